/**
 * The side door of the integration: what is left to do once the site builder has made the frame of
 * a site. It knows no builder.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtFile } from '../components/article/proof-record.ts';
import { provePages } from './guard.ts';
import { writeHostFiles } from './host-files.ts';
import { openLastSite } from './last-site.ts';
import { listForWorker } from './offline.ts';
import { openPictureMaker } from './pictures.ts';
import { pourArticles, type Pouring } from './pour.ts';
import { published } from './publishing.ts';
import type { IndexFiles } from './read-index.ts';
import { openSearchMaker } from './search-parts.ts';
import { openStore } from './store.ts';

export { frameKey, keptFrame } from './frame.ts';
export { openLibrary, type Library } from './library.ts';
export { framedLedger } from './publishing.ts';
export { reportAll } from './report.ts';
export { dayOfBuild } from './day-of-build.ts';

export interface Finishing extends Omit<Pouring, 'last' | 'search' | 'pictures'> {
  /** Where the site lives, with its host where that is known. */
  readonly home: string;
  /** The day of the build. */
  readonly built: string;
  /** Where the last site lies, absolute. */
  readonly place: string;
  /** The folder of what is remembered, absolute. */
  readonly cache: string;
}

/** Pours the articles, proves that every page comes from this build, and indexes all for search. */
export async function finishSite({
  place,
  cache,
  home,
  built,
  ...pouring
}: Finishing): Promise<void> {
  const { dist, ledger, library, base } = pouring;
  const last = await openLastSite(place, join(cache, 'pages.json'));
  const search = openSearchMaker(openStore(join(cache, 'search')));
  // A picture is named with its host, or by nobody.
  const pictures = URL.canParse(home)
    ? await openPictureMaker(openStore(join(cache, 'pictures')))
    : undefined;
  const pages = await pourArticles({ ...pouring, last, search, pictures });
  await pictures?.finish();
  await provePages(dist, ledger);
  const { mark, files } = await search.finish();
  const [before, after] = [join(place, 'pagefind'), join(dist, 'pagefind')];
  const was = await readFile(join(before, madeOf), 'utf8').catch(() => undefined);
  if (was === mark) await cp(before, after, { recursive: true, preserveTimestamps: true });
  // The index says itself what it is of: it goes where the site goes.
  else await writeAll(after, new Map([...files(), [madeOf, Buffer.from(mark)]]));
  await writeFile(join(dist, builtFile), built);
  await writeHostFiles({ dist, base, home, articles: await published(library) });
  await listForWorker(dist);
  await last.note({ pages });
}

/** The file of an index that says what it is of. */
const madeOf = 'made-of.txt';

async function writeAll(folder: string, files: IndexFiles): Promise<void> {
  const folders = new Set([...files.keys()].map((name) => dirname(join(folder, name))));
  for (const each of folders) await mkdir(each, { recursive: true });
  await Promise.all([...files].map(([name, content]) => writeFile(join(folder, name), content)));
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
