import { setup } from 'xstate';
import type { Birth, Stamped } from '../../../src/simulator/index.ts';

export type PhoneEvent = { type: 'app.opened' } | { type: 'back' };

export const machine = setup({
  types: {} as {
    events: Stamped<PhoneEvent>;
    input: Birth;
    meta: { screen: 'home' | 'authenticator' };
  },
}).createMachine({
  initial: 'home',
  states: {
    home: { meta: { screen: 'home' }, on: { 'app.opened': 'authenticator' } },
    authenticator: { meta: { screen: 'authenticator' }, on: { back: 'home' } },
  },
});
