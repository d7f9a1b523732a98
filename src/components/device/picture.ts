/** Pictures on a screen. */
import type { VNode } from 'preact';
import { h } from './element.ts';
import type { Picture } from '../../simulator/index.ts';
import type { Place } from './control.ts';
import { drawQr } from './qr.ts';

/** How many scenes `device.css` knows; a view may count on. */
const scenes = 4;

/** A picture as HTML, with its words as real text. */
export function drawPicture(picture: Picture, { seen, linkTo }: Place): VNode {
  switch (picture.type) {
    case 'qr':
      return drawQr(linkTo?.(picture.text) ?? picture.text, picture.alt);
    case 'video':
      return h(
        'figure',
        { class: 'video' },
        picture.dark === undefined
          ? // Its caption says what it is.
            h('div', { class: 'scene', 'data-scene': picture.scene % scenes }, h('i'), h('i'))
          : h(
              'p',
              { class: 'dark', role: 'img', 'aria-label': `${picture.alt}, ${picture.dark}` },
              picture.dark,
            ),
        h('span', { class: 'stamp' }, picture.stamp),
        h('figcaption', null, picture.caption),
      );
    case 'viewfinder':
      return h(
        'div',
        { class: 'viewfinder', role: 'img', 'aria-label': picture.alt },
        seen && h('div', { class: 'viewfinder-seen', inert: true, 'aria-hidden': 'true' }, seen),
        h('i'),
      );
    case 'image':
      return h('img', { class: 'image', src: picture.src, alt: picture.alt });
    case 'sign':
      return h('div', { class: 'sign', role: 'img', 'aria-label': picture.alt }, picture.symbol);
  }
}
