/** The door of the integration: the only code that knows both the site builder and the compiler. */
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { articlePlugin } from './article-plugin.ts';
import { colouring, type Colour } from './code-blocks.ts';
import { contentDataPlugin } from './content-data.ts';
import { dayOfBuild } from './day-of-build.ts';
import { finishSite } from './finish.ts';
import { frameKey, keepFrame } from './frame.ts';
import { makeInstallable } from './installable.ts';
import { languagePlugin } from './language-plugin.ts';
import { licencesPlugin } from './licences.ts';
import { openLibrary, type Library } from './library.ts';
import { chunksPlugin } from './chunks.ts';
import { dismissWorker, workerPlugin } from './offline.ts';
import type { Ledger } from './publishing.ts';
import { reportAll } from './report.ts';
import { serveSearch } from './search-in-dev.ts';
import { surveyPlugin } from './survey-plugin.ts';
import { wordsPlugin } from './words.ts';
import { worldPlugin } from './world-plugin.ts';

export interface RehearsalOptions {
  /** The folder of the articles. */
  readonly content?: string;
  /** The module that registers the worlds. */
  readonly worlds?: string;
  /** The name under which the frame of the site is kept; without it, it is not. */
  readonly frame?: string | undefined;
  /** Where the last site lies, absolute: pages that have not changed are taken from there. */
  readonly lastSite?: string | undefined;
}

/** How changes are noticed while the site is written, in milliseconds. */
const watchingIn = (root: string): object => ({
  // Sites that are made there meanwhile are no sources.
  ignored: [join(root, '.cache/**')],
  // An editor empties a file before it fills it: without this the first half is read, and the
  // second is never told of.
  awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 },
});

/**
 * Compiles every article, refuses the site while one has a mistake, and indexes it for search. Must
 * stand before `mdx()`.
 */
export function rehearsal({
  content = 'content/procedures',
  worlds = 'src/simulator/worlds/index.ts',
  frame,
  lastSite,
}: RehearsalOptions = {}): AstroIntegration {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
  const place = (path: string): string => (isAbsolute(path) ? path : join(root, path));
  let library: Library;
  const ledger: Ledger = new Map();
  let [base, home, cache] = ['/', '/', ''];
  let colour: Colour = Promise.resolve.bind(Promise);
  return {
    name: 'rehearsal',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        const isPublished = command === 'build';
        base = config.base.replace(/\/?$/, '/');
        cache = fileURLToPath(config.cacheDir);
        library = openLibrary({
          root,
          content: place(content),
          worlds: place(worlds),
          memory: join(cache, 'articles'),
          isWatched: !isPublished,
        });
        home = config.site === undefined ? base : new URL(base, config.site).href;
        updateConfig({
          vite: {
            server: { watch: watchingIn(root) },
            define: { 'import.meta.env.IS_PUBLISHED': String(isPublished) },
            resolve: { alias: { 'rehearsal:worlds': place(worlds) } },
            plugins: [
              articlePlugin({
                root,
                content: place(content),
                library,
                ledger,
                colour: (body) => colour(body),
                base,
                home,
                isPublished,
              }),
              wordsPlugin(),
              worldPlugin(place(worlds)),
              contentDataPlugin(place(content)),
              surveyPlugin({ root, library, base, isPublished }),
              languagePlugin(place('tests/compiler/sentences')),
              licencesPlugin(root),
              workerPlugin(),
              chunksPlugin(),
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        colour = colouring(config.markdown);
      },
      'astro:server:setup': ({ server }) => {
        dismissWorker(server, base);
        serveSearch(server, { base: server.config.base, root, library });
      },
      'astro:build:start': async ({ logger }) => {
        ledger.clear();
        const { lines, summary, failed } = await reportAll(library, home);
        for (const line of lines) logger.info(`\n${line}`);
        if (failed) throw new Error(`The articles have mistakes: ${summary}.`);
        logger.info(summary);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await makeInstallable(dist);
        // What has changed meanwhile may be in it or not.
        const isSame =
          frame !== undefined &&
          frame === (await frameKey({ root, content: place(content), library, home }));
        if (isSame) await keepFrame(dist, join(cache, 'frames'), frame);
        await finishSite({
          dist,
          root,
          library,
          ledger,
          base,
          home,
          colour,
          cache,
          built: dayOfBuild(process.env),
          place: lastSite ?? dist,
        });
        await library.close();
        logger.info(
          `${ledger.size === 1 ? '1 article' : `${String(ledger.size)} articles`} proven and indexed for search`,
        );
      },
    },
  };
}
