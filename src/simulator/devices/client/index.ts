import { defineDevice } from '../../index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machineOf, type Installation } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export type { ClientContext } from './machine.ts';

/** A viewing client that was set up like this. */
export function clientWith(installation: Installation) {
  return defineDevice({
    id: 'client',
    name: 'Viewing client',
    places: ['in the viewing client', 'on the viewing client', 'on the computer'],
    frame: 'panel',
    machine: machineOf(installation),
    controls,
    screens,
    words: () => copy,
    sources,
  });
}
