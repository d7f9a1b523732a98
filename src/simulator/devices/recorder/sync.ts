/** Giving the new password to the cameras, one after the other. */
import { recorder } from './setup.ts';

export const sync = recorder.createStateConfig({
  initial: 'asking',
  states: {
    asking: {
      meta: { screen: 'syncPrompt' },
      on: {
        'sync.accepted': { target: 'running', actions: 'beginSync' },
        'sync.declined': '#recorder.login.changed',
      },
    },
    running: {
      meta: { screen: 'syncing' },
      initial: 'telling',
      states: {
        telling: {
          always: [
            { guard: 'allTold', target: '#recorder.reset.sync.finished' },
            { target: 'waiting', actions: 'tellNextCamera' },
          ],
        },
        waiting: {
          on: {
            'camera.answered': {
              guard: 'channelExpected',
              target: 'telling',
              actions: 'noteAnswer',
            },
          },
          after: { cameraSilence: { target: 'telling', actions: 'noteSilence' } },
        },
      },
    },
    finished: {
      meta: { screen: 'synced' },
      on: { 'sync.finished': '#recorder.login.changed' },
    },
  },
});
