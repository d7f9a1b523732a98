import { assumes, type Sources } from '../../../src/simulator/index.ts';

export const sources: Sources = { '*': assumes('An app for codes of the plainest kind.') };
