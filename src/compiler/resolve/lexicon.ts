/**
 * The words of a world, made ready for reading: places, verbs, conditions, values, results and the
 * names on its screens.
 */
import {
  situationWith,
  usualSituation,
  type Condition,
  type Result,
  type Situation,
  type Value,
  type WorldDefinition,
} from '../../simulator/index.ts';
import type { Deed, Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';
import { longestAt, plain, tenseless } from './wording.ts';

/** Phrases, each as a list of words, and what it means. Longer phrases come first. */
export type Phrases<Meaning> = readonly {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}[];

export interface Lexicon {
  readonly definition: WorldDefinition;
  readonly language: Language;
  /** A device's id by the phrases that turn a reader to it. */
  readonly places: Phrases<string>;
  /** A device's id by what it is called there: "the phone" from "on the phone". */
  readonly deviceNames: Phrases<string>;
  readonly verbs: ReadonlyMap<string, Deed>;
  /** The first word of each verb. */
  readonly verbStarts: ReadonlySet<string>;
  /** The first word of everything that opens a clause which says when. */
  readonly openerStarts: ReadonlySet<string>;
  readonly values: Phrases<Value>;
  /** Values by their phrases without an article in front, in the order of the world. */
  readonly valueNames: readonly { readonly name: string; readonly value: Value }[];
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly results: ReadonlyMap<string, Result>;
  /** Every word the devices can print in the article's own situation. */
  readonly vocabulary: Vocabulary;
}

const lexicons = new WeakMap<WorldDefinition, Map<string, Lexicon>>();

/** The lexicon of a world for articles in a language about a situation, made once. */
export function lexiconOf(
  definition: WorldDefinition,
  language: Language,
  situation: Situation,
): Lexicon {
  const made = lexicons.get(definition) ?? new Map<string, Lexicon>();
  lexicons.set(definition, made);
  const key = JSON.stringify(situation);
  const known = made.get(key);
  if (known?.language === language) return known;
  const lexicon = prepare(definition, language, situation);
  made.set(key, lexicon);
  return lexicon;
}

function prepare(definition: WorldDefinition, language: Language, situation: Situation): Lexicon {
  const verbs = new Map(Object.entries(language.verbs));
  return {
    definition,
    language,
    places: phrases(
      definition.devices,
      ({ places }) => places,
      ({ id }) => id,
    ),
    deviceNames: phrases(
      definition.devices,
      ({ places }) => [...new Set(places.map((place) => calledIn(place, language)))],
      ({ id }) => id,
    ),
    verbs,
    verbStarts: startsOf([...verbs.keys()]),
    openerStarts: startsOf(Object.values(language.openers).flat()),
    values: phrases(
      definition.values,
      (value) => value.phrases,
      (value) => value,
    ),
    valueNames: definition.values.flatMap((value) =>
      value.phrases.map((phrase) => ({ name: withoutArticle(phrase, language), value })),
    ),
    conditions: byPhrase(definition.conditions, tenseless),
    results: byPhrase(definition.results, plain),
    vocabulary: vocabularyOf(
      definition,
      situationWith(definition, situation) ?? usualSituation(definition),
    ),
  };
}

/** "back on the recorder" is called "the recorder". */
function calledIn(place: string, { surfaces, within }: Language): string {
  const words = plain(place).split(' ');
  return words
    .slice(words.findLastIndex((word) => surfaces.has(word) || within.has(word)) + 1)
    .join(' ');
}

/** "an e-mail address" is called "e-mail address". */
function withoutArticle(phrase: string, { articles }: Language): string {
  const words = plain(phrase).split(' ');
  return words.slice(articles.has(words[0] ?? '') ? 1 : 0).join(' ');
}

/** A phrase that begins at a token. */
export interface Match<Meaning> {
  readonly meaning: Meaning;
  readonly length: number;
  /** It goes on as "the recorder's …". */
  readonly possessive: boolean;
}

/** The longest phrase that begins at a token; "your" is said for "the". */
export function phraseAt<Meaning>(
  tokens: readonly Token[],
  index: number,
  known: Phrases<Meaning>,
  { article, genitive, possessive: own }: Language,
): Match<Meaning> | undefined {
  const first = wordOf(tokens[index]);
  if (first === '') return undefined;
  let longest: Match<Meaning> | undefined;
  for (const { words, meaning } of beginningWith(first, known, {
    article,
    genitive,
    possessive: own,
  })) {
    const last = words.length - 1;
    const isSaid = (word: string, at: number): boolean => {
      const said = wordOf(tokens[index + at]);
      return said === word || (said === own && word === article);
    };
    if (
      words.length <= (longest?.length ?? 0) ||
      !words.every((word, at) => at === last || isSaid(word, at))
    )
      continue;
    const possessive = wordOf(tokens[index + last]) === `${words[last] ?? ''}${genitive}`;
    if (possessive || isSaid(words[last] ?? '', last))
      longest = { meaning, length: words.length, possessive };
  }
  return longest;
}

const indices = new WeakMap<Phrases<unknown>, ReadonlyMap<string, Phrases<unknown>>>();

/** The phrases that can begin with a word: most begin otherwise. */
function beginningWith<Meaning>(
  first: string,
  known: Phrases<Meaning>,
  { article, genitive, possessive }: Pick<Language, 'article' | 'genitive' | 'possessive'>,
): Phrases<Meaning> {
  const index = (indices.get(known) ??
    Map.groupBy(known, ({ words }) => words[0] ?? '')) as ReadonlyMap<string, Phrases<Meaning>>;
  indices.set(known, index);
  const meant =
    first === possessive
      ? article
      : first.endsWith(genitive)
        ? first.slice(0, -genitive.length)
        : undefined;
  const found = index.get(first) ?? [];
  return meant === undefined ? found : [...found, ...(index.get(meant) ?? [])];
}

/** How many words of a list of phrases stand at a token; 0 for none. The longest counts. */
export function lengthOf(tokens: readonly Token[], index: number, list: readonly string[]): number {
  return longestAt(index, list, (at) => wordOf(tokens[at]));
}

function startsOf(each: readonly string[]): ReadonlySet<string> {
  return new Set(each.map((phrase) => phrase.split(' ')[0] ?? ''));
}

function phrases<Item, Meaning>(
  items: readonly Item[],
  phrasesOf: (item: Item) => readonly string[],
  meaningOf: (item: Item) => Meaning,
): Phrases<Meaning> {
  return items
    .flatMap((item) =>
      phrasesOf(item).map((phrase) => ({
        words: plain(phrase).split(' '),
        meaning: meaningOf(item),
      })),
    )
    .sort((one, other) => other.words.length - one.words.length);
}

function byPhrase<Item extends { readonly phrases: readonly string[] }>(
  items: readonly Item[],
  compared: (phrase: string) => string,
): ReadonlyMap<string, Item> {
  return new Map(
    items.flatMap((item) => item.phrases.map((phrase) => [compared(phrase), item] as const)),
  );
}
