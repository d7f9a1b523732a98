/** What an article says of the devices it takes is held against those that its steps use. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const text = readFileSync('content/procedures/password-reset-on-local-gui.mdx', 'utf8');
const [opening, phone, mailbox] = [
  'You stand in front of a recorder and cannot log in.',
  '- A phone with the app: iDMSS, gDMSS or DMSS',
  '- Access to the mailbox whose address is registered on the recorder',
];

test.each([
  ['Steps 3 to 5 are on the recorder.', 'wrong-fact: on the recorder'],
  ['The last two steps are done on the phone.', 'wrong-fact: on the phone'],
  ['The last two steps are not done on the recorder.', 'wrong-fact: on the recorder'],
  ['In step 6 you use the phone.', 'wrong-fact: the phone'],
  ['You do not need your phone for this.', 'wrong-fact: phone'],
  ['No mouse is needed.', 'wrong-fact: mouse'],
  ['You can do it without a mouse.', 'wrong-fact: mouse'],
  ['Step 3 is done on the recorder.', 'wrong-fact: on the recorder'],
  [
    'Steps 3 and 4 are done on the phone and the recorder.',
    'wrong-fact: on the phone and the recorder',
  ],
])('a wrong device is told: %s', (sentence, told) => {
  expect(toldOf(text.replace(opening, `${opening} ${sentence}`), worlds)).toEqual([told]);
});

test.each([
  'The last two steps are on the recorder again.',
  'In steps 3 and 4 you use the phone.',
  'You need the phone in step 3 only.',
  'Steps 1 to 3 are done on the recorder and on the phone.',
  'No keyboard is needed.',
  'You stand in the server room.',
  'A browser is not needed for this.',
  'No mail is in the inbox before you scan.',
])('a right device is not: %s', (sentence) => {
  expect(toldOf(text.replace(opening, `${opening} ${sentence}`), worlds)).toEqual([]);
});

test.each([
  [phone, '- No phone', 'wrong-fact: phone'],
  [phone, '- A phone without the app', 'wrong-fact: app'],
  [mailbox, '- No access to the mailbox is needed', 'wrong-fact: mailbox'],
])('a prerequisite that is denied and used is told: %s → %s', (said, instead, told) => {
  expect(toldOf(text.replace(said, instead), worlds)).toEqual([told]);
});

test.each([
  ['The code is typed into the app.', ['wrong-fact: the app']],
  ['You enter the security code on the recorder.', []],
  ['The code from the e-mail is entered on the recorder.', []],
  ['The code from the e-mail is entered on the phone.', ['wrong-fact: the phone']],
  ['Nobody needs the security code.', ['wrong-fact: security code']],
  [
    'Before the recorder shows a QR code you set a new password.',
    ['wrong-order: QR code you set a new password'],
  ],
])('where values are put in, and whether they are needed: %s', (sentence, told) => {
  expect(toldOf(text.replace(opening, `${opening} ${sentence}`), worlds)).toEqual(told);
});

const end = '## Result\n\nThe new password works.';
const table = (row: string): string => `| Wrong codes | Valid for |\n| --- | --- |\n${row}\n\n`;

test.each([
  [`${table('| 5 | 24 hours |')}${end}`, []],
  [`${table('| 6 | 24 hours |')}${end}`, ['wrong-fact: 6']],
  [`${end}[^1]\n\n[^1]: The security code is valid for 24 hours.`, []],
  [`${end}[^1]\n\n[^1]: The security code is valid for 36 hours.`, ['wrong-fact: 36 hours']],
  [`${end}\n\n> [!NOTE]\n> Tell your colleagues.`, []],
])('tables, footnotes and notes are read as what they are: %s', (instead, told) => {
  expect(toldOf(text.replace(end, instead), worlds)).toEqual(told);
});
