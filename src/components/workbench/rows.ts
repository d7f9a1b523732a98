/** Rows of the side bar as HTML. */
import { renderToString } from 'preact-render-to-string';
import { h } from '../device/index.ts';
import { address } from './address.ts';
import type { OutlineEntry } from './outline.ts';

/** What a list says of an article. */
export interface Listed {
  readonly slug: string;
  readonly title: string;
  readonly group?: string | undefined;
}

/** The explorer's rows, below the headings of their groups; the current article's is marked. */
export function drawArticleRows(
  entries: readonly Listed[],
  current: string | undefined,
  base: string,
): string {
  const rows = entries.flatMap(({ slug, title, group }, at) => [
    group !== undefined &&
      group !== entries[at - 1]?.group &&
      h('li', { class: 'rows-group' }, group),
    h(
      'li',
      null,
      h(
        'a',
        {
          href: address(`procedures/${slug}/`, base),
          'aria-current': slug === current ? 'page' : undefined,
        },
        title,
      ),
    ),
  ]);
  return rows.map((row) => (row ? renderToString(row) : '')).join('');
}

/** The outline's rows. */
export function drawOutlineRows(entries: readonly OutlineEntry[]): string {
  const rows = entries.map(({ id, number, text }) =>
    h(
      'li',
      null,
      h(
        'a',
        { href: `#${id}`, 'data-step': id },
        number !== undefined && h('span', { class: 'mark', 'aria-hidden': 'true' }),
        h('span', { class: 'text' }, number === undefined ? text : `${String(number)} ${text}`),
      ),
    ),
  );
  return rows.map((row) => renderToString(row)).join('');
}
