/**
 * What is said in prose in the words of a result of the world is held against the way through the
 * article.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const article = readFileSync('content/procedures/password-reset-on-local-gui.mdx', 'utf8');
/** The article with a sentence in its last step, in its introduction, or as its result. */
const inStep = (said: string): string =>
  article.replace('   With **No**, only', `   ${said}\n\n   With **No**, only`);
const inFront = (said: string): string =>
  article.replace('## Prerequisites', `${said}\n\n## Prerequisites`);
const asResult = (said: string): string => article.replace('The new password works.', said);

test.each([
  [inStep('The cameras do not keep their passwords.'), 'The cameras do not keep their passwords'],
  [
    inStep('With **No**, the cameras don’t keep their passwords.'),
    'the cameras don’t keep their passwords',
  ],
  [inStep('With **No**, the cameras have the new password.'), 'the cameras have the new password'],
  [inStep('The new password does not work.'), 'The new password does not work'],
  [inFront('The cameras do not keep their passwords.'), 'The cameras do not keep their passwords'],
  [asResult('The old password still works.'), 'The old password still works'],
])('what is never so is told (%#)', (text, said) => {
  expect(toldOf(text, worlds)).toEqual([`result-not-reached: ${said}`]);
});

test('what “and” joins is said of what stands in front of it', () => {
  const text = readFileSync('content/procedures/set-an-unlock-pattern.mdx', 'utf8');
  const [right, wrong] = ['stays as it is and still works', 'is deleted and no longer works'];
  expect(toldOf(text.replace(right, wrong), worlds)).toEqual([
    'result-not-reached: no longer works',
  ]);
});

test.each([
  inStep('The cameras keep their passwords.'),
  inStep('With **Yes**, the cameras have the new password.'),
  inStep('The new password is not synced to the cameras.'),
  inFront('The old password still works.'),
  inFront('The new password works.'),
  inFront('Later on the password is changed and no longer works.'),
  asResult('The old password does not work any more.'),
  asResult('The cameras do not have the new password.'),
  asResult('You have reset the password of the user admin.'),
])('what is so somewhere on the way raises nothing (%#)', (text) => {
  expect(toldOf(text, worlds)).toEqual([]);
});
