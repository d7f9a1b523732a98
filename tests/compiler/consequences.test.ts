/** One mistake, one message: what only follows from it is not told beside it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const kept = (name: string): string => readFileSync(`tests/compiler/kept/${name}.mdx`, 'utf8');

test.each([
  [
    'a label of another device, and what that shows later',
    'find-the-security-code-among-the-junk',
    '**Forgot Password**',
    '**Junk**',
    'screen-not-shown: Notice',
  ],
  [
    'a label of another device behind the wrong verb',
    'find-the-security-code-among-the-junk',
    '**live view**',
    '**Junk**',
    'wrong-verb: Right-click',
  ],
  [
    'a message without its full stop',
    'find-the-security-code-among-the-junk',
    '_No mail._',
    '_Notice_',
    'screen-not-shown: Notice',
  ],
  [
    'fields that nothing is said of, and the result',
    'find-the-security-code-among-the-junk',
    'enter a new password',
    'smite a new password',
    'no-action: New Password',
  ],
  [
    'a reference to a step with a mistake of its own',
    'reset-a-recorder-with-analogue-cameras',
    'with **OK**',
    'with OK',
    'unknown-instruction: agree to',
  ],
  [
    'a heading that has lost its “If”, and a link to it',
    'reset-a-recorder-with-analogue-cameras',
    '## If no e-mail address is registered',
    '## No e-mail address is registered',
    'unknown-condition: No e-mail address is registered',
  ],
  [
    'a section for the wrong situation, and a link to it',
    'reset-a-recorder-with-analogue-cameras',
    '## If no e-mail',
    '## If an e-mail',
    'screen-not-shown: wants an address',
  ],
  [
    'a path without marks',
    'get-in-without-the-unlock-pattern',
    '**iDMSS > More > Reset Device Password**',
    'iDMSS > More > Reset Device Password',
    'unmarked-label: iDMSS > More > Reset Device Password',
  ],
  [
    'an unknown verb, and a title behind it',
    'look-up-the-serial-number',
    'Write the serial',
    'Smite the serial',
    'unknown-instruction: Smite',
  ],
  [
    'a condition that no screen meets, and what comes of it',
    'register-an-address-during-the-reset',
    '_Unlock Pattern_',
    '_Unock Pattern_',
    'screen-not-shown: Unock Pattern',
  ],
  [
    'one verb of two',
    'register-an-address-during-the-reset',
    'Enter and confirm',
    'Enter and smite',
    'unknown-instruction: smite',
  ],
  [
    'a label in front of its verb that is elsewhere',
    'reset-the-recorder-and-its-ip-cameras',
    'For **New Password**',
    'For **Forgot Password**',
    'control-elsewhere: Forgot Password',
  ],
])('%s', (_, article, right, wrong, told) => {
  const text = kept(article);
  expect(text).toContain(right);
  expect(toldOf(text.replace(right, wrong), worlds)).toEqual([told]);
});

test.each([
  [
    'a number in a condition that nobody knows',
    '## If the security code is refused',
    '## If the security code is refused after 3 wrong codes',
    'unknown-condition: the security code is refused after 3 wrong codes',
  ],
  [
    'a prerequisite that nothing needs, and what is never so beside it',
    '- A Dahua recorder',
    '- No unlock pattern is set',
    'unused-prerequisite: No unlock pattern is set',
  ],
  [
    'a wait that is wrong, and what is refused for it',
    '6. On the recorder',
    '6. After twenty-five hours, on the recorder',
    'wrong-fact: twenty-five hours',
  ],
])('%s', (_, right, wrong, expected) => {
  const article = readFileSync('content/procedures/password-reset-on-local-gui.mdx', 'utf8');
  expect(article).toContain(right);
  expect(toldOf(article.replace(right, wrong), worlds)).toEqual([expected]);
});
