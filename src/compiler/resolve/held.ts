/**
 * What a field is said to hold: "**User** is set to **admin**", "**admin** is selected in
 * **User**".
 */
import { wordOf, type Token } from '../parse/tokens.ts';
import type { Shown } from './instruction.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import { nameIn } from './names.ts';
import { verbAt } from './verb.ts';
import { spoken } from './words.ts';

interface Held {
  readonly claim: Shown;
  /** The index behind it. */
  readonly next: number;
  /** It is asked for to be looked at. */
  readonly isVerified: boolean;
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
  const isVerified = isVerifiedAt(tokens, index, behind, lexicon);
  const isFieldFirst = vocabulary.fields.has(first.text) && (isAll(language.holding) || isVerified);
  if (!isFieldFirst && !(vocabulary.fields.has(second.text) && isAll(language.heldIn)))
    return undefined;
  const [field, text] = isFieldFirst ? [first, second] : [second, first];
  const shown = !words.some((token) => language.negations.has(wordOf(token)));
  return {
    claim: { text, field, shown, still: true, isScreen: false },
    next: behind + 1,
    isVerified,
  };
}

/** "Under **User**, make sure that **admin** is selected" */
function isVerifiedAt(
  tokens: readonly Token[],
  field: number,
  value: number,
  lexicon: Lexicon,
): boolean {
  const { articles, heldIn } = lexicon.language;
  const words = tokens.slice(field + 1, value);
  const verb = words[0]?.text === ',' ? verbAt(words, 1, lexicon) : undefined;
  const state = spoken(tokens.slice(value + 1, value + 3));
  return (
    verb?.deed === 'verify' &&
    words.slice(verb.length + 1).every((token) => articles.has(wordOf(token))) &&
    heldIn.some((phrase) => phrase.startsWith(`${state} `))
  );
}
