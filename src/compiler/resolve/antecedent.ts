/** What "it" stands for where something is put in: the value that the text named or put in last. */
import type { Token } from '../parse/tokens.ts';
import type { Instruction, Named, Stated } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { phrasesIn } from './phrases.ts';
import { spanOf } from './words.ts';

/** What the text has named before a clause: the value, and the label of a control. */
export interface Antecedents {
  /** "repeat it" */
  readonly value: Stated | undefined;
  /** "open it" */
  readonly last: Named | undefined;
}

/**
 * The value that words name, or that what they come to puts in, whichever stands last; `before`
 * where they do neither. A field that is filled with what it is known for leaves nothing: only the
 * screen tells what that is.
 */
export function valueNamed(
  tokens: readonly Token[],
  made: readonly Instruction[],
  before: Stated | undefined,
  lexicon: Lexicon,
): Stated | undefined {
  let [value, start] = [before, -1];
  for (const phrase of phrasesIn(tokens, lexicon)) {
    const place = spanOf(phrase.said);
    [value, start] = [{ kind: 'phrase', value: phrase.value, place }, place.start];
  }
  for (const each of made) {
    if (each.type !== 'fill' || each.given.kind === 'again') continue;
    const stated =
      each.given.kind === 'literal' || each.given.kind === 'phrase' ? each.given : undefined;
    const at = stated?.place.start ?? each.verb.start;
    if (at >= start) [value, start] = [stated, at];
  }
  return value;
}
