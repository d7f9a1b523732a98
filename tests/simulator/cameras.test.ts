/**
 * What becomes of a camera with which something is the matter, when the new password is given to
 * all of them.
 */
import { describe, expect, test } from 'vitest';
import { begin, everyPart, viewOf, type Situation, type World } from '../../src/simulator/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import { at, go, holds, reads, resetMoves, saying } from './reader.ts';

const usual = { pattern: 'set', email: 'registered' };

/** The result that the recorder shows for each channel. */
function resultsOf(world: World): string[] {
  const { parts } = viewOf(dahuaRecorder, world, 'recorder');
  return everyPart(parts).flatMap((part) =>
    part.kind === 'facts' ? part.rows.map(({ value }) => value) : [],
  );
}

/** What is written on the pictures that do not come. */
function darkOn(world: World): string[] {
  const { parts } = viewOf(dahuaRecorder, world, 'recorder');
  return everyPart(parts).flatMap((part) =>
    part.kind === 'picture' && part.picture.type === 'video' ? (part.picture.dark ?? []) : [],
  );
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
  ])(
    'a camera that is %s has the result “%s”, keeps its password, and the others take the new one',
    (camera, result) => {
      const world = synced(camera);
      expect(resultsOf(world)).toEqual(['Succeeded', result, 'Succeeded', 'Succeeded']);
      expect(reads(world, 'recorder').includes('Some cameras did not take the new password')).toBe(
        result === 'Failed',
      );
      expect(holds('the cameras have the new password', world)).toBe(false);
      const kept = reads(world, 'cameras')
        .split('\n')
        .filter((text) => text.startsWith('Connected. Password changed'));
      expect(kept.length).toBeGreaterThan(0);
    },
  );

  test('a lock of half an hour is over after half an hour', () => {
    const later = go(
      begin(dahuaRecorder, { camera: 'locked' }),
      { wait: 30 * 60_000 },
      ...resetMoves(usual),
      at('recorder', 'acceptSync'),
    );
    expect(resultsOf(later)).toEqual(Array.from({ length: 4 }, () => 'Succeeded'));
  });
});

test.each(['offline', 'foreign', 'locked', 'onvif'])(
  'after No a camera that is %s keeps its password like the others',
  (camera) => {
    const world = go(
      begin(dahuaRecorder, { camera }),
      ...resetMoves(usual),
      at('recorder', 'declineSync'),
    );
    expect(holds('the cameras keep their passwords', world)).toBe(true);
  },
);

test.each([
  ['offline', ['Offline']],
  ['foreign', ['Wrong password']],
  ['locked', []],
  ['onvif', []],
  ['well', []],
])('the channel of a camera that is %s shows %j instead of a picture', (camera, dark) => {
  expect(darkOn(begin(dahuaRecorder, { camera }))).toEqual(dark);
});

describe('the camera list', () => {
  const inMain = (situation: Situation): World =>
    go(
      begin(dahuaRecorder, situation),
      at('recorder', 'liveView'),
      at('recorder', 'mainMenu'),
      saying('pattern', 'the unlock pattern'),
    );
  const second = [at('recorder', 'cameraList'), at('recorder', 'modifyCamera@1')];

  test('repairs the channel of a camera that has a password of its own', () => {
    const dark = inMain({ camera: 'foreign' });
    expect(holds('all cameras are shown', dark)).toBe(false);
    const repaired = go(
      dark,
      ...second,
      saying('cameraPassword', 'the password of the camera'),
      at('recorder', 'connectCamera'),
    );
    expect(viewOf(dahuaRecorder, repaired, 'recorder').state).toBe('cameras.list');
    expect(holds('all cameras are shown', repaired)).toBe(true);
  });

  test('says that a camera refuses, and that another does not answer', () => {
    const wrong = [
      ...second,
      at('recorder', 'cameraPassword', 'mistyped-1'),
      at('recorder', 'connectCamera'),
    ];
    expect(viewOf(dahuaRecorder, go(inMain({}), ...wrong), 'recorder').state).toBe(
      'cameras.one.refused',
    );
    expect(
      viewOf(dahuaRecorder, go(inMain({ camera: 'offline' }), ...wrong), 'recorder').state,
    ).toBe('cameras.one.silent');
  });

  test('has nothing to repair on analogue channels', () => {
    const analogue = go(inMain({ cameras: 'none' }), at('recorder', 'cameraList'));
    expect(reads(analogue, 'recorder')).toContain('Analogue');
    expect(go(analogue, at('recorder', 'modifyCamera@1'))).toBe(analogue);
  });

  test('locks a camera that is tried five times with wrong passwords', () => {
    const tries = Array.from({ length: 5 }, () => at('recorder', 'connectCamera'));
    const locked = go(
      inMain({}),
      ...second,
      at('recorder', 'cameraPassword', 'mistyped-1'),
      ...tries,
    );
    const right = [
      saying('cameraPassword', 'the password of the camera'),
      at('recorder', 'connectCamera'),
    ];
    expect(viewOf(dahuaRecorder, go(locked, ...right), 'recorder').state).toBe(
      'cameras.one.refused',
    );
    expect(
      viewOf(dahuaRecorder, go(locked, { wait: 30 * 60_000 }, ...right), 'recorder').state,
    ).toBe('cameras.list');
  });
});

describe('a viewing client that uses the cameras, too', () => {
  const asked = go(begin(dahuaRecorder, { viewer: 'there' }), ...resetMoves(usual));
  const yes = go(asked, at('recorder', 'acceptSync'), at('recorder', 'finish'));

  test('still shows them after No, and none after Yes', () => {
    expect(
      holds('the viewing client shows all cameras', go(asked, at('recorder', 'declineSync'))),
    ).toBe(true);
    expect(holds('the viewing client shows all cameras', yes)).toBe(false);
  });

  test('shows them again with the new password, and locks them by trying the old one', () => {
    const connect = at('viewer', 'connect');
    const mended = go(yes, at('viewer', 'password', 'Harbour-2026'), connect);
    expect(holds('the viewing client shows all cameras', mended)).toBe(true);
    const locked = go(
      yes,
      connect,
      connect,
      connect,
      connect,
      connect,
      at('viewer', 'password', 'Harbour-2026'),
      connect,
    );
    expect(holds('the viewing client shows all cameras', locked)).toBe(false);
  });
});
