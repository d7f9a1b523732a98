/** Steps that a reader does on a phone of their own: the page learns of them by the code. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { caughtUp } from '../../src/walkthrough/elsewhere.ts';
import { takeAsDone } from '../../src/walkthrough/guidance.ts';
import { positionOf } from '../../src/walkthrough/plan.ts';
import { makeMove, openSession, stepOf, type Session } from '../../src/walkthrough/session.ts';
import { replay } from '../../src/walkthrough/run-log.ts';
import { scoreOf } from '../../src/components/procedure/stills.ts';
import { valueOf } from '../../src/simulator/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';

const file = 'password-reset-on-local-gui.mdx';
const text = readFileSync(new URL(`../../content/procedures/${file}`, import.meta.url), 'utf8');
const score = scoreOf(compile({ file, text }, worlds), worlds);

const scanning = openSession(score, 0, positionOf(score.plan, 0, 'step-3'));
const type = (session: Session, value: string): Session => {
  const move = { device: 'recorder', control: 'securityCode', value };
  return makeMove(score, caughtUp(score, session, move), move);
};

/** The code that the mail would bring, were the steps done on the page. */
function codeOf(session: Session): string {
  const read = [1, 2, 3].reduce((run) => takeAsDone(score, run), session);
  const field = { device: 'recorder', control: 'securityCode', phrase: 'the code from the e-mail' };
  return valueOf(score.definition, read.world, field) ?? '';
}

test('whoever types the code has scanned it, and read the mail', () => {
  const typed = type(scanning, codeOf(scanning));
  expect(stepOf(score.plan, typed)).toBe('step-6');
  expect(typed.done).toEqual(['step-3', 'step-4', 'step-5']);
  const given = makeMove(score, typed, { device: 'recorder', control: 'giveCode' });
  expect(stepOf(score.plan, given)).toBe('step-7');
});

test('the code is good from its last sign on, and a wrong one never', () => {
  const code = codeOf(scanning);
  const signs = Array.from(code, (_, at) => code.slice(0, at + 1));
  expect(stepOf(score.plan, signs.slice(0, -1).reduce(type, scanning))).toBe('step-3');
  expect(stepOf(score.plan, signs.reduce(type, scanning))).toBe('step-6');
  const wrong = makeMove(score, type(scanning, '00000000'), {
    device: 'recorder',
    control: 'giveCode',
  });
  expect(stepOf(score.plan, wrong)).toBe('step-3');
  expect(JSON.stringify(wrong.world.devices['recorder'])).toContain('wrong');
});

test('a run with it is the same when it is taken up again', () => {
  const typed = type(type(scanning, '0'), codeOf(scanning));
  const { world, log, done } = typed;
  expect(replay(score, { log, done, now: world.now })?.world).toEqual(world);
});
