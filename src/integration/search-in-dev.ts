/**
 * Search while writing: there is no built site to index, so the first question after a change
 * indexes the articles as they are; of many, those that have changed and a few beside them.
 */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { CompiledArticle } from '../compiler/catalogue.ts';
import { isRefused } from './article-error.ts';
import type { Library } from './library.ts';
import type { IndexFiles } from './read-index.ts';
import { searchedPage } from './search-pages.ts';
import { openSearchMaker, indexPartsOf } from './search-parts.ts';
import { openPassingStore } from './store.ts';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};

export interface Served {
  readonly root: string;
  readonly library: Library;
  /** Where the site lives. */
  readonly base: string;
}

/** Serves `pagefind/` below `base`; the index is made again after something has changed. */
export function serveSearch(server: ViteDevServer, { base, root, library }: Served): void {
  const store = openPassingStore();
  let index: Promise<IndexFiles> | undefined;
  const origin = (): string =>
    new URL(server.resolvedUrls?.local[0] ?? 'http://localhost:4321').origin;
  const page = async (slug: string): Promise<string | undefined> => {
    const answer = await fetch(`${origin()}${base.replace(/\/$/, '')}/procedures/${slug}/`);
    return answer.ok ? answer.text() : undefined;
  };
  /** Those without mistakes; the others can be found once they are mended. */
  const make = async (): Promise<IndexFiles> => {
    const maker = openSearchMaker(store);
    const entries = (await library.articles()).filter((entry) => !isRefused(entry));
    for (const { name, pages } of indexPartsOf(entries, ({ slug }) => slug)) {
      const searched = pages.map(async ({ file, slug, isPlain }) => {
        // What a page of MDX takes besides may have changed whenever anything has.
        const key = isPlain ? await library.mark(resolve(root, file)) : randomUUID();
        const article = (): Promise<CompiledArticle> => library.article(resolve(root, file));
        return searchedPage({ slug, key, library, article, page: () => page(slug) });
      });
      await maker.add({ name, pages: await Promise.all(searched) });
    }
    return (await maker.finish()).files();
  };
  const answer = async (file: string, response: ServerResponse): Promise<void> => {
    const content = (await (index ??= make())).get(file);
    response.statusCode = content ? 200 : 404;
    response.setHeader(
      'content-type',
      types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    );
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
