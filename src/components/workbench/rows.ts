/** Rows of the side bar as HTML. */
import type { VNode } from 'preact';
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

/** The explorer's rows, in their groups, which fold; the current article's is marked. */
export function drawArticleRows(
  entries: readonly Listed[],
  current: string | undefined,
  base: string,
): string {
  const row = ({ slug, title }: Listed): VNode =>
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
    );
  const groups = [...Map.groupBy(entries, ({ group }) => group)];
  return groups
    .flatMap(([group, those]) => {
      const rows = those.map(row);
      return group === undefined ? rows : [foldable(group, rows)];
    })
    .map((each) => renderToString(each))
    .join('');
}

function foldable(group: string, rows: readonly VNode[]): VNode {
  return h(
    'li',
    null,
    h('details', { open: true }, h('summary', null, group), h('ul', { role: 'list' }, rows)),
  );
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
