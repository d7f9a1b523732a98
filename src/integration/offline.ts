/** What a site keeps on its readers' machines: the worker that does it, and the list it goes by. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import type { KeptSite } from '../components/offline/kept.ts';
import { workerFile } from '../components/offline/script-url.ts';
import { digest } from './publishing.ts';

const worker = fileURLToPath(new URL('../components/offline/worker.ts', import.meta.url));

/**
 * So many bytes, as they lie, are kept unasked: some hundred articles, a tenth of it on the way. Of
 * a larger site the articles' pages wait until they are read or asked for.
 */
const unasked = 16_000_000;

/** What is there for machines, hosts and other sites, and no reader's browser ever asks for. */
const unread = /^(?:_headers|_redirects|procedures\/.*\.png|.*\.(?:txt|xml|br))$/;

/** Makes the worker a script of its own, beside the pages: its place is as far as it reaches. */
export function workerPlugin(): Plugin {
  return {
    name: 'rehearsal-offline',
    apply: 'build',
    buildStart() {
      if (this.environment.name === 'client')
        this.emitFile({ type: 'chunk', id: worker, fileName: workerFile });
    },
  };
}

/**
 * While the site is written nothing is kept: a browser that keeps what was once published at the
 * same address forgets it.
 */
const farewell = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  await caches.delete(self.registration.scope);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll()) client.navigate(client.url);
})()));
`;

/** Serves it below `base`, in the worker's place. */
export function dismissWorker(server: ViteDevServer, base: string): void {
  server.middlewares.use(base + workerFile, (_, response) => {
    response.setHeader('content-type', 'text/javascript').end(farewell);
  });
}

/** Tells the worker of a finished site what there is; `bound` is what is kept unasked, in bytes. */
export async function listForWorker(dist: string, bound = unasked): Promise<void> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length))
    .map((file) => file.replaceAll(sep, '/').replace(/^\/+/, ''))
    .filter((file) => file !== workerFile && !unread.test(file))
    .sort();
  const files: Record<string, readonly [string, number]> = {};
  let total = 0;
  for (const name of names) {
    const content = await readFile(join(dist, name));
    files[addressOf(name)] = [digest(content).slice(0, 12), content.length];
    total += content.length;
  }
  const site: KeptSite = { files, isSmall: total <= bound };
  const place = join(dist, workerFile);
  await writeFile(place, `self.site=${JSON.stringify(site)};\n${await readFile(place, 'utf8')}`);
}

/** A file's address below the base, as browsers write it. */
function addressOf(name: string): string {
  return encodeURI(name.replace(/(^|\/)index\.html$/, '$1'));
}
