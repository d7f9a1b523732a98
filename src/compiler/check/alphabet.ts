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

/** Characters of a kind, or one by itself, and the words that name them. */
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

/**
 * Characters that are said to be allowed and are refused, or the other way round; and kinds of them
 * that are said to be all there is.
 */
export function findWrongCharacters(
  { lexicon, sentences }: ResolvedArticle,
  { courses }: Performance,
): Finding[] {
  const worlds = courses.flatMap(worldsOf);
  return sentences.flatMap((read): Finding[] => {
    const { tokens } = read.sentence;
    const alone = read.findings.length > 0 ? undefined : aloneIn(tokens, lexicon.language);
    if (alone) return besides(alone, valuesOf(read, sentences, lexicon), worlds, lexicon.language);
    const isAllowed = read.findings.length > 0 ? undefined : allowanceIn(tokens, lexicon.language);
    const characters = isAllowed === undefined ? [] : charactersIn(tokens, lexicon.language);
    const sample =
      characters.length > 0 ? sampleOf(valuesOf(read, sentences, lexicon), worlds) : undefined;
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

/** Another kind of character than those that are said to be all there is. */
function besides(
  { signs, words }: Alone,
  values: readonly Value[],
  worlds: readonly World[],
  { characters }: Language,
): Finding[] {
  const kinds = Object.entries(characters).filter(
    ([, kind]) => kind.length === 1 && !signs.includes(kind) && !(isOther(kind) && isOther(signs)),
  );
  for (const value of values) {
    const sample = sampleOf([value], worlds);
    const found = kinds.find(([, kind]) =>
      sample ? faultWith(kind, sample) === undefined : isIn(kind, value, worlds),
    );
    if (found)
      return [
        {
          rule: 'wrong-fact',
          said: spoken(words),
          right: found[0],
          phrase: `${value.phrases[0]} may have {}, too`,
          isUnnumbered: true,
          ...spanOf(words),
        },
      ];
  }
  return [];
}

/** Neither letters nor digits; a hyphen is one of the special characters. */
const other = /[^\p{L}\p{N}\s]/u;

function isOther(signs: string): boolean {
  return other.test(signs);
}

/** Whether a value that readers are given has a character of a kind. */
function isIn(kind: string, { of }: Value, worlds: readonly World[]): boolean {
  const alike = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /\s/, other].find((each) => each.test(kind));
  return worlds.some((world) => alike?.test(of(world) ?? '') === true);
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

/** Kinds of characters that are said to be all there is, and the words that say so. */
interface Alone {
  readonly signs: string;
  readonly words: readonly Token[];
}

/** "letters only", "only letters and digits", "it must be numeric" */
function aloneIn(tokens: readonly Token[], language: Language): Alone | undefined {
  const { alone, allowing, being, consisting, forbidding, joints, kindsAlone, negations } =
    language;
  const words = tokens.map(wordOf);
  const listed = charactersIn(tokens, language).filter(
    ({ words: [first] }) => first?.kind === 'word',
  );
  const named = listed.flatMap((each) => each.words);
  const [first, last] = [named[0], named.at(-1)];
  if (words.some((word) => negations.has(word) || forbidding.has(word))) return undefined;
  const bare = words.findIndex(
    (word, at) => Object.hasOwn(kindsAlone, word) && being.has(words[at - 1] ?? ''),
  );
  if (bare > 0)
    return { signs: kindsAlone[words[bare] ?? ''] ?? '', words: tokens.slice(bare, bare + 1) };
  if (!first || !last) return undefined;
  const [from, to] = [tokens.indexOf(first), tokens.indexOf(last)];
  const isRow = tokens
    .slice(from, to)
    .every((token) => named.includes(token) || token.text === ',' || joints.has(wordOf(token)));
  let before = from - 1;
  while (allowing.has(words[before] ?? '')) before -= 1;
  const isBefore = alone.has(words[before] ?? '') || endsAt(tokens, before, consisting);
  const isBehind = alone.has(words[to + 1] ?? '');
  if (!isRow || !(isBefore || isBehind)) return undefined;
  return {
    signs: listed.map(({ sign }) => sign).join(''),
    words: tokens.slice(alone.has(words[before] ?? '') ? before : from, to + 1 + Number(isBehind)),
  };
}

/** Whether one of some phrases ends at a token. */
function endsAt(tokens: readonly Token[], end: number, phrases: readonly string[]): boolean {
  return tokens.slice(0, end + 1).some((_, at) => at + lengthOf(tokens, at, phrases) === end + 1);
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

/** The values that a sentence is about: its step asks for them, or its paragraph names them. */
function valuesOf(
  { passage, step }: ReadSentence,
  sentences: readonly ReadSentence[],
  { definition, language }: Lexicon,
): readonly Value[] {
  const asked = sentences
    .filter((each) => step !== undefined && each.step === step)
    .flatMap(({ orders }) =>
      orders.flatMap((each) =>
        each.type === 'fill' && each.given.kind === 'phrase' ? each.given.value : [],
      ),
    );
  const named = new Set(passage.sentences.flatMap(({ tokens }) => tokens.map(wordOf)));
  return definition.values.filter(
    (value) =>
      asked.includes(value) ||
      value.phrases.some((phrase) =>
        named.has(
          plain(phrase)
            .split(' ')
            .findLast((word) => !language.thin.has(word)) ?? '',
        ),
      ),
  );
}

/** A right one of some values, where readers are free to invent it. */
function sampleOf(values: readonly Value[], worlds: readonly World[]): Sample | undefined {
  for (const value of values.filter((each) => each.faultIn !== undefined))
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
