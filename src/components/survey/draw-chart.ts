/** A state chart as SVG; what is covered is told by its class and by a sign before its name. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { h } from '../device/index.ts';
import { measures, type Arrow, type Box, type ChartLine, type StateChart } from './charts.ts';
import type { Tell } from './tell.ts';

/** Whose chart it is, and who tells what is covered. */
export interface Charted {
  readonly world: string;
  readonly device: string;
  readonly tell: Tell;
}

/**
 * The drawing is for the eye: a table says the same.
 * @param id tells its parts from those of other charts
 */
export function drawChart(
  { boxes, lines, ...size }: StateChart,
  id: string,
  about: Charted,
): string {
  const [width, height] = [Math.ceil(size.width), Math.ceil(size.height)];
  const tip = h(
    'marker',
    {
      id: `${id}-tip`,
      viewBox: '0 0 10 10',
      refX: 9,
      refY: 5,
      markerWidth: 7,
      markerHeight: 7,
      orient: 'auto',
    },
    h('path', { class: 'tip', d: 'M0 0 10 5 0 10z' }),
  );
  return renderToString(
    h(
      'svg',
      {
        class: 'chart',
        width,
        height,
        viewBox: `0 0 ${String(width)} ${String(height)}`,
        'aria-hidden': 'true',
      },
      tip,
      lines.map((line) => drawLine(line, id, about)),
      boxes.map((box) => drawBox(box, about)),
    ),
  );
}

function drawLine({ arrows, points, x, y }: ChartLine, id: string, about: Charted): VNode {
  const [first, ...rest] = points.map((point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`);
  const top = y - ((arrows.length - 1) * measures.line) / 2;
  return h(
    'g',
    null,
    h('path', {
      class: ['line', ...arrows.map((arrow) => taken(arrow, about))].join(' '),
      d: `M${first ?? ''} L${rest.join(' ')}`,
      'marker-end': `url(#${id}-tip)`,
    }),
    drawArrows(arrows, { x, y: top, 'text-anchor': 'middle' }, about),
  );
}

function drawBox({ label, isWhole, inside, x, y, width, height }: Box, about: Charted): VNode {
  const left = x + measures.room;
  const top = y + measures.room + measures.line / 2;
  return h(
    'g',
    null,
    h('rect', { class: isWhole ? 'box whole' : 'box', x, y, width, height, rx: 6 }),
    h('text', { class: 'state', x: left, y: top, dy: '0.35em' }, label),
    drawArrows(inside, { x: left, y: top + measures.line, 'text-anchor': 'start' }, about),
  );
}

function drawArrows(
  arrows: readonly Arrow[],
  { x, y, 'text-anchor': anchor }: { x: number; y: number; 'text-anchor': 'start' | 'middle' },
  about: Charted,
): VNode[] {
  return arrows.map((arrow, at) =>
    h(
      'text',
      {
        class: `arrow ${taken(arrow, about)}`,
        x,
        y: y + at * measures.line,
        dy: '0.35em',
        'text-anchor': anchor,
      },
      `${about.tell('sign', about.world, `${about.device} ${arrow.name}`)} ${arrow.label}`,
    ),
  );
}

function taken({ name }: Arrow, { tell, world, device }: Charted): string {
  return tell('taken', world, `${device} ${name}`);
}
