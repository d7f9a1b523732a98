import type { Controls } from '../../../src/simulator/index.ts';
import type { PhoneEvent } from './machine.ts';

export const controls = {
  open: { gesture: 'press', event: { type: 'app.opened' } },
  back: { gesture: 'press', event: { type: 'back' } },
} satisfies Controls<PhoneEvent>;
