/**
 * Where behaviour is known from: what has no source of its own takes that of what it belongs to.
 */
import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import {
  assumes,
  attestedIn,
  begin,
  cites,
  confidenceIn,
  disputed,
  knownFrom,
  sourcedIn,
  sourceOf,
  tagsOf,
  transitionsOf,
  type Device,
  type WorldDefinition,
} from '../../src/simulator/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import { at, go, qrMoves } from './reader.ts';

/** The recorder's world as a reader's browser has it. */
const [first, ...others] = dahuaRecorder.devices.map((device) => ({ ...device, sources: {} }));
const withoutSources: WorldDefinition = {
  ...dahuaRecorder,
  devices: [first ?? dahuaRecorder.devices[0], ...others],
  attested: attestedIn(dahuaRecorder),
};

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

test.each([
  [cites('M1', 'M2'), 'agreed'],
  [cites('M1'), 'stated'],
  [assumes('The words.', 'M1'), 'likely'],
  [assumes('The words.'), 'ours'],
  [disputed(cites('M1'), ['It is “OK”.', 'M1'], ['It is “Next”.', 'M8']), 'disputed'],
] as const)('%j is %s', (source, confidence) => {
  expect(confidenceIn(source)).toBe(confidence);
});

test('what works say against each other is cited, too', () => {
  const source = disputed(cites('M6'), ['It is “OK”.', 'M6'], ['It is “Next”.', 'M8', 'M7']);
  expect(tagsOf(source)).toEqual(['M6', 'M8', 'M7']);
});

test.each([
  [{ generation: 'G1' }, 'Dahua wiki, PasswordReset'],
  [{ generation: 'G2' }, 'Dahua wiki, FAQ on DMSS'],
  [{ generation: 'G3', app: 'dmss' }, 'XVR5116HS-I3, p. 49'],
])('beside the QR code of %j stands the work that shows such a one', (situation, work) => {
  const usual = { pattern: 'set', email: 'registered' };
  const world = go(begin(dahuaRecorder, situation), ...qrMoves(usual));
  expect(knownFrom(dahuaRecorder, world, 'recorder')).toBe(work);
  expect(knownFrom(withoutSources, world, 'recorder')).toBe(work);
});

test('beside what is in part our own stands no work', () => {
  const world = go(begin(dahuaRecorder), at('recorder', 'liveView'));
  expect(knownFrom(dahuaRecorder, world, 'recorder')).toBeUndefined();
  expect(knownFrom(withoutSources, world, 'recorder')).toBeUndefined();
});
