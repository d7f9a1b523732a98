/**
 * What is said to be asked for: "the recorder asks for an address", "you are prompted for the
 * code", "when a pattern is asked for".
 */
import type { Value } from '../../simulator/index.ts';
import { wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import type { Test } from './instruction.ts';
import { lengthOf, phraseAt, type Lexicon } from './lexicon.ts';
import { plain } from './wording.ts';
import { spanOf, spoken } from './words.ts';

/** What is said to be asked for, in which words, and by which device where one is named. */
export interface AskedFor extends Stretch {
  readonly device: string | undefined;
  readonly values: readonly [Value, ...Value[]];
  /** What it is called there. */
  readonly name: string;
  readonly isDenied: boolean;
}

/** "If the recorder asks for a pattern": where a field for it is shown; undefined for other words. */
export function askedTest(said: readonly Token[], lexicon: Lexicon): Test | undefined {
  const asked = askedIn(said, said, lexicon);
  // "asks for a pattern or a password"
  if (!asked || asked.end !== said.at(-1)?.end) return undefined;
  const { device, isDenied, name: text, values, start, end } = asked;
  const place: Stretch = { start, end };
  return {
    kind: 'shown',
    claim: {
      text: { text, set: 'unmarked', whole: place, ...place },
      shown: !isDenied,
      still: false,
      isScreen: false,
      ...(device === undefined ? {} : { on: device }),
      asks: values,
    },
  };
}

/** @param all the tokens of the sentence, in which "one" stands for what was named before */
export function askedIn(
  tokens: readonly Token[],
  all: readonly Token[],
  lexicon: Lexicon,
): AskedFor | undefined {
  for (const at of tokens.keys()) {
    const asked = byDevice(tokens, at, all, lexicon) ?? ofReader(tokens, at, all, lexicon);
    if (asked) return asked;
  }
  return undefined;
}

/** "the recorder asks for an address", "it does not" */
function byDevice(
  tokens: readonly Token[],
  at: number,
  all: readonly Token[],
  lexicon: Lexicon,
): AskedFor | undefined {
  const { deviceNames, language } = lexicon;
  const length = lengthOf(tokens, at, language.asksFor);
  const before = length === 0 ? -1 : subjectBefore(tokens, at, lexicon);
  if (before < 0) return undefined;
  const subject = wordOf(tokens[before]);
  // "The recorder shows dots and asks for": what stands in front of both.
  const isJoined = subject === language.and;
  const device = [...tokens.keys()]
    .map((from) => ({ from, found: phraseAt(tokens, from, deviceNames, language) }))
    .find(
      ({ from, found }) =>
        found && !found.possessive && (isJoined ? from === 0 : from + found.length - 1 === before),
    )?.found?.meaning;
  const isAny = language.objectPronouns.has(subject) || language.screenNames.has(subject);
  const behind = nameBehind(tokens, at + length, all, lexicon);
  if (!behind || (device === undefined && !isAny)) return undefined;
  return {
    device,
    values: behind.values,
    name: spoken(behind.said),
    isDenied: isDenied(tokens.slice(before + 1, at), lexicon),
    ...spanOf([...tokens.slice(at, at + length), ...behind.said]),
  };
}

/** "you are asked for the code", "asked for the code", "a code is asked for" */
function ofReader(
  tokens: readonly Token[],
  at: number,
  all: readonly Token[],
  lexicon: Lexicon,
): AskedFor | undefined {
  const { language } = lexicon;
  const length = lengthOf(tokens, at, language.askedFor);
  if (length === 0) return undefined;
  const words = tokens.slice(at, at + length);
  const before = subjectBefore(tokens, at, lexicon);
  const isReader = before < 0 || language.reader.has(wordOf(tokens[before]));
  const front = tokens.slice(0, before + 1);
  const noun = front.filter((token) => !isSkipped(token, lexicon));
  const values = isReader ? [] : valuesCalled(noun.map(wordOf), lexicon);
  const named = isReader
    ? nameBehind(tokens, at + length, all, lexicon)
    : isSome(values)
      ? { values, said: noun }
      : undefined;
  return (
    named && {
      device: undefined,
      values: named.values,
      name: spoken(named.said),
      isDenied: isDenied(tokens.slice(0, at), lexicon),
      ...spanOf(isReader ? [...words, ...named.said] : [...front, ...words]),
    }
  );
}

/** Where the word stands that a verb says something of, before what stands between them. */
function subjectBefore(tokens: readonly Token[], at: number, { language }: Lexicon): number {
  const { adverbs, auxiliaries, being, negations } = language;
  return tokens.findLastIndex(
    (token, index) =>
      index < at &&
      ![adverbs, auxiliaries, being, negations].some((words) => words.has(wordOf(token))),
  );
}

function isDenied(tokens: readonly Token[], { language }: Lexicon): boolean {
  return tokens.some((token) => language.negations.has(wordOf(token)));
}

function isSkipped(token: Token, { language: { articles, negations } }: Lexicon): boolean {
  return articles.has(wordOf(token)) || negations.has(wordOf(token));
}

function isSome(values: readonly Value[]): values is readonly [Value, ...Value[]] {
  return values.length > 0;
}

/** The values that are named from an index on, and in which words. */
export function nameBehind(
  tokens: readonly Token[],
  from: number,
  all: readonly Token[],
  lexicon: Lexicon,
): (Pick<AskedFor, 'values'> & { readonly said: readonly Token[] }) | undefined {
  const { language } = lexicon;
  const exact = phraseAt(tokens, from, lexicon.values, language);
  if (exact) return { values: [exact.meaning], said: tokens.slice(from, from + exact.length) };
  const said = nounAt(tokens, from, lexicon);
  const isPronoun = said.length === 1 && Object.hasOwn(language.numbers, wordOf(said[0]));
  const values = isPronoun
    ? valuesBefore(all, said[0]?.start ?? 0, lexicon)
    : valuesCalled(said.map(wordOf), lexicon);
  return isSome(values) ? { values, said } : undefined;
}

/** The words of what is asked for, up to what says where, when or what for. */
function nounAt(
  tokens: readonly Token[],
  from: number,
  { language, openerStarts }: Lexicon,
): readonly Token[] {
  const { adjuncts, adverbs, articles, joiners, relatives, surfaces } = language;
  const end = tokens.findIndex((token, at) => {
    const word = wordOf(token);
    return (
      at >= from &&
      (token.kind !== 'word' ||
        openerStarts.has(word) ||
        [adjuncts, adverbs, joiners, relatives, surfaces].some((words) => words.has(word)))
    );
  });
  return tokens
    .slice(from, end < 0 ? undefined : end)
    .filter((token) => !articles.has(wordOf(token)));
}

/** The values that are called so: "an address" is "an e-mail address". */
function valuesCalled(said: readonly string[], lexicon: Lexicon): Value[] {
  const words = plain(said.join(' '));
  return words === '' ? [] : valuesNamed(lexicon, (name) => ` ${name}`.endsWith(` ${words}`));
}

/** "One" is what was named before. */
function valuesBefore(tokens: readonly Token[], place: number, lexicon: Lexicon): Value[] {
  const words = tokens.filter(({ start }) => start < place).map(wordOf);
  for (let end = words.length; end > 1; end -= 1) {
    const said = ` ${plain(words.slice(0, end).join(' '))}`;
    const found = valuesNamed(lexicon, (name) => said.endsWith(` ${name}`));
    if (found.length > 0) return found;
  }
  return [];
}

/** The values with such a name, each once. */
function valuesNamed({ valueNames }: Lexicon, isSaid: (name: string) => boolean): Value[] {
  return [...new Set(valueNames.flatMap(({ name, value }) => (isSaid(name) ? [value] : [])))];
}
