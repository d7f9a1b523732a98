import { defineDevice } from '../../../src/simulator/index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machine } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export const router = defineDevice({
  id: 'router',
  name: 'Router',
  places: ['on the router'],
  frame: 'panel',
  machine,
  controls,
  screens,
  words: () => copy,
  sources,
});
