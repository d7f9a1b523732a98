/**
 * What a field is said to hold: "**User** is set to **admin**", "**admin** is selected in
 * **User**".
 */
import { wordOf, type Token } from '../parse/tokens.ts';
import type { Shown } from './instruction.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import { nameIn } from './names.ts';

interface Held {
  readonly claim: Shown;
  /** The index behind it. */
  readonly next: number;
}

/** What is said of a field, and of what it holds, from the one of the two that stands first. */
export function heldAt(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
): Held | undefined {
  const { language, vocabulary } = lexicon;
  const [first, behind] = [
    nameIn(tokens[index]),
    tokens.findIndex((token, at) => at > index && nameIn(token) !== undefined),
  ];
  const second = nameIn(tokens[behind]);
  if (!first || !second) return undefined;
  const words = tokens.slice(index + 1, behind);
  const said = words.filter((token, at) => {
    const word = wordOf(token);
    const isElement = at === 0 && language.elements.has(word);
    return (
      !isElement &&
      ![language.adverbs, language.articles, language.negations, language.duties].some((known) =>
        known.has(word),
      )
    );
  });
  const isAll = (phrases: readonly string[]): boolean =>
    said.length > 0 && lengthOf(said, 0, phrases) === said.length;
  const isFieldFirst = vocabulary.fields.has(first.text) && isAll(language.holding);
  if (!isFieldFirst && !(vocabulary.fields.has(second.text) && isAll(language.heldIn)))
    return undefined;
  const [field, text] = isFieldFirst ? [first, second] : [second, first];
  const shown = !words.some((token) => language.negations.has(wordOf(token)));
  return { claim: { text, field, shown, still: true, isScreen: false }, next: behind + 1 };
}
