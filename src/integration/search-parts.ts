/**
 * The search index of a site, made in parts: only those of which a page has changed are made anew.
 * What readers load is the index of all pages together.
 */
import { joinIndexes } from './join-index.ts';
import { digest } from './publishing.ts';
import type { IndexFiles } from './read-index.ts';
import { endIndexing, indexPages, type SearchPage } from './search-index.ts';
import type { Store } from './store.ts';

/**
 * A page that can be found: where it is, a mark of all that its document is made of, and the
 * document.
 */
export interface SearchedPage {
  readonly url: string;
  readonly key: string;
  readonly document: () => Promise<string>;
}

/** Pages that are indexed together. */
export interface IndexPart<Page> {
  /** The first of their names. */
  readonly name: string;
  readonly pages: readonly Page[];
}

/** So many pages make a part, more or less. */
const usual = 32;

/**
 * Pages divided by their names, in the order of these. A part begins where a name says so by its
 * own: a page that comes or goes changes one part and leaves the others.
 */
export function indexPartsOf<Page>(
  pages: readonly Page[],
  nameOf: (page: Page) => string,
): IndexPart<Page>[] {
  const named = pages.map((page) => ({ name: nameOf(page), page }));
  const parts: { name: string; pages: Page[] }[] = [];
  for (const { name, page } of named.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const open = parts.at(-1);
    if (open && Number.parseInt(digest(name).slice(0, 8), 16) % usual > 0) open.pages.push(page);
    else parts.push({ name, pages: [page] });
  }
  return parts;
}

export interface SearchMaker {
  /** Takes in a part; whoever waits for that waits for the parts before it to be indexed. */
  readonly add: (part: IndexPart<SearchedPage>) => Promise<void>;
  /** The index of all that was taken in. */
  readonly finish: () => Promise<SearchIndexMade>;
}

export interface SearchIndexMade {
  /** A mark of all that is in it. */
  readonly mark: string;
  readonly files: () => IndexFiles;
  /** How many parts were made anew for it. */
  readonly made: number;
}

/** What is remembered of a part. */
interface KeptIndex {
  readonly key: string;
  readonly files: IndexFiles;
}
interface KeptDocument extends SearchPage {
  readonly key: string;
}

/** @param store where parts are remembered; the same comes out without it */
export function openSearchMaker(store: Store): SearchMaker {
  const keys: string[] = [];
  const asked = new Set<string>();
  const indexes: Promise<IndexFiles>[] = [];
  let made = 0;

  const documentsOf = async (
    name: string,
    pages: readonly SearchedPage[],
  ): Promise<KeptDocument[]> => {
    const known = new Map(
      (await store.read<readonly KeptDocument[]>(name))?.map((each) => [each.url, each]),
    );
    const drawn: KeptDocument[] = [];
    for (const { url, key, document } of pages) {
      const before = known.get(url);
      drawn.push(before?.key === key ? before : { url, key, content: await document() });
    }
    return drawn;
  };

  return {
    async add({ name, pages }) {
      await indexes.at(-1);
      const key = digest(JSON.stringify(pages.map((page) => [page.url, page.key])));
      const [index, documents] = [`${digest(name)}.index`, `${digest(name)}.documents`];
      keys.push(key);
      for (const file of [index, documents]) asked.add(file);
      const kept = await store.read<KeptIndex>(index);
      if (kept?.key === key) {
        indexes.push(Promise.resolve(kept.files));
        return;
      }
      const held = await documentsOf(documents, pages);
      made += 1;
      const making = indexPages(held).then(async (files) => {
        await store.write(documents, held);
        await store.write(index, { key, files } satisfies KeptIndex);
        return files;
      });
      // Whoever waits for it is told what has gone wrong, and nobody may wait if something else
      // has, too.
      making.catch(() => undefined);
      indexes.push(making);
    },
    async finish() {
      const parts = await Promise.all(indexes);
      const empty = parts.length === 0 ? await indexPages([]) : undefined;
      await endIndexing();
      await store.keepOnly(asked);
      return { mark: digest(keys.join(' ')), files: () => empty ?? joinIndexes(parts), made };
    },
  };
}
