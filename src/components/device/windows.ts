/** What stands in front of everything drawn before it: windows, menus, dialogs, notices. */
import type { VNode } from 'preact';
import type { Part } from '../../simulator/index.ts';
import { drawControl } from './control.ts';
import { h } from './element.ts';
import type { DrawingContext } from './part.ts';

type Of<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

export function drawWindow(part: Of<'window'>, drawing: DrawingContext): VNode {
  return drawTitled(part, 'dialog', drawing);
}

/** A dialog asks for an answer: nothing behind it can be used. */
export function drawDialog(part: Of<'dialog'>, drawing: DrawingContext): VNode {
  return drawTitled(part, 'alertdialog', drawing);
}

function drawTitled(
  { kind, title, parts }: Of<'window' | 'dialog'>,
  role: string,
  { place, key, draw }: DrawingContext,
): VNode {
  const id = `${place.prefix}-${place.device}-window-${String(key)}`;
  return h(
    'div',
    { key: title, class: `layer layer-${kind}` },
    h(
      'div',
      {
        class: 'window',
        role,
        'aria-labelledby': id,
        tabIndex: -1,
        'data-window': '',
        ...(kind === 'dialog' && { 'aria-modal': 'true' }),
      },
      h('div', { class: 'window-title', id }, title),
      h('div', { class: 'window-parts' }, draw(parts)),
    ),
  );
}

/**
 * A menu of nothing but things to press is a menu to everybody; one with texts or fields between is
 * a group.
 */
export function drawMenu({ title, parts }: Of<'menu'>, { place, draw }: DrawingContext): VNode {
  const plain = parts.every(
    (part) => part.kind === 'control' && part.gesture === 'press' && !part.parts,
  );
  const inside = plain
    ? parts.map((part) =>
        part.kind === 'control' ? drawControl(part, place, undefined, 'menuitem') : null,
      )
    : draw(parts);
  return h(
    'div',
    { key: title, class: 'layer layer-menu' },
    h(
      'div',
      {
        class: 'menu',
        role: plain ? 'menu' : 'group',
        'aria-label': title,
        tabIndex: -1,
        'data-window': '',
        'data-menu': '',
      },
      inside,
    ),
  );
}

/** A message that slides in from above, and covers nothing that can be used. */
export function drawNotice({ text, tone = 'plain' }: Of<'notice'>): VNode {
  return h(
    'div',
    { key: `notice ${text}`, class: 'layer layer-notice' },
    h('p', { class: `notice text-${tone}`, role: 'status' }, text),
  );
}
