/**
 * Reads a search index as Pagefind writes it:
 * https://github.com/Pagefind/pagefind/tree/main/pagefind/src/index.
 */
import { gunzipSync } from 'node:zlib';
import { arrayIn, headOfArray, numberIn, ByteReader } from './cbor.ts';

/** The files of an index, by their names below `pagefind/`. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** The pages on which a word stands, as they are written but for the number of the first. */
export interface Places {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** How many numbers they are told by. */
  readonly size: number;
  readonly rest: Uint8Array;
}

export interface Word {
  readonly word: string;
  readonly places: Places;
  /** The same word with accents. */
  readonly variants: readonly { readonly form: string; readonly places: Places }[];
}

/** The file of what is shown of a page, and how many words it has. */
export interface IndexedPage {
  readonly name: string;
  readonly words: number;
}

/**
 * An index of pages in one language. Filters and orders that pages may ask for are left out: nobody
 * offers them.
 */
export interface SearchIndex {
  readonly version: string;
  readonly language: string;
  readonly pages: readonly IndexedPage[];
  /** The names of what is told of pages besides their text. */
  readonly fields: readonly string[];
  /** Its words, where fields have the numbers that they have in this list. */
  readonly words: (fields: readonly string[]) => Word[];
}

/** What Pagefind tells a reader's browser first. */
export interface IndexEntry {
  readonly version: string;
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly page_count: number }>
  >;
}

/** What every file that is written in CBOR begins with, once it is unpacked. */
export const signature = 'pagefind_dcd';
export const entryFile = 'pagefind-entry.json';

/**
 * What is in an index. @throws RangeError if it is written in another way, or in several languages
 */
export function readIndex(files: IndexFiles): SearchIndex {
  const [language, { hash }] = languageIn(entryIn(files));
  const meta = unpacked(fileOf(files, `pagefind.${hash}.pf_meta`));
  meta.array();
  const version = meta.text();
  const pages = list(meta, () => {
    const [, name, words, group] = [meta.array(), meta.text(), meta.number(), meta.text()];
    if (group !== '') throw new RangeError('What is shown of pages lies together.');
    return { name, words };
  });
  const chunks = list(meta, () => [meta.array(), meta.text(), meta.text(), meta.text()] as const);
  list(meta, () => [meta.array(), meta.text(), meta.text()]);
  list(meta, () => [meta.array(), meta.text(), meta.numbers()]);
  const fields = list(meta, () => meta.text());
  return {
    version,
    language,
    pages,
    fields,
    words(wanted) {
      const numbers = fields.map((field) => wanted.indexOf(field));
      const places = numbers.every((number, at) => number === at)
        ? placesIn
        : (chunk: ByteReader) => renumbered(chunk, numbers);
      return chunks.flatMap(([, , , name]) =>
        wordsIn(unpacked(fileOf(files, `index/${name}.pf_index`)), places),
      );
    },
  };
}

/** What an index tells first. */
export function entryIn(files: IndexFiles): IndexEntry {
  return JSON.parse(Buffer.from(fileOf(files, entryFile)).toString()) as IndexEntry;
}

function languageIn({ languages }: IndexEntry): [string, IndexEntry['languages'][string]] {
  const [first, ...others] = Object.entries(languages);
  if (!first || others.length > 0) throw new RangeError('The index is in several languages.');
  return first;
}

function wordsIn(chunk: ByteReader, places: (chunk: ByteReader) => Places): Word[] {
  chunk.array();
  return list(chunk, () => {
    chunk.array();
    const [word, there] = [chunk.text(), places(chunk)];
    const variants = list(chunk, () => {
      chunk.array();
      return { form: chunk.text(), places: places(chunk) };
    });
    return { word, places: there, variants };
  });
}

/**
 * Pages are told by how much their numbers grow; for each, where the word stands in its text, and
 * where in its fields.
 */
function placesIn(chunk: ByteReader): Places {
  const count = chunk.array();
  let [first, last, size, from] = [0, 0, 0, chunk.at];
  for (let index = 0; index < count; index += 1) {
    chunk.array();
    last += chunk.number();
    if (index === 0) [first, from] = [last, chunk.at];
    size += chunk.passNumbers() + chunk.passNumbers() + 1;
  }
  return { count, first, last, size, rest: chunk.since(from) };
}

/** The same where fields get other numbers: a number below zero says which field is meant. */
function renumbered(chunk: ByteReader, numbers: readonly number[]): Places {
  const pages = list(chunk, () => {
    chunk.array();
    const [growth, text] = [chunk.number(), chunk.numbers()];
    return { growth, text, fields: inOrder(chunk.numbers(), numbers) };
  });
  const pieces = pages.flatMap(({ growth, text, fields }, at) => [
    ...(at === 0 ? [] : [headOfArray(3), numberIn(growth)]),
    arrayIn(text.map(numberIn)),
    arrayIn(fields.map(numberIn)),
  ]);
  return {
    count: pages.length,
    first: pages[0]?.growth ?? 0,
    last: pages.reduce((sum, { growth }) => sum + growth, 0),
    size: pages.reduce((sum, { text, fields }) => sum + text.length + fields.length + 1, 0),
    rest: Buffer.concat(pieces),
  };
}

function inOrder(places: readonly number[], numbers: readonly number[]): number[] {
  const starts = places.flatMap((place, at) => (place < 0 ? [at] : []));
  const fields = starts.map((start, at) => ({
    number: numbers[-1 - (places[start] ?? 0)] ?? 0,
    places: places.slice(start + 1, starts[at + 1]),
  }));
  return fields
    .toSorted((one, other) => one.number - other.number)
    .flatMap(({ number, places: there }) => [-1 - number, ...there]);
}

function list<Item>(reader: ByteReader, item: () => Item): Item[] {
  return Array.from({ length: reader.array() }, item);
}

function unpacked(bytes: Uint8Array): ByteReader {
  return new ByteReader(gunzipSync(bytes).subarray(signature.length));
}

/** A file of an index. @throws RangeError if it is not there */
export function fileOf(files: IndexFiles, name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw new RangeError(`There is no ${name} in the index.`);
  return bytes;
}
