/** A step that ends with a text is not over with its first letter. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import {
  makeMove,
  openSession,
  stepOf,
  tick,
  type Session,
} from '../../src/walkthrough/session.ts';
import { scoreOf } from '../../src/components/procedure/stills.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';

const file = 'change-a-known-password.mdx';
const text = readFileSync(new URL(`../../content/procedures/${file}`, import.meta.url), 'utf8');
const score = scoreOf(compile({ file, text }, worlds), worlds);

const use = (session: Session, control: string, value?: string): Session =>
  makeMove(score, session, { device: 'recorder', control, ...(value !== undefined && { value }) });
const filled = [
  'modifyPassword on',
  'oldPassword Lighthouse-17',
  'newPassword Harbour-2026',
].reduce(
  (session, move) => use(session, ...(move.split(' ') as [string, string])),
  openSession(score, 0, 3),
);
const at = (session: Session): string => stepOf(score.plan, session);

test('the step goes on when the last text is right', () => {
  const typing = use(filled, 'confirmPassword', 'H');
  expect(at(typing)).toBe('step-4');
  expect(typing.done).not.toContain('step-4');
  expect(at(use(typing, 'confirmPassword', 'Harbour-2026'))).toBe('step-5');
});

test('whoever types something else, and pauses, has typed it', () => {
  const typing = use(filled, 'confirmPassword', 'Other');
  expect(at(tick(score, typing, 1_000))).toBe('step-4');
  expect(at(tick(score, typing, 2_000))).toBe('step-5');
  expect(at(tick(score, tick(score, typing, 1_000), 1_000))).toBe('step-5');
});
