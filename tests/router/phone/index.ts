import { defineDevice } from '../../../src/simulator/index.ts';
import type { Codes } from '../code.ts';
import { sources } from './sources.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machine } from './machine.ts';
import { screensWith } from './screens.ts';

/** A phone with an app for one-time codes. */
export const phoneWith = (codes: Codes) =>
  defineDevice({
    id: 'phone',
    name: 'Phone',
    places: ['on the phone'],
    frame: 'phone',
    machine,
    controls,
    screens: screensWith(codes),
    words: () => copy,
    sources,
  });
