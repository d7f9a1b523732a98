/**
 * The signs on the widgets' buttons. A page holds those of every widget once, and its widgets,
 * which are many, refer to them.
 */
import { ArrowRight, FastForward, Play, RotateCcw, Square, TriangleAlert, Undo2 } from 'lucide';
import type { VNode } from 'preact';
import { drawLines, drawShapes, h } from '../device/index.ts';

const shared = { restart: RotateCcw, undo: Undo2, show: Play, continue: ArrowRight } as const;

/** What only some widgets show, once they are used. */
const rare = { stop: Square, skip: FastForward, advice: TriangleAlert } as const;

export type Sign = keyof typeof shared | keyof typeof rare;

/** The signs of every widget, where nobody sees them. */
export function drawSigns(): VNode {
  const symbols = Object.entries(shared).map(([name, shapes]) =>
    h('symbol', { id: idOf(name), viewBox: '0 0 24 24' }, ...drawShapes(shapes)),
  );
  return h('svg', { class: 'visually-hidden', 'aria-hidden': 'true' }, symbols);
}

/** A sign as decoration beside a label. */
export function drawSign(name: Sign): VNode {
  if (name === 'stop' || name === 'skip' || name === 'advice') return drawLines(rare[name]);
  return h('svg', { class: 'icon', 'aria-hidden': 'true' }, h('use', { href: `#${idOf(name)}` }));
}

function idOf(name: string): string {
  return `sign-${name}`;
}
