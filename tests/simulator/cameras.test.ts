/** What becomes of a camera with which something is the matter, when the new password is given to all of them. */
import { describe, expect, test } from 'vitest';
import { begin, everyPart, viewOf, type World } from '../../src/simulator/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import { at, go, holds, reads, resetMoves } from './reader.ts';

const usual = { pattern: 'set', email: 'registered' };

/** The result that the recorder shows for each channel. */
function resultsOf(world: World): string[] {
  const { parts } = viewOf(dahuaRecorder, world, 'recorder');
  return everyPart(parts).flatMap((part) => (part.kind === 'facts' ? part.rows.map(({ value }) => value) : []));
}

/** What is written on the pictures that do not come. */
function darkOn(world: World): string[] {
  const { parts } = viewOf(dahuaRecorder, world, 'recorder');
  return everyPart(parts).flatMap((part) => (part.kind === 'picture' && part.picture.type === 'video' ? (part.picture.dark ?? []) : []));
}

function synced(camera: string): World {
  return go(begin(dahuaRecorder, { camera }), ...resetMoves(usual), at('recorder', 'acceptSync'));
}

describe('after Yes', () => {
  test.each([
    ['offline', 'Failed'],
    ['foreign', 'Failed'],
    ['locked', 'Failed'],
    ['onvif', 'Skipped'],
  ])('a camera that is %s has the result “%s”, keeps its password, and the others take the new one', (camera, result) => {
    const world = synced(camera);
    expect(resultsOf(world)).toEqual(['Succeeded', result, 'Succeeded', 'Succeeded']);
    expect(reads(world, 'recorder').includes('Some cameras did not take the new password')).toBe(result === 'Failed');
    expect(holds('the cameras have the new password', world)).toBe(false);
    const kept = reads(world, 'cameras')
      .split('\n')
      .filter((text) => text.startsWith('Connected. Password changed'));
    expect(kept.length).toBeGreaterThan(0);
  });

  test('a lock of half an hour is over after half an hour', () => {
    const later = go(begin(dahuaRecorder, { camera: 'locked' }), { wait: 30 * 60_000 }, ...resetMoves(usual), at('recorder', 'acceptSync'));
    expect(resultsOf(later)).toEqual(Array.from({ length: 4 }, () => 'Succeeded'));
  });
});

test.each(['offline', 'foreign', 'locked', 'onvif'])('after No a camera that is %s keeps its password like the others', (camera) => {
  const world = go(begin(dahuaRecorder, { camera }), ...resetMoves(usual), at('recorder', 'declineSync'));
  expect(holds('the cameras keep their passwords', world)).toBe(true);
});

test.each([
  ['offline', ['Offline']],
  ['foreign', ['Wrong password']],
  ['locked', []],
  ['onvif', []],
  ['well', []],
])('the channel of a camera that is %s shows %j instead of a picture', (camera, dark) => {
  expect(darkOn(begin(dahuaRecorder, { camera }))).toEqual(dark);
});
