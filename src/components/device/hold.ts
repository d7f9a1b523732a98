/**
 * A control that is held for as long as one likes, or by a button that says how long; `holding.ts`
 * listens.
 */
import type { VNode } from 'preact';
import { lengthInWords, type ControlPart } from '../../simulator/index.ts';
import { h } from './element.ts';

/** Words of our own: not everybody can hold, and nobody wants to hold for long. */
const words = { instead: (label: string) => `Hold ${label} without holding it` };

/** A button to be held, and beside it one for each length that makes a difference. */
export function drawHold(
  { control, label, lengths = [] }: ControlPart,
  attributes: Readonly<Record<string, unknown>>,
): VNode {
  return h(
    'div',
    { key: control, class: 'hold' },
    h(
      'button',
      { type: 'button', class: 'control control-button control-hold', ...attributes },
      h('span', { class: 'control-label' }, label),
      h('span', { class: 'hold-passed', 'aria-hidden': 'true', 'data-passed': '' }),
    ),
    h(
      'span',
      { class: 'hold-lengths needs-script', role: 'group', 'aria-label': words.instead(label) },
      lengths.map((length) =>
        h(
          'button',
          { key: length, type: 'button', class: 'control', 'data-length': length },
          lengthInWords(length),
        ),
      ),
    ),
  );
}
