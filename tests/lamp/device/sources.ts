import { assumes, cites, type Sources } from '../../../src/simulator/index.ts';

export const sources: Sources = {
  '*': cites('L1'),
  unplugged: assumes('A lamp without mains stays dark.'),
  warming: assumes('A lamp of this kind takes two seconds to light.'),
};
