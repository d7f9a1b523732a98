import { defineDevice } from '../../index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machine } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export { admits, firstEmail, firstPassword, firstPattern, hasForbidden, isAddress, kindsIn, rules } from './context.ts';
export type { RecorderContext, RecorderMessage, Refusal } from './context.ts';
export { readPayload, writePayload } from './qr-payload.ts';

export const recorder = defineDevice({
  id: 'recorder',
  name: 'Recorder',
  places: ['on the recorder', 'at the recorder', 'on the monitor', 'back on the recorder'],
  frame: 'monitor',
  machine,
  controls,
  screens,
  words: (situation) => {
    const words = copy[situation['generation'] ?? 'G1'];
    if (!words) throw new Error(`The recorder has no words for the generation ${String(situation['generation'])}.`);
    return words;
  },
  sources,
});
