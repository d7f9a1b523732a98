/** Every word about the case. All of it is ours (A): what is printed on it differs by model. */
import type { Words } from '../../index.ts';
import type { CaseControl } from './controls.ts';

export const copy = {
  controls: {
    power: 'Power',
    openCover: 'Open the cover',
    closeCover: 'Close the cover',
    resetButton: 'Reset Button',
  },
  title: 'Recorder’s case',
  lamp: { name: 'Power lamp', on: 'lit', off: 'dark' },
  offFirst: 'Switch the power off before you open the case.',
  board: {
    title: 'Mainboard',
    text: 'The button sits on the mainboard. Not every model has one. The power comes on while you hold it.',
  },
} satisfies Words<CaseControl> & Record<string, unknown>;
