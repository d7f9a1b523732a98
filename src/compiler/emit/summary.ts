/** One line that sums up what was compiled. */
import type { CompiledArticle, Fate } from '../article.ts';

/**
 * "1 article, 12 steps executed in 32 variants, 47 of 47 marked texts read, 61 sentences: 23 done, 9 checked, 5 facts, 24 explanation,
 * 31 of 95 transitions covered, 1 error, 1 waived"; what there is none of goes without a word.
 */
export function summarise(articles: readonly CompiledArticle[]): string {
  const sum = (count: (article: CompiledArticle) => number): number => articles.reduce((total, article) => total + count(article), 0);
  const executed = sum((article) => article.executed);
  const variants = sum(({ ways }) => ways.length);
  const leftOut = sum((article) => article.leftOut);
  const found = (['error', 'warning'] as const)
    .map((severity) => ({ severity, count: sum(({ diagnostics }) => diagnostics.filter((each) => each.severity === severity).length) }))
    .filter(({ count }) => count > 0);
  const drafts = articles.filter(({ draft }) => draft).length;
  const waived = sum((article) => article.waived.length);
  return [
    quantity(articles.length, 'article'),
    `${quantity(executed, 'step')} executed in ${quantity(variants, 'variant')}${leftOut > 0 ? ` (${quantity(leftOut, 'combination')} left out)` : ''}`,
    ...readingsOf(articles),
    coverageOf(articles),
    ...found.map(({ severity, count }) => quantity(count, severity)),
    ...(drafts > 0 ? [quantity(drafts, 'draft')] : []),
    ...(waived > 0 ? [`${String(waived)} waived`] : []),
  ].join(', ');
}

/** How each fate is counted. */
const fates: Readonly<Record<Fate, (count: number) => string>> = {
  done: (count) => `${String(count)} done`,
  checked: (count) => `${String(count)} checked`,
  condition: (count) => quantity(count, 'condition'),
  goto: (count) => quantity(count, 'goto'),
  fact: (count) => quantity(count, 'fact'),
  explanation: (count) => `${String(count)} explanation`,
};

/** What became of the sentences and of the marked texts. */
function readingsOf(articles: readonly CompiledArticle[]): string[] {
  const marks = articles.flatMap(({ account }) => account.marks);
  const sentences = articles.flatMap(({ account }) => account.sentences);
  if (sentences.length === 0) return [];
  const counted = Object.entries(fates).flatMap(([fate, say]) => {
    const { length } = sentences.filter(({ reading }) => reading === fate);
    return length > 0 ? [say(length)] : [];
  });
  const read = marks.filter(({ reading }) => reading !== 'told').length;
  return [
    `${String(read)} of ${quantity(marks.length, 'marked text')} read`,
    `${quantity(sentences.length, 'sentence')}: ${counted.join(', ')}`,
  ];
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
