/**
 * The service worker: the manual without a network. The build writes in front of it what there is.
 *
 * Files are kept under their addresses and marks, in one cache for all versions: a new version
 * fetches what has changed and nothing else, and one that was interrupted goes on. A version waits
 * until nobody has a page of the last one, or a reader asks for it; then pages of the last one may
 * still be open elsewhere, and what these have yet to fetch stays until they are left.
 */
import type { Errand, Holding, KeptSite } from './kept.ts';
import type { FetchEvent, WorkerScope } from './scope.ts';

declare const self: WorkerScope & { readonly site: KeptSite };

const { files, isSmall } = self.site;
const { scope } = self.registration;
const opened = (): Promise<Cache> => caches.open(scope);

/** So many files are fetched at the same time. */
const abreast = 6;
/** The page that says what is kept, in place of one that is not. */
const refuge = 'offline/';
/** There where a reader has asked for everything. */
const wish = `${scope}?everything`;

const keyOf = (path: string): string => `${scope}${path}?${files[path]?.[0] ?? ''}`;

/** An article's page: of many articles not every one is fetched unasked. */
const isOnDemand = (path: string): boolean => /^procedures\/./.test(path);

async function keysIn(cache: Cache): Promise<ReadonlySet<string>> {
  return new Set((await cache.keys()).map(({ url }) => url));
}

/** Fetches files that are not there yet under their marks. Throws if one cannot be had. */
async function keep(paths: readonly string[]): Promise<void> {
  const cache = await opened();
  const there = await keysIn(cache);
  const waiting = paths.filter((path) => !there.has(keyOf(path)));
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      // Not what the browser remembers of an earlier version.
      const answer = await fetch(scope + path, { cache: 'no-cache' });
      if (!answer.ok) throw new Error(`${path} cannot be had.`);
      await put(cache, path, answer);
    }
  };
  await Promise.all(Array.from({ length: abreast }, work));
}

/** A browser opens no page that it was led to from elsewhere: it is kept as if it lay here. */
async function put(cache: Cache, path: string, answer: Response): Promise<void> {
  const { body, headers, redirected } = answer;
  await cache.put(keyOf(path), redirected ? new Response(body, { headers }) : answer);
}

/** Half a manual is none: what cannot be had is tried again at the next visit. */
async function install(): Promise<void> {
  const isWanted = isSmall || (await (await opened()).match(wish)) !== undefined;
  await keep(Object.keys(files).filter((path) => isWanted || !isOnDemand(path)));
}

/** Forgets earlier versions, unless pages of them are still open. */
async function tidy(): Promise<void> {
  if ((await self.clients.matchAll({ includeUncontrolled: true })).length > 1) return;
  const cache = await opened();
  const current = new Set([...Object.keys(files).map(keyOf), wish]);
  for (const key of await keysIn(cache)) if (!current.has(key)) await cache.delete(key);
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const path = request.url.slice(scope.length).replace(/[?#].*/, '');
  const isPage = request.mode === 'navigate';
  if (isPage && (await isRelieved())) return new Response('', { headers: { refresh: '0' } });
  const cache = await opened();
  const isListed = Object.hasOwn(files, path);
  const kept = isListed
    ? await cache.match(keyOf(path))
    : // What only an earlier version had, of which a page is open.
      await cache.match(scope + path, { ignoreSearch: true });
  if (kept) return kept;
  try {
    const fetched = await fetch(request);
    if (fetched.ok && isListed) event.waitUntil(put(cache, path, fetched.clone()));
    return fetched;
  } catch (error) {
    const shelter = isPage ? await cache.match(keyOf(refuge)) : undefined;
    if (shelter) return shelter;
    throw error;
  }
}

/** Whether the next version takes over at once: nobody has a page but who is leaving it. */
async function isRelieved(): Promise<boolean> {
  const { waiting } = self.registration;
  if (!waiting || (await self.clients.matchAll()).length > 1) return false;
  waiting.postMessage('take over' satisfies Errand);
  return true;
}

async function holding(): Promise<Holding> {
  const there = await keysIn(await opened());
  const all = Object.entries(files);
  const kept = all.filter(([path]) => there.has(keyOf(path)));
  const sum = (some: typeof all): number => some.reduce((total, [, [, bytes]]) => total + bytes, 0);
  return {
    files: all.length,
    bytes: sum(all),
    keptFiles: kept.length,
    keptBytes: sum(kept),
  };
}

const errands: Readonly<Record<Errand, () => Promise<unknown>>> = {
  tell: () => Promise.resolve(),
  async 'keep all'() {
    await (await opened()).put(wish, new Response(''));
    await keep(Object.keys(files));
  },
  'forget all': () => caches.delete(scope),
  'take over': () => self.skipWaiting(),
};

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), tidy()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(answer(event));
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const tell = async (): Promise<void> =>
    port?.postMessage((await caches.has(scope)) ? await holding() : undefined);
  event.waitUntil(errands[event.data]().then(tell, tell));
});
