/**
 * Words of devices, where an article names them, and behind them what other editions of the devices
 * print in their places.
 */
import { renderToString } from 'preact-render-to-string';
import type { Otherwise, Renamed } from '../../compiler/index.ts';
import { h } from '../device/index.ts';

/** A label as HTML; `name` is its device and control. */
export function drawNamedControl(
  name: string,
  label: string,
  otherwise: readonly Otherwise[] = [],
): string {
  return `<b class="named-control" data-names="${name}">${label}</b>${drawElsewhere(otherwise)}`;
}

/** A title or a message as HTML, or a label that is only spoken of. */
export function drawRenamed(
  words: string,
  { otherwise, isClaimed }: Pick<Renamed, 'otherwise' | 'isClaimed'>,
): string {
  return `<span>${words}</span>${drawElsewhere(otherwise, isClaimed)}`;
}

/**
 * For those who have not chosen, and on paper: " (on other recorders: **Forgot Pattern**)". A
 * script reads there what to put in the place of the words in front of it, which it does also where
 * nobody need be told.
 */
function drawElsewhere(otherwise: readonly Otherwise[], isTold = true): string {
  const places = [...Map.groupBy(otherwise, ({ elsewhere }) => elsewhere)].map(
    ([elsewhere, each], place) => [
      place > 0 && '; ',
      `${elsewhere}: `,
      each.map(({ words, when }, index) => [index > 0 && ', ', h('b', { 'data-on': when }, words)]),
    ],
  );
  const quiet = isTold ? {} : { 'data-quiet': '', hidden: true };
  return otherwise.length > 0
    ? renderToString(h('span', { class: 'elsewhere', ...quiet }, ' (', places, ')'))
    : '';
}
