/** Names and what they stand for. */
import type { VNode } from 'preact';
import type { Part } from '../../simulator/index.ts';
import { h } from './element.ts';

/** Words of our own: a device has no such button. */
const copyIt = 'Copy';

export function drawFacts(
  { rows }: Extract<Part, { kind: 'facts' }>,
  { key }: { readonly key: number },
): VNode {
  return h(
    'dl',
    { key, class: 'facts' },
    rows.map(({ name, value, tone, isCarried }) =>
      h(
        'div',
        { key: name, 'data-tone': tone },
        h('dt', null, name),
        isCarried ? drawCarried(value) : h('dd', null, value),
      ),
    ),
  );
}

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
