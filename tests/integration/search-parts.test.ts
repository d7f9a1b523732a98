/**
 * The search index in parts: what readers load is what Pagefind makes of all pages at once, and
 * only what has changed is made anew.
 */
import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinIndexes } from '../../src/integration/join-index.ts';
import { readIndex, type IndexFiles } from '../../src/integration/read-index.ts';
import { endIndexing, indexPages, type SearchPage } from '../../src/integration/search-index.ts';
import {
  openSearchMaker,
  indexPartsOf,
  type SearchedPage,
} from '../../src/integration/search-parts.ts';
import { openPassingStore, openStore, type Store } from '../../src/integration/store.ts';

const syllables = [
  'lam',
  'pé',
  'so',
  'cké',
  'rou',
  'ter',
  'cam',
  'era',
  'e',
  'ü',
  '日本',
  '𝒳',
  'z',
];

/** A page of many words; some have pictures, so that more is told of them than of others. */
function pageOf(number: number): SearchPage {
  const word = (at: number): string =>
    [at, at * 7, at * 13]
      .map((step) => syllables[(step + number) % syllables.length] ?? '')
      .join('');
  const text = Array.from({ length: 2000 + number * 111 }, (_, at) =>
    at % 9 === 0 ? `common${String(at)}` : word(at + number * at),
  ).join(' ');
  const picture =
    number % 3 === 1 ? `<img src="/${String(number)}.svg" alt="A picture of ${word(number)}">` : '';
  const title = `<h1>Page ${String(number)} résumé</h1>`;
  return {
    url: `/page-${String(number)}/`,
    content: `<html lang="en"><body>${title}${picture}<h2 id="a">${word(3)}</h2><p>${text}</p></body></html>`,
  };
}

const pages = Array.from({ length: 14 }, (_, number) => pageOf(number));

/** All that an index says, whatever its files are called. */
function told(files: IndexFiles): unknown {
  const named = (start: string): string[] =>
    [...files]
      .filter(([name]) => name.startsWith(start))
      .map(([, content]) => createHash('sha1').update(gunzipSync(content)).digest('hex'))
      .sort();
  const { version, language, pages: listed, fields } = readIndex(files);
  return {
    version,
    language,
    words: listed.map(({ words }) => words),
    fields,
    chunks: named('index/'),
    shown: named('fragment/'),
  };
}

afterAll(() => endIndexing());

test('parts that are joined say what Pagefind says of all pages at once', async () => {
  const parts = await Promise.all(
    [pages.slice(0, 1), pages.slice(1, 2), pages.slice(2, 9), pages.slice(9)].map(indexPages),
  );
  const whole = await indexPages(pages);
  expect(readIndex(whole).fields).toEqual(['image', 'image_alt', 'title']);
  expect(told(joinIndexes(parts))).toEqual(told(whole));
  expect(
    [...joinIndexes(parts).keys()].filter((name) => name.startsWith('index/')).length,
  ).toBeGreaterThan(1);
});

test('a reader loads nothing that is not used', async () => {
  const files = joinIndexes([await indexPages(pages.slice(0, 2))]);
  const kinds = new Set([...files.keys()].map((name) => name.replace(/[a-z]+_[0-9a-f]+/, '*')));
  expect([...kinds].sort()).toEqual([
    'fragment/*.pf_fragment',
    'index/*.pf_index',
    'pagefind-entry.json',
    'pagefind.*.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
    'wasm.unknown.pagefind',
  ]);
});

test('a page that comes or goes changes one part', () => {
  const names = Array.from({ length: 1000 }, (_, number) => `article-${String(number)}`);
  const of = (each: readonly string[]): string[] =>
    indexPartsOf(each, (name) => name).map(({ pages: held }) => held.join(' '));
  const all = of(names);
  expect(all.length).toBeGreaterThan(15);
  expect(all.join(' ')).toBe([...names].sort().join(' '));
  for (const gone of [0, 400, 999]) {
    const without = of(names.filter((_, number) => number !== gone));
    expect(without.filter((part) => !all.includes(part)).length).toBeLessThan(2);
  }
});

test('where there is no page, there is an index that knows none', async () => {
  const { files } = await openSearchMaker(openPassingStore()).finish();
  expect([...files().keys()]).toContain('pagefind.js');
});

describe('an index that is made again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-search-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const searched = (
    { url, content }: SearchPage,
    edition = '',
    drawn: string[] = [],
  ): SearchedPage => ({
    url,
    key: edition,
    document: () => {
      drawn.push(url);
      return Promise.resolve(content.replace('</body>', `<p>${edition}</p></body>`));
    },
  });
  /** Seven parts of two pages. */
  const make = async (
    store: Store,
    changed: readonly number[] = [],
  ): Promise<{ made: number; drawn: string[]; index: unknown }> => {
    const maker = openSearchMaker(store);
    const drawn: string[] = [];
    for (let at = 0; at < pages.length; at += 2) {
      const held = pages
        .slice(at, at + 2)
        .map((page, number) => searched(page, changed.includes(at + number) ? 'anew' : '', drawn));
      await maker.add({ name: `part ${String(at)}`, pages: held });
    }
    const { made, files } = await maker.finish();
    return { made, drawn, index: told(files()) };
  };
  let afresh: unknown;
  beforeAll(async () => {
    afresh = (await make(openPassingStore())).index;
  });

  test('makes nothing anew where nothing has changed', async () => {
    const store = openStore(folder);
    expect((await make(store)).made).toBe(7);
    expect(await make(store)).toEqual({ made: 0, drawn: [], index: afresh });
  });

  test('makes one part anew where one page has changed, and draws only that', async () => {
    const { made, drawn: pages, index } = await make(openStore(folder), [5]);
    expect([made, pages]).toEqual([1, ['/page-5/']]);
    expect(index).toEqual((await make(openPassingStore(), [5])).index);
    expect(index).not.toEqual(afresh);
  });

  test('says the same where what was remembered is damaged', async () => {
    await make(openStore(folder));
    const [one = '', two = '', three = '', ...others] = readdirSync(folder).sort();
    expect(others).toHaveLength(11);
    truncateSync(join(folder, one), 100);
    rmSync(join(folder, two));
    const bytes = readFileSync(join(folder, three));
    bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
    writeFileSync(join(folder, three), bytes);
    expect((await make(openStore(folder))).index).toEqual(afresh);
  });

  test('forgets parts that are no more', async () => {
    const store = openStore(folder);
    const maker = openSearchMaker(store);
    await maker.add({ name: 'alone', pages: [searched(pages[0] ?? pageOf(0))] });
    await maker.finish();
    expect(readdirSync(folder)).toHaveLength(2);
  });
});
