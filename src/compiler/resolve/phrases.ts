/** The phrases of the world that stand for what is typed: "the code from the e-mail". */
import type { Value } from '../../simulator/index.ts';
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { phraseAt, type Lexicon } from './lexicon.ts';

export interface Phrase {
  readonly value: Value;
  readonly said: readonly Token[];
}

/** The longest phrase of the world that words hold. */
export function phraseIn(words: readonly Token[], lexicon: Lexicon): Phrase | undefined {
  return phrasesIn(words, lexicon).toSorted((one, other) => other.said.length - one.said.length)[0];
}

/** The phrases of the world that stand in words, one after the other. */
export function phrasesIn(written: readonly Token[], { language, values }: Lexicon): Phrase[] {
  const words = withoutAttributes(written, language);
  const found: Phrase[] = [];
  for (let index = 0; index < words.length;) {
    const phrase = phraseAt(words, index, values, language);
    if (phrase) found.push({ value: phrase.meaning, said: words.slice(index, index + phrase.length) });
    index += phrase?.length ?? 1;
  }
  return found;
}

/** "the 8-character security code", "the security code received": without what is said of a value beside its name. */
function withoutAttributes(words: readonly Token[], { attributes, numbers, pieces }: Language): readonly Token[] {
  const isNumber = (word = ''): boolean => /^\d+$/.test(word) || (numbers[word] ?? 0) > 1;
  return words.filter((token, at) => {
    const word = wordOf(token);
    const [number, noun = ''] = word.split('-');
    const isTied = isNumber(number) && (pieces.has(noun) || pieces.has(wordOf(words[at + 1])));
    return !isTied && !attributes.has(word) && !(pieces.has(word) && isNumber(wordOf(words[at - 1])));
  });
}
