/** What can be done to the recorder's case. */
import type { Controls } from '../../index.ts';
import type { CaseEvent } from './machine.ts';

/**
 * The controls of a case whose button does something else when it is held for as long as each of
 * these, in milliseconds.
 */
export function controlsWith(lengths: readonly [number, ...number[]]) {
  return {
    power: { gesture: 'toggle', event: (isOn: boolean) => ({ type: 'power.switched', isOn }) },
    openCover: { gesture: 'press', event: { type: 'cover.opened' } },
    closeCover: { gesture: 'press', event: { type: 'cover.closed' } },
    resetButton: {
      gesture: 'hold',
      lengths,
      event: (milliseconds: number) => ({ type: 'button.held', milliseconds }),
    },
  } satisfies Controls<CaseEvent>;
}

export type CaseControl = keyof ReturnType<typeof controlsWith>;
