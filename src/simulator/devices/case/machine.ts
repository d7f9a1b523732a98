/**
 * The recorder's case: its power switch, its cover, and the button on the mainboard. Whoever has it
 * in hand needs no password.
 */
import { emit, setup } from 'xstate';
import type { Birth, Stamped } from '../../index.ts';

export type CaseEvent =
  | { type: 'power.switched'; isOn: boolean }
  | { type: 'cover.opened' }
  | { type: 'cover.closed' }
  /** The power is switched on while the button is held, for so many milliseconds. */
  | { type: 'button.held'; milliseconds: number };

/** `held` says for how long the button was down as the power came, in milliseconds. */
export type CaseMessage = { type: 'power.cut' } | { type: 'power.given'; held: number };

export const machine = setup({
  types: {} as {
    events: Stamped<CaseEvent>;
    emitted: CaseMessage;
    input: Birth;
    meta: { screen: 'closed' | 'open' };
  },
  guards: {
    switchedOn: ({ event }) => event.type === 'power.switched' && event.isOn,
    switchedOff: ({ event }) => event.type === 'power.switched' && !event.isOn,
  },
  actions: {
    cutPower: emit({ type: 'power.cut' }),
    givePower: emit(({ event }) => ({
      type: 'power.given',
      held: event.type === 'button.held' ? event.milliseconds : 0,
    })),
  },
}).createMachine({
  id: 'case',
  initial: 'closed',
  states: {
    closed: {
      meta: { screen: 'closed' },
      initial: 'on',
      states: {
        on: {
          on: { 'power.switched': { guard: 'switchedOff', target: 'off', actions: 'cutPower' } },
        },
        off: {
          on: {
            'power.switched': { guard: 'switchedOn', target: 'on', actions: 'givePower' },
            'cover.opened': '#case.open.off',
          },
        },
      },
    },
    open: {
      meta: { screen: 'open' },
      initial: 'off',
      on: { 'cover.closed': 'closed.on' },
      states: {
        on: {
          on: { 'power.switched': { guard: 'switchedOff', target: 'off', actions: 'cutPower' } },
        },
        off: {
          on: {
            'power.switched': { guard: 'switchedOn', target: 'on', actions: 'givePower' },
            'button.held': { target: 'on', actions: 'givePower' },
            'cover.closed': '#case.closed.off',
          },
        },
      },
    },
  },
});
