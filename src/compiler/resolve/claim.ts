/** Whether a text in italics is claimed to be on a screen. */
import type { Language } from '../parse/english.ts';
import type { Token } from '../parse/tokens.ts';
import type { Claim } from './instruction.ts';

/** What a sentence claims of the italic text at `index`; undefined where it only mentions it. */
export function claimOf(
  tokens: readonly Token[],
  index: number,
  language: Language,
): Pick<Claim, 'shown' | 'still' | 'isScreen'> | undefined {
  const after = wordsUntilNext(tokens.slice(index + 1));
  const before = wordsUntilNext(tokens.slice(0, index).reverse()).reverse();
  const still = [...before, ...after].some((word) => language.still.has(word));
  const isScreen = [before.at(-1), after[0]].some((word) => word !== undefined && language.screens.has(word));
  // "closes" is looked for first: "is no longer shown" holds "shown".
  const negated = negatedIn(after, before, language);
  if (negated) return { ...negated, still: true, isScreen };
  for (const words of [after, before]) {
    if (says(words, language.gone)) return { shown: false, still, isScreen };
    if (says(words, language.shown)) return { shown: true, still, isScreen };
    if (words.some((word) => language.still.has(word)) && words === after) return { shown: true, still, isScreen };
  }
  return undefined;
}

/** "_X_ never opens", "no _X_ window opens", "you do not see _X_", "_X_ does not close". */
function negatedIn(after: readonly string[], before: readonly string[], language: Language): Pick<Claim, 'shown'> | undefined {
  const { gone, negations, negated, shown } = language;
  const isNo = negations.has(before.at(-1) ?? '');
  // "is no longer shown" says that it was.
  const isOver = says(
    after,
    gone.filter((phrase) => phrase.split(' ').some((word) => negations.has(word))),
  );
  const at = after.findIndex((word) => negations.has(word));
  const behind = isNo ? after : at < 0 || isOver ? [] : after.slice(at + 1);
  if (says(behind, [...gone, ...negated.gone])) return { shown: true };
  if (says(behind, [...shown, ...negated.shown])) return { shown: false };
  const first = isNo ? 0 : before.findIndex((word) => negations.has(word));
  return first >= 0 && says(before.slice(first), [...shown, ...negated.shown]) ? { shown: false } : undefined;
}

const stops = new Set<Token['kind']>(['bold', 'italic', 'comment']);

/** Words up to the next label, colon or end of the sentence. */
function wordsUntilNext(tokens: readonly Token[]): string[] {
  const end = tokens.findIndex(({ kind, text }) => stops.has(kind) || (kind === 'mark' && ':;.'.includes(text)));
  return (end < 0 ? tokens : tokens.slice(0, end)).flatMap(({ kind, text }) => (kind === 'word' ? [text.toLowerCase()] : []));
}

function says(words: readonly string[], phrases: readonly string[]): boolean {
  const spoken = ` ${words.join(' ')} `;
  return phrases.some((phrase) => spoken.includes(` ${phrase} `));
}
