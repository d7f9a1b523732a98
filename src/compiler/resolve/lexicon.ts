/** The words of a world, made ready for reading: places, conditions, values and results. */
import type { Condition, Result, Value, WorldDefinition } from '../../simulator/index.ts';
import type { Token } from '../parse/tokens.ts';
import { plain } from './wording.ts';

/** Phrases, each as a list of words, and what it means. Longer phrases come first. */
type Phrases<Meaning> = readonly { readonly words: readonly string[]; readonly meaning: Meaning }[];

export interface Lexicon {
  readonly definition: WorldDefinition;
  /** A device's id by the phrases that turn a reader to it. */
  readonly places: Phrases<string>;
  readonly values: Phrases<Value>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly results: ReadonlyMap<string, Result>;
}

const lexicons = new WeakMap<WorldDefinition, Lexicon>();

/** The lexicon of a world, made once. */
export function lexiconOf(definition: WorldDefinition): Lexicon {
  const known = lexicons.get(definition);
  if (known) return known;
  const made: Lexicon = {
    definition,
    places: phrases(
      definition.devices,
      ({ places }) => places,
      ({ id }) => id,
    ),
    values: phrases(
      definition.values,
      (value) => value.phrases,
      (value) => value,
    ),
    conditions: byPhrase(definition.conditions),
    results: byPhrase(definition.results),
  };
  lexicons.set(definition, made);
  return made;
}

/** The longest phrase that begins at a token; `possessive` where it goes on as "the recorder's …". */
export function phraseAt<Meaning>(
  tokens: readonly Token[],
  index: number,
  known: Phrases<Meaning>,
): { readonly meaning: Meaning; readonly length: number; readonly possessive: boolean } | undefined {
  for (const { words, meaning } of known) {
    const last = words.length - 1;
    const said = (at: number): string | undefined => {
      const token = tokens[index + at];
      return token?.kind === 'word' ? token.text.toLowerCase() : undefined;
    };
    if (!words.every((word, at) => at === last || said(at) === word)) continue;
    const possessive = said(last) === `${words[last] ?? ''}'s`;
    if (possessive || said(last) === words[last]) return { meaning, length: words.length, possessive };
  }
  return undefined;
}

function phrases<Item, Meaning>(
  items: readonly Item[],
  phrasesOf: (item: Item) => readonly string[],
  meaningOf: (item: Item) => Meaning,
): Phrases<Meaning> {
  return items
    .flatMap((item) => phrasesOf(item).map((phrase) => ({ words: plain(phrase).split(' '), meaning: meaningOf(item) })))
    .sort((one, other) => other.words.length - one.words.length);
}

function byPhrase<Item extends { readonly phrases: readonly string[] }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.flatMap((item) => item.phrases.map((phrase) => [plain(phrase), item] as const)));
}
