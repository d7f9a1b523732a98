/**
 * What the search index reads of an article: its words, and for each step its title and the words
 * on the screens that lead through it.
 */
import { renderToString } from 'preact-render-to-string';
import type { CompiledArticle } from '../../compiler/index.ts';
import type { WorldDefinition } from '../../simulator/index.ts';
import { h } from '../device/index.ts';
import { copy } from '../procedure/copy.ts';
import type { Score } from '../../walkthrough/index.ts';
import { scoreOf, stillStep, wordsOn } from '../procedure/stills.ts';
import { drawBody } from './body.ts';

/**
 * The document of an article that is poured.
 * @param askedFor what it is searched for by besides its own words
 */
export function searchDocument(
  article: CompiledArticle,
  worlds: readonly WorldDefinition[],
  askedFor: readonly string[] = [],
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
    renderToString(h('h1', null, title || slug)) +
    renderToString(h('p', null, description)) +
    drawAskedFor(askedFor);
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
  askedFor: readonly string[] = [],
): string {
  const score = scoreOf(article, worlds);
  const asked = page.replace(/<\/h1>/, (end) => end + drawAskedFor(askedFor));
  return asked.replaceAll(
    /<h3 class="step-title" id="([^"]*)-title"[^]*?<\/h3>/g,
    (_, id: string) => {
      return drawTitle(article, id) + drawWords(score, id);
    },
  );
}

/** What is on a page and says nothing of the article. */
export const unsearched: readonly string[] = ['procedure-circumstances', '.step-side'];

/** It weighs as much as the index allows. */
function drawAskedFor(askedFor: readonly string[]): string {
  return askedFor.length === 0
    ? ''
    : renderToString(h('p', { 'data-pagefind-weight': '10' }, askedFor.join(' · ')));
}

function drawTitle(article: CompiledArticle, id: string): string {
  const { number, text, section } = stillStep(article, id);
  const title = `${section === undefined ? '' : `${section} · `}${copy.stepNumber(number)}: ${text}`;
  return renderToString(h('h3', { id: `${id}-title` }, title));
}

function drawWords(score: Score, id: string): string {
  return renderToString(h('p', null, wordsOn(score, id)));
}
