/** What the status bar says of the devices. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { scoreOf } from '../../src/components/procedure/stills.ts';
import { play, type World } from '../../src/simulator/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { positionOf } from '../../src/walkthrough/plan.ts';
import { openSession } from '../../src/walkthrough/session.ts';
import { statusOf } from '../../src/walkthrough/status.ts';

const file = 'password-reset-on-local-gui.mdx';
const text = readFileSync(new URL(`../../content/procedures/${file}`, import.meta.url), 'utf8');
const score = scoreOf(compile({ file, text }, worlds), worlds);
const { definition } = score;

const worldAt = (step: string): World =>
  openSession(score, 0, positionOf(score.plan, 0, step)).world;
const onRecorder = (world: World): string | undefined =>
  statusOf(definition, world).find(({ device }) => device === 'recorder')?.text;

test('it names the screen of each device, in their order', () => {
  expect(statusOf(definition, worldAt('step-1')).map((each) => each.text)).toEqual([
    'Recorder: Live View',
    'Phone: Home screen',
    'Mail: Inbox',
    'Cameras: IP cameras',
  ]);
});

test('it says what a screen waits for, and how long a code is still good', () => {
  const asked = worldAt('step-6');
  expect(onRecorder(asked)).toMatch(/Enter the security code first – code valid 2[34] h \d+ min$/);
  const hour = play(definition, asked, [{ wait: 60 * 60_000 }]);
  expect(onRecorder(hour)).toMatch(/ code valid 2[23] h \d+ min$/);
  const late = play(definition, asked, [{ wait: (23 * 60 + 30) * 60_000 }]);
  expect(onRecorder(late)).toMatch(/ code valid \d\d min$/);
  const over = play(definition, asked, [{ wait: 24 * 60 * 60_000 }]);
  expect(onRecorder(over)).toBe('Recorder: Reset Password – Enter the security code first');
});

test('before a code was sent nothing runs out', () => {
  expect(onRecorder(worldAt('step-3'))).not.toContain('valid');
});
