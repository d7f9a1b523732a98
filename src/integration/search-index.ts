/** The search index, made by Pagefind: of the finished site when it is built, of the pages as they are while it is written. */
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** Indexes a built site in place, into its `pagefind/` folder; returns how many pages it holds. */
export async function indexSite(dist: string): Promise<number> {
  return withIndex(async (index) => {
    const { errors, page_count: pages } = await index.addDirectory({ path: dist });
    refuse(errors);
    refuse((await index.writeFiles({ outputPath: `${dist}/pagefind` })).errors);
    return pages;
  });
}

/** The files of an index of these pages, by their names below `pagefind/`. */
export async function indexPages(pages: readonly { readonly url: string; readonly content: string }[]): Promise<Map<string, Uint8Array>> {
  return withIndex(async (index) => {
    for (const page of pages) refuse((await index.addHTMLFile(page)).errors);
    const { errors, files } = await index.getFiles();
    refuse(errors);
    return new Map(files.map(({ path, content }) => [path.replace(/^pagefind\//, ''), content]));
  });
}

async function withIndex<Result>(use: (index: PagefindIndex) => Promise<Result>): Promise<Result> {
  try {
    const { errors, index } = await createIndex();
    refuse(errors);
    if (!index) throw new Error('The search index could not be made.');
    return await use(index);
  } finally {
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join(', ')}`);
}
