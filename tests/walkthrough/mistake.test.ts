/** What the guidance says of a wrong value. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mistakeIn } from '../../src/walkthrough/mistake.ts';
import { faultBeside } from '../../src/walkthrough/typed-value.ts';
import { makeMove, openSession } from '../../src/walkthrough/session.ts';
import { faultInPassword } from '../../src/simulator/devices/recorder/index.ts';
import { lampScore as score, on } from './lamp-run.ts';

test.each([
  ['36fae091', undefined],
  [' 36fae091', 'has a blank at its beginning or end.'],
  ['36FAE091', 'differs in capital and small letters.'],
  ['36FAE091 ', 'has a blank at its beginning or end, and differs in capital and small letters.'],
  ['36fae', 'has 5 characters instead of 8.'],
  ['36fae0912', 'has 9 characters instead of 8.'],
  ['36fa0091', 'is wrong from character 5 on.'],
  ['46fae091', 'is not what belongs there.'],
  ['', 'is empty.'],
])('beside the right code, of %j is said: %s', (typed, said) => {
  expect(faultBeside(typed, '36fae091')).toBe(said);
});

test('only the right text has no fault', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (typed, right) => {
      expect(faultBeside(typed, right) === undefined).toBe(typed === right);
    }),
  );
});

test.each([
  ['Harbour-2026', undefined],
  ['short1', 'has 6 characters, and 8 are the least'],
  ['a1'.repeat(17), 'has 34 characters, and 32 are the most'],
  ['Pässwort12', 'has “ä”, which is not allowed'],
  ['pass word1', 'has a blank, which is not allowed'],
  ['it"s-password', 'has “"”, which is not allowed'],
  ['abcdefgh', 'has only one kind of characters: mix letters, digits or signs'],
])('of the password %j the rules say: %s', (password, said) => {
  expect(faultInPassword(password)).toBe(said);
});

test('a field that is free to be filled is not found fault with', () => {
  const named = ['menu', 'name'].reduce(
    (session, control) => makeMove(score, session, on(control, 'Desk')),
    openSession(score, 0, 2),
  );
  expect(mistakeIn(score, named)).toBeUndefined();
});
