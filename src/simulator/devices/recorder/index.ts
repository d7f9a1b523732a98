import { defineDevice } from '../../index.ts';
import { firmwareIn, type Installation } from './context.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machineOf } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export { admits, faultInPassword, rules } from './context.ts';
export type { RecorderContext } from './context.ts';

/** A recorder that was installed like this. */
export function recorderWith(installation: Installation) {
  return defineDevice({
    id: 'recorder',
    name: 'Recorder',
    places: ['on the recorder', 'at the recorder', 'on the monitor', 'back on the recorder'],
    frame: 'monitor',
    machine: machineOf(installation),
    unawaited: ['loginLock', 'codeFreeze'],
    controls,
    screens,
    words: (situation) => copy[firmwareIn(situation)],
    sources,
  });
}
