/** Sections for a situation: when they take over, and what is said around their lists. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds as registered } from '../../src/simulator/worlds/index.ts';
import { worlds } from '../lamp/worlds.ts';
import { toldOf } from './told.ts';

const head = '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\n---\n\n';
const main =
  '1. Press **Power**. After a moment _Lamp on_ is shown.\n2. Press **Rename**.\n\n## If the lamp is not plugged in\n\n';
const plug = '1. Press **Plug**. _Lamp off_ is shown.\n\n';

function told(section: string): string[] {
  const text = head + main + section;
  return toldOf(text, worlds);
}

describe('what is said around a section', () => {
  test.each([
    ['is so when it begins', `The lamp shows _No mains_.\n\n${plug}Continue with step 1.\n`],
    ['comes of it', `The _Lamp off_ screen appears.\n\n${plug}Continue with step 1.\n`],
    ['is gone when it begins', `_Lamp off_ is not shown.\n\n${plug}Continue with step 1.\n`],
    ['is gone when it ends', `${plug}_No mains_ is not shown any more. Continue with step 1.\n`],
  ])('%s', (_, section) => {
    expect(told(section)).toEqual([]);
  });

  test.each([
    [
      `The lamp shows _Rename Lamp_.\n\n${plug}Continue with step 1.\n`,
      'screen-not-shown: Rename Lamp',
    ],
    [
      `The lamp does not show _No mains_.\n\n${plug}Continue with step 1.\n`,
      'screen-not-shown: No mains',
    ],
    [
      `${plug}_Lamp off_ is not shown any more. Continue with step 1.\n`,
      'screen-not-shown: Lamp off',
    ],
  ])('is told where it is not so: %s', (section, expected) => {
    expect(told(section)).toEqual([expected]);
  });
});

describe('a section whose beginning cannot be done', () => {
  test.each([
    [
      '1. Press **Save**. _Lamp off_ is shown.\n\nContinue with step 1.\n',
      'control-elsewhere: Save',
    ],
    ['1. Press **Rename** and **Plug**.\n\nContinue with step 1.\n', 'control-elsewhere: Rename'],
  ])('takes over all the same: %s', (section, expected) => {
    expect(told(section)).toEqual([expected]);
  });
});

describe('a section that only says where to go on', () => {
  const recorder = '---\ntitle: A\ndescription: B.\nworld: dahua-recorder\n---\n\n';
  const steps =
    '1. Right-click the **live view** and click **Main Menu**. The _Unlock Pattern_ window opens.\n' +
    '2. Click **Forgot Unlock Pattern**. The _Login_ window opens.\n3. Click **Forgot Password**.\n\n';
  const rulesOf = (section: string): string[] =>
    compile(
      { file: 'reset.mdx', text: `${recorder}${steps}${section}` },
      registered,
    ).diagnostics.map(({ rule }) => rule);

  test('is followed', () => {
    expect(rulesOf('## If no unlock pattern is set\n\nContinue with step 3.\n')).toEqual([]);
    expect(rulesOf('')).toEqual(['uncovered-variant']);
  });

  test('is told where it leads to a step that cannot be done', () => {
    expect(rulesOf('## If no unlock pattern is set\n\nContinue with step 2.\n')).toEqual([
      'wrong-step',
    ]);
    expect(told('Continue with step 2.\n')).toEqual(['uncovered-variant: Rename']);
  });

  test('is told where nobody needs it', () => {
    expect(
      rulesOf(
        '## If no unlock pattern is set\n\nContinue with step 3.\n\n## If an unlock pattern is set\n\nContinue with step 2.\n',
      ),
    ).toEqual(['unused-section']);
  });
});

describe('what is said beside what is done', () => {
  const pluggedIn = head.replace('world: lamp\n', 'world: lamp\nsituation:\n  mains: on\n');
  const toldBeside = (body: string): string[] => {
    const text = `${pluggedIn}## Steps\n\n1. Press **Power**.${body}`;
    return toldOf(text, worlds);
  };

  test.each([
    '\n\n   - The _Lamp on_ screen appears.\n',
    '\n\n   **Result:** The _Lamp on_ screen appears.\n',
    '\n\n   - **Rename**: opens the _Rename Lamp_ window.\n',
    '\n\nAfter this, _Lamp on_ is shown.\n',
  ])('is true: %s', (body) => {
    expect(toldBeside(body)).toEqual([]);
  });

  test.each([
    '\n\n   - The _Rename Lamp_ screen appears.\n',
    '\n\n   **Result:** The _Rename Lamp_ screen appears.\n',
    '\n\nAfter this, _Rename Lamp_ is shown.\n',
  ])('is told where it is not true: %s', (body) => {
    expect(toldBeside(body)).toEqual(['screen-not-shown: Rename Lamp']);
  });

  test('behind a list without a heading, too', () => {
    const text = `${pluggedIn}1. Press **Power**.\n\nAfter this, _Rename Lamp_ is shown.\n`;
    expect(
      compile({ file: 'light.mdx', text }, worlds).diagnostics.map(({ rule }) => rule),
    ).toEqual(['screen-not-shown']);
  });

  test.each([
    ['See step 2.', '2'],
    ['In step 2, after **Power**, it lights.', '2'],
    ['Repeat steps 1 to 2.', '1 to 2'],
  ])('a step that there is not: %s', (said, place) => {
    expect(toldBeside(`\n\n   > ${said}\n`)).toEqual([`unknown-step: ${place}`]);
  });

  test('points behind a lead-in are none that anybody executes, and lead nobody astray', () => {
    expect(
      toldBeside(
        '\n2. Do one of the following:\n\n   - If the lamp is plugged in, press **Power**.\n',
      ),
    ).toEqual(['unexecuted-list: If the lamp is plugged in, press **Power**.']);
    expect(
      toldBeside('\n2. Do the following:\n\n   1. Press **Rename**.\n\n3. Press **Plug**.\n'),
    ).toEqual(['control-elsewhere: Plug']);
  });
});

describe('a section that leads back into the step that was done last', () => {
  const article = readFileSync('content/procedures/password-reset-on-local-gui.mdx', 'utf8');
  const claim = / The _Reset Password_\s+window opens and shows a QR code\./;
  const step = article
    .replace(claim, '')
    .replace(
      /3\. On the phone[^]*?on the monitor\./,
      '3. On the phone, open **iDMSS**, tap **More** > **Reset Device Password**, and scan the **QR code**.',
    );

  test('goes on with what is still to be done of it', () => {
    expect(step).not.toBe(article);
    expect(toldOf(step, registered)).toEqual([]);
  });

  test('but not where all of it is done', () => {
    expect(
      toldOf(article.replace('Continue with step 3.', 'Continue with step 2.'), registered),
    ).toEqual(['wrong-step: 2']);
  });
});
