/**
 * Where a verb can stand, and what it is to the reader there: asked for, forbidden, allowed, or
 * merely spoken of.
 */
import type { Language } from '../parse/language.ts';
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import type { Verb } from './instruction.ts';
import { phraseAt, type Lexicon } from './lexicon.ts';
import type { Mood } from './making.ts';
import { doneOf, looksImperative, verbAt } from './verb.ts';
import { wordsOfEach } from './wording.ts';

/** The verb at a place where one can stand. */
export function verbHere(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
  isGoingOn: boolean,
): (Verb & { readonly length: number }) | undefined {
  const { language } = lexicon;
  const known = verbAt(tokens, index, lexicon);
  const begins = beginsClause(tokens, index, lexicon);
  if (known) {
    // "Do not press": the first word only denies.
    if (language.denials.has(wordOf(tokens[index + known.length])) && known.length === 1)
      return undefined;
    if (known.deed === 'outside' && isFinite(tokens[index + known.length], lexicon))
      return undefined;
    // "on your PC or phone"
    const isDevice = (at: number): boolean => language.devices.has(wordOf(tokens[at]));
    if (isDevice(index) && isDevice(index - 2) && language.joiners.has(wordOf(tokens[index - 1])))
      return undefined;
    // "by e-mail or phone"
    const next = tokens[index + known.length];
    if (
      isDevice(index) &&
      known.length === 1 &&
      !isMarked(next) &&
      !language.objects.has(wordOf(next))
    )
      return undefined;
    const isFirm =
      language.firmVerbs.has(known.text.toLowerCase().split(' ')[0] ?? '') &&
      !isNoun(tokens, index, known.length, lexicon);
    const isHow =
      language.with.has(wordOf(tokens[index - 1])) &&
      language.gerund.test(known.text.split(' ')[0] ?? '');
    return begins ||
      isFirm ||
      isHow ||
      moodOf(tokens, index, language) !== 'asked' ||
      isDuty(tokens, index, language)
      ? known
      : undefined;
  }
  const [token] = tokens.slice(index, index + 1);
  if (
    !token ||
    !begins ||
    language.denials.has(wordOf(tokens[index + 1])) ||
    !looksImperative(tokens, index, lexicon, isGoingOn)
  )
    return undefined;
  return { deed: 'unknown', text: token.text, start: token.start, end: token.end, length: 1 };
}

/**
 * "with the F5 key held down": behind an article and another word, and in front of what is said of
 * it.
 */
function isNoun(
  tokens: readonly Token[],
  index: number,
  length: number,
  lexicon: Lexicon,
): boolean {
  const next = wordOf(tokens[index + length]);
  const isBehind =
    lexicon.language.articles.has(wordOf(tokens[index - 2])) && tokens[index - 1]?.kind === 'word';
  return isBehind && doneOf(next, lexicon) !== undefined;
}

/** "takes", "does": a verb that says of somebody what happens. */
export function isFinite(token: Token | undefined, { language, verbs }: Lexicon): boolean {
  const word = wordOf(token);
  if (language.statements.has(word)) return true;
  return (
    word.endsWith('s') &&
    [word.slice(0, -1), word.slice(0, -2)].some(
      (stem) => verbs.has(stem) || language.permissions.has(stem),
    )
  );
}

/** "Clicking **A** takes you back": what a sentence is about asks for nothing. */
export function isSubject(
  tokens: readonly Token[],
  index: number,
  { text }: Verb,
  lexicon: Lexicon,
): boolean {
  const { language } = lexicon;
  const before = tokens[index - 1];
  if (
    !language.gerund.test(text.split(' ')[0] ?? '') ||
    (before && before.kind !== 'mark' && !language.clauseStarts.has(wordOf(before)))
  )
    return false;
  const behind = tokens.slice(index + 1);
  const end = behind.findIndex(({ kind }) => kind === 'mark');
  const said = end < 0 ? behind : behind.slice(0, end);
  // "Clicking **A** opens the _X_ window" says what is to be seen once that is done.
  const label = said.findLastIndex(isMarked);
  return label >= 0 && said.some((token, at) => at > label && isFinite(token, lexicon));
}

/** So many words has a place at most. */
const longestPlace = 6;

/** Whether a clause can begin at a token: behind a mark, a connecting word, a place, or nothing. */
function beginsClause(
  tokens: readonly Token[],
  index: number,
  { language, places }: Lexicon,
): boolean {
  const before = tokens[index - 1];
  if (before === undefined || before.kind === 'mark') return true;
  if (language.clauseStarts.has(wordOf(before))) return true;
  if (adviceBefore(tokens, index, language) || phraseBefore(tokens, index, language.attempts) > 0)
    return true;
  // Behind a place: "on the lamp press **Power**".
  for (let at = Math.max(0, index - longestPlace); at < index; at += 1)
    if (at + (phraseAt(tokens, at, places, language)?.length ?? 0) === index) return true;
  return false;
}

/** Whether a verb is asked for: from the words in front of it. */
export function moodOf(tokens: readonly Token[], index: number, language: Language): Mood {
  let at = index - 1;
  while (at >= 0 && language.adverbs.has(wordOf(tokens[at]))) at -= 1;
  const word = wordOf(tokens[at]);
  const earlier = wordOf(tokens[at - 1]);
  if (phraseBefore(tokens, index, language.attempts) > 0)
    return moodOf(tokens, index - phraseBefore(tokens, index, language.attempts), language);
  if (adviceBefore(tokens, index, language)) return 'asked';
  if (word === language.infinitive && language.negations.has(wordOf(tokens[at - 2])))
    return 'unasked';
  if (language.denials.has(word) || (word === language.infinitive && language.denials.has(earlier)))
    return 'unasked';
  if (
    (language.duties.has(word) && !language.dutiesTo.has(word)) ||
    (word === language.infinitive && language.duties.has(earlier))
  )
    return 'asked';
  if (language.permissions.has(word))
    return language.subjects.has(earlier) ? 'permitted' : 'unasked';
  if (language.subjects.has(word) || language.auxiliaries.has(word)) return 'unasked';
  return 'asked';
}

/** "you must click", "you need to click". */
function isDuty(tokens: readonly Token[], index: number, language: Language): boolean {
  const at = wordOf(tokens[index - 1]) === language.infinitive ? index - 2 : index - 1;
  return language.duties.has(wordOf(tokens[at])) && language.subjects.has(wordOf(tokens[at - 1]));
}

function adviceBefore(tokens: readonly Token[], index: number, { advice }: Language): boolean {
  return phraseBefore(tokens, index, advice) > 0;
}

/** How many words of a list of phrases stand right before a token; 0 for none. */
export function phraseBefore(
  tokens: readonly Token[],
  index: number,
  phrases: readonly string[],
): number {
  for (const words of wordsOfEach(phrases))
    if (words.every((word, at) => wordOf(tokens[index - words.length + at]) === word))
      return words.length;
  return 0;
}
