/** Ways to the pages of one thing. */
import type { VNode } from 'preact';
import type { Part } from '../../simulator/index.ts';
import { drawControl } from './control.ts';
import { h } from './element.ts';
import type { DrawingContext } from './part.ts';

/** Tabs; the current one is said to be it, and looks like it. */
export function drawTabs(
  { name, current, parts }: Extract<Part, { kind: 'tabs' }>,
  { place, key }: DrawingContext,
): VNode {
  return h(
    'div',
    { key, class: 'tabs', role: 'tablist', 'aria-label': name },
    parts.map((part) => drawControl(part, place, undefined, 'tab', part.control === current)),
  );
}
