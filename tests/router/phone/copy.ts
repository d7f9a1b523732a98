import type { Words } from '../../../src/simulator/index.ts';
import type { controls } from './controls.ts';

export const copy = {
  controls: { open: 'Authenticator', back: 'Back' },
  home: 'Home screen',
  title: 'One-Time Codes',
  account: 'Router',
  left: 'Time left',
} satisfies Words<keyof typeof controls> & Record<string, unknown>;
