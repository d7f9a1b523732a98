import { emit, setup } from 'xstate';
import type { Birth, Stamped } from '../../../src/simulator/index.ts';

export interface RouterEvent {
  readonly type: 'reset.held';
  readonly milliseconds: number;
}

/** How long the button is held to start the router again, and to erase it, in milliseconds. */
export const held = { restart: 3_000, erase: 10_000 };

/** How long it takes to start, in milliseconds. */
export const startUp = 20_000;

export const machine = setup({
  types: {} as {
    events: Stamped<RouterEvent>;
    emitted: { type: 'went.down' } | { type: 'came.up'; isErased: boolean };
    input: Birth;
    meta: { screen: 'running' | 'starting' | 'erasing' };
  },
  guards: {
    longEnough: ({ event }) => event.milliseconds >= held.erase,
    forAMoment: ({ event }) => event.milliseconds >= held.restart,
  },
  actions: {
    goDown: emit({ type: 'went.down' }),
    comeUp: emit({ type: 'came.up', isErased: false }),
    comeUpErased: emit({ type: 'came.up', isErased: true }),
  },
  delays: { startUp },
}).createMachine({
  initial: 'running',
  states: {
    running: {
      meta: { screen: 'running' },
      on: {
        'reset.held': [
          { guard: 'longEnough', target: 'erasing' },
          { guard: 'forAMoment', target: 'starting' },
        ],
      },
    },
    starting: {
      meta: { screen: 'starting' },
      entry: 'goDown',
      after: { startUp: { target: 'running', actions: 'comeUp' } },
    },
    erasing: {
      meta: { screen: 'erasing' },
      entry: 'goDown',
      after: { startUp: { target: 'running', actions: 'comeUpErased' } },
    },
  },
});
