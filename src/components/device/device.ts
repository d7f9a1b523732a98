/**
 * Draws what a device shows. The same function draws at build time and in the reader's browser; it
 * hears nothing and changes nothing: `gestures.ts` listens.
 */
import type { VNode } from 'preact';
import { h } from './element.ts';
import type { Part, View } from '../../simulator/index.ts';
import type { Place } from './control.ts';
import { drawings } from './frames.ts';
import { drawParts } from './part.ts';

/** A view as HTML in the frame of its device. */
export function drawDevice(view: View, look: Omit<Place, 'device'>): VNode {
  const place = { ...look, device: view.device };
  const { head, keepsGround } = drawings[view.frame];
  const layers = view.parts.filter(isLayer);
  const isAsking = layers.some(({ kind }) => kind === 'dialog');
  const { drawn, rest } = head(
    view,
    view.parts.filter((part) => !isLayer(part)),
    place,
  );
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
      drawn,
      h(
        'div',
        { class: 'ground', key: keepsGround ? undefined : view.screen, inert: isAsking },
        drawParts(rest, place),
      ),
      drawParts(layers, place),
    ),
  );
}

function isLayer({ kind }: Part): boolean {
  return kind === 'window' || kind === 'menu' || kind === 'dialog' || kind === 'notice';
}
