/** What an introduction tells in an order is held against the order of the steps. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const text = readFileSync('content/procedures/password-reset-on-local-gui.mdx', 'utf8');
const said = /The recorder shows a QR code, [^.]*\./;

test.each([
  'A security code arrives by e-mail, then the recorder shows a QR code.',
  'You set a new password, and then you enter the security code.',
  'First you enter the security code, then you scan the QR code.',
])('told the other way round: %s', (instead) => {
  expect(toldOf(text.replace(said, instead), worlds).map((told) => told.split(':')[0])).toEqual([
    'wrong-order',
  ]);
});

test.each([
  'The recorder shows a QR code, then a security code arrives by e-mail.',
  'You enter the security code, and then you set a new password.',
  'A security code arrives by e-mail, and the recorder shows a QR code.',
])('told as it is: %s', (instead) => {
  expect(toldOf(text.replace(said, instead), worlds)).toEqual([]);
});
