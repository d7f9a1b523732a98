/**
 * Draws what a device shows. The same function draws at build time and in the reader's browser; it hears nothing and
 * changes nothing: `gestures.ts` listens.
 */
import type { VNode } from 'preact';
import { h } from './element.ts';
import type { Part, View } from '../../simulator/index.ts';
import type { Place } from './control.ts';
import { drawParts } from './part.ts';

/** A view as HTML in the frame of its device. */
export function drawDevice(view: View, look: Omit<Place, 'device'>): VNode {
  const place = { ...look, device: view.device };
  const layers = view.parts.filter(isLayer);
  const ground = view.parts.filter((part) => !isLayer(part));
  const bar = view.frame === 'monitor' ? undefined : barOf(view, ground);
  // On a monitor windows come and go in front of pictures that go on; elsewhere each screen is another.
  const screen = view.frame === 'monitor' ? undefined : view.screen;
  return h(
    'div',
    {
      class: `device device-${view.frame}`,
      role: 'group',
      'aria-label': `${view.deviceName}: ${view.title}`,
      'data-device-view': view.device,
      'data-screen': view.screen,
    },
    h(
      'div',
      { class: 'screen', tabIndex: -1, 'data-screen-root': '' },
      view.frame === 'phone' && look.clock !== undefined && h('div', { class: 'phone-status', 'aria-hidden': 'true' }, look.clock),
      bar && h('div', { class: 'screen-bar' }, drawParts(bar.way, place), bar.title && h('p', { class: 'screen-title' }, bar.title)),
      h('div', { class: 'ground', key: screen }, drawParts(bar?.rest ?? ground, place)),
      drawParts(layers, place),
    ),
  );
}

function isLayer(part: Part): boolean {
  return part.kind === 'window' || part.kind === 'menu';
}

/**
 * The bar above a screen: the way back, and the title, unless a window says it. A mail program's bar says what the program
 * is; what is open stands below.
 */
function barOf(view: View, parts: readonly Part[]): { way: readonly Part[]; title: string | undefined; rest: readonly Part[] } {
  const way = parts.filter((part) => part.kind === 'control' && part.icon === 'back').slice(0, 1);
  const headed = parts.find((part) => part.kind === 'heading' && part.text === view.title);
  const isSaid = view.parts.some((part) => isLayer(part) && 'title' in part && part.title === view.title);
  const keepsHeading = view.frame === 'mail' && headed !== undefined;
  return {
    way,
    title: isSaid ? undefined : keepsHeading ? view.deviceName : view.title,
    rest: parts.filter((part) => !way.includes(part) && (keepsHeading || part !== headed)),
  };
}
