import { defineDevice } from '../../index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machineOf, type Installation } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export { rules, type CamerasContext } from './machine.ts';

/** The cameras on a recorder's channels, hung up like this. */
export function camerasWith(installation: Installation) {
  return defineDevice({
    id: 'cameras',
    name: 'Cameras',
    places: ['on the cameras', 'at the cameras'],
    frame: 'panel',
    machine: machineOf(installation),
    controls,
    screens,
    words: () => copy,
    sources,
  });
}
