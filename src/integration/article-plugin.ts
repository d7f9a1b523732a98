/**
 * The Vite plugin: articles go through the compiler before anything else sees them, and the pages
 * learn what there is.
 */
import { join, resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isRunnableDevEnvironment, type Logger, type Plugin, type ViteDevServer } from 'vite';
import { withoutWaivers, type CompiledArticle, type Entry } from '../compiler/index.ts';
import { errorsOf, isRefused } from './article-error.ts';
import type { Colour } from './code-blocks.ts';
import { forTheFront, type Glance, type Library } from './library.ts';
import { fingerprintOf, isPoured, published, refuseMistakes, type Ledger } from './publishing.ts';
import { rewrite } from './rewrite.ts';

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

/**
 * What pages import: what lists say of the articles, and how to get one; and the one on the front
 * page.
 */
const listing = 'rehearsal:articles';
const first = 'rehearsal:first-article';
/** So many milliseconds whoever has saved an article is first to ask for something. */
const courtesy = 1_000;

/** Before the slug of an article. */
const single = 'rehearsal:article/';
const rules = 'rehearsal:rules';
const rulesModule = fileURLToPath(new URL('rules.ts', import.meta.url));

export function articlePlugin({
  root,
  content,
  library,
  ledger,
  colour,
  base,
  home,
  isPublished,
}: ArticlePluginOptions): Plugin {
  const isContent = (file: string): boolean => file.startsWith(content + sep);
  const isServed = (file: string): boolean => file.startsWith(join(root, 'public') + sep);
  const isArticle = (file: string): boolean => file.endsWith('.mdx') && isContent(file);
  const isMade = (id: string): boolean => id.startsWith('\0rehearsal:');
  // What the site builder keeps in mind lies in modules, too: made anew, they have forgotten it,
  // and every page fails.
  const isOwn = (id: string): boolean =>
    isMade(id) || isContent(id) || (id.startsWith(root + sep) && !id.includes('/node_modules/'));
  const tell = teller(library);
  let logger: Logger | undefined;
  let running: ViteDevServer | undefined;
  let isCheckingAll = false;
  /** Something has changed since. */
  let isAskedAgain = false;
  /** What lists say of the articles, and as far as these say it themselves. */
  let listed: string | undefined;
  let heads: string | undefined;

  const homeNow = (): string => {
    const here = running?.resolvedUrls?.local[0];
    return here === undefined ? home : new URL(base, here).href;
  };

  /** What nobody has asked for yet is compiled meanwhile, so that its mistakes are told as well. */
  const checkAll = async (): Promise<void> => {
    isAskedAgain = true;
    if (isCheckingAll || !running) return;
    isCheckingAll = true;
    try {
      while (isAskedAgain) {
        isAskedAgain = false;
        await setTimeout(courtesy);
        await library.warm();
        await tell(await library.articles(), homeNow(), logger);
      }
      // Lists say how many steps and mistakes there are.
      if (listingModule(await library.glance(), false) !== listed)
        makeAnew(running, (id) => id === `\0${listing}`, isServer);
    } finally {
      isCheckingAll = false;
    }
  };

  const list = async (): Promise<string> => {
    if (isPublished) return listingModule(await published(library), true);
    const glances = await library.glance();
    heads = headsIn(glances);
    listed = listingModule(glances, false);
    checkAll().catch((error: unknown) => logger?.error(String(error)));
    return listed;
  };

  const page = async (slug: string): Promise<string> => {
    const file = await library.file(slug);
    if (file === undefined) throw new Error(`There is no article called ${slug}.`);
    const article = await library.article(file);
    if (isPublished) refuseMistakes(file, article);
    else await tell([article], homeNow(), logger);
    if (!isPublished && isRefused(article))
      return exporting({ article, fingerprint: '', source: await library.text(file) });
    if (!article.body) return `export * from ${JSON.stringify(file)};\n`;
    return exporting({
      article: { ...article, body: await colour(article.body) },
      fingerprint: fingerprintOf(article),
    });
  };

  /**
   * Makes pages anew after a change: of one in an article only its own, unless lists say otherwise
   * of it now.
   */
  const refresh = async (server: ViteDevServer, file: string, isKnown: boolean): Promise<void> => {
    const isListed = isArticle(file) && headsIn(await library.glance()) === heads;
    const isMeant = (id: string): boolean =>
      (isMade(id) && !(isListed && id === `\0${listing}`)) || id.startsWith(file);
    makeAnew(server, isKnown ? isMeant : isOwn, isListed ? isClient : () => true);
    checkAll().catch((error: unknown) => logger?.error(String(error)));
  };

  return {
    name: 'rehearsal-articles',
    enforce: 'pre',
    configResolved(config) {
      logger = config.logger;
    },
    resolveId(id) {
      if (id === rules) return rulesModule;
      return id === listing || id === first || id.startsWith(single) ? `\0${id}` : undefined;
    },
    async load(id) {
      if (id === `\0${listing}`) return list();
      if (id === `\0${first}`) return exporting({ first: await presentable(library, root) });
      return id.startsWith(`\0${single}`) ? page(id.slice(single.length + 1)) : undefined;
    },
    async transform(text, id) {
      const file = id.split('?')[0] ?? id;
      if (!isArticle(file)) return undefined;
      const article = await library.edited(file, text);
      if (isPublished) refuseMistakes(file, article);
      const fingerprint = fingerprintOf(article, text);
      if (!article.draft) ledger.set(article.slug, fingerprint);
      return rewrite(withoutWaivers(text), article, fingerprint, base);
    },
    configureServer(server) {
      running = server;
      server.watcher.add(content);
      server.watcher.on('all', (_event, file) => {
        const isKnown = isContent(file) || isServed(file);
        if (!isKnown && !library.decides(file)) return;
        library.forget(file);
        refresh(server, file, isKnown).catch((error: unknown) => logger?.error(String(error)));
      });
    },
  };
}

/** So many are looked at for one that can be shown to everybody. */
const enough = 5;

/** The first article that can be shown; undefined while nobody can be shown anything. */
async function presentable(library: Library, root: string): Promise<CompiledArticle | undefined> {
  for (const { file } of forTheFront(await library.glance()).slice(0, enough)) {
    const article = await library.article(resolve(root, file));
    if (!isRefused(article)) return article;
  }
  return undefined;
}

function exporting(exported: Readonly<Record<string, unknown>>): string {
  return Object.entries(exported)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

/** Says what is told of each article whenever that has changed. */
function teller(
  library: Library,
): (articles: readonly Entry[], home: string, logger: Logger | undefined) => Promise<void> {
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

/**
 * The module that pages import: what every list says of the articles, and how to get one; of what
 * is poured, nothing is to be got.
 */
function listingModule(glances: readonly Glance[], isPublished: boolean): string {
  const summaries = glances.map((glance) => {
    const { slug, title, description, world, group, draft, entry } = glance;
    const mistakes = entry && isRefused(entry) ? Math.max(1, errorsOf(entry).length) : 0;
    const isLeftOut = isPublished && isPoured(glance);
    const steps = entry?.counts.mainSteps ?? 0;
    return {
      slug,
      title: title || slug,
      description,
      world,
      group,
      steps,
      draft,
      mistakes,
      isPoured: isLeftOut,
    };
  });
  const modules = glances
    .filter(({ entry }) => entry?.isPlain === false)
    .map(({ slug }) => `${JSON.stringify(slug)}: () => import(${JSON.stringify(single + slug)})`);
  // The site builder looks at everything that is named: of a thousand articles it need not know
  // while they are written.
  const others = isPublished
    ? ''
    : `if (summaries.some((summary) => summary.slug === slug)) return import(/* @vite-ignore */ ${JSON.stringify(`/@id/__x00__${single}`)} + slug);`;
  return `${exporting({ summaries })}
const modules = { ${modules.join(', ')} };
export async function load(slug) {
  if (Object.hasOwn(modules, slug)) return modules[slug]();
  ${others}
}
`;
}

/** What lists say of articles by their first lines. */
function headsIn(glances: readonly Glance[]): string {
  return JSON.stringify(
    glances.map(({ slug, title, description, world, group, draft }) => [
      slug,
      title,
      description,
      world,
      group,
      draft,
    ]),
  );
}

/**
 * Some modules are made again when they are asked for next; what runs where `isReloaded` says so
 * begins anew.
 */
function makeAnew(
  server: ViteDevServer,
  isMeant: (id: string) => boolean,
  isReloaded: (environment: string) => boolean,
): void {
  for (const environment of Object.values(server.environments)) {
    const { hot, moduleGraph, name } = environment;
    for (const [id, module] of moduleGraph.idToModuleMap)
      if (isMeant(id)) moduleGraph.invalidateModule(module);
    if (isRunnableDevEnvironment(environment)) {
      const { evaluatedModules } = environment.runner;
      for (const [id, module] of evaluatedModules.idToModuleMap)
        if (isMeant(id)) evaluatedModules.invalidateModule(module);
    }
    if (isReloaded(name)) hot.send({ type: 'full-reload', path: '*' });
  }
}

/** Whether something runs in the browser. */
const isClient = (environment: string): boolean => environment === 'client';
const isServer = (environment: string): boolean => !isClient(environment);
