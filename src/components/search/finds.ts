/** What Pagefind answers, as the rows that the search shows. */

import { headline } from '../workbench/outline.ts';
import { counted } from './row.ts';

/** The part of Pagefind's interface that is used here. */
export interface Pagefind {
  readonly options: (options: {
    readonly excerptLength: number;
    readonly noWorker: boolean;
  }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (words: string) => Promise<Answer>;
  /** The same; null where something else is asked for meanwhile. */
  readonly debouncedSearch: (words: string) => Promise<Answer | null>;
}

interface Answer {
  readonly results: readonly {
    readonly id: string;
    readonly score: number;
    readonly data: () => Promise<Page>;
  }[];
}

export interface Page {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly SubResult[];
}

interface SubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/** A row of the results: an article, or one of its steps. */
export interface Find {
  readonly kind: 'article' | 'step';
  readonly title: string;
  readonly url: string;
  /** A stretch of the text in pieces; the words that were asked for are marked. */
  readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[];
}

/** How many steps of one article are listed. */
const mostSteps = 4;

/**
 * The article and then the steps that answer best, each with an address that opens there: first
 * those that say all the words.
 */
export function findsOf(page: Page, words: string): Find[] {
  const says = ({ title }: SubResult): number => Number(holds(title, words));
  const best = page.sub_results
    .filter(({ title }) => !page.sub_results.some((other) => isFirstStepOf(other.title, title)))
    .toSorted((a, b) => says(b) - says(a) || weight(b) - weight(a))
    .slice(0, mostSteps);
  const steps = best.flatMap(({ title, url, excerpt }): Find[] => {
    const [path, heading = ''] = url.split('#');
    const step = /^(.+)-title$/.exec(heading)?.[1] ?? heading;
    return heading === ''
      ? []
      : [
          {
            kind: 'step',
            title: headline(title),
            url: `${path ?? ''}#${step}`,
            excerpt: afterTitle(pieces(excerpt), title),
          },
        ];
  });
  // The excerpt of the whole page stands in one of its steps where there is one.
  const excerpt = steps.length > 0 ? [] : pieces(page.excerpt);
  return [
    { kind: 'article', title: page.meta['title'] ?? page.url, url: page.url, excerpt },
    ...steps,
  ];
}

/** A section's heading and its first step are one place: the step says more. */
function isFirstStepOf(step: string, section: string): boolean {
  return step.startsWith(`${section} · Step 1:`);
}

function weight({ weighted_locations: locations }: SubResult): number {
  return locations.reduce((sum, { balanced_score: score }) => sum + score, 0);
}

/** Which row answers best: the article where its title holds every word, else its first step. */
export function bestOf(finds: readonly Find[], words: string): number {
  return finds[1]?.kind === 'step' && !holds(finds[0]?.title ?? '', words) ? 1 : 0;
}

function holds(text: string, words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));
}

/**
 * An excerpt's text, cut at its `<mark>`s. Everything else in it is text, with the five entities
 * Pagefind writes.
 */
export function pieces(excerpt: string): Find['excerpt'] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/)
    .map((text, index) => ({ text: plain(text), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** So few letters of an excerpt say nothing. */
const least = 16;

/**
 * An excerpt without the end of the title it may begin with: what stands above it need not be said
 * again. Nothing, where nothing else is in it.
 */
function afterTitle(excerpt: Find['excerpt'], title: string): Find['excerpt'] {
  const text = excerpt.map((piece) => piece.text).join('');
  const said = title.endsWith('.') ? title : `${title}.`;
  const ends = Array.from({ length: said.length }, (_, index) => `${said.slice(index)} `);
  if (said.includes(text.trim()) || text.length < least) return [];
  let left = ends.find((end) => text.startsWith(end))?.length ?? 0;
  return excerpt.flatMap(({ text: words, marked }) => {
    const rest = words.slice(left);
    left = Math.max(0, left - words.length);
    return rest === '' ? [] : [{ text: rest, marked }];
  });
}

function plain(html: string): string {
  const entities: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    amp: '&',
  };
  return html.replace(
    /&(lt|gt|quot|#39|amp);/g,
    (entity, name: string) => entities[name] ?? entity,
  );
}

/** The finds, each said once: what many articles begin with stands under the first of them. */
export function saidOnce(finds: readonly Find[]): Find[] {
  const said = new Set<string>();
  return finds.filter(({ kind, title, excerpt }) => {
    const words = [kind, title, ...excerpt.map(({ text }) => text)].join('\n');
    if (kind === 'step' && said.has(words)) return false;
    said.add(words);
    return true;
  });
}

/** What is announced: the top result first, the count last. */
export function announcement(finds: readonly Find[], words: string, count = finds.length): string {
  const best = finds[bestOf(finds, words)];
  if (!best) return `Nothing found for “${words}”.`;
  const top = best.kind === 'step' ? `${best.title} – ${finds[0]?.title ?? ''}` : best.title;
  return `${top.replace(/\.$/, '')}. ${counted(count)}.`;
}
