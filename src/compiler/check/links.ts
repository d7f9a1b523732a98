/** Links that lead nowhere, and images that are not there or that nobody hears of. */
import { toString } from 'mdast-util-to-string';
import type { Finding, FindingOf } from '../findings.ts';
import type { Address } from '../parse/links.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import { isWithin, type Stretch } from '../parse/tokens.ts';
import { stepsIn } from '../resolve/counting.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { isOutOfReach, relativePath, targetOf, type Target } from '../resolve/target.ts';
import { spoken } from '../resolve/words.ts';
import { nearest, plain } from '../resolve/wording.ts';

/** An article that can be led to. */
export interface Destination {
  readonly file: string;
  readonly slug: string;
  /**
   * The ids on its page; looked for only where a link asks. Undefined while mistakes in it leave
   * them unsure.
   */
  readonly anchors: () => readonly string[] | undefined;
  /** It has no page for readers; looked for only where a link asks. */
  readonly isDraft: () => boolean;
}

/** Everything that can be led to. */
export interface Manual {
  readonly articles: readonly Destination[];
  /** Whether drafts can be led to: by other drafts. */
  readonly hasDrafts: boolean;
  readonly bySlug: ReadonlyMap<string, Destination>;
  /** By the file's name with slashes. */
  readonly byFile: ReadonlyMap<string, Destination>;
  /** The names of the pages on each shelf: `worlds` holds `lamp`. */
  readonly shelves: Readonly<Record<string, readonly string[]>>;
  /** Whether a file lies beside the articles; undefined where nobody knows. */
  readonly hasFile: ((file: string) => boolean) | undefined;
  /** Whether the site has a file at a path; undefined where nobody knows. */
  readonly serves: ((path: string) => boolean) | undefined;
}

type Place = Stretch & { readonly url: string };
type Facts = Pick<FindingOf<'broken-link'>, 'missing'> &
  Partial<Pick<FindingOf<'broken-link'>, 'said' | 'article' | 'suggestion' | 'known'>>;

/**
 * What an article shows by itself, beside its other mistakes: links to places of its own that are
 * not there, images without words.
 */
export function findBrokenLinks(article: ParsedArticle, others: readonly Finding[]): Finding[] {
  const { links, sources, pictures, anchors, undefinedNames, definedNames: known, text } = article;
  return [
    ...undefinedNames.map(({ start, end }): Finding => {
      const url = text.slice(start, end);
      return broken(
        { start, end, url },
        { missing: 'definition', suggestion: nearest(url, known), known },
      );
    }),
    ...links
      .filter(({ url }) => url === '')
      .map(({ whole }) => broken({ ...whole, url: '' }, { missing: 'address' })),
    ...sources
      .filter(({ url }) => url === '')
      .map(({ whole }): Finding => ({ rule: 'missing-image', ...whole, url: '', isInTag: false })),
    ...sources.filter(isOutOfReach).map(({ start, end, url }): Finding => ({
      rule: 'missing-image',
      start,
      end,
      url,
      isInTag: true,
    })),
    ...links.flatMap((link): Finding[] => {
      const target = targetOf(link.url, '');
      if (target?.to !== 'here' || isThere(target.anchor, anchors)) return [];
      if (isConsequence(link, article, others) || leadsToForgotten(target.anchor, others))
        return [];
      return [
        broken(link, {
          missing: 'here',
          suggestion: anchorNear(link.url, target.anchor, anchors),
          known: anchors,
        }),
      ];
    }),
    ...pictures
      .filter(({ hasText }) => !hasText)
      .map(({ start, end }): Finding => ({ rule: 'missing-alt', start, end })),
  ];
}

/**
 * Links that are called by a step or a heading of the article and lead to something else: "[step
 * 6](#step-3)".
 */
export function findMisleadingLinks(
  article: ParsedArticle,
  { language, sentences }: ResolvedArticle,
  others: readonly Finding[],
): Finding[] {
  const { anchors, headings, links, procedures } = article;
  const steps = procedures.flatMap((procedure) => procedure.steps);
  const titles = new Map(
    [...headings].flatMap(([node, id]) =>
      node.type === 'heading' ? [[plain(toString(node)), id] as const] : [],
    ),
  );
  return links.flatMap((link): Finding[] => {
    const target = targetOf(link.url, '');
    if (target?.to !== 'here' || !target.anchor || !isThere(target.anchor, anchors)) return [];
    const around = sentences.find(
      ({ sentence }) => sentence.start < link.whole.end && link.whole.start < sentence.end,
    );
    const words = around?.sentence.tokens.filter((token) => isWithin(token, [link.whole])) ?? [];
    // "[If the mail does not arrive](#result)": called by another heading.
    const called = plain(spoken(words));
    const heading = called === '' ? undefined : titles.get(called);
    if (heading !== undefined && heading !== target.anchor && !isConsequence(link, article, others))
      return [
        broken(link, {
          missing: 'step',
          said: spoken(words),
          suggestion: link.url.replace(/#.*$/s, `#${heading}`),
        }),
      ];
    const named = stepsIn(words, language);
    const meant = named && steps.find(({ number }) => number === named.from);
    if (!meant || isConsequence(link, article, others)) return [];
    const led = steps.find(({ id }) => id === target.anchor);
    // "[What to do when step 6 fails](#help)" speaks of the step and leads elsewhere.
    const isCalledSo =
      led !== undefined ||
      words.every((word) => isWithin(word, [named.words])) ||
      around?.orders.some(({ type }) => type === 'resume') === true;
    if (!isCalledSo || (led && led.number >= named.from && led.number <= named.to)) return [];
    const said = article.text.slice(named.words.start, named.words.end);
    return [
      broken(link, {
        missing: 'step',
        said,
        suggestion: link.url.replace(/#.*$/s, `#${meant.id}`),
      }),
    ];
  });
}

/**
 * Whether the mistake lies in the link's words, "[step 9](#step-9)", or in a heading: nobody knows
 * what that will be called.
 */
function isConsequence(
  { whole }: Address,
  { procedures }: ParsedArticle,
  others: readonly Finding[],
): boolean {
  const headings = procedures.flatMap(({ condition, heading }) => condition ?? heading ?? []);
  return others.some((other) => isWithin(other, [whole, ...headings]));
}

/** Whether the section for a situation is led to that the article is told to lack. */
function leadsToForgotten(anchor = '', others: readonly Finding[]): boolean {
  const slug = (phrase: string): string => phrase.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return others.some(
    (other) =>
      other.rule === 'uncovered-variant' &&
      other.situation.some((phrase) => anchor.endsWith(`-${slug(phrase)}`)),
  );
}

/** What is wrong with a link to another place of the manual. */
export function brokenLinkIn(file: string, link: Place, manual: Manual): Finding | undefined {
  const target = targetOf(link.url, file);
  switch (target?.to) {
    case 'article':
      return brokenArticle(file, link, target, manual);
    case 'page':
      return isPage(target.name, manual)
        ? undefined
        : broken(link, { missing: 'page', ...pageNear(target.name, manual) });
    case 'file':
      return manual.serves?.(target.name) === false ? broken(link, { missing: 'file' }) : undefined;
    case 'nowhere':
      return broken(link, { missing: 'nowhere', ...articleNear(file, link.url, target, manual) });
    default:
      return undefined;
  }
}

/** An image whose file is not there. */
export function missingImageIn(
  file: string,
  { url, start, end }: Place,
  { hasFile, serves }: Manual,
): Finding | undefined {
  const target = targetOf(url, file);
  const isThere =
    target?.to === 'file'
      ? serves?.(target.name)
      : target?.file !== undefined
        ? hasFile?.(target.file)
        : true;
  return isThere === false ? { rule: 'missing-image', start, end, url, isInTag: false } : undefined;
}

function brokenArticle(
  file: string,
  link: Place,
  target: Target,
  manual: Manual,
): Finding | undefined {
  const found =
    target.file === undefined ? manual.bySlug.get(target.name) : manual.byFile.get(target.file);
  if (!found)
    return broken(link, { missing: 'article', ...articleNear(file, link.url, target, manual) });
  if (!manual.hasDrafts && found.isDraft())
    return broken(link, { missing: 'draft', article: found.slug });
  const anchors = found.anchors();
  if (!anchors || isThere(target.anchor, anchors)) return undefined;
  return broken(link, {
    missing: 'anchor',
    article: found.slug,
    suggestion: anchorNear(link.url, target.anchor, anchors),
    known: anchors,
  });
}

function broken(
  { url, start, end }: Place,
  { article = '', suggestion, known = [], ...facts }: Facts,
): Finding {
  return { rule: 'broken-link', start, end, url, article, suggestion, known, ...facts };
}

/** The start of a page needs no id. */
function isThere(anchor: string | undefined, anchors: readonly string[]): boolean {
  return anchor === undefined || anchor === '' || anchor === 'top' || anchors.includes(anchor);
}

/**
 * The address with the id that was probably meant. Of numbers one is as likely as another: only
 * words are corrected.
 */
function anchorNear(url: string, anchor = '', anchors: readonly string[]): string | undefined {
  const digits = (text: string): string => text.replace(/\D/g, '');
  const alike = anchors.filter((each) => digits(each) === digits(anchor));
  const meant = nearest(anchor, alike);
  return meant === undefined ? undefined : url.replace(/#.*$/s, `#${meant}`);
}

/** The address of the article that was probably meant, in the form that the writer chose. */
function articleNear(
  file: string,
  url: string,
  { name }: Target,
  { articles: all, bySlug, hasDrafts }: Manual,
): Pick<Facts, 'suggestion' | 'known'> {
  const articles = all.filter((each) => hasDrafts || !each.isDraft());
  const isFromRoot = url.startsWith('/');
  const addressOf = (each: Destination): string =>
    isFromRoot ? `/procedures/${each.slug}/` : relativePath(file, each.file);
  const meant = bySlug.get(name) ?? bySlug.get(nearest(name, bySlug.keys()) ?? '');
  const behind = /[?#].*$/s.exec(url)?.[0] ?? '';
  return { known: articles.map(addressOf), suggestion: meant && addressOf(meant) + behind };
}

function isPage(name: string, { shelves }: Manual): boolean {
  const [shelf = '', page, ...more] = foldersOf(name);
  const pages = shelves[shelf];
  return (
    name === '' ||
    (pages !== undefined && more.length === 0 && (page === undefined || pages.includes(page)))
  );
}

/** The page that was probably meant: each folder is corrected for itself. */
function pageNear(name: string, { shelves }: Manual): Pick<Facts, 'suggestion' | 'known'> {
  const [shelf = '', page] = foldersOf(name);
  const names = Object.keys(shelves);
  const meant = names.includes(shelf) ? shelf : nearest(shelf, names);
  const pages = shelves[meant ?? ''] ?? [];
  const found = page === undefined || pages.includes(page) ? page : nearest(page, pages);
  const isFound = meant !== undefined && (page === undefined) === (found === undefined);
  const known =
    meant === shelf ? pages.map((each) => `/${shelf}/${each}/`) : names.map((each) => `/${each}/`);
  return {
    known,
    suggestion: isFound
      ? `/${[meant, ...(found === undefined ? [] : [found])].join('/')}/`
      : undefined,
  };
}

function foldersOf(name: string): string[] {
  return name.replace(/\/$/, '').split('/');
}
