/** The list of all procedures in pages of a bearable length. */
import type { ArticleSummary } from 'rehearsal:articles';
import { chunks } from '../workbench/neighbourhood.ts';

const perPage = 50;

/** The articles in pages; the first one is there even when it is empty. */
export function listPages(
  summaries: readonly ArticleSummary[],
): [ArticleSummary[], ...ArticleSummary[][]] {
  const [first = [], ...rest] = chunks(summaries, perPage);
  return [first, ...rest];
}

/** The path of a page of the list, counted from 1. */
export function listPath(page: number): string {
  return page === 1 ? 'procedures/' : `contents/${String(page)}/`;
}

/**
 * The pages that the list's foot links to: the first, the last and those around the current one.
 */
export function linkedPages(current: number, pages: number): number[] {
  return Array.from({ length: pages }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === pages || Math.abs(page - current) <= 2,
  );
}
