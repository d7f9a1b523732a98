import { defineDevice } from '../../index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machineOf, type Installation } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export type { ViewerContext } from './machine.ts';

/** A viewing client that was set up like this. */
export function viewerWith(installation: Installation) {
  return defineDevice({
    id: 'viewer',
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
