import type { Words } from '../../../src/simulator/index.ts';
import type { controls } from './controls.ts';

export const copy = {
  controls: {
    plug: 'Plug',
    power: 'Power',
    colour: 'Colour',
    menu: 'Rename',
    name: 'Name',
    save: 'Save',
    cancel: 'Cancel',
  },
  unplugged: { title: 'No mains', text: 'The lamp is not plugged in.' },
  off: { title: 'Lamp off', alt: 'A dark lamp' },
  on: { title: 'Lamp on', alt: 'A lit lamp' },
  rename: {
    title: 'Rename Lamp',
    empty: 'Type a name first.',
    tooLong: 'A name has at most 10 characters.',
  },
  colours: { white: 'White', red: 'Red' },
  warming: 'Warming up',
} satisfies Words<keyof typeof controls> & Record<string, unknown>;
