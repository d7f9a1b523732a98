/** What can only be seen when all articles lie side by side. */
import type { Entry, Link } from '../article.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Finding } from '../findings.ts';
import { tidy } from '../resolve/target.ts';
import { explain, rules } from '../rules/index.ts';
import { unfitNameOf } from './file-name.ts';
import { withFound } from './hearing.ts';
import { missingImportIn, type Files } from './imports.ts';
import { brokenLinkIn, missingImageIn, type Destination, type Manual } from './links.ts';

/** What else there is beside the articles that are checked. */
export interface SiteSurroundings {
  /** The worlds that have pages. */
  readonly worlds: readonly { readonly id: string }[];
  /** Articles that are not checked now, and can be led to. */
  readonly others?: readonly Destination[];
  /** Whether there is a file, named like the articles. */
  readonly hasFile?: (file: string) => boolean;
  /** What stands in a file, named like the articles. */
  readonly read?: (file: string) => string | undefined;
  /** Whether there is a file that the site takes as it is, by its path there. */
  readonly serves?: (path: string) => boolean;
}

const top = { line: 1, column: 1, offset: 0 };

/** The articles, each with what is wrong with it beside the others. */
export function checkTogether<Article extends Entry>(
  articles: readonly Article[],
  surroundings: SiteSurroundings,
): Article[] {
  const manual = manualOf(articles, surroundings);
  const byAddress = Map.groupBy(manual.articles, ({ slug }) => addressed(slug));
  const byFormer = Map.groupBy(
    articles.flatMap(({ file, slug, past }) =>
      past.movedFrom.map((former) => ({ file, slug, former: addressed(former) })),
    ),
    ({ former }) => former,
  );
  return articles.map((article) =>
    withFound(article, [
      ...shared(article, article.slug, byAddress.get(addressed(article.slug))),
      ...article.past.movedFrom.flatMap((former) => {
        const [now, once] = [byAddress, byFormer].map((known) => known.get(addressed(former)));
        return shared(article, former, [...(now ?? []), ...(once ?? [])]);
      }),
      ...unfitName(article),
      ...misled(article, { ...manual, hasDrafts: article.draft }),
      ...missingImports(article, surroundings),
    ]),
  );
}

/**
 * An address as computers compare it that make no difference between capitals and small letters.
 */
function addressed(slug: string): string {
  return slug.normalize('NFC').toLowerCase();
}

/** So many of the articles with the same address are named. */
const enough = 3;

/** An address that an article has or had, and all articles that have or had it. */
function shared(
  { slug: own, file }: Entry,
  slug: string,
  sharing: readonly Pick<Destination, 'file' | 'slug'>[] = [],
): Diagnostic[] {
  const others = sharing
    .slice(0, enough + 1)
    .filter((other) => other.file !== file)
    .slice(0, enough);
  if (others.length === 0) return [];
  const more = sharing.length - 1 - others.length;
  const isFormer = slug !== own;
  const isAlike = !isFormer && others.every((other) => other.slug !== slug);
  const files = others.map((other) => other.file);
  return [
    explain(
      { rule: 'duplicate-slug', start: 0, end: 0, slug, files, more, isAlike, isFormer },
      { start: top, end: top },
    ),
  ];
}

function unfitName({ file }: Entry): Diagnostic[] {
  const finding = unfitNameOf(file);
  return finding ? [explain(finding, { start: top, end: top })] : [];
}

function misled({ file, links, sources }: Entry, manual: Manual): Diagnostic[] {
  const say = ({ start, end, url }: Link, find: typeof brokenLinkIn): Diagnostic[] => {
    const finding: Finding | undefined = find(
      file,
      { url, start: start.offset, end: end.offset },
      manual,
    );
    return finding ? [explain(finding, { start, end })] : [];
  };
  return [
    ...links.flatMap((link) => say(link, brokenLinkIn)),
    ...sources.flatMap((source) => say(source, missingImageIn)),
  ];
}

function missingImports({ file, imports }: Entry, files: Files): Diagnostic[] {
  return imports.flatMap((each) => {
    const names = each.names.map(({ name, start, end }) => ({
      name,
      start: start.offset,
      end: end.offset,
    }));
    const finding = missingImportIn(
      file,
      { from: each.from, start: each.start.offset, end: each.end.offset, names },
      files,
    );
    const place =
      finding && [each, ...each.names].find(({ start }) => start.offset === finding.start);
    return place ? [explain(finding, place)] : [];
  });
}

function manualOf(
  articles: readonly Entry[],
  { worlds, others = [], hasFile, serves }: SiteSurroundings,
): Omit<Manual, 'hasDrafts'> {
  const compiled = articles.map(({ file, slug, anchors, diagnostics, draft }): Destination => ({
    file,
    slug,
    anchors: () => (diagnostics.some(({ severity }) => severity === 'error') ? undefined : anchors),
    isDraft: () => draft,
  }));
  const known = new Set(articles.map(({ file }) => file));
  const all = [...compiled, ...others.filter(({ file }) => !known.has(file))];
  const shelves = {
    procedures: all.map(({ slug }) => slug),
    worlds: worlds.map(({ id }) => id),
    diagnostics: rules.map(({ name }) => name),
    language: [],
  };
  return {
    articles: all,
    bySlug: firstOf(all, ({ slug }) => slug),
    byFile: firstOf(all, ({ file }) => tidy(file)),
    shelves,
    hasFile,
    serves,
  };
}

/** By a name, the first that has it. */
function firstOf(
  articles: readonly Destination[],
  nameOf: (article: Destination) => string,
): Map<string, Destination> {
  return new Map(articles.map((article) => [nameOf(article), article] as const).reverse());
}
