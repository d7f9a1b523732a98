/**
 * Search while writing: there is no built site to index, so the first question after a change indexes the articles as they
 * are.
 */
import type { ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { indexPages } from './search-index.ts';
import { searchPages, type Searched } from './search-pages.ts';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', json: 'application/json' };

export interface Served extends Pick<Searched, 'root' | 'library'> {
  /** Where the site lives. */
  readonly base: string;
}

/** Serves `pagefind/` below `base`; the index is made again after something has changed. */
export function serveSearch(server: ViteDevServer, { base, root, library }: Served): void {
  let index: Promise<Map<string, Uint8Array>> | undefined;
  const origin = (): string => new URL(server.resolvedUrls?.local[0] ?? 'http://localhost:4321').origin;
  const page = async (slug: string): Promise<string | undefined> => {
    const answer = await fetch(`${origin()}${base.replace(/\/$/, '')}/procedures/${slug}/`);
    return answer.ok ? answer.text() : undefined;
  };
  const make = (): Promise<Map<string, Uint8Array>> => indexPages(searchPages({ root, library, isListed: () => true, page }));
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
