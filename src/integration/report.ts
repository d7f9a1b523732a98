/** One report about all articles before a build. */
import type { CompiledArticle } from '../compiler/index.ts';
import { errorsOf } from './article-error.ts';
import type { Library } from './library.ts';

/** What the compiler says of all articles: every diagnostic for people to read, and one line that sums up. */
export async function report(library: Library): Promise<{ lines: string[]; summary: string; failed: boolean }> {
  const articles = await library.articles();
  const lines = (await Promise.all(articles.map((article) => library.print(article)))).flat();
  const errors = articles.flatMap(errorsOf).length;
  const idle = articles.filter((article) => article.executed === 0);
  if (articles.length === 0) lines.push('The content folder holds no article: an empty site is never published.');
  for (const { file, diagnostics } of idle) if (diagnostics.length === 0) lines.push(`${file}: no step was executed.`);
  return { lines, summary: summary(articles, errors), failed: errors > 0 || articles.length === 0 || idle.length > 0 };
}

function summary(articles: readonly CompiledArticle[], errors: number): string {
  const total = (count: (article: CompiledArticle) => number): number => articles.reduce((sum, article) => sum + count(article), 0);
  const parts = [
    quantity(articles.length, 'article'),
    `${quantity(
      total(({ executed }) => executed),
      'step',
    )} executed`,
    quantity(
      total(({ ways }) => ways.length),
      'variant',
    ),
    quantity(errors, 'error'),
  ];
  return parts.join(', ');
}

function quantity(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
