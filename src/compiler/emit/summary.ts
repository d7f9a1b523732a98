/** One line that sums up what was compiled. */
import type { CompiledArticle } from '../article.ts';

/** "2 articles, 12 steps executed, 32 variants, 31 of 95 transitions covered, 1 error"; no errors go without a word. */
export function summarise(articles: readonly CompiledArticle[]): string {
  const sum = (count: (article: CompiledArticle) => number): number => articles.reduce((total, article) => total + count(article), 0);
  const executed = sum((article) => article.executed);
  const variants = sum(({ ways }) => ways.length);
  const leftOut = sum((article) => article.leftOut);
  const found = (['error', 'warning'] as const)
    .map((severity) => ({ severity, count: sum(({ diagnostics }) => diagnostics.filter((each) => each.severity === severity).length) }))
    .filter(({ count }) => count > 0);
  return [
    quantity(articles.length, 'article'),
    `${quantity(executed, 'step')} executed`,
    quantity(variants, 'variant') + (leftOut > 0 ? ` (${quantity(leftOut, 'combination')} left out)` : ''),
    coverageOf(articles),
    ...found.map(({ severity, count }) => quantity(count, severity)),
  ].join(', ');
}

/** Transitions that any of the articles took, of all that their worlds have. */
function coverageOf(articles: readonly CompiledArticle[]): string {
  const covered = new Set(articles.flatMap(({ world, coverage }) => coverage.covered.map((transition) => `${world} ${transition}`)));
  const totals = new Map(articles.map(({ world, coverage }) => [world, coverage.total]));
  const total = [...totals.values()].reduce((all, each) => all + each, 0);
  return `${String(covered.size)} of ${quantity(total, 'transition')} covered`;
}

function quantity(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
