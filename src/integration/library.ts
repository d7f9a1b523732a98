/**
 * Every article of the content folder, compiled and remembered, and checked together with the
 * others.
 */
import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { destinationsOf, projectName, openArchive, type RemoteAddress } from '../archive/index.ts';
import {
  addressedAt,
  checkTogether,
  formatDiagnostic,
  slugOf,
  strayAmongArticles,
  type CompiledArticle,
  type Destination,
  type Entry,
  type Source,
  type SiteSurroundings,
} from '../compiler/catalogue.ts';
import type { Term } from '../components/glossary/glossary.ts';
import type { WorldDefinition } from '../simulator/index.ts';
import { glossaryBeside } from './content-data.ts';

export interface Library {
  /** The entries of all articles, in the order of their titles. */
  articles(): Promise<readonly Entry[]>;
  /**
   * What is known of them without compiling one: what was compiled before, or else what their first
   * lines say. In the order of their worlds' groups, those for all readers first in each, then by
   * title.
   */
  glance(): Promise<readonly Glance[]>;
  /** The file of an article, absolute; undefined where there is none of that name. */
  file(slug: string): Promise<string | undefined>;
  /** The article of a file with everything, checked beside all others. */
  article(file: string): Promise<CompiledArticle>;
  /** The same, with this text in place of the file's. */
  edited(file: string, text: string): Promise<CompiledArticle>;
  /** A mark of all that an article's record came from. */
  mark(file: string): Promise<string>;
  /** The text of a file, as it was last read. */
  text(file: string): Promise<string>;
  /**
   * Compiles all articles, a few at a time: whoever asks for one meanwhile does not wait for the
   * others.
   */
  warm(): Promise<void>;
  /** The worlds that articles are about. */
  worlds(): Promise<readonly WorldDefinition[]>;
  /** The words of the manual. */
  glossary(): Promise<readonly Term[]>;
  /** What is to be said of files that are taken for articles by their writers only. */
  strays(): Promise<readonly string[]>;
  /** What is told of an article, for people to read; `home` is where the site lives. */
  print(article: Entry, home: string): Promise<string[]>;
  /** Whether a source file decides what articles are compiled to. */
  decides(file: string): boolean;
  /** Nobody will ask for anything any more. */
  close(): Promise<void>;
  /** A file has changed: an article, or something that articles are compiled with, or an image. */
  forget(file: string): void;
}

/** What lists say of an article. */
export type Glance = Pick<
  Entry,
  'file' | 'slug' | 'title' | 'description' | 'world' | 'group' | 'draft'
> & {
  readonly entry: Entry | undefined;
  /** It is not for one situation only. */
  readonly isForAll: boolean;
};

export interface LibraryOptions {
  /** What files are named from, absolute. */
  readonly root: string;
  /** The folder of the articles, absolute. */
  readonly content: string;
  /** The module that registers the worlds, absolute. */
  readonly worlds: string;
  /** The folder of what is remembered, absolute. */
  readonly memory: string;
  /** What other machines remember. */
  readonly remote?: RemoteAddress | undefined;
  /** Whether all of it may change meanwhile. */
  readonly isWatched?: boolean;
}

/** So many articles are compiled in one go where others may be asked for meanwhile. */
const few = 4;

export function openLibrary({
  root,
  content,
  worlds,
  memory,
  remote,
  isWatched = false,
}: LibraryOptions): Library {
  const archive = openArchive({
    worlds,
    folder: memory,
    remote,
    today: new Date().toISOString().slice(0, 10),
    isWatched,
  });
  let glossary: Promise<readonly Term[]> | undefined;
  let deciding: ReadonlySet<string> | undefined;
  let reading: Promise<Map<string, Source>> | undefined;
  /** Articles that have changed since they were read. */
  const stale = new Set<string>();
  let checking: Promise<readonly Entry[]> | undefined;
  /** By the names of their files, once all lie side by side. */
  let checked: ReadonlyMap<string, Entry> | undefined;

  const nameOf = (file: string): string => projectName(root, file);
  const readAgain = async (
    held: Map<string, Source>,
    files: readonly string[],
  ): Promise<Map<string, Source>> => {
    for (const file of files) {
      const text = await readFile(file, 'utf8').catch(() => undefined);
      if (text === undefined) held.delete(file);
      else held.set(file, { file: nameOf(file), text });
    }
    return held;
  };
  const texts = (): Promise<Map<string, Source>> => {
    reading ??= readTexts(content, nameOf);
    if (stale.size > 0) {
      const files = [...stale];
      stale.clear();
      // Whoever asks meanwhile waits, too, and is not told what was.
      reading = reading.then((held) => readAgain(held, files));
    }
    return reading;
  };
  const surroundings = async (others: readonly Destination[]): Promise<SiteSurroundings> => ({
    worlds: (await archive.worlds()).map((id) => ({ id })),
    others,
    hasFile: (file) => isFile(resolve(root, file)),
    read: (file) => readFileSync(resolve(root, file), 'utf8'),
    serves: (path) => isFile(join(root, 'public', path)),
  });

  const registered = async (): Promise<readonly WorldDefinition[]> =>
    ((await import(pathToFileURL(worlds).href)) as { worlds: readonly WorldDefinition[] }).worlds;

  const checkAll = async (): Promise<readonly Entry[]> => {
    const entries = await archive.entries([...(await texts()).values()]);
    deciding = await archive.sources();
    return checkTogether(entries, await surroundings([])).toSorted(byTitle);
  };

  const checkOnce = (): Promise<readonly Entry[]> => {
    if (checking) return checking;
    const mine = checkAll();
    checking = mine;
    const keep = (entries: readonly Entry[]): void => {
      // Something may have changed meanwhile.
      if (checking === mine) checked = new Map(entries.map((entry) => [entry.file, entry]));
    };
    mine.then(keep, () => undefined);
    return mine;
  };

  const forgetChecked = (): void => {
    checking = undefined;
    checked = undefined;
  };

  /** Beside others that are not compiled for its sake. */
  const checkOne = async (article: CompiledArticle): Promise<CompiledArticle> => {
    const others = [...(await texts()).values()].filter(({ file }) => file !== article.file);
    const [beside = article] = checkTogether(
      [article],
      await surroundings(await destinationsOf(others, [article])),
    );
    return beside;
  };

  return {
    // Before the first success nobody knows which files it takes: any may be the one that was
    // mended.
    decides: (file) => deciding?.has(file) ?? /(?<!\.d)\.ts$/.test(file),
    articles: checkOnce,
    async glance() {
      const sources = [...(await texts()).values()];
      const entries = await archive.known(sources);
      return sources
        .map((source, at) => glanceAt(source, entries[at]))
        .toSorted(listedOrder(await registered()));
    },
    async file(slug) {
      return [...(await texts()).keys()].find((file) => slugOf(file) === slug);
    },
    async article(file) {
      const source = (await texts()).get(file);
      if (!source) throw new Error(`There is no article ${file}.`);
      // What is known of it beside all others need not be found out again for each: a thousand
      // times a thousand are too many.
      const known = checked?.get(source.file);
      if (known) return { ...(await archive.article(source)), ...known };
      await archive.entries([source], [...(await texts()).values()]);
      deciding ??= await archive.sources();
      return checkOne(await archive.article(source));
    },
    async edited(file, text) {
      const held = await texts();
      if (held.get(file)?.text !== text) {
        held.set(file, { file: nameOf(file), text });
        forgetChecked();
      }
      return this.article(file);
    },
    async mark(file) {
      const source = (await texts()).get(file);
      return source ? archive.mark(source) : '';
    },
    text: async (file) => (await texts()).get(file)?.text ?? '',
    async warm() {
      const sources = [...(await texts()).values()];
      for (let at = 0; at < sources.length; at += few)
        await archive.entries(sources.slice(at, at + few), sources);
    },
    worlds: registered,
    glossary: () => (glossary ??= glossaryBeside(content)),
    async strays() {
      const files = await filesIn(content);
      return files.flatMap((file) => strayAmongArticles(nameOf(join(content, file))) ?? []);
    },
    async print(article, home) {
      if (article.diagnostics.length === 0) return [];
      const text = (await texts()).get(resolve(root, article.file))?.text ?? '';
      return addressedAt(home, article).diagnostics.map((diagnostic) =>
        formatDiagnostic(diagnostic, text, article.file),
      );
    },
    close: () => archive.close(),
    forget(file) {
      forgetChecked();
      glossary = undefined;
      if (file.startsWith(content + sep) && file.endsWith('.mdx')) stale.add(file);
      else if (this.decides(file)) archive.reload();
    },
  };
}

function byTitle(one: Pick<Entry, 'title' | 'slug'>, other: Pick<Entry, 'title' | 'slug'>): number {
  return one.title.localeCompare(other.title) || one.slug.localeCompare(other.slug);
}

/** The order of lists; what is in no group comes last. */
function listedOrder(worlds: readonly WorldDefinition[]): (one: Glance, other: Glance) => number {
  const places = new Map(
    worlds.flatMap(({ id, groups = [] }) =>
      groups.map((group, place) => [`${id} ${group}`, place] as const),
    ),
  );
  const placeOf = ({ world, group = '' }: Glance): number =>
    places.get(`${world} ${group}`) ?? places.size;
  return (one, other) =>
    placeOf(one) - placeOf(other) ||
    Number(other.isForAll) - Number(one.isForAll) ||
    byTitle(one, other);
}

/** What an article's first lines say of it; they are read in full once it is compiled. */
function glanceAt({ file, text }: Source, entry: Entry | undefined): Glance {
  const [, front = ''] = /^---\r?\n([^]*?)\r?\n---/.exec(text) ?? [];
  const said = (name: string): string =>
    new RegExp(`^${name}: *(.*?) *$`, 'm').exec(front)?.[1]?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
  const { slug, title, description, world, group, draft } = entry ?? {
    slug: slugOf(file),
    title: said('title'),
    description: said('description'),
    world: said('world'),
    group: said('group') || undefined,
    draft: said('draft') === 'true',
  };
  return {
    file,
    slug,
    title,
    description,
    world,
    group,
    draft,
    entry,
    isForAll: !/^situation:/m.test(front),
  };
}

/**
 * The articles with which the front page may begin, the best first: finished ones, and for all
 * readers rather than for a situation.
 */
export function forTheFront(glances: readonly Glance[]): readonly Glance[] {
  return glances.toSorted(
    (one, other) =>
      Number(one.draft) - Number(other.draft) || Number(other.isForAll) - Number(one.isForAll),
  );
}

/** The articles by their files. */
async function readTexts(
  folder: string,
  nameOf: (file: string) => string,
): Promise<Map<string, Source>> {
  const files = (await filesIn(folder))
    .filter((entry) => entry.endsWith('.mdx'))
    .map((entry) => join(folder, entry));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(files.map((file, at) => [file, { file: nameOf(file), text: texts[at] ?? '' }]));
}

/** Everything in a folder but what packages brought; a folder that is not there holds nothing. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  return entries.filter((entry) => !entry.split(sep).includes('node_modules')).toSorted();
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
