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
  for (const words of [after, before]) {
    if (says(words, language.gone)) return { shown: false, still, isScreen };
    if (says(words, language.shown)) return { shown: true, still, isScreen };
    if (words.some((word) => language.still.has(word)) && words === after) return { shown: true, still, isScreen };
  }
  return undefined;
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
