/** The verbs of a sentence: those that a table has, and words that can be nothing else. */
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import type { Language } from '../parse/language.ts';
import type { Verb } from './instruction.ts';
import { lengthOf, phraseAt, type Lexicon } from './lexicon.ts';

/** So many words may a verb have: "point the camera at". */
const longest = 5;

/**
 * The verb that begins at a token, with how many tokens it has; "clicking" is a form of "click".
 */
export function verbAt(
  tokens: readonly Token[],
  index: number,
  { language, verbs, verbStarts }: Lexicon,
): (Verb & { readonly length: number }) | undefined {
  const [token] = tokens.slice(index, index + 1);
  if (token?.kind !== 'word' || language.nounAfter.has(wordOf(tokens[index - 1]))) return undefined;
  const opening = wordOf(token);
  if (!verbStarts.has(opening) && !opening.endsWith('ing')) return undefined;
  for (let length = longest; length > 0; length -= 1) {
    const words = tokens.slice(index, index + length).map(wordOf);
    if (words.length < length || words.includes('')) continue;
    const [first = '', ...rest] = words;
    const deed =
      verbs.get(words.join(' ')) ??
      (first.endsWith('ing') ? verbs.get([baseOf(first, verbs), ...rest].join(' ')) : undefined);
    const last = tokens[index + length - 1] ?? token;
    if (deed)
      return {
        deed,
        text: tokens
          .slice(index, index + length)
          .map(({ text }) => text)
          .join(' '),
        start: token.start,
        end: last.end,
        length,
      };
  }
  return undefined;
}

/** The verb that "clicking", "tapped" or "typing" is a form of; the word itself otherwise. */
export function baseOf(word: string, verbs: Lexicon['verbs']): string {
  const ending = /(?:ing|ed)$/.exec(word)?.[0] ?? '';
  const stem = word.slice(0, word.length - ending.length);
  return ending === '' || verbs.has(word)
    ? word
    : ([stem, `${stem}e`, stem.slice(0, -1)].find((form) => verbs.has(form)) ?? word);
}

/** The verb that "clicked" or "held" says is done; undefined for a word that is no participle. */
export function doneOf(
  word: string,
  { language, verbs }: Pick<Lexicon, 'language' | 'verbs'>,
): string | undefined {
  if (Object.hasOwn(language.irregular, word)) return language.irregular[word];
  return language.participle.test(word) ? baseOf(word, verbs) : undefined;
}

/**
 * Whether a word that no table has asks for something, `isGoingOn` after another verb that does: it
 * begins its clause as nothing but a verb does, with what it is done to behind it, and the clause
 * states nothing.
 */
export function looksImperative(
  tokens: readonly Token[],
  index: number,
  { language, places }: Lexicon,
  isGoingOn = false,
): boolean {
  const token = tokens[index];
  const word = wordOf(token);
  // "Forgot the pattern?"
  if (
    !token ||
    tokens.at(-1)?.text === '?' ||
    !/^\p{L}+(?:-\p{L}+)?$/u.test(word) ||
    [language.noVerbs, language.connectors, language.into, language.auxiliaries].some((words) =>
      words.has(word),
    ) ||
    Object.hasOwn(language.numbers, word) ||
    Object.hasOwn(language.times, word)
  )
    return false;
  if (/(?:ing|ed|ly|tion|ness|ity)$/.test(word) || (word.endsWith('s') && !word.endsWith('ss')))
    return false;
  // In the middle of a sentence a capital is a name's.
  if (index > 0 && tokens[index - 1]?.kind === 'word' && /^\p{Lu}/u.test(token.text)) return false;
  const clause = clauseFrom(tokens, index, language);
  if (
    clause
      .slice(1)
      .some(
        (each) => language.statements.has(wordOf(each)) || language.contraction.test(wordOf(each)),
      )
  )
    return false;
  const next = clause[1];
  if (next === undefined) return false;
  // "On the lamp, smite …"
  const front = tokens.slice(phraseAt(tokens, 0, places, language)?.length ?? 0, index);
  const isOpening = front.every(
    (each) => language.clauseStarts.has(wordOf(each)) || each.kind === 'mark',
  );
  // "For a new code, smite **Refresh**"
  const isFor =
    lengthOf(tokens, 0, language.forPurpose) > 0 || wordOf(tokens[0]) === language.infinitive;
  if (isFor && tokens[index - 1]?.text === ',' && next.kind === 'bold' && !front.some(isMarked))
    return true;
  if (isOpening)
    return (
      isMarked(next) || language.objects.has(wordOf(next)) || language.particles.has(wordOf(next))
    );
  // In the middle of a sentence a word that nobody knows is a noun as often as not.
  const before = tokens[index - 1];
  const isObject = (each: Token | undefined): boolean =>
    each?.kind === 'bold' || language.objects.has(wordOf(each));
  const isAdverb =
    language.particles.has(wordOf(next)) &&
    ![language.into, language.with, language.to].some((words) => words.has(wordOf(next)));
  const isListed = before?.text === ',' && (isObject(next) || (isAdverb && isObject(clause[2])));
  const isJoined = language.clauseStarts.has(wordOf(before)) && (isObject(next) || isAdverb);
  return isGoingOn && (isListed || isJoined);
}

/** "You should sacrifice a chicken": what the reader is to do in a word that no table has. */
export function dutyAt(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
): (Verb & { readonly length: number }) | undefined {
  const { language } = lexicon;
  const token = tokens[index];
  if (!token || !/^\p{Ll}+(?:-\p{Ll}+)?$/u.test(token.text) || /(?:ly|ed|ing)$/.test(token.text))
    return undefined;
  const word = wordOf(token);
  if (
    language.noVerbs.has(word) ||
    language.states.has(word) ||
    language.articles.has(word) ||
    verbAt(tokens, index, lexicon)
  )
    return undefined;
  let at = index - 1;
  const skip = (words: ReadonlySet<string>): void => {
    while (words.has(wordOf(tokens[at]))) at -= 1;
  };
  skip(language.adverbs);
  const hasTo = wordOf(tokens[at]) === language.optionAfter;
  if (hasTo) at -= 1;
  const duty = wordOf(tokens[at]);
  if (!language.duties.has(duty) || language.dutiesTo.has(duty) !== hasTo) return undefined;
  at -= 1;
  skip(language.adverbs);
  // "You will need to …"
  if (hasTo) skip(language.auxiliaries);
  if (!language.reader.has(wordOf(tokens[at]))) return undefined;
  return { deed: 'unknown', text: token.text, start: token.start, end: token.end, length: 1 };
}

/** Up to the next comma or "and". */
function clauseFrom(tokens: readonly Token[], index: number, { and }: Language): readonly Token[] {
  const end = tokens.findIndex(
    (token, at) => at > index && (token.kind === 'mark' || wordOf(token) === and),
  );
  return tokens.slice(index, end < 0 ? tokens.length : end);
}
