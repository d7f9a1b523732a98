/** One report about all articles before a build. */
import { summarise } from '../compiler/index.ts';
import { errorsOf } from './article-error.ts';
import type { Library } from './library.ts';

/** What the compiler says of all articles: every diagnostic for people to read, and one line that sums up. */
export async function report(library: Library): Promise<{ lines: string[]; summary: string; failed: boolean }> {
  const articles = await library.articles();
  const lines = (await Promise.all(articles.map((article) => library.print(article)))).flat();
  const errors = articles.flatMap(errorsOf).length;
  const idle = articles.filter((article) => article.executed === 0);
  if (articles.length === 0) lines.push('The content folder holds no article: an empty site is never published.');
  const strays = await library.strays();
  lines.push(...strays);
  for (const { file, diagnostics } of idle) if (diagnostics.length === 0) lines.push(`${file}: no step was executed.`);
  return { lines, summary: summarise(articles), failed: errors > 0 || articles.length === 0 || idle.length > 0 || strays.length > 0 };
}
