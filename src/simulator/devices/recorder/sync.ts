/** Giving the new password to the cameras, one after the other. */
import { recorder } from './setup.ts';

export const sync = recorder.createStateConfig({
  initial: 'asking',
  states: {
    asking: {
      meta: { screen: 'syncPrompt' },
      on: { 'sync.accepted': 'running', 'sync.declined': '#recorder.login.changed' },
    },
    running: {
      meta: { screen: 'syncing' },
      entry: ['forgetAnswers', 'tellNextCamera'],
      on: {
        'camera.answered': [
          { guard: 'lastChannelExpected', target: 'finished', actions: 'noteAnswer' },
          { guard: 'channelExpected', actions: ['noteAnswer', 'tellNextCamera'] },
        ],
      },
    },
    finished: {
      meta: { screen: 'synced' },
      on: { 'sync.finished': '#recorder.login.changed' },
    },
  },
});
