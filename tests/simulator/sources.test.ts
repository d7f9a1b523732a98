/**
 * Where behaviour is known from: what has no source of its own takes that of what it belongs to.
 */
import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import {
  assumes,
  sourcedIn,
  sourceOf,
  transitionsOf,
  type Device,
} from '../../src/simulator/index.ts';

const isDark = (): boolean => true;
const machine = createMachine({
  initial: 'off',
  on: { struck: '.off' },
  states: {
    off: {
      on: {
        flipped: [{ guard: 'plugged', target: 'on' }, { guard: isDark, target: 'on' }, 'on'],
        touched: { guard: 'plugged' },
      },
    },
    on: {
      initial: 'dim',
      states: { dim: { on: { turned: 'bright' } }, bright: { after: { tired: 'dim' } } },
    },
  },
});
const device = { id: 'lamp', machine, sources: {} } as unknown as Device;

test('answers to one event are told apart by their guards', () => {
  expect(transitionsOf(device)).toEqual([
    '* struck',
    'off flipped [plugged]',
    'off flipped [2]',
    'off flipped [else]',
    'off touched',
    'on.dim turned',
    'on.bright after tired',
  ]);
});

test.each([
  ['off flipped [plugged]', ['off flipped [plugged]', 'off flipped', 'off', '*']],
  ['on.bright after tired', ['on.bright after tired', 'on.bright', 'on', '*']],
  ['on.dim', ['on.dim', 'on', '*']],
  ['* struck', ['* struck', '*']],
])('%s takes the nearest source there is', (name, bearers) => {
  for (const [at, bearer] of bearers.entries()) {
    const sources = Object.fromEntries(bearers.slice(at).map((each) => [each, assumes(each)]));
    expect(sourceOf({ sources }, name)).toEqual({ assumes: bearer });
    expect(sourcedIn(device)).toContain(bearer);
  }
  expect(sourceOf({ sources: { off: assumes('x') } }, '* struck')).toBeUndefined();
});
