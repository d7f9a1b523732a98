/** What Pagefind answers, as the rows that the search shows. */

/** The part of Pagefind's interface that is used here. */
export interface Pagefind {
  readonly options: (options: { readonly excerptLength: number }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly debouncedSearch: (words: string) => Promise<{ readonly results: readonly { readonly data: () => Promise<Page> }[] } | null>;
}

export interface Page {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** A row of the results: an article, or one of its steps. */
export interface Find {
  readonly kind: 'article' | 'step';
  readonly title: string;
  readonly url: string;
  /** A stretch of the text in pieces; the words that were asked for are marked. */
  readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[];
}

/** The article and then its steps, each with an address that opens there. */
export function findsOf(page: Page): Find[] {
  const steps = page.sub_results.flatMap(({ title, url, excerpt }): Find[] => {
    const [path, heading = ''] = url.split('#');
    const step = /^(.+)-title$/.exec(heading)?.[1] ?? heading;
    return heading === '' ? [] : [{ kind: 'step', title, url: `${path ?? ''}#${step}`, excerpt: pieces(excerpt) }];
  });
  // The excerpt of the whole page stands in one of its steps where there is one.
  return [{ kind: 'article', title: page.meta['title'] ?? page.url, url: page.url, excerpt: steps.length > 0 ? [] : pieces(page.excerpt) }, ...steps];
}

/** An excerpt's text, cut at its `<mark>`s. Everything else in it is text, with the five entities Pagefind writes. */
export function pieces(excerpt: string): Find['excerpt'] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/)
    .map((text, index) => ({ text: plain(text), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function plain(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (entity, name: string) => entities[name] ?? entity);
}

/** What is announced: the top result first, the count last. */
export function announcement(finds: readonly Find[], words: string): string {
  const [top, second] = finds;
  if (!top) return `Nothing found for “${words}”.`;
  const best = second?.kind === 'step' ? `${second.title} – ${top.title}` : top.title;
  return `${best}. ${String(finds.length)} ${finds.length === 1 ? 'result' : 'results'}.`;
}
