/**
 * What is said of a value between it and its field: "a new password, which should be easy to
 * remember, in **A** and **B**".
 */
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import type { Verb } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import type { Clause } from './making.ts';
import { takesFields } from './role.ts';

/**
 * Whether a verb only says what a value is like, and the field comes later: it stands behind a
 * relative pronoun or in brackets, or asks for what no device sees ", and remember it, in **A**".
 */
export function isInserted(
  tokens: readonly Token[],
  index: number,
  { deed }: Verb,
  clause: Clause,
  { language }: Lexicon,
): boolean {
  if (!awaitsField(clause)) return false;
  const said = tokens.slice(0, index).filter(({ start }) => start > clause.verb.start);
  const opener = said.findLastIndex(
    (token) => language.relatives.has(wordOf(token)) || token.text === '(',
  );
  const isWithin =
    opener >= 0 &&
    said
      .slice(opener + 1)
      .every((token) => token.kind === 'word' && !language.joiners.has(wordOf(token)));
  const next = tokens.findIndex((token, at) => at > index && isMarked(token));
  const front = tokens.slice(index, Math.max(index, next));
  const field = front.findIndex((token) => language.into.has(wordOf(token)));
  return field > 0 && (isWithin || (deed === 'observe' && front[field - 1]?.text === ','));
}

/**
 * "– one that is easy to remember – in **A**": whether a dash opens what another one ends in front
 * of the field.
 */
export function opensInsertion(
  tokens: readonly Token[],
  index: number,
  clause: Clause | undefined,
  { language }: Lexicon,
): boolean {
  const end = tokens.findIndex(
    (token, at) => at > index && token.kind === 'mark' && token.text === tokens[index]?.text,
  );
  return (
    clause !== undefined &&
    awaitsField(clause) &&
    end > 0 &&
    language.into.has(wordOf(tokens[end + 1]))
  );
}

/** Something is to be put in, and nobody knows where yet. */
function awaitsField({ labels, verb }: Clause): boolean {
  return labels.length === 0 && takesFields(verb) && verb.deed !== 'login';
}
