/** Statements with a number of the world: what they say, and what is true. */
import { quantityOf, type Fact, type Quantity, type Situation } from '../../simulator/index.ts';
import type { Language } from '../parse/language.ts';
import { wordOf, type Sentence, type Stretch, type Token } from '../parse/tokens.ts';
import {
  behindWhole,
  comparedAt,
  countedIn,
  flatWords,
  isDenied,
  type Counted,
} from './counted.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import { isFinite } from './mood.ts';
import { stemsOf } from './stems.ts';
import { written } from './written.ts';

/** A number with what it counts, as an article says it. */
export interface StatedNumber extends Stretch {
  readonly said: string;
  /** The facts that it may state; none where nobody knows what it is about. */
  readonly facts: readonly Fact[];
  /** One of them has this number. */
  readonly isTrue: boolean;
  /** "It is not valid for 24 hours." */
  readonly isDenied: boolean;
  /** The number that is true, as it would be written here. */
  readonly right: string | undefined;
  /** The fact in the world's words, with a slot for the number. */
  readonly phrase: string | undefined;
  /** It has a unit of time. */
  readonly isTime: boolean;
  /** It is said without a number: "forever". */
  readonly isEndless: boolean;
  /** "a" is its number: "after a wrong code". */
  readonly isSingle: boolean;
}

/**
 * The numbers of a sentence; `context` are the words around it that may say what it is about,
 * `beside` those that do so in a table.
 */
export function numbersIn(
  { tokens }: Pick<Sentence, 'tokens'>,
  context: readonly string[],
  lexicon: Lexicon,
  situation: Situation,
  beside: readonly string[] = [],
): StatedNumber[] {
  const { language } = lexicon;
  const flat = flatWords(tokens, language);
  const counts = countedIn(flat, language);
  if (counts.length === 0) return [];
  const own = stemsOf([...flat.map(wordOf), ...beside], lexicon.language);
  const around = new Set([...own, ...stemsOf(context, lexicon.language)]);
  const stated = counts.flatMap((counted): StatedNumber[] => {
    const candidates = (lexicon.definition.facts ?? [])
      .map((fact) => ({
        fact,
        score: scoreOf(fact, counted, flat, { own, around, beside }, situation, lexicon.language),
      }))
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score);
    const best = candidates[0]?.score ?? 0;
    const facts = candidates.filter(({ score }) => score === best).map(({ fact }) => fact);
    const isEndless = isUnending(counted);
    const isTime = 'duration' in counted.quantity;
    if (facts.length === 0 && (!isTime || isEndless || isSomeTime(flat, counted, lexicon)))
      return [];
    const compared = comparedAt(flat, counted, language);
    const isWithin = wordOf(flat[counted.at - 1]) === language.inside;
    const limit = { isWithin, bound: counted.bound, isMore: counted.often === 'more' };
    // “If it has not arrived within ten minutes”, “after ten minutes” state nothing.
    const isUnmet =
      wordOf(flat[0]) === language.condition &&
      facts.some(({ within }) => within === 'longer') &&
      flat
        .slice(0, counted.at)
        .some((token) =>
          [language.negations, language.lacking].some((no) => no.has(wordOf(token))),
        );
    if (isUnmet) return [];
    const telling = new Set(
      facts.flatMap((fact) => bagsOf(fact, language).flatMap(({ words }) => words)),
    );
    // What can be read in several ways is true if one of them is.
    const isTurned = facts.some((fact) => isBoundOtherwise(fact, counted, situation, language));
    const meant =
      compared === undefined && !isTurned
        ? candidates.find(({ fact }) =>
            isTrueOf(fact, quantityOf(fact, situation), counted.quantity, limit),
          )?.fact
        : undefined;
    const [first] = facts;
    const from = first
      ? (compared ?? (isTurned ? boundOf(flat, counted.at, language) : counted.at))
      : counted.at;
    const words = flat.slice(from, counted.next);
    return [
      {
        said: words.map(({ text }) => text).join(' '),
        facts: meant ? [meant] : facts,
        isTrue: meant !== undefined,
        isDenied: isDenied(flat, counted, language, telling),
        right:
          first && !meant ? written(quantityOf(first, situation), counted, language) : undefined,
        phrase: first && phraseOf(first, counted, situation, language),
        isTime,
        isEndless,
        isSingle: counted.isSingle === true,
        start: words[0]?.start ?? counted.start,
        end: counted.end,
      },
    ];
  });
  // "Valid for 24 hours, that is, until tomorrow" says it once more; "after a wrong code" counts
  // where something follows from it.
  return stated.filter(({ isEndless, isSingle, facts }) => {
    const others = stated.filter(
      (each) => !each.isEndless && !each.isSingle && each.facts.length > 0,
    );
    return isSingle
      ? others.length > 0
      : !isEndless || !others.some((each) => each.facts.some((fact) => facts.includes(fact)));
  });
}

/**
 * Whether what a sentence says to be shown is so in another case than this one: "after five wrong
 * codes …", "a camera that is switched off shows …".
 */
export function isOfOtherCase(
  tokens: readonly Token[],
  numbers: readonly StatedNumber[],
  { articles, current, devices, possessive, relatives, singles, article }: Language,
): boolean {
  const isAfter = numbers.some(({ facts, start }) => {
    const before = tokens.findLast((token) => token.end <= start && !articles.has(wordOf(token)));
    return facts.length > 0 && singles.has(wordOf(before));
  });
  const [first, noun, relative] = tokens.map(wordOf);
  const isOfKind =
    articles.has(first ?? '') &&
    ![article, possessive].includes(first ?? '') &&
    !current.has(first ?? '') &&
    devices.has(noun ?? '') &&
    relatives.has(relative ?? '');
  return isAfter || isOfKind;
}

/** "One day you will need it": no number is meant, as one is behind a verb or a preposition. */
function isSomeTime(tokens: readonly Token[], { at, next }: Counted, lexicon: Lexicon): boolean {
  const { language, verbs } = lexicon;
  const before = wordOf(tokens[at - 1]);
  const isMeasured =
    verbs.has(before) ||
    isFinite(tokens[at - 1], lexicon) ||
    (language.noVerbs.has(before) && !language.objectPronouns.has(before));
  return lengthOf(tokens, at, language.someTime) === next - at && !isMeasured;
}

/**
 * "After five wrong codes", where the fifth is spoken of; "each gives two", where it is "once
 * more".
 */
function phraseOf(
  fact: Fact,
  { isInRow, often, ...counted }: Counted,
  situation: Situation,
  language: Language,
): string {
  const [phrase] = fact.phrases;
  return isInRow || often
    ? phrase.replace('{}', written(quantityOf(fact, situation), counted, language))
    : phrase;
}

function isUnending({ quantity }: Counted): boolean {
  return Object.values(quantity).includes(Infinity);
}

/**
 * Whether a number is a fact's: "within" a longer time than a mail takes, or a shorter one than a
 * code lives, is true as well.
 */
function isTrueOf(
  { within }: Fact,
  known: Quantity,
  said: Quantity,
  {
    isWithin,
    bound,
    isMore,
  }: {
    readonly isWithin: boolean;
    readonly bound: Counted['bound'];
    readonly isMore: boolean;
  },
): boolean {
  // "8 or fewer" names the wrong end of a range.
  if ('from' in known && 'count' in said && bound !== undefined)
    return said.count === (bound === 'least' ? known.from : known.to);
  if (isSame(known, said)) return true;
  // What can be done five times can be done once more.
  if (isMore && 'count' in known && 'count' in said) return said.count <= known.count;
  // A mail that takes a minute takes "up to five"; a code that lives a day does not live "up to
  // twelve hours".
  if (
    !(isWithin || (bound === 'most' && within === 'longer')) ||
    !within ||
    !('duration' in known) ||
    !('duration' in said)
  )
    return false;
  return within === 'longer' ? said.duration > known.duration : said.duration < known.duration;
}

/** "At most four dots", where it is at least four. */
function isBoundOtherwise(
  fact: Fact,
  { bound }: Counted,
  situation: Situation,
  language: Language,
): boolean {
  const bounds = bagsOf(fact, language).flatMap((bag) => bag.bound ?? []);
  const isRange = 'from' in quantityOf(fact, situation);
  return !isRange && bound !== undefined && bounds.length > 0 && !bounds.includes(bound);
}

/** The index of the words in front of a number that say which end is meant: "at most". */
function boundOf(tokens: readonly Token[], at: number, { leastOf, mostOf }: Language): number {
  const word = tokens.findLastIndex(
    (token, index) => index < at && (leastOf.has(wordOf(token)) || mostOf.has(wordOf(token))),
  );
  return word > 0 && word >= at - 3 ? word - 1 : at;
}

/** The words that may say what a number is about: in its sentence, around it, in its row. */
interface About {
  readonly own: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly beside: readonly string[];
}

/**
 * How many words of a fact's best phrase stand around a number; 0 where it is about something else.
 */
function scoreOf(
  fact: Fact,
  counted: Counted,
  tokens: readonly Token[],
  { own, around, beside }: About,
  situation: Situation,
  language: Language,
): number {
  const isTime = 'duration' in counted.quantity;
  if (isTime !== 'duration' in quantityOf(fact, situation)) return 0;
  // "For one QR code, two codes are sent": "one" counts what stands right behind it.
  const isOne = 'count' in counted.quantity && counted.quantity.count === 1;
  const next = behindWhole(tokens, counted.next, language);
  const following = [
    ...tokens.slice(next, next + (isOne ? 1 : 3)).map(wordOf),
    // In a table what is counted stands elsewhere in the row.
    ...(next === tokens.length ? beside : []),
  ];
  // "twice" is "two times"
  const behind = stemsOf(
    counted.often ? [...language.timesWord, ...following] : following,
    language,
  );
  return Math.max(
    0,
    ...bagsOf(fact, language).map(({ bound, words, next }) => {
      // What is counted stands right behind its number.
      if (!isTime && next !== undefined && !behind.has(next)) return 0;
      // "After the third wrong code two attempts are left" says something else.
      if (counted.isInRow && words.length < consequent) return 0;
      // "The button is held for 7 seconds" says nothing of how long it must be at least.
      if (bound !== undefined && counted.bound === undefined) return 0;
      const isAbout =
        words.every((word) => around.has(word) || (counted.often !== undefined && word === next)) &&
        words.some((word) => own.has(word));
      return isAbout ? words.length : 0;
    }),
  );
}

/** So many words has a phrase that says what comes of a number in a row. */
const consequent = 4;

/** The telling words of a phrase, and the first of those behind its number. */
interface Bag {
  readonly words: readonly string[];
  readonly next: string | undefined;
  /** It speaks of one end: "at least {}". */
  readonly bound: Counted['bound'];
}

const bags = new WeakMap<Fact, readonly Bag[]>();

function bagsOf(fact: Fact, language: Language): readonly Bag[] {
  const known = bags.get(fact);
  if (known) return known;
  const { leastOf, mostOf } = language;
  const made = fact.phrases.map((phrase): Bag => {
    const [before = '', after = ''] = phrase.split('{}');
    const [front, back] = [
      stemsOf(before.split(/\s+/), language),
      stemsOf(after.split(/\s+/), language),
    ];
    const said = [...new Set([...front, ...back])];
    const isBound = (word: string): boolean => leastOf.has(word) || mostOf.has(word);
    return {
      words: said.filter((word) => !isBound(word)),
      next: [...back][0],
      bound: said.some((word) => leastOf.has(word))
        ? 'least'
        : said.some((word) => mostOf.has(word))
          ? 'most'
          : undefined,
    };
  });
  bags.set(fact, made);
  return made;
}

function isSame(one: Quantity, other: Quantity): boolean {
  if ('duration' in one) return 'duration' in other && one.duration === other.duration;
  const [a, b] = [rangeOf(one), rangeOf(other)];
  // One end of a range may be said alone: "at least 8 characters".
  return (
    a !== undefined &&
    b !== undefined &&
    (('count' in other && (b.from === a.from || b.from === a.to)) ||
      (a.from === b.from && a.to === b.to))
  );
}

function rangeOf(quantity: Quantity): { readonly from: number; readonly to: number } | undefined {
  if ('duration' in quantity) return undefined;
  return 'count' in quantity ? { from: quantity.count, to: quantity.count } : quantity;
}
