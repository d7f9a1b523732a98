/**
 * What a device is said to ask for is held against its screens, in the situations that the sentence
 * names.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const text = readFileSync('content/procedures/password-reset-on-local-gui.mdx', 'utf8');
const note = 'If no e-mail address was registered at the initial set-up, the recorder asks for one';
const place = 'In step 2, after **OK**, the recorder asks for an address';

test.each([
  [
    note,
    'If an e-mail address was registered at the initial set-up, the recorder asks for one',
    'asks for one',
  ],
  [
    note,
    'If no e-mail address was registered at the initial set-up, the recorder does not ask for one',
    'ask for one',
  ],
  [place, 'In step 7 the recorder asks for an address', 'asks for an address'],
  [place, 'In step 2 the recorder asks for an unlock pattern', 'asks for an unlock pattern'],
  [
    place,
    'In step 2, after **OK**, the recorder does not ask for an address',
    'ask for an address',
  ],
  ['You stand', 'The app asks for the password. You stand', 'asks for the password'],
])('what is not asked for is told: %s → %s', (said, instead, told) => {
  expect(toldOf(text.replace(said, instead), worlds)).toEqual([`screen-not-shown: ${told}`]);
});

test.each([
  [note, 'If no e-mail address is registered, the recorder asks for an address'],
  [note, 'If an e-mail address was registered, the recorder does not ask for one'],
  [place, 'In step 2 the recorder asks for your e-mail address'],
  ['You stand', 'The recorder asks for the unlock pattern if an unlock pattern is set. You stand'],
  ['You stand', 'The recorder asks for patience. You stand'],
])('what is asked for is not: %s → %s', (said, instead) => {
  expect(toldOf(text.replace(said, instead), worlds)).toEqual([]);
});
