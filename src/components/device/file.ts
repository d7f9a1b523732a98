/**
 * A file to take away. It is in the page itself, once somebody uses the device: nothing is fetched.
 */
import type { VNode } from 'preact';
import type { Part } from '../../simulator/index.ts';
import { h } from './element.ts';
import type { DrawingContext } from './part.ts';

export function drawFile(
  { label, name, type, text }: Extract<Part, { kind: 'file' }>,
  { key, place }: DrawingContext,
): VNode {
  const file = place.isLive === true && {
    download: name,
    href: `data:${type},${encodeURIComponent(text)}`,
  };
  return h('a', { key, class: 'control control-link', ...file }, label);
}
