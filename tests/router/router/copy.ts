import type { Words } from '../../../src/simulator/index.ts';
import type { controls } from './controls.ts';

export const copy = {
  controls: { reset: 'Reset' },
  title: 'Router',
  back: 'The back of the router: a hole beside the power supply, with a button in it',
  label: { name: 'Password', value: 'router-0042' },
  lamps: { power: 'Power', internet: 'Internet' },
  lit: { green: 'green', amber: 'flashing amber', red: 'flashing red', off: 'off' },
} satisfies Words<keyof typeof controls> & Record<string, unknown>;
