/**
 * Time in all its wordings: "half an hour", "15 min", "an hour and ten minutes", "2 to 3 minutes".
 */
import type { Language } from '../parse/language.ts';
import { wordOf, type Stretch, type Token } from '../parse/tokens.ts';

/** A number with what it counts, where it stands. */
export interface Amount extends Stretch {
  /** The number; of a range the larger one. */
  readonly count: number;
  /** The smaller number of a range. */
  readonly from?: number;
  /** In milliseconds per unit, where a time is said. */
  readonly unit?: number;
  /** The index of the first token behind it. */
  readonly next: number;
  /** It is written in words. */
  readonly isInWords: boolean;
  /** "a few": nobody counts. */
  readonly isVague: boolean;
}

/**
 * The number that begins at a token; not with a unit. "1,000" is a thousand, "1,5" one and a half.
 */
export function numberAt(
  tokens: readonly Token[],
  index: number,
  language: Language,
): { readonly value: number; readonly next: number } | undefined {
  const word = wordOf(tokens[index]);
  if (word === '') return undefined;
  if (/^\d/.test(word)) {
    const thousands = thousandsAt(tokens, index);
    if (thousands) return thousands;
    const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word)
      ? word.replaceAll(',', '')
      : word.replace(',', '.');
    return /^\d+(?:\.\d+)?$/.test(grouped)
      ? { value: Number(grouped), next: index + 1 }
      : undefined;
  }
  if (!Object.hasOwn(language.numbers, word)) {
    const roman = Object.hasOwn(language.units, wordOf(tokens[index + 1]))
      ? romanIn(tokens[index]?.text ?? '')
      : undefined;
    return roman === undefined ? undefined : { value: roman, next: index + 1 };
  }
  const value = language.numbers[word] ?? 0;
  const following = wordOf(tokens[index + 1]);
  const behind = Object.hasOwn(language.numbers, following)
    ? (language.numbers[following] ?? 0)
    : undefined;
  // "a few", "a dozen", "half a", "two hundred", "forty eight".
  const isCollective =
    behind === 100 || language.collectives.has(following) || language.vagueNumbers.has(following);
  if (behind !== undefined && language.articles.has(word) && (behind < 1 || isCollective))
    return { value: behind, next: skipOf(tokens, index + 2, language) };
  if (behind === 1 && value < 1) {
    // "half a dozen"
    const whole = language.numbers[wordOf(tokens[index + 2])] ?? 1;
    return whole > 1 ? { value: value * whole, next: index + 3 } : { value, next: index + 2 };
  }
  if (behind === 100) return { value: value * 100, next: index + 2 };
  if (behind !== undefined && value >= 20 && value % 10 === 0 && behind >= 1 && behind < 10)
    return { value: value + behind, next: index + 2 };
  return { value, next: index + 1 };
}

/** "86 400": groups of three digits with one blank between them. */
function thousandsAt(
  tokens: readonly Token[],
  index: number,
): { readonly value: number; readonly next: number } | undefined {
  let digits = wordOf(tokens[index]);
  let next = index + 1;
  if (!/^\d{1,3}$/.test(digits)) return undefined;
  for (
    ;
    /^\d{3}$/.test(wordOf(tokens[next])) &&
    tokens[next]?.start === (tokens[next - 1]?.end ?? 0) + 1;
    next += 1
  )
    digits += wordOf(tokens[next]);
  return next > index + 1 ? { value: Number(digits), next } : undefined;
}

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a number in Roman letters. */
function romanIn(text: string): number | undefined {
  if (!/^(?=.)(?:C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/.test(text)) return undefined;
  const values = Array.from(text, (letter) => romans[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/** "a quarter of an", "a couple of". */
function skipOf(tokens: readonly Token[], index: number, language: Language): number {
  if (wordOf(tokens[index]) !== language.of) return index;
  return language.numbers[wordOf(tokens[index + 1])] === 1 ? index + 2 : index + 1;
}

/** The number, range or time that begins at a token. */
export function amountAt(
  tokens: readonly Token[],
  index: number,
  language: Language,
): Amount | undefined {
  const first = numberAt(tokens, index, language);
  if (!first) return undefined;
  const range = rangeBehind(tokens, first, language);
  const half = halfBehind(tokens, range?.next ?? first.next, language);
  const count = (range?.value ?? first.value) + (half?.value ?? 0);
  const counted = half?.next ?? range?.next ?? first.next;
  // "five more minutes", "two whole days"
  let at = againBehind(tokens, counted, count, language);
  while (language.approximately.has(wordOf(tokens[at])) || language.wholly.has(wordOf(tokens[at])))
    at += 1;
  const isTime =
    Object.hasOwn(language.units, wordOf(tokens[at])) && !isOrdinal(tokens, index, at, language);
  const unit = isTime ? language.units[wordOf(tokens[at])] : undefined;
  const next = isTime ? at + 1 : at;
  const [from, to] = [tokens[index], tokens[next - 1]];
  return {
    count,
    ...(range ? { from: first.value } : {}),
    ...(unit === undefined ? {} : { unit }),
    next,
    isInWords: !/^\d/.test(from?.text ?? ''),
    isVague: tokens.slice(index, at).some((token) => language.vagueNumbers.has(wordOf(token))),
    start: from?.start ?? 0,
    end: to?.end ?? 0,
  };
}

/** "a second code" is the next one. */
function isOrdinal(
  tokens: readonly Token[],
  index: number,
  at: number,
  language: Language,
): boolean {
  const next = tokens[at + 1];
  const isOne = language.numbers[wordOf(tokens[index])] === 1 && at === index + 1;
  return (
    isOne &&
    language.ordinals.has(wordOf(tokens[at])) &&
    next?.kind === 'word' &&
    !language.afterSecond.has(wordOf(next))
  );
}

function rangeBehind(
  tokens: readonly Token[],
  { value, next }: { value: number; next: number },
  language: Language,
) {
  const sign = tokens[next];
  // "two or three minutes", "8 to 32 characters", "8-32 characters"; "8 characters to 10" is none.
  if (!sign || !language.to.has(sign.kind === 'mark' ? sign.text : wordOf(sign))) return undefined;
  const second = numberAt(tokens, next + 1, language);
  return second && second.value > value && second.value !== 1 ? second : undefined;
}

/** "48 (forty-eight) hours": the index behind the same number once more. */
function againBehind(
  tokens: readonly Token[],
  index: number,
  count: number,
  language: Language,
): number {
  const again = tokens[index]?.text === '(' ? numberAt(tokens, index + 1, language) : undefined;
  return again?.value === count && tokens[again.next]?.text === ')' ? again.next + 1 : index;
}

/** "one and a half hours". */
function halfBehind(
  tokens: readonly Token[],
  index: number,
  language: Language,
): { readonly value: number; readonly next: number } | undefined {
  const isHalf =
    wordOf(tokens[index]) === language.and && language.numbers[wordOf(tokens[index + 1])] === 1;
  const part = language.numbers[wordOf(tokens[index + 2])];
  return isHalf && part !== undefined && part < 1 ? { value: part, next: index + 3 } : undefined;
}

/** A time that words say; undefined where they say none that is understood. */
export interface Duration extends Stretch {
  readonly milliseconds: number;
  /** How many tokens are part of it. */
  readonly length: number;
}

/**
 * The time that begins at a token: amounts in a row, "1 hour 30 minutes", "an hour and ten
 * minutes".
 */
export function durationAt(
  tokens: readonly Token[],
  index: number,
  language: Language,
): Duration | undefined {
  const first = amountAt(tokens, index, language);
  if (first?.unit === undefined || isNegative(tokens, index)) return undefined;
  let milliseconds = first.count * first.unit;
  let { next, end } = first;
  for (;;) {
    const part = language.numbers[wordOf(tokens[next + 2])] ?? 1;
    // "an hour and a half"
    if (
      wordOf(tokens[next]) === language.and &&
      language.numbers[wordOf(tokens[next + 1])] === 1 &&
      part < 1
    ) {
      milliseconds += part * first.unit;
      end = tokens[next + 2]?.end ?? end;
      next += 3;
      break;
    }
    const from =
      wordOf(tokens[next]) === language.and || tokens[next]?.text === ',' ? next + 1 : next;
    const more = amountAt(tokens, from, language);
    if (more?.unit === undefined || more.unit >= first.unit) break;
    milliseconds += more.count * more.unit;
    ({ next, end } = more);
  }
  return { milliseconds, start: first.start, end, length: next - index };
}

function isNegative(tokens: readonly Token[], index: number): boolean {
  const [before, number] = [tokens[index - 1], tokens[index]];
  return (
    before?.text === '-' && before.end === number?.start && tokens[index - 2]?.end !== before.start
  );
}
