/** The router's article: what it asks for is done, and what it should not ask for is told. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from './worlds.ts';

const file = 'take-a-tablet-off-the-network.mdx';
const article = readFileSync(new URL(`./content/${file}`, import.meta.url), 'utf8');

/**
 * What is told of the article with some words changed: rule, message and, where there is one, the
 * fix.
 */
function toldOf(...[from = '', to = '']: readonly string[]): string[] {
  const { diagnostics } = compile({ file, text: article.replace(from, to) }, worlds);
  return diagnostics.map(({ rule, message, fixes = [] }) =>
    [`${rule}: ${message}`, ...fixes.map(({ title }) => title)].join(' '),
  );
}

test('the article is executed from end to end', () => {
  expect(toldOf()).toEqual([]);
});

test.each([
  ['Turn on **Guest Network**', 'Turn **Guest Network** on'],
  ['Turn on **Guest Network**', 'Tick **Guest Network**'],
  ['Turn on **Guest Network**', 'Check the **Guest Network** box'],
  ['Turn on **Guest Network**', 'Set **Guest Network** to on'],
  ['Turn on **Guest Network**', 'Click **Guest Network**'],
  [
    'Turn on **Guest Network**',
    'Turn on **Guest Network**, clear **Guest Network**, and toggle **Guest Network**',
  ],
  [
    'press and hold **Reset** for 10 seconds',
    'hold down the **Reset** button for at least ten seconds',
  ],
  ['press and hold **Reset** for 10 seconds', 'press **Reset** for 10 seconds'],
  ['press and hold **Reset** for 10 seconds', 'hold **Reset** for 10 seconds, then release it'],
  ['**Remove** in the row of _Tablet_', '**Remove** in the _Tablet_ row'],
  ['**Remove** in the row of _Tablet_', '**Remove** next to _Tablet_'],
  ['Click **Remove** in the row of _Tablet_', 'In the row of _192.168.0.12_, click **Remove**'],
  ['and\n      press Enter', 'and\n      click **Verify**'],
])('“%s” can be said as “%s”', (written, said) => {
  expect(toldOf(written, said)).toEqual([]);
});

test.each([
  [
    'Turn on **Guest Network**',
    'Turn off **Guest Network**',
    'result-not-reached: At the end it is not true that “Guests can use the network”.',
  ],
  [
    'click **Apply**',
    'turn on **Apply**',
    'wrong-verb: “Apply” does not take the verb “turn on”. Write “click”',
  ],
  [
    'press and hold **Reset** for 10 seconds',
    'press and hold **Reset** for 2 seconds',
    'no-effect: “Reset” changes nothing here when it is held for 2 seconds. Write “10 seconds”',
  ],
  [
    'press and hold **Reset** for 10 seconds',
    'press and hold **Reset** for 3 seconds',
    'screen-not-shown: “Power: flashing red” is not shown here.',
  ],
  [
    'press and hold **Reset** for 10 seconds',
    'press and hold **Reset**',
    'unknown-duration: It is not said for how long “Reset” is held. Write “for 10 seconds”',
  ],
  [
    'press and hold **Reset** for 10 seconds',
    'click **Reset**',
    'wrong-verb: “Reset” does not take the verb “click”.',
  ],
  [
    'Click **Remove** in the row of _Tablet_',
    'Click **Remove**',
    'ambiguous-control: “Remove” can be several things here: “Phone”, “Tablet”, “Printer”.',
  ],
  [
    'in the row of _Tablet_',
    'in the row of _Tablett_',
    'unknown-control: No row with this control is called “Tablett”. Write “Tablet”',
  ],
  [
    'Turn on **Guest Network**',
    'Hold **Guest Network** for 3 seconds',
    'wrong-verb: “Guest Network” does not take the verb “Hold”.',
  ],
  [
    'and press Enter. The _Router',
    'and press Escape. The _Router',
    'unknown-instruction: It is not said on which control to “press”.',
  ],
])('“%s” is not “%s”', (written, said, told) => {
  expect(toldOf(written, said).join('\n')).toBe(told);
});
