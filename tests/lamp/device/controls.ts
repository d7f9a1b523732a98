import type { Controls } from '../../../src/simulator/index.ts';
import type { LampEvent } from './machine.ts';

export const controls = {
  plug: { gesture: 'press', event: { type: 'plugged.in' } },
  power: { gesture: 'press', event: { type: 'power.pressed' } },
  colour: { gesture: 'choose', event: (value: string) => ({ type: 'colour.chosen', value }) },
  menu: { gesture: 'press', event: { type: 'menu.opened' } },
  name: { gesture: 'enter', event: (value: string) => ({ type: 'name.typed', value }) },
  save: { gesture: 'press', event: { type: 'name.saved' } },
  cancel: { gesture: 'press', event: { type: 'menu.closed' } },
} satisfies Controls<LampEvent>;
