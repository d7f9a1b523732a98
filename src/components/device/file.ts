/** A file to take away. It is in the page itself: nothing is fetched. */
import type { VNode } from 'preact';
import type { Part } from '../../simulator/index.ts';
import { h } from './element.ts';

export function drawFile({ label, name, type, text }: Extract<Part, { kind: 'file' }>, { key }: { readonly key: number }): VNode {
  return h('a', { key, class: 'control control-link', download: name, href: `data:${type},${encodeURIComponent(text)}` }, label);
}
