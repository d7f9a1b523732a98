/** Every article of the content folder, compiled; each text is compiled once. */
import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { strayAmongArticles, type CompiledArticle } from '../compiler/index.ts';
import { loadToolchain, type LoadedToolchain } from './toolchain.ts';

export interface Library {
  /** All articles in the order of their titles. */
  articles(): Promise<readonly CompiledArticle[]>;
  /** The article of a file with this text, checked together with all others. */
  article(file: string, text: string): Promise<CompiledArticle>;
  /** What is to be said of files that are taken for articles by their writers only. */
  strays(): Promise<readonly string[]>;
  /** What is told of an article, for people to read; `home` is where the site lives. */
  print(article: CompiledArticle, home: string): Promise<string[]>;
  /** Whether a source file decides what articles are compiled to. */
  decides(file: string): boolean;
  /** Forgets what came from files that have changed. */
  forget(what: 'articles' | 'everything'): void;
}

interface Shelf {
  readonly texts: ReadonlyMap<string, string>;
  readonly articles: readonly CompiledArticle[];
}

/** A library over a content folder and a register of worlds, both absolute; `root` is what files are named from. */
export function openLibrary({ root, content, worlds }: { root: string; content: string; worlds: string }): Library {
  let sources: ReadonlySet<string> | undefined;
  let loading: Promise<LoadedToolchain> | undefined;
  let shelving: Promise<Shelf> | undefined;
  let compiled = new Map<string, CompiledArticle>();

  const load = async (): Promise<LoadedToolchain['toolchain']> => {
    const loaded = await (loading ??= loadToolchain(worlds));
    sources = new Set(loaded.sources);
    return loaded.toolchain;
  };

  const shelve = async (texts: ReadonlyMap<string, string>): Promise<Shelf> => {
    const { compile, checkTogether, worlds: definitions } = await load();
    const kept = new Map<string, CompiledArticle>();
    const today = new Date().toISOString().slice(0, 10);
    const alone = [...texts].map(([file, text]) => {
      const key = `${today}\n${file}\n${text}`;
      const article = compiled.get(key) ?? compile({ file: relative(root, file), text }, definitions, today);
      kept.set(key, article);
      return article;
    });
    compiled = kept;
    const checked = checkTogether(alone, {
      worlds: definitions,
      hasFile: (file) => isFile(resolve(root, file)),
      read: (file) => readFileSync(resolve(root, file), 'utf8'),
      serves: (path) => isFile(join(root, 'public', path)),
    });
    return { texts, articles: checked.toSorted((a, b) => a.title.localeCompare(b.title) || a.slug.localeCompare(b.slug)) };
  };

  const shelf = (): Promise<Shelf> => (shelving ??= readTexts(content).then(shelve));

  return {
    // Before the first success nobody knows which files it takes: any may be the one that was mended.
    decides: (file) => sources?.has(file) ?? file.endsWith('.ts'),
    articles: async () => (await shelf()).articles,
    async article(file, text) {
      const { texts } = await shelf();
      if (texts.get(file) !== text) shelving = shelve(new Map(texts).set(file, text));
      const found = (await shelf()).articles.find((article) => article.file === relative(root, file));
      if (!found) throw new Error(`The compiler lost ${file}.`);
      return found;
    },
    async strays() {
      const files = await filesIn(content);
      return files.flatMap((file) => strayAmongArticles(relative(root, join(content, file))) ?? []);
    },
    async print(article, home) {
      const { addressedAt, formatDiagnostic } = await load();
      const text = (await shelf()).texts.get(join(root, article.file)) ?? '';
      return addressedAt(home, article).diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, text, article.file));
    },
    forget(what) {
      shelving = undefined;
      if (what === 'articles') return;
      loading = undefined;
      compiled = new Map();
    },
  };
}

/** The articles' texts by file. */
async function readTexts(folder: string): Promise<Map<string, string>> {
  const files = (await filesIn(folder)).filter((entry) => entry.endsWith('.mdx'));
  return new Map(await Promise.all(files.map(async (file) => [join(folder, file), await readFile(join(folder, file), 'utf8')] as const)));
}

/** Everything in a folder but what packages brought; a folder that is not there holds nothing. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  return entries.filter((entry) => !entry.split(sep).includes('node_modules')).toSorted();
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
