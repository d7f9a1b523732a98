/** The Vite plugin: articles go through the compiler before anything else sees them, and the pages learn what there is. */
import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import { withoutWaivers, type CompiledArticle } from '../compiler/index.ts';
import { ArticleError, errorsOf } from './article-error.ts';
import type { Library } from './library.ts';
import { rewrite } from './rewrite.ts';

/** What was compiled for this build: each article's fingerprint by slug. */
export type Ledger = Map<string, string>;

export interface ArticlePluginOptions {
  readonly root: string;
  readonly content: string;
  readonly library: Library;
  readonly ledger: Ledger;
  /** Where the site lives, with a slash at the end. */
  readonly base: string;
}

const listing = 'rehearsal:articles';
const rules = 'rehearsal:rules';
const rulesModule = fileURLToPath(new URL('rules.ts', import.meta.url));

export function articlePlugin({ root, content, library, ledger, base }: ArticlePluginOptions): Plugin {
  const isContent = (file: string): boolean => file.startsWith(content + sep);
  const isServed = (file: string): boolean => file.startsWith(join(root, 'public') + sep);
  const isArticle = (file: string): boolean => file.endsWith('.mdx') && isContent(file);
  return {
    name: 'rehearsal-articles',
    enforce: 'pre',
    resolveId(id) {
      if (id === rules) return rulesModule;
      return id === listing ? `\0${id}` : undefined;
    },
    async load(id) {
      if (id === `\0${listing}`) return listingModule(root, await library.articles());
      return undefined;
    },
    async transform(text, id) {
      const file = id.split('?')[0] ?? id;
      if (!isArticle(file)) return undefined;
      const article = await library.article(file, text);
      refuseMistakes(file, article);
      const fingerprint = createHash('sha256').update(text).update(JSON.stringify(article)).digest('hex').slice(0, 16);
      ledger.set(article.slug, fingerprint);
      return rewrite(withoutWaivers(text), article, fingerprint, base);
    },
    configureServer(server) {
      server.watcher.add(content);
      server.watcher.on('all', (_event, file) => {
        if (isContent(file) || isServed(file)) library.forget('articles');
        else if (library.decides(file)) library.forget('everything');
        else return;
        reload(server);
      });
    },
  };
}

function refuseMistakes(file: string, article: CompiledArticle): void {
  const [mistake, ...others] = errorsOf(article);
  if (mistake) throw new ArticleError(file, mistake, others.length);
  if (article.executed === 0) throw new Error(`No step of ${article.file} was executed, so it cannot be published.`);
}

/** The module that pages import: what every list says of the articles, and how to get one. */
function listingModule(root: string, articles: readonly CompiledArticle[]): string {
  const summaries = articles.map(({ slug, title, description, world, procedures }) => {
    return { slug, title, description, world, steps: procedures[0]?.steps.length ?? 0 };
  });
  const loads = articles.map(({ slug, file }) => `${JSON.stringify(slug)}: () => import(${JSON.stringify(join(root, file))})`);
  return `export const summaries = ${JSON.stringify(summaries)};\nexport const load = { ${loads.join(', ')} };\n`;
}

/** Everything may depend on what was compiled, so everything is asked for again. */
function reload(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    environment.moduleGraph.invalidateAll();
    environment.hot.send({ type: 'full-reload', path: '*' });
  }
}
