import { assign, emit, setup } from 'xstate';
import type { Birth, Stamped } from '../../../src/simulator/index.ts';

export type LampEvent =
  | { type: 'plugged.in' }
  | { type: 'power.pressed' }
  | { type: 'colour.chosen'; value: string }
  | { type: 'menu.opened' }
  | { type: 'menu.closed' }
  | { type: 'name.typed'; value: string }
  | { type: 'name.saved' };

export interface LampContext {
  readonly plugged: boolean;
  readonly colour: string;
  readonly name: string;
  readonly typed: string;
  readonly isRefused: boolean;
}

/** How long it takes to light, in milliseconds. */
export const warmUp = 2_000;

/** How many characters a name has at most. */
export const longestName = 10;

export const machine = setup({
  types: {} as {
    context: LampContext;
    events: Stamped<LampEvent>;
    emitted: { type: 'lit' };
    input: Birth;
    meta: { screen: 'unplugged' | 'off' | 'warming' | 'on' | 'rename' };
  },
  guards: {
    plugged: ({ context }) => context.plugged,
    fits: ({ context }) => context.typed !== '' && context.typed.length <= longestName,
    tooLong: ({ context }) => context.typed.length > longestName,
  },
  actions: {
    announce: emit({ type: 'lit' }),
    saveName: assign({ name: ({ context }) => context.typed }),
    clear: assign({ typed: '', isRefused: false }),
    refuse: assign({ isRefused: true }),
  },
  delays: { warmUp },
}).createMachine({
  context: ({ input }) => ({
    plugged: input.situation['mains'] === 'on',
    colour: 'White',
    name: 'Lamp',
    typed: '',
    isRefused: false,
  }),
  initial: 'unplugged',
  states: {
    unplugged: {
      meta: { screen: 'unplugged' },
      always: { guard: 'plugged', target: 'off' },
      on: { 'plugged.in': 'off' },
    },
    off: { meta: { screen: 'off' }, on: { 'power.pressed': 'warming' } },
    warming: {
      meta: { screen: 'warming' },
      after: { warmUp: { target: 'on', actions: 'announce' } },
    },
    on: {
      meta: { screen: 'on' },
      on: {
        'power.pressed': 'off',
        'colour.chosen': { actions: assign({ colour: ({ event }) => event.value }) },
        'menu.opened': 'rename',
      },
    },
    rename: {
      meta: { screen: 'rename' },
      entry: 'clear',
      on: {
        'name.typed': { actions: assign({ typed: ({ event }) => event.value, isRefused: false }) },
        'name.saved': [
          { guard: 'fits', target: 'on', actions: 'saveName' },
          { guard: 'tooLong', actions: 'refuse' },
        ],
        'menu.closed': 'on',
      },
    },
  },
});
