/** Figures of coverage as tables. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { figureNames, type Figure, type WorldCoverage } from '../../survey/index.ts';
import { h } from '../device/index.ts';
import { address } from '../workbench/address.ts';

const columns: Readonly<Record<(typeof figureNames)[number], string>> = {
  states: 'States',
  transitions: 'Transitions',
  caused: 'By a reader',
  guards: 'Guards',
  failures: 'Failures',
};

/** A row for each device, and one for all. */
export function drawFigures({ devices, whole }: WorldCoverage): string {
  const rows = [...devices, { name: 'In all', ...whole }].map((row) => [
    row.name,
    ...figureNames.map((name) => written(row[name])),
  ]);
  return drawTable(['Device', ...figureNames.map((name) => columns[name])], rows);
}

/** A row for each article. */
export function drawArticles({ articles }: WorldCoverage, base: string): string {
  const rows = articles.map(({ slug, title, transitions, caused, alone }) => [
    h('a', { href: address(`procedures/${slug}/`, base) }, title),
    ...[transitions, caused, alone].map(String),
  ]);
  return drawTable(['Article', 'Transitions', 'By a reader', 'In no other'], rows);
}

function written({ covered, total }: Figure): string {
  if (total === 0) return '–';
  return `${String(covered)} of ${String(total)}`;
}

function drawTable(
  heads: readonly string[],
  rows: readonly (readonly (string | VNode)[])[],
): string {
  const table = h(
    'div',
    { class: 'wide-table', tabIndex: 0, role: 'group', 'aria-label': `${heads[0] ?? ''} table` },
    h(
      'table',
      { class: 'figures' },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          heads.map((head) => h('th', { scope: 'col' }, head)),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map(([name, ...cells]) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, name),
            cells.map((cell) => h('td', null, cell)),
          ),
        ),
      ),
    ),
  );
  return renderToString(table);
}
