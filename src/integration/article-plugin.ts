/** The Vite plugin: articles go through the compiler before anything else sees them, and the pages learn what there is. */
import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger, Plugin, ViteDevServer } from 'vite';
import { withoutWaivers, type CompiledArticle } from '../compiler/index.ts';
import { ArticleError, errorsOf, isRefused } from './article-error.ts';
import type { Colour } from './code-blocks.ts';
import type { Library } from './library.ts';
import { rewrite } from './rewrite.ts';

/** What was compiled for this build: each article's fingerprint by slug. */
export type Ledger = Map<string, string>;

export interface ArticlePluginOptions {
  readonly root: string;
  readonly content: string;
  readonly library: Library;
  readonly ledger: Ledger;
  readonly colour: Colour;
  /** Where the site lives, with a slash at the end. */
  readonly base: string;
  /** The same with its host, where that is known. */
  readonly home: string;
  /** Whether the pages are made for readers: without drafts, and only where nothing is wrong. */
  readonly isPublished: boolean;
}

const listing = 'rehearsal:articles';
/** Before the slug of an article that is plain: its module holds data and no MDX. */
const plain = 'rehearsal:article/';
const rules = 'rehearsal:rules';
const rulesModule = fileURLToPath(new URL('rules.ts', import.meta.url));

export function articlePlugin({ root, content, library, ledger, colour, base, home, isPublished }: ArticlePluginOptions): Plugin {
  const isContent = (file: string): boolean => file.startsWith(content + sep);
  const isServed = (file: string): boolean => file.startsWith(join(root, 'public') + sep);
  const isArticle = (file: string): boolean => file.endsWith('.mdx') && isContent(file);
  const tell = teller(library);
  let logger: Logger | undefined;
  let running: ViteDevServer | undefined;
  return {
    name: 'rehearsal-articles',
    enforce: 'pre',
    configResolved(config) {
      logger = config.logger;
    },
    resolveId(id) {
      if (id === rules) return rulesModule;
      return id === listing || id.startsWith(plain) ? `\0${id}` : undefined;
    },
    async load(id) {
      if (id.startsWith(`\0${plain}`)) return plainModule(await library.articles(), id.slice(plain.length + 1), colour);
      if (id !== `\0${listing}`) return undefined;
      const articles = await library.articles();
      if (isPublished) return listingModule(root, articles.filter(isForReaders), isPoured);
      const here = running?.resolvedUrls?.local[0];
      await tell(articles, here === undefined ? home : new URL(base, here).href, logger);
      return listingModule(root, articles, () => false);
    },
    async transform(text, id) {
      const file = id.split('?')[0] ?? id;
      if (!isArticle(file)) return undefined;
      const article = await library.article(file, text);
      if (isPublished) refuseMistakes(file, article);
      else if (isRefused(article)) return { code: unfinished(text, article), map: null };
      const fingerprint = fingerprintOf(article, text);
      if (!article.draft) ledger.set(article.slug, fingerprint);
      return rewrite(withoutWaivers(text), article, fingerprint, base);
    },
    configureServer(server) {
      running = server;
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

/** Whether an article is published: drafts are not. */
export function isForReaders({ draft }: CompiledArticle): boolean {
  return !draft;
}

/** Whether an article is poured into the shell of its page when that is published. */
export function isPoured({ body }: CompiledArticle): boolean {
  return body !== undefined;
}

/** What proves that a page comes from this compilation: it differs with the record, and with the text where a page is made of that. */
export function fingerprintOf(article: CompiledArticle, text = ''): string {
  return createHash('sha256').update(text).update(JSON.stringify(article)).digest('hex').slice(0, 16);
}

/** Throws where an article must not be published. */
export function refuseMistakes(file: string, article: CompiledArticle): void {
  const [mistake, ...others] = errorsOf(article);
  if (mistake) throw new ArticleError(file, mistake, others.length);
  if (article.executed === 0) throw new Error(`No step of ${article.file} was executed, so it cannot be published.`);
}

/** The page of an article with mistakes as MDX: there is nothing on it but what is needed to tell them. */
function unfinished(text: string, article: CompiledArticle): string {
  return exporting({ article, fingerprint: '', source: text });
}

/** The module of a plain article: its record, with its code drawn. */
async function plainModule(articles: readonly CompiledArticle[], slug: string, colour: Colour): Promise<string> {
  const article = articles.find((each) => each.slug === slug);
  if (!article?.body) throw new Error(`There is no plain article called ${slug}.`);
  return exporting({ article: { ...article, body: await colour(article.body) }, fingerprint: fingerprintOf(article) });
}

function exporting(exported: Readonly<Record<string, unknown>>): string {
  return Object.entries(exported)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

/** Says what is told of each article whenever that has changed. */
function teller(library: Library): (articles: readonly CompiledArticle[], home: string, logger: Logger | undefined) => Promise<void> {
  const said = new Map<string, string>();
  return async (articles, home, logger) => {
    for (const article of articles) {
      const words = (await library.print(article, home)).join('\n\n');
      const isNew = words !== '' && words !== said.get(article.file);
      if (isNew) logger?.[isRefused(article) ? 'error' : 'warn'](`\n${words}\n`);
      said.set(article.file, words);
    }
  };
}

/** The module that pages import: what every list says of the articles, and how to get one; of what is poured, nothing is to be got. */
function listingModule(root: string, articles: readonly CompiledArticle[], isLeftOut: (article: CompiledArticle) => boolean): string {
  const summaries = articles.map((article) => {
    const { slug, title, description, world, draft, procedures } = article;
    const mistakes = isRefused(article) ? Math.max(1, errorsOf(article).length) : 0;
    const steps = procedures[0]?.steps.length ?? 0;
    return { slug, title: title || slug, description, world, steps, draft, mistakes, isPoured: isLeftOut(article) };
  });
  const loads = articles
    .filter((article) => !isLeftOut(article))
    .map((article) => {
      const { slug, file } = article;
      const place = article.body && !isRefused(article) ? plain + slug : join(root, file);
      return `${JSON.stringify(slug)}: () => import(${JSON.stringify(place)})`;
    });
  // While they are written, there may be articles that nobody can show to anybody.
  const presentable = articles.filter((article) => !isRefused(article));
  const first = presentable.find(isForReaders) ?? presentable[0];
  return `${exporting({ summaries, first })}export const load = { ${loads.join(', ')} };\n`;
}

/** Everything may depend on what was compiled, so everything is asked for again. */
function reload(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    environment.moduleGraph.invalidateAll();
    environment.hot.send({ type: 'full-reload', path: '*' });
  }
}
