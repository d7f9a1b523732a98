import { defineDevice } from '../../index.ts';
import { controlsWith } from './controls.ts';
import { copy } from './copy.ts';
import { machine } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

/**
 * The case of a recorder for which it makes a difference whether the button is held for so long, in
 * milliseconds.
 */
export function caseWith(lengths: readonly [number, ...number[]]) {
  return defineDevice({
    id: 'case',
    name: 'Case',
    places: [
      'at the case',
      'on the case',
      'at the back of the recorder',
      'inside the recorder',
      'on the mainboard',
    ],
    frame: 'panel',
    machine,
    controls: controlsWith(lengths),
    screens,
    words: () => copy,
    sources,
  });
}
