/** What the search index holds of a page. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface IndexedPage {
  readonly url: string;
  readonly content: string;
  readonly anchors: readonly { readonly id: string; readonly text?: string }[];
}

/** Reads the index's fragment of a page; one that is not there throws. */
export async function indexedPage(index: string, url: string): Promise<IndexedPage> {
  const folder = join(index, 'fragment');
  for (const file of await readdir(folder)) {
    const text = gunzipSync(await readFile(join(folder, file))).toString('utf8');
    const page = JSON.parse(text.slice(text.indexOf('{'))) as IndexedPage;
    if (page.url === url) return page;
  }
  throw new Error(`The index does not know ${url}.`);
}
