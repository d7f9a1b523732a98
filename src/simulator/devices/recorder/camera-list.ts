/** The cameras on the channels, and the password by which the recorder gets to each. */
import { recorder } from './setup.ts';

const one = recorder.createStateConfig({
  meta: { screen: 'camera' },
  initial: 'open',
  on: {
    'cameraPassword.typed': { actions: 'noteTyped' },
    'camera.tried': '.trying',
    closed: 'list',
  },
  states: {
    open: {},
    trying: {
      entry: 'tryCamera',
      on: {
        'camera.admitted': [
          { guard: 'admitted', target: '#recorder.cameras.list', actions: 'storeCameraPassword' },
          { target: 'refused', actions: 'noteDark' },
        ],
      },
      after: { cameraSilence: 'silent' },
    },
    refused: {},
    silent: { entry: 'noteDark' },
  },
});

export const cameras = recorder.createStateConfig({
  initial: 'list',
  states: {
    list: {
      meta: { screen: 'cameraList' },
      on: {
        'camera.opened': {
          guard: 'ipChannel',
          target: 'one',
          actions: ['clearFields', 'pickCamera'],
        },
        closed: '#recorder.main',
      },
    },
    one,
  },
});
