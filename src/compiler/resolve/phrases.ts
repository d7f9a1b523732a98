/** The phrases of the world that stand for what is typed: "the code from the e-mail". */
import type { Value } from '../../simulator/index.ts';
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { phraseAt, type Lexicon } from './lexicon.ts';

export interface Phrase {
  readonly value: Value;
  readonly said: readonly Token[];
  /** The device that it is said to be read on: "the code on the phone". */
  readonly on: string | undefined;
}

/** The longest phrase of the world that words hold. */
export function phraseIn(words: readonly Token[], lexicon: Lexicon): Phrase | undefined {
  return phrasesIn(words, lexicon).toSorted((one, other) => other.said.length - one.said.length)[0];
}

/** The phrases of the world that stand in words, one after the other. */
export function phrasesIn(
  written: readonly Token[],
  { deviceNames, language, values }: Lexicon,
): Phrase[] {
  const words = withoutAttributes(written, language);
  const found: Phrase[] = [];
  for (let index = 0; index < words.length;) {
    const phrase = phraseAt(words, index, values, language);
    const next = index + (phrase?.length ?? 1);
    const isPlaced =
      language.surfaces.has(wordOf(words[next])) || language.within.has(wordOf(words[next]));
    const on = isPlaced ? phraseAt(words, next + 1, deviceNames, language)?.meaning : undefined;
    if (phrase) found.push({ value: phrase.meaning, said: words.slice(index, next), on });
    index = next;
  }
  return found;
}

/**
 * "the 8-character security code", "the security code received": without what is said of a value
 * beside its name.
 */
function withoutAttributes(
  words: readonly Token[],
  { attributes, numbers, pieces }: Language,
): readonly Token[] {
  const isNumber = (word = ''): boolean => /^\d+$/.test(word) || (numbers[word] ?? 0) > 1;
  return words.filter((token, at) => {
    const word = wordOf(token);
    const [number, noun = ''] = word.split('-');
    const isTied = isNumber(number) && (pieces.has(noun) || pieces.has(wordOf(words[at + 1])));
    return (
      !isTied && !attributes.has(word) && !(pieces.has(word) && isNumber(wordOf(words[at - 1])))
    );
  });
}
