/**
 * Joins search indexes of parts of a site into the index of the whole, as Pagefind would make it of
 * all pages: readers load one, and only the parts that have changed are made anew.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { arrayIn, headOfArray, numberIn, textIn } from './cbor.ts';
import {
  entryFile,
  entryIn,
  fileOf,
  readIndex,
  signature,
  type IndexedPage,
  type IndexFiles,
  type Places,
  type SearchIndex,
} from './read-index.ts';

/** A file of words is full when it takes so many numbers to tell where they stand. */
const full = 20_000;

/** A file of words: what its first and its last one begin with. */
interface Chunk {
  readonly from: string;
  readonly to: string;
  readonly content: Buffer;
}

/**
 * The index of all pages of these parts, in their order. @throws RangeError where they do not go
 * together
 */
export function joinIndexes(parts: readonly IndexFiles[]): Map<string, Uint8Array> {
  const [first = new Map<string, Uint8Array>()] = parts;
  const indexes = parts.map(readIndex);
  const { language = '', version = '' } = indexes[0] ?? {};
  if (indexes.some((index) => index.language !== language || index.version !== version))
    throw new RangeError(
      'The parts of the index are in several languages, or of several versions.',
    );
  const files = new Map([...first].filter(([name]) => !name.includes('.pf_')));
  const pages = indexes.flatMap((index, at) =>
    index.pages.map((page) => keepFragment(parts[at] ?? first, page, files)),
  );
  const fields = [...new Set(indexes.flatMap((index) => index.fields))].sort();
  const chunks = shortened(chunksOf(joinWords(indexes, fields))).map(({ from, to, content }) => {
    const name = `${language}_${mark(content)}`;
    files.set(`index/${name}.pf_index`, packed(content));
    return arrayIn([textIn(from), textIn(to), textIn(name)]);
  });
  const listed = pages.map(({ name, words }) =>
    arrayIn([textIn(name), numberIn(words), textIn('')]),
  );
  const nothing = headOfArray(0);
  const meta = arrayIn([
    textIn(version),
    arrayIn(listed),
    arrayIn(chunks),
    nothing,
    nothing,
    arrayIn(fields.map(textIn)),
  ]);
  const hash = `${language}_${mark(meta)}`;
  files.set(`pagefind.${hash}.pf_meta`, packed(meta));
  const entry = entryIn(first);
  const languages = {
    [language]: { ...entry.languages[language], hash, page_count: pages.length },
  };
  return files.set(entryFile, Buffer.from(JSON.stringify({ ...entry, languages })));
}

/**
 * What is shown of a page is taken as it is; where two have one name, the second gets a longer one.
 */
function keepFragment(
  part: IndexFiles,
  page: IndexedPage,
  kept: Map<string, Uint8Array>,
): IndexedPage {
  const content = fileOf(part, fragmentOf(page.name));
  const name = kept.has(fragmentOf(page.name))
    ? `${page.name}${mark(gunzipSync(content))}`
    : page.name;
  kept.set(fragmentOf(name), content);
  return { ...page, name };
}

function fragmentOf(name: string): string {
  return `fragment/${name}.pf_fragment`;
}

/** Places of a part, with what is to be added to their numbers. */
interface Moved {
  readonly places: Places;
  readonly before: number;
}

interface Joined {
  readonly word: string;
  readonly places: Moved[];
  readonly variants: Map<string, Moved[]>;
}

function joinWords(parts: readonly SearchIndex[], fields: readonly string[]): Joined[] {
  const words = new Map<string, Joined>();
  let before = 0;
  for (const part of parts) {
    for (const { word, places, variants } of part.words(fields)) {
      const joined = words.get(word) ?? { word, places: [], variants: new Map<string, Moved[]>() };
      words.set(word, joined);
      joined.places.push({ places, before });
      for (const { form, places: others } of variants)
        joined.variants.set(form, [
          ...(joined.variants.get(form) ?? []),
          { places: others, before },
        ]);
    }
    before += part.pages.length;
  }
  return [...words.values()].sort((one, other) =>
    Buffer.compare(Buffer.from(one.word), Buffer.from(other.word)),
  );
}

function chunksOf(words: readonly Joined[]): Chunk[] {
  const chunks: Chunk[] = [];
  let [held, size]: [Joined[], number] = [[], 0];
  const close = (): void => {
    const [from, to] = [held[0]?.word ?? '', held.at(-1)?.word ?? ''];
    if (held.length > 0) chunks.push({ from, to, content: arrayIn([arrayIn(held.map(written))]) });
    [held, size] = [[], 0];
  };
  for (const word of words) {
    held.push(word);
    for (const { places } of [word.places, ...word.variants.values()].flat()) size += places.size;
    if (size >= full) close();
  }
  close();
  return chunks;
}

function written({ word, places, variants }: Joined): Buffer {
  const others = [...variants].map(([form, there]) => arrayIn([textIn(form), pagesIn(there)]));
  return arrayIn([textIn(word), pagesIn(places), arrayIn(others)]);
}

/**
 * Pages are told by how much their numbers grow: between parts, from the last of one to the first
 * of the next.
 */
function pagesIn(moved: readonly Moved[]): Buffer {
  const there = moved.filter(({ places }) => places.count > 0);
  const count = there.reduce((sum, { places }) => sum + places.count, 0);
  let last = 0;
  const pieces = there.flatMap(({ places, before }) => {
    const growth = before + places.first - last;
    last = before + places.last;
    return [headOfArray(3), numberIn(growth), places.rest];
  });
  return Buffer.concat([headOfArray(count), ...pieces]);
}

/**
 * Files are found by what their words begin with, as far as that tells them from the file before
 * and the one after.
 */
function shortened(chunks: readonly Chunk[]): Chunk[] {
  const short = [...chunks];
  for (let at = 0; at + 1 < short.length; at += 1) {
    const [one, next] = [short[at], short[at + 1]];
    if (!one || !next) continue;
    const common = lengthInCommon(one.to, next.from) + 1;
    const [to, from] = [beginning(one.to, common), beginning(next.from, common)];
    // An end that stands before its beginning finds nothing.
    if (Buffer.compare(Buffer.from(to), Buffer.from(one.from)) >= 0) short[at] = { ...one, to };
    short[at + 1] = { ...next, from };
  }
  return short;
}

function lengthInCommon(one: string, other: string): number {
  const [letters, others] = [Array.from(one), Array.from(other)];
  const differing = letters.findIndex((letter, at) => letter !== others[at]);
  return differing < 0 ? letters.length : differing;
}

function beginning(word: string, length: number): string {
  return Array.from(word).slice(0, length).join('');
}

function packed(content: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(signature), content]));
}

function mark(content: Uint8Array): string {
  return createHash('sha1').update(content).digest('hex').slice(0, 10);
}
