/** Without power, and while it starts: the monitor shows neither cameras nor menus. */
import { recorder } from './setup.ts';

export const off = recorder.createStateConfig({
  meta: { screen: 'off' },
  entry: 'losePower',
  on: {
    'power.given': [
      { guard: 'buttonHeld', target: 'starting', actions: 'restoreFactory' },
      { target: 'starting' },
    ],
  },
});

export const starting = recorder.createStateConfig({
  meta: { screen: 'starting' },
  after: { startUp: [{ guard: 'initialised', target: 'live' }, { target: 'wizard' }] },
});
