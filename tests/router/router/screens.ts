import {
  screensOf,
  type ControlPart,
  type LampColour,
  type Part,
} from '../../../src/simulator/index.ts';
import type { controls } from './controls.ts';
import type { copy } from './copy.ts';

const screen = screensOf<unknown, typeof copy, keyof typeof controls>();

/** A drawing of our own. */
const back =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22240%22 height=%2260%22%3E%3Crect width=%22240%22 height=%2260%22 rx=%228%22 fill=%22%23333c48%22/%3E%3Cg fill=%22%2311161c%22%3E%3Crect x=%2220%22 y=%2218%22 width=%2226%22 height=%2222%22/%3E%3Crect x=%2254%22 y=%2218%22 width=%2226%22 height=%2222%22/%3E%3Crect x=%2288%22 y=%2218%22 width=%2226%22 height=%2222%22/%3E%3Ccircle cx=%22176%22 cy=%2230%22 r=%224%22/%3E%3Ccircle cx=%22212%22 cy=%2230%22 r=%229%22/%3E%3C/g%3E%3C/svg%3E';

export const screens = {
  running: screen(['reset'], ({ words, control }) =>
    panel(words, 'green', words.lit.green, control('reset')),
  ),
  starting: screen([], ({ words }) => panel(words, 'amber', words.lit.amber)),
  erasing: screen([], ({ words }) => panel(words, 'red', words.lit.red)),
};

/** The panel: while the router starts, there is no internet, and the button is dead. */
function panel(words: typeof copy, colour: LampColour, says: string, button?: ControlPart) {
  const parts: Part[] = [
    { kind: 'lamp', name: words.lamps.power, colour, isBlinking: !button, says },
    {
      kind: 'lamp',
      name: words.lamps.internet,
      colour: button ? 'green' : 'off',
      says: button ? words.lit.green : words.lit.off,
    },
    { kind: 'picture', picture: { type: 'image', src: back, alt: words.back } },
    { kind: 'facts', rows: [{ name: words.label.name, value: words.label.value }] },
    ...(button ? [button] : []),
  ];
  return { title: words.title, parts };
}
