import { defineDevice } from '../../../src/simulator/index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machine } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export const lamp = defineDevice({
  id: 'lamp',
  name: 'Lamp',
  places: ['on the lamp'],
  frame: 'panel',
  machine,
  controls,
  screens,
  words: () => copy,
  sources,
});
