/** Words of devices, where an article names them, and what other editions of the devices print in their places. */
import { renderToString } from 'preact-render-to-string';
import type { Otherwise, Renamed } from '../../compiler/index.ts';
import { h } from '../device/index.ts';

/** A label as HTML; `name` is its device and control. */
export function drawNamedControl(name: string, label: string, otherwise: readonly Otherwise[] = []): string {
  const words = { class: 'named-control', 'data-names': name, ...othersIn(otherwise), dangerouslySetInnerHTML: { __html: label } };
  return renderToString(h('b', words)) + drawElsewhere(label, otherwise);
}

/** A title or a message as HTML, or a label that is only spoken of. */
export function drawRenamed(words: string, { otherwise, isClaimed }: Pick<Renamed, 'otherwise' | 'isClaimed'>): string {
  const named = renderToString(h('span', { ...othersIn(otherwise), dangerouslySetInnerHTML: { __html: words } }));
  return isClaimed ? named + drawElsewhere(words, otherwise) : named;
}

/** What a script reads that puts the reader's words in their places. */
function othersIn(otherwise: readonly Otherwise[]): { 'data-otherwise'?: string } {
  return otherwise.length > 0 ? { 'data-otherwise': otherwise.map(({ when, words }) => `${when} ${words}`).join('|') } : {};
}

/** For those who have not chosen, and on paper: " (on other recorders: **Forgot Pattern**)". */
function drawElsewhere(own: string, otherwise: readonly Otherwise[]): string {
  // Capitals mislead nobody.
  const others = otherwise.filter(({ words }) => words.toLowerCase() !== own.toLowerCase());
  const places = [...Map.groupBy(others, ({ elsewhere }) => elsewhere)].map(([elsewhere, each]) => [
    `${elsewhere}: `,
    each.map(({ words }, index) => [index > 0 && ', ', h('b', null, words)]),
  ]);
  const said = places.map((place, index) => [index > 0 && '; ', place]);
  return others.length > 0 ? renderToString(h('span', { class: 'elsewhere' }, ' (', said, ')')) : '';
}
