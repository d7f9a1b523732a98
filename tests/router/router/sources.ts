import { assumes, type Sources } from '../../../src/simulator/index.ts';

export const sources: Sources = { '*': assumes('A router of the plainest kind.') };
