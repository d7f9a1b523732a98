/** What an article says of the characters of a value is tried out on the machine. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const text = readFileSync('content/procedures/password-reset-on-local-gui.mdx', 'utf8');
const kinds = 'of at least two kinds: upper case, lower case, digits, special characters.';
const life = 'The code is valid for 24 hours.';

test.each([
  ['8 to 32 characters, letters only.', 'letters only'],
  ['8 to 32 characters. It consists of digits.', 'digits'],
  ['8 to 32 characters (digits only).', 'digits only'],
  ['8 to 32 characters. Only letters and digits are allowed.', 'Only letters and digits'],
  ['8 to 32 characters. It may only contain letters.', 'only contain letters'],
  ['8 to 32 characters. The password must be numeric.', 'numeric'],
])('kinds of characters that are not all there is are told: %s', (said, told) => {
  const falsified = text.replace(`8 to 32 characters ${kinds}`, said);
  expect(falsified).not.toBe(text);
  expect(toldOf(falsified, worlds)).toEqual([`wrong-fact: ${told}`]);
});

test.each([
  'Only letters, digits and special characters are allowed.',
  'It must not consist of digits only.',
])('those that are all there is are not: %s', (said) => {
  expect(toldOf(text.replace(kinds, `${kinds} ${said}`), worlds)).toEqual([]);
});

test.each([
  ['It consists of letters and digits.', []],
  ['The code consists of digits only.', ['wrong-fact: digits only']],
])('what readers are given is looked at: %s', (said, told) => {
  expect(toldOf(text.replace(life, `${life} ${said}`), worlds)).toEqual(told);
});
