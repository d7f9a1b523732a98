/** One mistake, one message, and it marks the very words, whatever the file looks like. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds as lamps } from '../lamp/worlds.ts';
import { worlds as registered } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const lamp = '---\ntitle: A\ndescription: B.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';
const recorder =
  '---\ntitle: A\ndescription: B.\nworld: dahua-recorder\nsituation:\n  pattern: none\n---\n\n';
const login = '1. Right-click the **live view**, then click **Main Menu**.\n2. ';
const code = `${login}Click **Forgot Password** and **OK**.\n3. `;

function told(text: string): string[] {
  return toldOf(text, [...lamps, ...registered]);
}

test.each([
  ['a byte order mark', `\uFEFF${lamp}1. Press **Powr**.\n`, 'label-spelling: Powr'],
  [
    'a byte order mark before broken MDX',
    `\uFEFF${lamp}A {brace.\n\n1. Press **Power**.\n`,
    'mdx-syntax: {',
  ],
  [
    'a control that nobody has',
    `${lamp}1. Light it. {/* do: lamp.powr */}\n2. Press **Rename**.\n`,
    'unknown-control: lamp.powr',
  ],
  [
    'a control that is like no other',
    `${lamp}1. Light it. {/* do: wobble */}\n2. Press **Rename**.\n`,
    'unknown-control: wobble',
  ],
  [
    'an expectation',
    `${lamp}1. Press **Power**. {/* expect: Daylight */}\n`,
    'screen-not-shown: Daylight',
  ],
  [
    'a value before a field',
    `${recorder}${login}Enter the old password in **Password**.\n`,
    'unknown-value: the old password',
  ],
  [
    'a value nobody knows yet',
    `${recorder}${code}Enter the security code in **Security Code** and click **Next**.\n`,
    'unknown-value: the security code',
  ],
  [
    'a value that is left to the reader',
    `${recorder}${code}Fill in **Security Code** and click **Next**.\n`,
    'unknown-value: Fill in',
  ],
  [
    'a value that may be two',
    `${recorder}${login}Fill in **Password** and click **OK**.\n`,
    'unknown-value: Fill in',
  ],
  [
    'a choice in a text field',
    `${lamp}1. Press **Power** > **Rename**.\n2. Select **85** in **Name**.\n`,
    'wrong-verb: Select',
  ],
  [
    'a literal that is chosen in a text field',
    `${lamp}1. Press **Power** > **Rename**.\n2. Pick \`85\` in **Name**.\n`,
    'wrong-verb: Pick',
  ],
  [
    'a list that is typed in',
    `${lamp}1. Press **Power**.\n2. Type \`Red\` in **Colour**.\n`,
    'wrong-verb: Type',
  ],
  [
    'a list that is cleared',
    `${lamp}1. Press **Power**.\n2. Clear **Colour**.\n`,
    'wrong-verb: Clear',
  ],
  [
    'a value for a button',
    `${lamp}1. Press **Power** > **Rename**.\n2. Enter \`85\` in **Cancel**.\n`,
    'wrong-verb: Enter',
  ],
  [
    'a verb that nobody knows',
    `${recorder}${login}Smite **Forgot Password**, then click **OK**. _Notice_ closes.\n`,
    'wrong-verb: Smite',
  ],
  [
    'a label in passing',
    `${lamp}1. Press **Power**. Now **Rename** is there too.\n2. Press **Rename**.\n`,
    undefined,
  ],
  [
    'a verb that is missing',
    `${recorder}1. Right-click the **live view**, then **Main Menu**.\n`,
    'wrong-verb: Main Menu',
  ],
  [
    'an option that is pressed',
    `${lamp}1. Press **Power**.\n2. Press **Red**.\n`,
    'wrong-verb: Press',
  ],
  [
    'an option in code',
    `${lamp}1. Press **Power**.\n2. Choose \`Rde\` in **Colour**.\n`,
    'unknown-value: Rde',
  ],
  ['bold and italic', `${lamp}1. Press ***Powr***.\n`, 'label-spelling: Powr'],
  ['a linked label', `${lamp}1. Press **[Powr](#power)**.\n`, 'label-spelling: Powr'],
  [
    'a result among others',
    `${lamp}1. Press **Power**.\n\n## Result\n\nThe lamp is lit and all is well.\n`,
    'result-not-reached: all is well',
  ],
  [
    'the wrong device for a whole sentence',
    `${recorder}1. On the recorder, open **iDMSS**, tap **More** and **Help**.\n`,
    'control-elsewhere: iDMSS',
  ],
  [
    'a title that is cut short',
    `${lamp}1. Press **Power**.\n2. Press **Rename**. _Rename La_ is shown.\n`,
    'screen-not-shown: Rename La',
  ],
  [
    'YAML that is none',
    `${lamp.replace('  mains', '\tmains')}1. Press **Power**.\n`,
    'mdx-syntax: \t',
  ],
  [
    'steps that were swapped',
    `${lamp}1. Press **Power**.\n2. Press **Save**.\n3. Press **Rename**, and enter \`Desk\`.\n`,
    'control-elsewhere: Save',
  ],
  [
    'a quotation that is never closed',
    `${lamp.replace('title: A', 'title: "A')}1. Press **Power**.\n`,
    'mdx-syntax: "A',
  ],
  [
    'a tag of YAML that nobody knows',
    `${lamp.replace('title: A', 'title: !shout A')}1. Press **Power**.\n`,
    'mdx-syntax: !shout',
  ],
  [
    'a key that is there twice',
    `${lamp.replace('world: lamp', 'world: lamp\nworld: lamp')}1. Press **Power**.\n`,
    'mdx-syntax: world',
  ],
])('%s', (_, text, expected) => {
  expect(told(text)).toEqual(expected === undefined ? [] : [expected]);
});

test('words that every JavaScript object has are words', () => {
  expect(
    told(`${lamp}1. A constructor, a valueOf: press **Power**, and wait 5 constructor.\n`),
  ).toEqual(['unknown-duration: 5 constructor']);
  expect(
    told(`${lamp}1. Constructor toString press **Power**. {/* do: wait 5 constructor */}\n`),
  ).toEqual(['unknown-control: wait 5 constructor']);
});

test('what a device complains of is told', () => {
  const text = `${recorder}${login}Enter \`wrong\` in **Password** and click **OK**. The _Main Menu_ window opens.\n`;
  const [diagnostic] = compile({ file: 'article.mdx', text }, registered).diagnostics;
  expect(diagnostic?.message).toBe('This is refused: “Wrong password. Attempts left: 4.”');
});
