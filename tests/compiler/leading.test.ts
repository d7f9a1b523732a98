/** Where a control is said to lead is tried out. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const text = readFileSync('content/procedures/password-reset-on-local-gui.mdx', 'utf8');
const said = 'It only leads from the pattern to the login with a password';

test.each([
  ['It only leads from the login to the pattern', 'screen-not-shown: pattern'],
  ['It only leads from the pattern to the QR code', 'screen-not-shown: QR code'],
  ['It leads straight to the _New Password_ window', 'screen-not-shown: New Password'],
  ['**Cancel** takes you to the _Notice_ window', 'screen-not-shown: Notice'],
])('%s: told', (instead, told) => {
  expect(toldOf(text.replace(said, instead), worlds)).toEqual([told]);
});

test.each([
  'It leads to the _Login_ window',
  'It takes you from the unlock pattern to the login screen',
  '**Cancel** brings you back to the live view',
  'It leads to happiness',
  'It never leads to the QR code',
])('%s: not told', (instead) => {
  expect(toldOf(text.replace(said, instead), worlds)).toEqual([]);
});
