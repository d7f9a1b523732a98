/** The search index, made by Pagefind: of the finished site when it is built, of the pages as they are while it is written. */
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** Indexes a built site in place, into its `pagefind/` folder. Only pages that say so (`data-pagefind-body`) are in it. */
export async function indexSite(dist: string): Promise<void> {
  await withIndex(async (index) => {
    refuse((await index.addDirectory({ path: dist })).errors);
    refuse((await index.writeFiles({ outputPath: join(dist, 'pagefind') })).errors);
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
