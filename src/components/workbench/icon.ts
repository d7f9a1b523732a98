/** The workbench's icons as HTML. */
import type { VNode } from 'preact';
import { h } from '../device/index.ts';
import { icons, type IconName } from './icons.ts';

/** An icon as decoration, so many CSS pixels wide. */
export function drawWorkbenchIcon(name: IconName, size = 20): VNode {
  const look = {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 1.75,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  return h(
    'svg',
    { 'aria-hidden': 'true', width: size, height: size, ...look },
    ...icons[name].map(([tag, attributes]) => h(tag, attributes)),
  );
}
