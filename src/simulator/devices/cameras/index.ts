import { defineDevice } from '../../index.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { machine } from './machine.ts';
import { screens } from './screens.ts';
import { sources } from './sources.ts';

export { firstPassword as firstCameraPassword } from './machine.ts';
export type { CamerasContext, CamerasMessage } from './machine.ts';

export const cameras = defineDevice({
  id: 'cameras',
  name: 'Cameras',
  places: ['on the cameras', 'at the cameras'],
  frame: 'panel',
  machine,
  controls,
  screens,
  words: () => copy,
  sources,
});
