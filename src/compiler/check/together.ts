/** What can only be seen when all articles lie side by side. */
import type { WorldDefinition } from '../../simulator/index.ts';
import type { CompiledArticle, Link } from '../article.ts';
import type { Source } from '../compile.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Finding } from '../findings.ts';
import { parse, type ParsedArticle } from '../parse/parse.ts';
import { slugOf } from '../resolve/target.ts';
import { explain, rules } from '../rules/index.ts';
import { isDraft } from './front-matter.ts';
import { brokenLinkIn, missingImageIn, type Destination, type Manual } from './links.ts';
import { withFound } from './waivers.ts';

/** What else there is beside the articles that are checked. */
export interface Surroundings {
  readonly worlds: readonly WorldDefinition[];
  /** Articles that are not checked now, and can be led to. */
  readonly others?: readonly Source[];
  /** Whether there is a file, named like the articles. */
  readonly hasFile?: (file: string) => boolean;
  /** Whether there is a file that the site takes as it is, by its path there. */
  readonly serves?: (path: string) => boolean;
}

const top = { line: 1, column: 1, offset: 0 };

/** The articles, each with what is wrong with it beside the others. */
export function checkTogether(articles: readonly CompiledArticle[], surroundings: Surroundings): CompiledArticle[] {
  const manual = manualOf(articles, surroundings);
  return articles.map((article) =>
    withFound(article, [...sharedAddress(article, articles), ...misled(article, { ...manual, hasDrafts: article.draft })]),
  );
}

function sharedAddress({ slug, file }: CompiledArticle, articles: readonly CompiledArticle[]): Diagnostic[] {
  const files = articles.filter((other) => other.slug === slug && other.file !== file).map((other) => other.file);
  if (files.length === 0) return [];
  return [explain({ rule: 'duplicate-slug', start: 0, end: 0, slug, files }, { start: top, end: top })];
}

function misled({ file, links, sources }: CompiledArticle, manual: Manual): Diagnostic[] {
  const say = ({ start, end, url }: Link, find: typeof brokenLinkIn): Diagnostic[] => {
    const finding: Finding | undefined = find(file, { url, start: start.offset, end: end.offset }, manual);
    return finding ? [explain(finding, { start, end })] : [];
  };
  return [...links.flatMap((link) => say(link, brokenLinkIn)), ...sources.flatMap((source) => say(source, missingImageIn))];
}

function manualOf(articles: readonly CompiledArticle[], { worlds, others = [], hasFile, serves }: Surroundings): Omit<Manual, 'hasDrafts'> {
  const compiled = articles.map(({ file, slug, anchors, diagnostics, draft }): Destination => ({
    file,
    slug,
    anchors: () => (diagnostics.some(({ severity }) => severity === 'error') ? undefined : anchors),
    isDraft: () => draft,
  }));
  const known = new Set(articles.map(({ file }) => file));
  const lying = others.filter(({ file }) => !known.has(file)).map(read);
  const all = [...compiled, ...lying];
  const shelves = {
    procedures: all.map(({ slug }) => slug),
    worlds: worlds.map(({ id }) => id),
    diagnostics: rules.map(({ name }) => name),
    language: [],
  };
  return { articles: all, shelves, hasFile, serves };
}

/** An article that nobody compiled; it is read when a link leads to it. */
function read({ file, text }: Source): Destination {
  let parsed: ParsedArticle | undefined;
  const article = (): ParsedArticle => (parsed ??= parse(text));
  const draft = (): boolean =>
    isDraft(
      article().front.entries?.find(({ key }) => key === 'draft'),
      text,
    );
  return { file, slug: slugOf(file), anchors: () => article().anchors, isDraft: draft };
}
