/** A run in an address: it is read as it was written, and brings no secret with it. */
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Score } from '../../src/walkthrough/course.ts';
import { readMoment, writeMoment } from '../../src/components/procedure/moment.ts';
import { makeMove, openSession, skipWait } from '../../src/walkthrough/session.ts';
import { replay } from '../../src/walkthrough/run-log.ts';
import { lampScore, on } from '../walkthrough/lamp-run.ts';

const { version } = lampScore.plan;

/** The lamp's world, in which the name is a secret. */
const [lamp] = lampScore.definition.devices;
const secretive: Score = {
  ...lampScore,
  definition: {
    ...lampScore.definition,
    devices: [
      {
        ...lamp,
        controls: Object.fromEntries(
          Object.entries(lamp.controls).map(([name, control]) => [
            name,
            name === 'name' && control.gesture === 'enter' ? { ...control, secret: true } : control,
          ]),
        ),
      },
    ],
  },
};

const renamed = (names: readonly string[], score = lampScore) =>
  names.reduce(
    (session, name) => makeMove(score, session, on('name', name)),
    makeMove(
      score,
      skipWait(score, makeMove(score, openSession(score, 0), on('power'))),
      on('menu'),
    ),
  );

test('a run is read from an address as it was written there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ maxLength: 40 }), { maxLength: 5 }), async (names) => {
      const session = renamed(names);
      const found = await readMoment(await writeMoment(lampScore, session), version);
      expect(found.kind).toBe('progress');
      const again = found.kind === 'progress' && replay(lampScore, found.progress);
      expect(again && again.world).toEqual(session.world);
    }),
    { numRuns: 50 },
  );
});

test('what was typed into a secret field is not in the address, and stays as long and as equal', async () => {
  const session = renamed(['Tulip7!', 'Tulip7!', 'Tulip8!'], secretive);
  const moment = await writeMoment(secretive, session);
  const written = String(inflateRawSync(Buffer.from(moment, 'base64url')));
  expect(written).not.toContain('Tulip');
  const typed = [...written.matchAll(/"value":"(.{5}..)"/g)].map(([, value]) => value);
  expect(typed[0]).toMatch(/^[A-Z][a-z]{4}\d!$/);
  expect(typed[1]).toBe(typed[0]);
  expect(typed.at(-1)).not.toBe(typed[0]);
});

test('a word that is known says nothing of another that was typed', async () => {
  const moment = await writeMoment(secretive, renamed(['Abcd', 'Bbcd'], secretive));
  const written = String(inflateRawSync(Buffer.from(moment, 'base64url')));
  const [one = '', other = ''] = [...written.matchAll(/"value":"([A-Za-z]{4})"/g)].map(
    ([, value = '']) => value,
  );
  expect([one, other].every((value) => /^[A-Z][a-z]{3}$/.test(value))).toBe(true);
  // Each letter is another one than was typed.
  expect(Array.from(one).filter((letter, at) => letter === 'Abcd'[at])).toEqual([]);
});

test.for(['', 'nonsense', '%00', 'AAAA'])(
  'an address that brings “%s” brings nothing',
  async (value) => {
    expect(await readMoment(value, version)).toEqual({ kind: 'unreadable' });
  },
);

test('a moment of another version of the article is told apart', async () => {
  const moment = await writeMoment(lampScore, openSession(lampScore, 0));
  expect(await readMoment(moment, 'another')).toEqual({ kind: 'other version' });
});
