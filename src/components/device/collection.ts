/** Things of one kind: rows of a list, tiles, lines of a table. */
import type { VNode } from 'preact';
import type { Part } from '../../simulator/index.ts';
import { h } from './element.ts';
import type { DrawingContext } from './part.ts';

type Of<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

/**
 * A collection; one that is empty says so. It scrolls where it is longer than there is room, and
 * can be reached to do so.
 */
export function drawCollection(part: Of<'collection'>, drawing: DrawingContext): VNode {
  const { name, layout, parts, empty } = part;
  const { key, draw } = drawing;
  if (parts.length === 0) return h('p', { key, class: 'text text-quiet' }, empty);
  const inside =
    layout === 'table'
      ? drawTable(part, drawing)
      : h('ul', { class: 'rows', 'aria-label': name }, draw(parts));
  return h('div', { key, class: `collection collection-${layout}` }, inside);
}

function drawTable(
  { name, columns = [], parts }: Of<'collection'>,
  { draw }: DrawingContext,
): VNode {
  const hasControls = parts.some((row) => row.parts.length > 0);
  return h(
    'table',
    { 'aria-label': name },
    columns.length > 0 &&
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          columns.map((column) => h('th', { key: column, scope: 'col' }, column)),
          hasControls && h('td'),
        ),
      ),
    h(
      'tbody',
      null,
      parts.map((row) => drawLine(row, draw)),
    ),
  );
}

function drawLine(
  { key, label, cells = [], parts }: Of<'row'>,
  draw: DrawingContext['draw'],
): VNode {
  return h(
    'tr',
    { key },
    h('th', { scope: 'row' }, label),
    cells.map((cell, at) => h('td', { key: at }, cell)),
    parts.length > 0 && h('td', { class: 'row-parts' }, draw(parts)),
  );
}

/** A row of a list. Its label is not printed twice where a control of the row has it. */
export function drawRow(
  { key, label, cells = [], parts }: Of<'row'>,
  { draw }: DrawingContext,
): VNode {
  const isOnControl = parts.some((part) => part.label === label);
  return h(
    'li',
    { key, class: 'row', 'aria-label': label },
    !isOnControl && h('b', { class: 'row-label' }, label),
    draw(parts),
    cells.length > 0 &&
      h(
        'span',
        { class: 'row-cells' },
        cells.map((cell, at) => h('span', { key: at }, cell)),
      ),
  );
}
