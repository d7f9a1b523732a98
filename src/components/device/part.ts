/** Parts of a screen as HTML. */
import type { ComponentChildren, VNode } from 'preact';
import type { Part } from '../../simulator/index.ts';
import { drawControl, type Place } from './control.ts';
import { h } from './element.ts';
import { drawPicture } from './picture.ts';

/** Parts in their order. */
export function drawParts(parts: readonly Part[], place: Place): VNode[] {
  return parts.map((part, index) => drawPart(part, place, index));
}

function drawPart(part: Part, place: Place, key: number): VNode {
  switch (part.kind) {
    case 'heading':
      return h('p', { key, class: 'heading' }, part.text);
    case 'text':
      return h('p', { key, class: `text text-${part.tone ?? 'plain'}` }, part.text);
    case 'facts':
      return h(
        'dl',
        { key, class: 'facts' },
        part.rows.map((row) =>
          h(
            'div',
            { key: row.name, 'data-tone': row.tone },
            h('dt', null, row.name),
            row.isCarried ? drawCarried(row.value) : h('dd', null, row.value),
          ),
        ),
      );
    case 'picture':
      return h('div', { key, class: `picture picture-${part.picture.type}` }, drawPicture(part.picture, place.seen));
    case 'group':
      return h('div', { key, class: `group group-${part.layout}` }, drawParts(part.parts, place));
    case 'window':
      return drawWindow(part.title, `${place.prefix}-${place.device}-window-${String(key)}`, drawParts(part.parts, place));
    case 'menu':
      return drawMenu(part.title, part.parts, place);
    case 'control':
      return drawControl(part, place, part.parts && drawParts(part.parts, place));
  }
}

/** Words of our own: a device has no such button. */
const copyIt = 'Copy';

/** A value that is carried to another device. */
function drawCarried(value: string): VNode {
  return h(
    'dd',
    { class: 'carried' },
    h('b', null, value),
    h('button', { type: 'button', class: 'control needs-script', 'data-copy': value }, copyIt),
    h('span', { role: 'status' }),
  );
}

function drawWindow(title: string, id: string, inside: ComponentChildren): VNode {
  return h(
    'div',
    { key: title, class: 'layer layer-window' },
    h(
      'div',
      { class: 'window', role: 'dialog', 'aria-labelledby': id, tabIndex: -1, 'data-window': '' },
      h('div', { class: 'window-title', id }, title),
      h('div', { class: 'window-parts' }, inside),
    ),
  );
}

/** A menu of nothing but things to press is a menu to everybody; one with texts or fields between is a group. */
function drawMenu(title: string, parts: readonly Part[], place: Place): VNode {
  const plain = parts.every((part) => part.kind === 'control' && part.gesture === 'press' && !part.parts);
  const inside = plain
    ? parts.map((part) => (part.kind === 'control' ? drawControl(part, place, undefined, 'menuitem') : null))
    : drawParts(parts, place);
  return h(
    'div',
    { key: title, class: 'layer layer-menu' },
    h(
      'div',
      { class: 'menu', role: plain ? 'menu' : 'group', 'aria-label': title, tabIndex: -1, 'data-window': '', 'data-menu': '' },
      inside,
    ),
  );
}
