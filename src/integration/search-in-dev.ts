/**
 * Search while writing: there is no built site to index, so the first question after a change indexes the pages as the dev
 * server serves them.
 */
import type { ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import type { Library } from './library.ts';
import { indexPages } from './search-index.ts';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', json: 'application/json' };

/** Serves `pagefind/` below `base`; the index is made again after something has changed. */
export function serveSearch(server: ViteDevServer, base: string, library: Library): void {
  let index: Promise<Map<string, Uint8Array>> | undefined;
  const origin = (): string => new URL(server.resolvedUrls?.local[0] ?? 'http://localhost:4321').origin;
  const make = async (): Promise<Map<string, Uint8Array>> => {
    const pages = [];
    for (const { slug } of await library.articles()) {
      const url = `/procedures/${slug}/`;
      const answer = await fetch(`${origin()}${base.replace(/\/$/, '')}${url}`);
      // An article with a mistake shows it on its own page; the others can be found meanwhile.
      if (answer.ok) pages.push({ url, content: await answer.text() });
    }
    return indexPages(pages);
  };
  const answer = async (file: string, response: ServerResponse): Promise<void> => {
    const content = (await (index ??= make())).get(file);
    response.statusCode = content ? 200 : 404;
    response.setHeader('content-type', types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    response.end(content);
  };

  server.watcher.on('all', () => (index = undefined));
  server.middlewares.use(`${base}pagefind/`, (request, response, next) => {
    const file = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
    answer(file, response).catch((error: unknown) => {
      index = undefined;
      next(error);
    });
  });
}
