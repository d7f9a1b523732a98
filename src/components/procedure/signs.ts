/** The signs on the widgets' buttons. A page holds each of them once; its widgets, which are many, refer to it. */
import { ArrowRight, FastForward, Play, RotateCcw, Square, TriangleAlert, Undo2, type IconNode } from 'lucide';
import type { VNode } from 'preact';
import { drawShapes, h } from '../device/index.ts';

const signs = {
  restart: RotateCcw,
  undo: Undo2,
  show: Play,
  stop: Square,
  skip: FastForward,
  continue: ArrowRight,
  advice: TriangleAlert,
} as const satisfies Readonly<Record<string, IconNode>>;

export type Sign = keyof typeof signs;

/** All signs, where nobody sees them. */
export function drawSigns(): VNode {
  const symbols = Object.entries(signs).map(([name, shapes]) =>
    h('symbol', { id: idOf(name), viewBox: '0 0 24 24' }, ...drawShapes(shapes)),
  );
  return h('svg', { class: 'visually-hidden', 'aria-hidden': 'true' }, symbols);
}

/** A sign as decoration beside a label. */
export function drawSign(name: Sign): VNode {
  return h('svg', { class: 'icon', 'aria-hidden': 'true' }, h('use', { href: `#${idOf(name)}` }));
}

function idOf(name: string): string {
  return `sign-${name}`;
}
