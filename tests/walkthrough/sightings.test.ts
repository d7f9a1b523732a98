/** “My recorder shows something else”: whatever the devices can tell is found by its words. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import type { Score } from '../../src/walkthrough/course.ts';
import { openSession, stepOf } from '../../src/walkthrough/session.ts';
import { says, sightingsOf, standAt, type Sighting } from '../../src/walkthrough/sightings.ts';
import { scoreOf } from '../../src/components/procedure/stills.ts';
import { viewOf } from '../../src/simulator/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { lampScore } from './lamp-run.ts';

const file = 'password-reset-on-local-gui.mdx';
const text = readFileSync(new URL(`../../content/procedures/${file}`, import.meta.url), 'utf8');
const score = scoreOf(compile({ file, text }, worlds), worlds);

const seen = (words: string, { in: known = score }: { in?: Score } = {}): readonly Sighting[] =>
  sightingsOf(known, openSession(known, 0)).filter((sighting) => says(sighting, words));

test.each([
  ['wrong password. attempts left: 2', 'step-2'],
  ['The account has been locked', 'step-2'],
  ['The pattern is wrong', 'step-1'],
  ['connects at least 4 dots', 'step-1'],
  ['This is not an email address', 'if-no-e-mail-address-is-registered-step-1'],
  ['Too many wrong security codes. Try again after 2026-01-02 10:00:00', 'step-6'],
  ['security code is out of date', 'step-6'],
  ['No QR code found', 'step-3'],
  ['Two security codes were sent', 'step-3'],
  ['at least two kinds of characters', 'step-7'],
  ['The two passwords are not the same', 'step-7'],
  ['Password reset is closed!', 'step-2'],
  ['An answer is not right', 'step-2'],
  ['Some cameras did not take the new password', 'step-8'],
  ['synced to the cameras', 'step-8'],
])('“%s” is known, what it means, and that it is %s', (words, step) => {
  const [sighting] = seen(words).filter(({ means }) => means !== undefined);
  expect(sighting?.means).toBeTruthy();
  expect(
    sighting &&
      stepOf(score.plan, { ...openSession(score, sighting.way), position: sighting.position }),
  ).toBe(step);
});

test('the steps before are done, and nothing that the reader’s own device has seen is held against them here', () => {
  const [locked] = seen('The account has been locked');
  const session = locked && standAt(score, openSession(score, 0), locked);
  expect(session && viewOf(score.definition, session.world, 'recorder').state).toBe('login.locked');
  expect(session?.done).toContain('step-1');
  expect(session?.logged).toBe(session?.log.length);
});

describe.each([lampScore, score])('of the world of $definition.id', (known) => {
  test('every trouble is found', () => {
    const found = sightingsOf(known, openSession(known, 0)).map(
      ({ view }) => `${view.device} ${view.state}`,
    );
    for (const { device, state } of known.definition.troubles ?? [])
      expect(found).toContain(`${device} ${state}`);
  });
});
