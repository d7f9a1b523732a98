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
  const [bar, rest] = view.frame === 'phone' || view.frame === 'mail' ? barOf(ground) : [[], ground];
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
      view.frame !== 'monitor' &&
        h(
          'div',
          { class: 'screen-bar' },
          drawParts(bar, place),
          h('p', { class: 'screen-title', role: 'heading', 'aria-level': 4 }, view.title),
        ),
      h('div', { class: 'ground', key: view.screen }, drawParts(rest, place)),
      drawParts(layers, place),
    ),
  );
}

function isLayer(part: Part): boolean {
  return part.kind === 'window' || part.kind === 'menu';
}

/** The way back stands in the bar beside the title, as on every phone. */
function barOf(parts: readonly Part[]): [readonly Part[], readonly Part[]] {
  const back = parts.find((part) => part.kind === 'control' && part.icon === 'back');
  return back ? [[back], parts.filter((part) => part !== back)] : [[], parts];
}
