/** The workbench's icons as HTML. */
import type { VNode } from 'preact';
import { h } from '../device/index.ts';
import { icons, type IconName } from './icons.ts';

/** An icon as decoration, so many CSS pixels wide; how its lines look stands in the styles. */
export function drawWorkbenchIcon(name: IconName, size = 20): VNode {
  return h(
    'svg',
    { class: 'lines', 'aria-hidden': 'true', width: size, height: size, viewBox: '0 0 24 24' },
    ...icons[name].map(([tag, attributes]) => h(tag, attributes)),
  );
}
