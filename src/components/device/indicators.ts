/** What shows how something is: lamps, progress. */
import type { VNode } from 'preact';
import type { Part } from '../../simulator/index.ts';
import { h } from './element.ts';
import type { DrawingContext } from './part.ts';

/** A lamp with its name, and in words how it is lit. */
export function drawLamp(
  { name, colour, isBlinking, says }: Extract<Part, { kind: 'lamp' }>,
  { key }: DrawingContext,
): VNode {
  return h(
    'p',
    { key, class: 'lamp' },
    h('i', {
      class: `lamp-light lamp-${colour}`,
      'aria-hidden': 'true',
      ...(isBlinking && { 'data-blinking': '' }),
    }),
    h('span', { class: 'lamp-name' }, name),
    ' ',
    h('span', { class: 'lamp-says' }, says),
  );
}

/** How far something is; a bar that runs where that is not known. */
export function drawProgress(
  { label, value }: Extract<Part, { kind: 'progress' }>,
  { place, key }: DrawingContext,
): VNode {
  const id = `${place.prefix}-${place.device}-progress-${String(key)}`;
  return h(
    'div',
    { key, class: 'progress' },
    h('label', { for: id }, label),
    h('progress', { id, max: 1, ...(value !== undefined && { value }) }),
  );
}
