/** Wherever words of an article stand, somebody looks at them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { toldOf } from './told.ts';

const head =
  '---\ntitle: A\ndescription: B.\nworld: dahua-recorder\nsituation:\n  pattern: none\n---\n\n';
const first = '1. Right-click the **live view**, then click **Main Menu**.\n';
const last = '2. Click **Forgot Password**.\n';
const false48 = 'The code is valid for 48 hours.';

test.each([
  [
    'a table in a step',
    `${head}${first}\n   | A | B |\n   | --- | --- |\n   | C | ${false48} |\n\n${last}`,
  ],
  [
    'a table between two steps',
    `${head}${first}\n| A | B |\n| --- | --- |\n| C | ${false48} |\n\n${last}`,
  ],
  [
    'a table in a section',
    `${head}${first}${last}\n## More\n\n| A | B |\n| --- | --- |\n| C | ${false48} |\n`,
  ],
  [
    'a table in a note',
    `${head}${first}${last}\n   > [!NOTE]\n   > | A | B |\n   > | --- | --- |\n   > | C | ${false48} |\n`,
  ],
  ['a quotation', `${head}${first}\n> ${false48}\n\n${last}`],
  ['a footnote', `${head}${first}${last}   More.[^1]\n\n[^1]: ${false48}\n`],
  [
    'a tag',
    `${head}${first}${last}\n<details>\n<summary>${false48}</summary>\n\nMore.\n\n</details>\n`,
  ],
  ['the words of an image', `${head}${first}\n   ![${false48}](./a.png)\n\n${last}`],
  ['the title of an image', `${head}${first}\n   ![A](./a.png "${false48}")\n\n${last}`],
  ['a legend', `${head}${first}\n   ![A](./a.png)\n\n   _Figure 1: ${false48}_\n\n${last}`],
  [
    'a legend with a name',
    `${head}${first}\n   ![A](./a.png)\n\n   _Figure 1:_ ${false48}\n\n${last}`,
  ],
  [
    'the words of a tag',
    `${head}${first}\n   <span aria-label="${false48}">Code</span>\n\n${last}`,
  ],
  ['the title of a tag', `${head}${first}\n   <abbr title={'${false48}'}>Code</abbr>\n\n${last}`],
  [
    'the title of a link',
    `${head}${first}${last}\n   See [more](#more "${false48}").\n\n## More\n\nMore.\n`,
  ],
  ['the description', `${head.replace('B.', false48)}${first}${last}`],
])('a wrong number in %s is told', (_, text) => {
  expect(toldOf(text, worlds)).toEqual(['wrong-fact: 48 hours']);
});

test('a table of examples that is not indented is told', () => {
  const rows =
    '| Password | The recorder says |\n| --- | --- |\n| `x` | _Wrong password. Attempts left: 4._ |\n';
  expect(toldOf(`${head}${first}\n${rows}\n${last}`, worlds)).toEqual([
    'unexecuted-list: Password | The recorder says',
  ]);
  const indented = rows.replaceAll(/^/gm, '   ').trimEnd();
  expect(toldOf(`${head}${first}\n${indented}\n\n${last}`, worlds)).toEqual([]);
});

test.each([
  [
    'the title',
    head.replace('title: A', 'title: Reset the password of the router'),
    'unknown-place: router',
  ],
  ['a heading', `${head}${first}${last}\n## Log in on the web page\n`, 'unknown-place: web page'],
  [
    'a note',
    `${head}${first}${last}\n   > On the router, click **OK**.\n`,
    'unknown-place: router',
  ],
])('a device that nobody has in %s is told', (_, text, told) => {
  expect(toldOf(text.includes(first) ? text : `${text}${first}${last}`, worlds)).toContain(told);
});

test.each([
  ['Log in with Verify', ['unknown-control: Verify']],
  ['Open the Colour Picker', ['unknown-control: Colour Picker']],
  ['If the Colour Picker opens', ['unknown-control: Colour Picker']],
  ['Password, then Verify', ['unknown-control: Verify']],
  ['Log in with Password', []],
  ['Open the Main Menu', []],
  ['When it says Failed', []],
  ['Where Dahua says so', []],
  ['What Amcrest says', []],
  ['On the GUI of an NVR', []],
  ['Open the Colour Picker Of Your Choice', []],
])('a name in a heading is one of the devices: %s', (heading, told) => {
  const found = toldOf(`${head}${first}${last}\n## ${heading}\n\nNothing is to be done.\n`, worlds);
  expect(found.filter((each) => !each.startsWith('unknown-condition'))).toEqual(told);
});

test.each([
  ['The Verify Code window', ['screen-not-shown: Verify Code']],
  ['Click Verify in this window', ['unknown-control: Verify']],
  ['The New Password window', []],
])('the words of an image are held against the screens: %s', (words, told) => {
  expect(toldOf(`${head}${first}\n   ![${words}](./a.png)\n\n${last}`, worlds)).toEqual(told);
});

test.each([
  ['wait 5 minutes', 'wait 1 minute', 'no-effect: Next'],
  ['click **Next**', 'click **Cancel**', 'screen-not-shown: New Password'],
  ['_New Password_', '_Login_', 'screen-not-shown: Login'],
])(
  'a section that begins where a button does nothing is looked at: “%s” → “%s”',
  (right, wrong, told) => {
    const file = 'content/procedures/code-is-refused.mdx';
    const [before = '', section = ''] = readFileSync(file, 'utf8').split(
      /(?=^## If too many wrong codes)/m,
    );
    expect(toldOf(before + section, worlds)).toEqual([]);
    expect(toldOf(before + section.replace(right, wrong), worlds)).toContain(told);
  },
);
