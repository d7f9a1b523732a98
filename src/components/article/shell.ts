/**
 * The shell: an article's page with marks where an article's own stands. Articles are poured into
 * it.
 */
import type { ArticlePage } from './article-page.ts';

/** The shell's place among the articles: no article's file can be called so. */
export const shellSlug = '_shell';

const html = ['articles', 'outline', 'proven', 'circumstances', 'stage', 'body'] as const;
const names = [
  ...html,
  'title',
  'description',
  'fingerprint',
  'here',
  'world',
  'steps',
] as const satisfies readonly (keyof ArticlePage)[];

/** The page of no article: marks for all that is one's own. */
export const shellPage = Object.fromEntries(names.map((name) => [name, `[[${name}]]`])) as Record<
  keyof ArticlePage,
  string
>;

/** Makes a page of the shell that was made of `shellPage`. */
export type Pour = (page: ArticlePage) => string;

/** Takes a finished shell apart, once for all pages; a mark that is missing throws. */
export function openShell(shell: string): Pour {
  const parts = shell.split(new RegExp(`\\[\\[(${names.join('|')})\\]\\]`));
  const missing = names.find(
    (name) => !parts.some((part, index) => index % 2 === 1 && part === name),
  );
  if (missing !== undefined)
    throw new Error(`The shell of the articles’ pages has no place for ${missing}.`);
  return (page) =>
    parts.map((part, index) => (index % 2 === 0 ? part : written(page, part))).join('');
}

function written(page: ArticlePage, part: string): string {
  const name = names.find((each) => each === part);
  if (name === undefined) return '';
  return html.some((each) => each === name) ? page[name] : escaped(page[name]);
}

/** Text as it may stand in an element and in an attribute. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
