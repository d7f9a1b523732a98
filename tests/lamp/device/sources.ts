import { assumes, cites } from '../../../src/simulator/index.ts';

export const sources = {
  unplugged: assumes('A lamp without mains stays dark.'),
  'unplugged always': assumes('A lamp without mains stays dark.'),
  'unplugged plugged.in': assumes('A lamp without mains stays dark.'),
  off: cites('L1'),
  'off power.pressed': cites('L1'),
  warming: assumes('A lamp of this kind takes two seconds to light.'),
  'warming after warmUp': assumes('A lamp of this kind takes two seconds to light.'),
  on: cites('L1'),
  'on power.pressed': cites('L1'),
  'on colour.chosen': cites('L1'),
  'on menu.opened': cites('L1'),
  rename: cites('L1'),
  'rename name.typed': cites('L1'),
  'rename name.saved': cites('L1'),
  'rename name.saved 2': cites('L1'),
  'rename menu.closed': cites('L1'),
};
