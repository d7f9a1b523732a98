/** The side door of the integration: what is left to do once the site builder has made the frame of a site. It knows no builder. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { provePages } from './guard.ts';
import { openLastSite } from './last-site.ts';
import { pourArticles, type Pouring } from './pour.ts';
import { digest } from './publishing.ts';
import { openDocuments, type SearchDocuments } from './search-documents.ts';
import { indexSite } from './search-index.ts';
import { searchPages } from './search-pages.ts';

export { frameKey, keptFrame } from './frame.ts';
export { openLibrary, type Library } from './library.ts';
export { report } from './report.ts';

export interface Finishing extends Omit<Pouring, 'last' | 'documents'> {
  /** The name of the frame that articles are poured into. */
  readonly frame: string | undefined;
  /** Where the last site lies, absolute. */
  readonly place: string;
  /** The folder of what is remembered, absolute. */
  readonly cache: string;
}

/** Pours the articles, proves that every page comes from this build, and indexes all for search. */
export async function finishSite({ frame, place, cache, ...pouring }: Finishing): Promise<void> {
  const { dist, ledger } = pouring;
  const last = await openLastSite(place, join(cache, 'pages.json'));
  const documents = await openDocuments(join(cache, 'search.json'));
  const pages = await pourArticles({ ...pouring, last, documents });
  await provePages(dist, ledger);
  // The index says itself what it is of: it goes where the site goes.
  const made =
    frame === undefined ? undefined : digest(JSON.stringify([frame, Object.entries(pages).map(([slug, { key }]) => [slug, key])]));
  const [before, after] = [join(place, 'pagefind'), join(dist, 'pagefind')];
  const was = await readFile(join(before, madeOf), 'utf8').catch(() => undefined);
  if (made !== undefined && made === was) await cp(before, after, { recursive: true, preserveTimestamps: true });
  else await indexForSearch(pouring, documents, (slug) => pages[slug]?.key);
  if (made !== undefined) await writeFile(join(after, madeOf), made);
  await last.note({ pages });
}

/** The file of an index that says what it is of. */
const madeOf = 'made-of.txt';

async function indexForSearch(
  { dist, root, library }: Pick<Pouring, 'dist' | 'root' | 'library'>,
  documents: SearchDocuments,
  keyOf: (slug: string) => string | undefined,
): Promise<void> {
  const page = (slug: string): Promise<string> => readFile(join(dist, 'procedures', slug, 'index.html'), 'utf8');
  await indexSite(dist, searchPages({ root, library, isListed: ({ draft }) => !draft, page, remembered: { documents, keyOf } }));
  await documents.keep();
}

/** What an article shows that takes the site builder to draw. */
export class NeedsBuilder extends Error {}

/** Leaves a body as it is, unless it holds code: its colours come from the builder. */
export const withoutColours: Pouring['colour'] = async (body) => {
  for (const piece of body) {
    if (typeof piece === 'string') continue;
    if (piece.kind === 'code') throw new NeedsBuilder();
    if ('body' in piece) await withoutColours(piece.body);
  }
  return body;
};
