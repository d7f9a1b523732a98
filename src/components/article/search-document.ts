/**
 * What the search index reads of an article: its words, and for each step its title and the words
 * on the screens that lead through it.
 */
import { renderToString } from 'preact-render-to-string';
import type { CompiledArticle } from '../../compiler/index.ts';
import type { WorldDefinition } from '../../simulator/index.ts';
import { h } from '../device/index.ts';
import { copy } from '../procedure/copy.ts';
import type { Score } from '../procedure/course.ts';
import { scoreOf, stepCalled, wordsOn } from '../procedure/stills.ts';
import { drawBody } from './body.ts';

/** The document of an article that is poured. */
export function searchDocument(
  article: CompiledArticle,
  worlds: readonly WorldDefinition[],
): string {
  const { title, slug, description, body = [] } = article;
  const score = scoreOf(article, worlds);
  const words = drawBody(body, {
    base: '/',
    procedure: (_, steps) => steps,
    step: (id, text) => `${drawTitle(article, id)}<div>${text}</div>${drawWords(score, id)}`,
    code: (text) => renderToString(h('pre', null, text)),
  });
  const head =
    renderToString(h('h1', null, title || slug)) + renderToString(h('p', null, description));
  return `<!doctype html><html lang="en"><body><article data-pagefind-body>${head}${words}</article></body></html>`;
}

/**
 * The document of an article that only MDX can make: its finished page, with what the index reads
 * in place of each step's number.
 */
export function searchDocumentOf(
  page: string,
  article: CompiledArticle,
  worlds: readonly WorldDefinition[],
): string {
  const score = scoreOf(article, worlds);
  return page.replaceAll(
    /<h3 class="step-title" id="([^"]*)-title"[^]*?<\/h3>/g,
    (_, id: string) => {
      return drawTitle(article, id) + drawWords(score, id);
    },
  );
}

/** What is on a page and says nothing of the article. */
export const unsearched: readonly string[] = ['procedure-circumstances', '.step-side'];

function drawTitle(article: CompiledArticle, id: string): string {
  const { number, text, section } = stepCalled(article, id);
  const title = `${section === undefined ? '' : `${section} · `}${copy.stepNumber(number)}: ${text}`;
  return renderToString(h('h3', { id: `${id}-title` }, title));
}

function drawWords(score: Score, id: string): string {
  return renderToString(h('p', null, wordsOn(score, id)));
}
