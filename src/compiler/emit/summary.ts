/** One line that sums up what was compiled. */
import type { Counts, Entry, Fate } from '../article.ts';

/**
 * "1 article, 12 steps executed in 32 variants, 47 of 47 marked texts read, 61 sentences: 23 done,
 * 9 checked, 5 facts, 24 explanation, 31 of 95 transitions covered, 1 error, 1 waived"; what there
 * is none of goes without a word.
 */
export function summarise(articles: readonly Entry[]): string {
  const sum = (count: (article: Entry) => number): number =>
    articles.reduce((total, article) => total + count(article), 0);
  const executed = sum((article) => article.executed);
  const variants = sum(({ counts }) => counts.variants);
  const leftOut = sum((article) => article.leftOut);
  const found = (['error', 'warning'] as const)
    .map((severity) => ({
      severity,
      count: sum(
        ({ diagnostics }) => diagnostics.filter((each) => each.severity === severity).length,
      ),
    }))
    .filter(({ count }) => count > 0);
  const drafts = articles.filter(({ draft }) => draft).length;
  const notFor = [...new Set(articles.flatMap((article) => article.notFor))];
  const waived = sum((article) => article.waived.length);
  return [
    quantity(articles.length, 'article'),
    `${quantity(executed, 'step')} executed in ${quantity(variants, 'variant')}${leftOut > 0 ? ` (${quantity(leftOut, 'combination')} left out)` : ''}`,
    ...readingsOf(articles),
    coverageOf(articles),
    ...found.map(({ severity, count }) => quantity(count, severity)),
    ...(notFor.length > 0 ? [`not for readers who see “${notFor.join('”, “')}”`] : []),
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
function readingsOf(articles: readonly Entry[]): string[] {
  const sum = (count: (counts: Counts) => number): number =>
    articles.reduce((total, { counts }) => total + count(counts), 0);
  const sentences = sum((counts) => counts.sentences);
  if (sentences === 0) return [];
  const counted = (Object.keys(fates) as Fate[]).flatMap((fate) => {
    const count = sum((counts) => counts.fates[fate]);
    return count > 0 ? [fates[fate](count)] : [];
  });
  return [
    `${String(sum(({ readMarks }) => readMarks))} of ${quantity(
      sum(({ marks }) => marks),
      'marked text',
    )} read`,
    `${quantity(sentences, 'sentence')}: ${counted.join(', ')}`,
  ];
}

/** Transitions that any of the articles took, of all that their worlds have. */
function coverageOf(articles: readonly Entry[]): string {
  const covered = new Set(
    articles.flatMap(({ world, coverage }) =>
      coverage.covered.map((transition) => `${world} ${transition}`),
    ),
  );
  const totals = new Map(articles.map(({ world, coverage }) => [world, coverage.total]));
  const total = [...totals.values()].reduce((all, each) => all + each, 0);
  return `${String(covered.size)} of ${quantity(total, 'transition')} covered`;
}

function quantity(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
