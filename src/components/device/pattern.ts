/**
 * The nine dots that a pattern is drawn on: by dragging, by touch, or dot by dot with the keyboard.
 */
import type { VNode } from 'preact';
import { h } from './element.ts';
import { dots } from './dots.ts';

/** Words of the pattern's own buttons; they belong to the drawing, not to the device. */
const patternWords = {
  hint: 'Drag across the dots, or press them one after the other and then press Finish.',
  dot: (dot: number) => `Dot ${String(dot)}`,
  finish: 'Finish',
  clear: 'Clear',
};

/** Nine dots with nothing drawn. `attributes` say which control this is; `id` is for the hint. */
export function drawPattern(
  label: string,
  id: string,
  attributes: Readonly<Record<string, unknown>>,
): VNode {
  return h(
    'div',
    { class: 'pattern', role: 'group', 'aria-label': label, 'aria-describedby': id, ...attributes },
    h(
      'div',
      { class: 'pattern-dots', 'data-pattern': '' },
      h(
        'svg',
        { viewBox: '0 0 3 3', 'aria-hidden': 'true' },
        h('polyline', { points: '', fill: 'none' }),
      ),
      dots.map((dot) =>
        h(
          'button',
          {
            type: 'button',
            class: 'dot',
            'data-dot': dot,
            'aria-pressed': 'false',
            'aria-label': patternWords.dot(dot),
          },
          h('i'),
        ),
      ),
    ),
    // The simulation's own help, which the device does not have, and which does not look like it.
    h(
      'div',
      { class: 'pattern-help' },
      h('p', { class: 'hint', id }, patternWords.hint),
      h('button', { type: 'button', 'data-finish': '' }, patternWords.finish),
      h('button', { type: 'button', 'data-clear': '' }, patternWords.clear),
    ),
  );
}
