/** What the compiler makes of a mutant. */
import type { CompiledArticle } from '../../../src/compiler/index.ts';
import { compiled } from './articles.ts';
import type { Mutant, Original } from './mutant.ts';

/**
 * `told` at the right place; `held` where the article comes to the same without a word, and is
 * right; otherwise the mistake `survives`.
 */
export type Verdict = 'told' | 'held' | 'survives';

export interface Judged {
  readonly verdict: Verdict;
  /** What was said, and of which words. */
  readonly said: readonly string[];
}

export function judge(
  { text, where, leavesOut, mayHold, instead }: Mutant,
  { file, article }: Original,
): Judged {
  const mutant = compiled(file, text);
  const isTold = mutant.diagnostics.some(
    ({ rule, start, end }) =>
      (leavesOut === true && rule === 'uncovered-variant') ||
      where.some((place) => start.offset <= place.end && end.offset >= place.start),
  );
  const isHeld =
    mayHold && mutant.diagnostics.length === 0 && comesToTheSame(mutant, article, instead);
  return {
    verdict: isTold ? 'told' : isHeld ? 'held' : 'survives',
    said: mutant.diagnostics.map(
      ({ rule, start, end }) => `${rule}: ${text.slice(start.offset, end.offset)}`,
    ),
  };
}

/**
 * The same is done and claimed; a title that lost its marks need only be known as one, and one word
 * without marks is ordinary prose.
 */
function comesToTheSame(one: CompiledArticle, other: CompiledArticle, instead: string): boolean {
  const [moves, claims] = (['moves', 'claims'] as const).map((part) => {
    const [mine, theirs] = [one, other].map(({ account }) =>
      JSON.stringify(account.sentences.flatMap((each) => each[part] ?? [])),
    );
    return mine === theirs;
  });
  const isWord = !instead.includes(' ');
  const isKnown = one.account.marks.some(
    ({ text, set, reading }) => text === instead && set === 'unmarked' && reading === 'name',
  );
  return moves === true && (claims === true || isWord || isKnown);
}
