/** One report about all articles before a build. */
import { summarise } from '../compiler/index.ts';
import { errorsOf, isRefused } from './article-error.ts';
import type { Library } from './library.ts';

/**
 * What the compiler says of all articles: every diagnostic for people to read, and one line that
 * sums up. What is wrong with a draft keeps nothing from being published.
 */
export async function reportAll(
  library: Library,
  home: string,
): Promise<{ lines: string[]; summary: string; failed: boolean }> {
  const articles = await library.articles();
  const published = articles.filter(({ draft }) => !draft);
  const strays = await library.strays();
  const lines = (await Promise.all(articles.map((article) => library.print(article, home)))).flat();
  if (published.length === 0)
    lines.push(`${nothing(articles.length)}: an empty site is never published.`);
  lines.push(...strays);
  for (const article of published)
    if (isRefused(article) && errorsOf(article).length === 0)
      lines.push(`${article.file}: no step was executed.`);
  return {
    lines,
    summary: summarise(articles),
    failed: published.length === 0 || strays.length > 0 || published.some(isRefused),
  };
}

function nothing(drafts: number): string {
  return drafts === 0
    ? 'The content folder holds no article'
    : 'The content folder holds only drafts';
}
