/**
 * Which characters an article allows in a value that readers invent, and which it forbids: each is
 * tried out.
 */
import type { Value, World } from '../../simulator/index.ts';
import type { Performance } from '../execute/execute.ts';
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { lengthOf, type Lexicon } from '../resolve/lexicon.ts';
import type { ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { plain } from '../resolve/wording.ts';
import { spanOf, spoken } from '../resolve/words.ts';
import { worldsOf } from './moments.ts';

/** A character, and the words that name it. */
interface Character {
  readonly sign: string;
  readonly words: readonly Token[];
}

/**
 * A value that is right, the place in it where another character may stand, and the world that
 * judges it.
 */
interface Sample {
  readonly value: Value;
  readonly text: string;
  readonly world: World;
}

/** Characters that are said to be allowed and are refused, or the other way round. */
export function findWrongCharacters(
  { lexicon, sentences }: ResolvedArticle,
  { courses }: Performance,
): Finding[] {
  const worlds = courses.flatMap(worldsOf);
  return sentences.flatMap((read): Finding[] => {
    const { tokens } = read.sentence;
    const isAllowed = read.findings.length > 0 ? undefined : allowanceIn(tokens, lexicon.language);
    const characters = isAllowed === undefined ? [] : charactersIn(tokens, lexicon.language);
    const sample = characters.length > 0 ? sampleOf(read, sentences, worlds, lexicon) : undefined;
    if (!sample) return [];
    const wrong = characters.filter(
      ({ sign }) => (faultWith(sign, sample) === undefined) !== isAllowed,
    );
    const [first] = wrong;
    if (!first) return [];
    const words = wrong.flatMap((each) => each.words);
    const [said, fault] = [spoken(words), faultWith(first.sign, sample)];
    const [name] = sample.value.phrases;
    const phrase = fault === undefined ? `${name} may have {}` : `${name} with it ${fault}`;
    const how = fault === undefined ? { isDenied: true as const } : { isRefused: true as const };
    return [{ rule: 'wrong-fact', said, right: said, phrase, ...how, ...spanOf(words) }];
  });
}

function faultWith(sign: string, { text, value, world }: Sample): string | undefined {
  const middle = Math.floor(text.length / 2);
  return value.faultIn?.(text.slice(0, middle) + sign + text.slice(middle), world);
}

/**
 * Whether a sentence allows what it lists, or forbids it; undefined where it does neither, or both.
 */
function allowanceIn(tokens: readonly Token[], language: Language): boolean | undefined {
  const { allowing, exceptions, forbidding, kinds, negations, only, refusing } = language;
  const words = tokens.map(wordOf);
  if (words.some((word) => exceptions.has(word) || word === only)) return undefined;
  const isRefusing = words.some((word) => refusing.has(word));
  const said = words.filter((word) => allowing.has(word));
  const isListing = tokens.some(({ text }, at) => text === ':' && kinds.has(words[at - 1] ?? ''));
  if (said.length + Number(isRefusing) > 1 || (said.length === 0 && !isRefusing))
    return isListing ? true : undefined;
  const isDenied = words.some((word) => negations.has(word) || forbidding.has(word));
  return isRefusing === isDenied;
}

/** The characters of a list: one in marks, or what a kind of them is called. */
function charactersIn(tokens: readonly Token[], { characters }: Language): Character[] {
  const names = Object.keys(characters);
  return tokens.flatMap((token, at): Character[] => {
    if (token.kind === 'code' || token.kind === 'quoted')
      return Array.from(token.text).length === 1 ? [{ sign: token.text, words: [token] }] : [];
    const length = lengthOf(tokens, at, names);
    const words = tokens.slice(at, at + length);
    const sign = characters[words.map(wordOf).join(' ')];
    return length > 0 && sign !== undefined ? [{ sign, words }] : [];
  });
}

/**
 * A right value of the kind that a sentence is about: its step asks for it, or its paragraph names
 * it.
 */
function sampleOf(
  { passage, step }: ReadSentence,
  sentences: readonly ReadSentence[],
  worlds: readonly World[],
  { definition, language }: Lexicon,
): Sample | undefined {
  const asked = sentences
    .filter((each) => step !== undefined && each.step === step)
    .flatMap(({ orders }) =>
      orders.flatMap((each) =>
        each.type === 'fill' && each.given.kind === 'phrase' ? each.given.value : [],
      ),
    );
  const named = new Set(passage.sentences.flatMap(({ tokens }) => tokens.map(wordOf)));
  const isMeant = (value: Value): boolean =>
    asked.includes(value) ||
    value.phrases.some((phrase) =>
      named.has(
        plain(phrase)
          .split(' ')
          .findLast((word) => !language.thin.has(word)) ?? '',
      ),
    );
  for (const value of definition.values.filter(
    (each) => each.faultIn !== undefined && isMeant(each),
  ))
    for (const world of worlds) {
      const text = value.of(world);
      if (
        text !== undefined &&
        value.faultIn?.(text, world) === undefined &&
        isFree(text, value, world)
      )
        return { value, text, world };
    }
  return undefined;
}

/** Whether a value may be another one too: before it is set, and not after. */
function isFree(text: string, { faultIn }: Value, world: World): boolean {
  return faultIn?.(`${text}${text.slice(-1)}`, world) === undefined;
}
