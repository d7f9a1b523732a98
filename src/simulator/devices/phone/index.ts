import { defineDevice } from '../../index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machine } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export const phone = defineDevice({
  id: 'phone',
  name: 'Phone',
  places: ['in the app', 'on the phone', 'on your phone', 'in the iDMSS app', 'in iDMSS'],
  frame: 'phone',
  machine,
  controls,
  screens,
  words: () => copy,
  sources,
});
