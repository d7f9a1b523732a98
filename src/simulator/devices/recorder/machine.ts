/**
 * The recorder as a reader meets it: live picture, menu, windows. What lies behind a window's door
 * is in files of its own.
 */
import { assign } from 'xstate';
import { account } from './account.ts';
import { cameras } from './camera-list.ts';
import { atBirth, type Installation } from './context.ts';
import { login, unlock } from './login.ts';
import { off, starting } from './power.ts';
import { reset } from './reset.ts';
import { recorder } from './setup.ts';
import { wizard } from './wizard.ts';

/** The machine of a recorder that was installed like this. */
export function machineOf(installation: Installation) {
  return recorder.createMachine({
    id: 'recorder',
    context: ({ input }) => atBirth(input, installation),
    initial: 'live',
    on: { 'power.cut': '.off' },
    states: {
      live: {
        meta: { screen: 'live' },
        entry: 'clearFields',
        always: { guard: 'uninitialised', target: 'wizard' },
        on: { 'live.rightClicked': 'menu' },
      },
      menu: {
        meta: { screen: 'menu' },
        on: {
          'live.rightClicked': 'live',
          'view.chosen': {
            target: 'live',
            actions: assign({ enlarged: ({ event }) => event.channel }),
          },
          'main.opened': [
            { guard: 'loggedIn', target: 'main' },
            { guard: 'patternSet', target: 'unlock' },
            { target: 'login' },
          ],
        },
      },
      off,
      starting,
      wizard,
      unlock,
      login,
      reset,
      main: {
        meta: { screen: 'main' },
        on: {
          'account.opened': 'account',
          'cameras.opened': 'cameras',
          'info.opened': 'info',
          loggedOut: { target: 'live', actions: 'closeSession' },
          closed: 'live',
        },
      },
      account,
      cameras,
      info: { meta: { screen: 'info' }, on: { closed: 'main' } },
    },
  });
}
