import { defineDevice } from '../../../src/simulator/index.ts';
import type { Codes } from '../code.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machineWith } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

/** A computer with a browser, in which the router's pages are opened. */
export const computerWith = (codes: Codes) =>
  defineDevice({
    id: 'computer',
    name: 'Computer',
    places: ['on the computer', 'in the browser'],
    frame: 'browser',
    machine: machineWith(codes),
    unawaited: ['notice'],
    controls,
    screens,
    words: () => copy,
    sources,
  });
