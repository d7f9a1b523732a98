/** Compiles articles and says what came of it, for people and for programs. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { destinationsOf, projectName, type Archive } from '../src/archive/index.ts';
import {
  addressedAt,
  checkTogether,
  explainArticle,
  formatDiagnostic,
  strayAmongArticles,
  summarise,
  toExplainedReport,
  toReport,
  type Entry,
  type ExplainedReport,
  type Report,
  type Source,
  type Style,
  type SiteSurroundings,
} from '../src/compiler/catalogue.ts';
import { figuresOf } from './figures.ts';
import { impactOf } from './impact.ts';
import { isFile, project, projectArchive, siteAddress } from './project.ts';
import { shareOf, writeResult, type Shard } from './shards.ts';

const usualPaths = [process.env['CONTENT_DIR'] ?? 'content/procedures'];
const search = {
  absolute: true,
  dot: true,
  expandDirectories: false,
  ignore: ['**/node_modules/**'],
};

export interface CheckReport {
  /** Every diagnostic with its source frame, and one line that sums up. */
  readonly text: string;
  /** One report per article; with what became of every sentence, where that is asked for. */
  readonly reports: readonly (Report | ExplainedReport)[];
  /** Why there was something that could not be checked at all. */
  readonly problems: readonly string[];
  /** Whether there was something to check and none of it has an error. */
  readonly passed: boolean;
  /** The same without drafts. */
  readonly isPublishable: boolean;
  /** How many articles were compiled, and how many were known from before. */
  readonly compiled: number;
  readonly remembered: number;
}

/** Which articles, and how much of them. */
export interface Selection {
  readonly style?: Style;
  /** With the reading of every sentence. */
  readonly isExplained?: boolean;
  /** With what each article covers of its world, by itself. */
  readonly isByArticle?: boolean;
  /** A label, a screen or a transition: told is what leans on it, and nothing else. */
  readonly impact?: string | undefined;
  /** Only a part of the articles; what came of them is left in the folder `results`. */
  readonly shard?: Shard;
  readonly results?: string | undefined;
}

/**
 * Checks the articles that paths, folders or globs name; all of the project's where none is given.
 */
export async function checkArticles(
  paths: readonly string[],
  { style, isExplained = false, isByArticle = false, impact, shard, results }: Selection = {},
): Promise<CheckReport> {
  const asked = (paths.length > 0 ? paths : usualPaths).map((path) => ({ path, ...foundAt(path) }));
  const files = shareOf([...new Set(asked.flatMap((each) => each.files))], shard);
  const texts = new Map(files.map((file) => [nameOf(file), readFileSync(file, 'utf8')]));
  const sources = [...texts].map(([file, text]) => ({ file, text }));
  const archive = projectArchive();
  try {
    const others = neighboursOf(files).map((file) => ({
      file: nameOf(file),
      text: readFileSync(file, 'utf8'),
    }));
    const entries = await archive.entries(sources, others);
    const articles = checkTogether(entries, await surroundingsOf(others, entries, archive)).map(
      (entry) => addressedAt(siteAddress(), entry),
    );
    const problems = asked
      .filter((each) => each.files.length === 0)
      .map(
        ({ path }) =>
          `${path || '(an empty path)'}: no article (a file that ends in .mdx) is there.`,
      );
    problems.push(...new Set(asked.flatMap(({ strays }) => strays)));
    if (articles.length > 0 && articles.every(({ executed }) => executed === 0))
      problems.push('No step was executed, so nothing was checked.');
    if (shard) await writeResult(shard, sources, archive, results);
    const diagnostics = articles.flatMap((article) =>
      article.diagnostics.map((diagnostic) => ({ diagnostic, file: article.file })),
    );
    const frames = diagnostics.map(
      ({ diagnostic, file }) =>
        `${formatDiagnostic(diagnostic, texts.get(file) ?? '', file, style)}\n`,
    );
    const accounts = isExplained
      ? await Promise.all(sources.map(async (source) => (await archive.article(source)).account))
      : [];
    const explained = accounts.map(
      (account, at) => `${explainArticle(sources[at]?.file ?? '', account, style)}\n`,
    );
    // Of some articles the figures say little.
    const figures =
      isByArticle || (paths.length === 0 && !shard) ? figuresOf(articles, isByArticle) : [];
    const answers =
      impact === undefined
        ? undefined
        : await impactOf(impact, await Promise.all(sources.map((each) => archive.article(each))));
    if (impact !== undefined && answers?.length === 0)
      problems.push(`No world has a label, a screen or a transition that is called ${impact}.`);
    const isRight = (each: readonly Entry[]): boolean =>
      problems.length === 0 &&
      each.every((article) => article.diagnostics.every(({ severity }) => severity !== 'error'));
    return {
      text: (answers ?? [...explained, ...frames, ...figures, summarise(articles)]).join('\n'),
      reports: articles.map((article, at) =>
        accounts[at] ? toExplainedReport(article, accounts[at]) : toReport(article),
      ),
      problems,
      passed: isRight(articles),
      isPublishable: isRight(articles.filter(({ draft }) => !draft)),
      ...archive.tally(),
    };
  } finally {
    await archive.close();
  }
}

async function surroundingsOf(
  others: readonly Source[],
  entries: readonly Entry[],
  archive: Archive,
): Promise<SiteSurroundings> {
  return {
    worlds: (await archive.worlds()).map((id) => ({ id })),
    others: await destinationsOf(others, entries),
    hasFile: (file) => isFile(resolve(project, file)),
    read: (file) => readFileSync(resolve(project, file), 'utf8'),
    serves: (path) => isFile(join(project, 'public', path)),
  };
}

interface AtPath {
  readonly files: readonly string[];
  /** What is to be said of files among them that are taken for articles by their writers only. */
  readonly strays: readonly string[];
}

/** The articles at a path, from where the command was typed or from the project's folder. */
function foundAt(path: string): AtPath {
  if (path.trim() === '') return { files: [], strays: [] };
  for (const cwd of [process.env['INIT_CWD'] ?? project, project]) {
    const kind = statSync(resolve(cwd, path), { throwIfNoEntry: false });
    const found = kind?.isFile()
      ? [resolve(cwd, path)]
      : kind?.isDirectory()
        ? globSync('**', { ...search, cwd: resolve(cwd, path) })
        : globSync(path, { ...search, cwd });
    const files = found.filter((file) => file.endsWith('.mdx')).toSorted();
    const strays = kind?.isDirectory()
      ? found.toSorted().flatMap((file) => strayAmongArticles(nameOf(file)) ?? [])
      : [];
    if (files.length + strays.length > 0) return { files, strays };
  }
  return { files: [], strays: [] };
}

/**
 * Articles that nobody asked about, and that links may lead to: the project's, and those that lie
 * beside one that was asked about.
 */
function neighboursOf(files: readonly string[]): string[] {
  const beside = [...new Set(files.map((file) => dirname(file)))].flatMap((cwd) =>
    globSync('*.mdx', { ...search, cwd }),
  );
  const own = usualPaths.flatMap((path) =>
    globSync('**/*.mdx', { ...search, cwd: resolve(project, path) }),
  );
  return [...new Set([...beside, ...own])].filter((file) => !files.includes(file)).toSorted();
}

function nameOf(file: string): string {
  return projectName(project, file);
}
