import type { Controls } from '../../../src/simulator/index.ts';
import { held, type RouterEvent } from './machine.ts';

export const controls = {
  reset: {
    gesture: 'hold',
    lengths: [held.restart, held.erase],
    event: (milliseconds: number) => ({ type: 'reset.held', milliseconds }),
  },
} satisfies Controls<RouterEvent>;
