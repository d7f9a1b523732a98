/** The index of a few pages, made by Pagefind of what it is to read of each. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { unsearched } from '../components/article/search-document.ts';
import type { IndexFiles } from './read-index.ts';

/** A page's address, and what is read of it as HTML. */
export interface SearchPage {
  readonly url: string;
  readonly content: string;
}

/**
 * What of Pagefind's own a reader's browser loads; the rest is for sites without a search of their
 * own.
 */
const used = /^pagefind\.js$|^wasm\.|^pagefind-entry\.json$|\.pf_/;

/** How many indexes are being made. */
let open = 0;

/** The files of an index of these pages. Several may be asked for at once. */
export async function indexPages(pages: readonly SearchPage[]): Promise<IndexFiles> {
  open += 1;
  try {
    return await made(pages);
  } finally {
    open -= 1;
  }
}

/** The indexer, a process of its own, may end, unless somebody else waits for it. */
export async function endIndexing(): Promise<void> {
  if (open === 0) await close();
}

async function made(pages: readonly SearchPage[]): Promise<IndexFiles> {
  const { errors, index } = await createIndex({ excludeSelectors: [...unsearched] });
  refuse(errors);
  if (!index) throw new Error('The search index could not be made.');
  try {
    return await filled(index, pages);
  } finally {
    await index.deleteIndex();
  }
}

async function filled(index: PagefindIndex, pages: readonly SearchPage[]): Promise<IndexFiles> {
  for (const { errors } of await Promise.all(pages.map((page) => index.addHTMLFile(page))))
    refuse(errors);
  const { errors, files } = await index.getFiles();
  refuse(errors);
  const named = files.map(
    ({ path, content }) => [path.replace(/^pagefind\//, ''), content] as const,
  );
  return new Map(named.filter(([name]) => used.test(name)));
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0)
    throw new Error(`The search index could not be made: ${errors.join(', ')}`);
}
