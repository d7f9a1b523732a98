import { defineDevice } from '../../index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { appIn, machine } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export type { PhoneContext } from './machine.ts';

export const phone = defineDevice({
  id: 'phone',
  name: 'Phone',
  places: [
    'in the app',
    'on the phone',
    'on your phone',
    'in the iDMSS app',
    'in iDMSS',
    'in the DMSS app',
    'in DMSS',
  ],
  frame: 'phone',
  machine,
  controls,
  screens,
  words: (situation) => copy[appIn(situation)],
  sources,
});
