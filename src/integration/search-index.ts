/** The search index, made by Pagefind of what it is to read of each page. */
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { unsearched } from '../components/article/search-document.ts';

/** A page's address, and what is read of it as HTML. */
export interface SearchPage {
  readonly url: string;
  readonly content: string;
}

type Pages = AsyncIterable<SearchPage> | Iterable<SearchPage>;

/** Indexes pages of a built site, into its `pagefind/` folder. */
export async function indexSite(dist: string, pages: Pages): Promise<void> {
  await withIndex(pages, async (index) => {
    refuse((await index.writeFiles({ outputPath: join(dist, 'pagefind') })).errors);
  });
}

/** The files of an index of these pages, by their names below `pagefind/`. */
export async function indexPages(pages: Pages): Promise<Map<string, Uint8Array>> {
  return withIndex(pages, async (index) => {
    const { errors, files } = await index.getFiles();
    refuse(errors);
    return new Map(files.map(({ path, content }) => [path.replace(/^pagefind\//, ''), content]));
  });
}

/** So many pages are handed over before anybody waits for an answer: the indexer works in a process of its own. */
const several = 32;

async function withIndex<Result>(pages: Pages, use: (index: PagefindIndex) => Promise<Result>): Promise<Result> {
  try {
    const { errors, index } = await createIndex({ excludeSelectors: [...unsearched] });
    refuse(errors);
    if (!index) throw new Error('The search index could not be made.');
    let waiting: ReturnType<typeof index.addHTMLFile>[] = [];
    const answered = async (): Promise<void> => {
      for (const answer of await Promise.all(waiting)) refuse(answer.errors);
      waiting = [];
    };
    for await (const page of pages) {
      waiting.push(index.addHTMLFile(page));
      if (waiting.length >= several) await answered();
    }
    await answered();
    return await use(index);
  } finally {
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join(', ')}`);
}
