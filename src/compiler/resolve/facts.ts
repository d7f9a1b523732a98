/** Statements with a number of the world: what they say, and what is true. */
import { quantityOf, type Fact, type Quantity, type Situation } from '../../simulator/index.ts';
import type { Language } from '../parse/language.ts';
import { wordOf, type Sentence, type Stretch, type Token } from '../parse/tokens.ts';
import { amountAt, durationAt } from './duration.ts';
import type { Lexicon } from './lexicon.ts';

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
  /** It has a unit of time. */
  readonly isTime: boolean;
}

/** A number in the text, before anybody knows what it is about. */
interface Counted extends Stretch {
  readonly quantity: Quantity;
  readonly isInWords: boolean;
  /** The index of its first token, and of the first one behind it. */
  readonly at: number;
  readonly next: number;
  /** The unit as it is written. */
  readonly unit: string | undefined;
}

/** The numbers of a sentence; `context` are the words around it that may say what it is about. */
export function numbersIn(
  { tokens }: Pick<Sentence, 'tokens'>,
  context: readonly string[],
  lexicon: Lexicon,
  situation: Situation,
): StatedNumber[] {
  const flat = tokens.flatMap((token) => token.words ?? [token]);
  const counts = countedIn(flat, lexicon.language);
  if (counts.length === 0) return [];
  const own = stemsOf(flat.map(wordOf), lexicon.language);
  const around = new Set([...own, ...stemsOf(context, lexicon.language)]);
  return counts.flatMap((counted): StatedNumber[] => {
    const candidates = (lexicon.definition.facts ?? [])
      .map((fact) => ({ fact, score: scoreOf(fact, counted, flat, own, around, situation, lexicon.language) }))
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score);
    const best = candidates[0]?.score ?? 0;
    const facts = candidates.filter(({ score }) => score === best).map(({ fact }) => fact);
    const isTime = 'duration' in counted.quantity;
    if (facts.length === 0 && !isTime) return [];
    // What can be read in several ways is true if one of them is.
    const stated = candidates.find(({ fact }) => isSame(quantityOf(fact, situation), counted.quantity))?.fact;
    const isTrue = stated !== undefined;
    const [first] = facts;
    const said = flat
      .slice(counted.at, counted.next)
      .map(({ text }) => text)
      .join(' ');
    const right = first && !isTrue ? written(quantityOf(first, situation), counted, lexicon.language) : undefined;
    const isDenied = isDeniedBefore(flat.slice(Math.max(0, counted.at - 4), counted.at).map(wordOf), lexicon.language);
    return [{ said, facts: stated ? [stated] : facts, isTrue, isDenied, right, isTime, start: counted.start, end: counted.end }];
  });
}

/** Whether the words in front of a number say that something is not so: "does not have 8", but "not more than 8". */
function isDeniedBefore(words: readonly string[], { negations, limits }: Language): boolean {
  const at = words.findLastIndex((word) => word !== 'no' && negations.has(word));
  return at >= 0 && !words.slice(at).some((word) => word === '' || limits.has(word));
}

function countedIn(tokens: readonly Token[], language: Language): Counted[] {
  const found: Counted[] = [];
  for (let at = 0; at < tokens.length;) {
    const time = durationAt(tokens, at, language);
    const amount = amountAt(tokens, at, language);
    const isInWords = amount?.isInWords ?? true;
    if (amount?.isVague) at = amount.next;
    else if (time) {
      const next = at + time.length;
      const unit = tokens[next - 1]?.text;
      found.push({ quantity: { duration: time.milliseconds }, isInWords, at, next, unit, start: time.start, end: time.end });
      at = next;
    } else if (amount && !(isInWords && amount.count < 2)) {
      const { count, from, next, start, end } = amount;
      found.push({ quantity: from === undefined ? { count } : { from, to: count }, isInWords, at, next, unit: undefined, start, end });
      at = next;
    } else at += 1;
  }
  return found;
}

/** How many words of a fact's best phrase stand around a number; 0 where it is about something else. */
function scoreOf(
  fact: Fact,
  counted: Counted,
  tokens: readonly Token[],
  own: ReadonlySet<string>,
  around: ReadonlySet<string>,
  situation: Situation,
  language: Language,
): number {
  const isTime = 'duration' in counted.quantity;
  if (isTime !== 'duration' in quantityOf(fact, situation)) return 0;
  const behind = stemsOf(tokens.slice(counted.next, counted.next + 3).map(wordOf), language);
  return Math.max(
    0,
    ...bagsOf(fact, language).map(({ words, next }) => {
      // What is counted stands right behind its number.
      if (!isTime && next !== undefined && !behind.has(next)) return 0;
      const isAbout = words.every((word) => around.has(word)) && words.some((word) => own.has(word));
      return isAbout ? words.length : 0;
    }),
  );
}

/** The telling words of a phrase, and the first of those behind its number. */
interface Bag {
  readonly words: readonly string[];
  readonly next: string | undefined;
}

const bags = new WeakMap<Fact, readonly Bag[]>();

function bagsOf(fact: Fact, language: Language): readonly Bag[] {
  const known = bags.get(fact);
  if (known) return known;
  const made = fact.phrases.map((phrase) => {
    const [before = '', after = ''] = phrase.split('{}');
    const [front, back] = [stemsOf(before.split(/\s+/), language), stemsOf(after.split(/\s+/), language)];
    return { words: [...new Set([...front, ...back])], next: [...back][0] };
  });
  bags.set(fact, made);
  return made;
}

/** Words that tell, without their plural. */
function stemsOf(words: readonly string[], { thin }: Language): ReadonlySet<string> {
  return new Set(
    words
      .map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, ''))
      .filter((word) => word !== '' && !thin.has(word))
      .map((word) => (word.length > 3 ? word.replace(/(?:'s|es|s|d|ed)$/, '') : word)),
  );
}

function isSame(one: Quantity, other: Quantity): boolean {
  if ('duration' in one) return 'duration' in other && one.duration === other.duration;
  const [a, b] = [rangeOf(one), rangeOf(other)];
  // One end of a range may be said alone: "at least 8 characters".
  return (
    a !== undefined &&
    b !== undefined &&
    (('count' in other && (b.from === a.from || b.from === a.to)) || (a.from === b.from && a.to === b.to))
  );
}

function rangeOf(quantity: Quantity): { readonly from: number; readonly to: number } | undefined {
  if ('duration' in quantity) return undefined;
  return 'count' in quantity ? { from: quantity.count, to: quantity.count } : quantity;
}

/** A number as it would be written in place of another: in words or digits, in the same unit where that goes. */
function written(quantity: Quantity, { isInWords, unit }: Counted, language: Language): string {
  const say = (count: number): string => {
    const word = Object.entries(language.numbers).find(
      ([name, value]) => value === count && name.length > 2 && !language.vagueNumbers.has(name) && !language.collectives.has(name),
    );
    return isInWords && word ? word[0] : String(count);
  };
  if (!('duration' in quantity)) return 'count' in quantity ? say(quantity.count) : `${say(quantity.from)} to ${say(quantity.to)}`;
  const own = unit === undefined ? undefined : language.units[unit.toLowerCase()];
  if (own !== undefined && Number.isInteger(quantity.duration / own))
    return `${say(quantity.duration / own)} ${agreeing(unit ?? '', quantity.duration / own)}`;
  const units = Object.entries(language.units).filter(([name]) => name.endsWith('s') && name.length > 4);
  const best = units.toSorted(([, one], [, other]) => other - one).find(([, size]) => Number.isInteger(quantity.duration / size));
  const [name, size] = best ?? ['milliseconds', 1];
  return `${say(quantity.duration / size)} ${agreeing(name, quantity.duration / size)}`;
}

/** A unit in the singular or the plural, where it is written out. */
function agreeing(unit: string, count: number): string {
  const single = unit.replace(/s$/, '');
  if (single.length < 4) return unit;
  return count === 1 ? single : `${single}s`;
}
