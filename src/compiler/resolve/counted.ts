/** The numbers in a text, before anybody knows what they are about. */
import type { Quantity } from '../../simulator/index.ts';
import type { Language } from '../parse/language.ts';
import { isMarked, wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import { dateAt } from './dates.ts';
import { amountAt, durationAt, numberAt, type Amount } from './duration.ts';
import { dividedAt, timeIn, withFigures } from './figures.ts';
import { lengthOf } from './lexicon.ts';
import { stemsOf } from './stems.ts';

/** A number in the text, before anybody knows what it is about. */
export interface Counted extends Stretch {
  readonly quantity: Quantity;
  readonly isInWords: boolean;
  /** The index of its first token, and of the first one behind it. */
  readonly at: number;
  readonly next: number;
  /** The unit as it is written. */
  readonly unit: string | undefined;
  /** Which end of a range is said: "at least", "up to". */
  readonly bound: 'least' | 'most' | undefined;
  /** It counts only beside another number: "after *a* wrong code". */
  readonly isSingle?: true;
  /** "after the *fifth* wrong code" */
  readonly isInRow?: true;
  /** How often something can be done, in all, or after it has been done: "twice", "once more". */
  readonly often?: 'in-all' | 'more';
}

/**
 * Whether a number is denied: "does not have 8", but "not more than 8"; "two kinds are not needed".
 * @param telling what the phrases of its fact say: "refuses every code for 5 minutes" denies none
 */
export function isDenied(
  tokens: readonly Token[],
  { at, next, quantity }: Counted,
  language: Language,
  telling: ReadonlySet<string>,
): boolean {
  const { articles, being, ending, forbidding, limits, negations } = language;
  const before = tokens.slice(Math.max(0, at - 6), at).map(wordOf);
  // "It refuses any further code for 5 minutes": what a verb denies by itself it denies of what
  // stands right behind it.
  const isNear = (index: number): boolean => index >= before.length - 4;
  const no = before.findLastIndex(
    (word, index) =>
      word !== 'no' &&
      (forbidding.has(word) ||
        (negations.has(word) &&
          isNear(index) &&
          ![...stemsOf([word], language)].some((stem) => telling.has(stem)))),
  );
  // "It is not valid after 24 hours", but "it does not expire after 24 hours".
  if (
    no >= 0 &&
    (ending.has(before[no + 1] ?? '') ||
      !before.slice(no).some((word) => word === '' || limits.has(word)))
  )
    return true;
  // A time is not what its sentence is about: "after 24 hours it is not valid".
  if ('duration' in quantity) return false;
  const behind = tokens.slice(next, next + 6).map(wordOf);
  const verb = behind.findIndex(
    (word, index) => being.has(word) && negations.has(behind[index + 1] ?? ''),
  );
  return verb >= 0 && !behind.slice(0, verb).some((word) => word === '' || articles.has(word));
}

/** The words that make a number another one than it is: "for less than"; their first index. */
export function comparedAt(
  tokens: readonly Token[],
  { at }: Counted,
  language: Language,
): number | undefined {
  const { comparatives, condition, having, negations, relatives, than } = language;
  const isCompared = wordOf(tokens[at - 1]) === than && comparatives.has(wordOf(tokens[at - 2]));
  // "no more than"; "if more than", "after more than" set a limit.
  const before = wordOf(tokens[at - 4]);
  const isStated =
    having.has(wordOf(tokens[at - 3])) && !negations.has(before) && !relatives.has(before);
  return isCompared && isStated && wordOf(tokens[0]) !== condition ? at - 2 : undefined;
}

/**
 * The words of a text, with what is tied to a number by a hyphen in a word of its own: "a
 * six-character code".
 */
export function flatWords(tokens: readonly Token[], language: Language): Token[] {
  return withFigures(tokens, language).flatMap((token): readonly Token[] => {
    if (token.words) return token.words;
    const parts = isMarked(token) ? [] : dividedAt(token, '-');
    const [first, second] = parts;
    if (parts.length !== 2 || !first || !second || Object.hasOwn(language.numbers, wordOf(second)))
      return timeIn(token, language);
    const isNumber = /^\d+$/.test(first.text) || (language.numbers[wordOf(first)] ?? 0) > 1;
    return isNumber && /^\p{L}/u.test(second.text) ? parts : [token];
  });
}

/** The numbers of a text that may be stated. */
export function countedIn(tokens: readonly Token[], language: Language): Counted[] {
  const found: Counted[] = [];
  for (let at = 0; at < tokens.length;) {
    const amount = amountAt(tokens, at, language);
    if (amount?.isVague || isLoose(tokens, at, amount, language) || isPart(tokens, at, language))
      at = amount?.next ?? at + 1;
    else {
      const counted =
        endlessAt(tokens, at, language) ??
        oftenAt(tokens, at, language) ??
        timeAt(tokens, at, amount, language) ??
        uncountedAt(tokens, at, language) ??
        countAt(tokens, at, amount, language);
      if (counted) found.push(counted);
      at = counted?.next ?? at + 1;
    }
  }
  return found;
}

/** "forever", "never expires", "until Friday": a time that no number says. */
function endlessAt(tokens: readonly Token[], at: number, language: Language): Counted | undefined {
  const { endless, unending } = language;
  const length = Math.max(
    lengthOf(tokens, at, endless),
    lengthOf(tokens, at, unending),
    dateAt(tokens, at, language),
  );
  if (length === 0) return undefined;
  const [start, end] = [tokens[at]?.start ?? 0, tokens[at + length - 1]?.end ?? 0];
  return {
    quantity: { duration: Infinity },
    isInWords: true,
    at,
    next: at + length,
    unit: undefined,
    bound: undefined,
    start,
    end,
  };
}

/**
 * "You can scan it twice", "three more times": how often is stated where it is said that it can be
 * done.
 */
function oftenAt(tokens: readonly Token[], at: number, language: Language): Counted | undefined {
  const { comparatives, once, permissions, timesWord, unlimited } = language;
  if (!tokens.slice(0, at).some((token) => permissions.has(wordOf(token)))) return undefined;
  const endless = lengthOf(tokens, at, unlimited);
  if (endless > 0) return { ...withoutEnd(tokens, at, endless), often: 'in-all' };
  const word = wordOf(tokens[at]);
  const number = numberAt(tokens, at, language);
  const [one, two] = [
    wordOf(tokens[number?.next ?? at + 1]),
    wordOf(tokens[(number?.next ?? at + 1) + 1]),
  ];
  const isTimes = (said: string): boolean =>
    timesWord.has(said) || timesWord.has(`${said}${language.finiteEnding}`);
  const isNumbered =
    number !== undefined && (isTimes(one) || (comparatives.has(one) && isTimes(two)));
  const count = isNumbered ? number.value : word === once ? 1 : language.times[word];
  const isMore = comparatives.has(one) || (isNumbered && comparatives.has(two));
  if (count === undefined || (count === 1 && !isMore) || (isNumbered && !isMore)) return undefined;
  const next = (number?.next ?? at + 1) + (isNumbered ? 2 : Number(isMore));
  const [start, end] = [tokens[at]?.start ?? 0, tokens[next - 1]?.end ?? 0];
  const often = isMore ? 'more' : 'in-all';
  const quantity = { count: count + Number(isMore) };
  return {
    quantity,
    isInWords: !/^\d/.test(word),
    at,
    next,
    unit: undefined,
    bound: undefined,
    often,
    start,
    end,
  };
}

/** "however many": more than any number. */
function uncountedAt(
  tokens: readonly Token[],
  at: number,
  { uncounted }: Language,
): Counted | undefined {
  const length = lengthOf(tokens, at, uncounted);
  return length > 0 ? withoutEnd(tokens, at, length) : undefined;
}

function withoutEnd(tokens: readonly Token[], at: number, length: number): Counted {
  return {
    quantity: { count: Infinity },
    isInWords: true,
    at,
    next: at + length,
    unit: undefined,
    bound: undefined,
    start: tokens[at]?.start ?? 0,
    end: tokens[at + length - 1]?.end ?? 0,
  };
}

function timeAt(
  tokens: readonly Token[],
  at: number,
  amount: Amount | undefined,
  language: Language,
): Counted | undefined {
  const time = durationAt(tokens, at, language);
  // "once a year" says how often.
  if (
    !time ||
    wordOf(tokens[at - 1]) === language.once ||
    Object.hasOwn(language.times, wordOf(tokens[at - 1]))
  )
    return undefined;
  const { milliseconds, length, start, end } = time;
  const [next, isInWords, bound] = [
    at + length,
    amount?.isInWords ?? true,
    boundAt(tokens, at, language),
  ];
  return {
    quantity: { duration: milliseconds },
    isInWords,
    at,
    next,
    unit: tokens[next - 1]?.text,
    bound,
    start,
    end,
  };
}

/** How many there are of something; "a" counts only behind some words. */
function countAt(
  tokens: readonly Token[],
  at: number,
  amount: Amount | undefined,
  language: Language,
): Counted | undefined {
  const { articles, rowNumbers, singles } = language;
  const word = wordOf(tokens[at]);
  const token = tokens[at];
  const inRow = Object.hasOwn(rowNumbers, word) ? rowNumbers[word] : undefined;
  if (inRow !== undefined && token && articles.has(wordOf(tokens[at - 1]))) {
    const { start, end } = token;
    return {
      quantity: { count: inRow },
      isInWords: true,
      isInRow: true,
      at,
      next: at + 1,
      unit: undefined,
      bound: undefined,
      start,
      end,
    };
  }
  if (!amount || isBeginning(tokens, at, language)) return undefined;
  const { count, from, isInWords, next, start, end } = amount;
  const isArticle = isInWords && count === 1 && next === at + 1 && articles.has(word);
  if (isInWords && (count < 1 || (isArticle && !singles.has(wordOf(tokens[at - 1])))))
    return undefined;
  const quantity = from === undefined ? { count } : { from, to: count };
  const bound = boundAt(tokens, at, language);
  return {
    quantity,
    isInWords,
    at,
    next,
    unit: undefined,
    bound,
    start,
    end,
    ...(isArticle ? { isSingle: true as const } : {}),
  };
}

/**
 * "the first four wrong codes have no consequences": of how many there are, nothing is said, unless
 * something follows "after" them.
 */
function isBeginning(
  tokens: readonly Token[],
  at: number,
  { articles, firsts, singles }: Language,
): boolean {
  return (
    firsts.has(wordOf(tokens[at - 1])) &&
    articles.has(wordOf(tokens[at - 2])) &&
    !singles.has(wordOf(tokens[at - 3]))
  );
}

/** "a minute or two": so many, roughly. */
function isLoose(
  tokens: readonly Token[],
  at: number,
  amount: Amount | undefined,
  language: Language,
): boolean {
  if (!amount || !language.articles.has(wordOf(tokens[at]))) return false;
  const isOr = wordOf(tokens[amount.next]) === language.or;
  return isOr && numberAt(tokens, amount.next + 1, language) !== undefined;
}

/** "three of the four kinds", "four of nine": of how many others are, nobody states. */
function isPart(tokens: readonly Token[], at: number, language: Language): boolean {
  const { articles, of } = language;
  const from = articles.has(wordOf(tokens[at - 1])) ? at - 2 : at - 1;
  const isOfAll = from === at - 2 || numberAt(tokens, from - 1, language) !== undefined;
  return from > 0 && wordOf(tokens[from]) === of && isOfAll && !articles.has(wordOf(tokens[at]));
}

/** The index behind "of the nine", of which so many are meant. */
export function behindWhole(tokens: readonly Token[], next: number, language: Language): number {
  if (wordOf(tokens[next]) !== language.of) return next;
  const at = next + 1 + Number(language.articles.has(wordOf(tokens[next + 1])));
  return numberAt(tokens, at, language) && isPart(tokens, at, language) ? at + 1 : next;
}

/** Which end of a range the words in front of a number speak of. */
function boundAt(
  tokens: readonly Token[],
  at: number,
  { comparatives, leastOf, mostOf, negations, or, than, upward }: Language,
): Counted['bound'] {
  const before = tokens.slice(Math.max(0, at - 3), at).map(wordOf);
  // "does not take longer than a minute"
  const isCompared = before.at(-1) === than && comparatives.has(before.at(-2) ?? '');
  if (
    isCompared &&
    tokens.slice(Math.max(0, at - 6), at - 2).some((token) => negations.has(wordOf(token)))
  )
    return 'most';
  if (before.some((word) => leastOf.has(word))) return 'least';
  // "8 characters or more"
  const behind = tokens.slice(at + 1, at + 5).map(wordOf);
  const limit = behind[behind.indexOf(or) + 1] ?? '';
  if (behind.includes(or) && comparatives.has(limit)) return upward.has(limit) ? 'least' : 'most';
  return before.some((word) => mostOf.has(word)) ||
    (before.at(-1) === 'to' && before.at(-2) === 'up')
    ? 'most'
    : undefined;
}
