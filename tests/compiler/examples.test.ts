/** Tables of examples: each row is tried out, and what is wrong is told at its cell. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds as registered } from '../../src/simulator/worlds/index.ts';
import { worlds as lamps } from '../lamp/worlds.ts';
import { articleOf } from './sentences/read.ts';
import { mended, toldOf } from './told.ts';

const worlds = [...registered, ...lamps];

/** An article that names the lamp, with a table below that step. */
function naming(head: string, ...rows: readonly string[]): string {
  const line = head.replace(/[^|]+/g, ' - ');
  return articleOf({
    on: 'lamp-rename',
    sentence: ['Enter `Desk` in **Name** and press **Save**.\n', head, line, ...rows].join('\n'),
  }).text;
}

const long = 'The lamp beside the sofa';
const refusal = 'A name has at most 10 characters.';

test.each([
  'message',
  'Error message',
  'Is shown',
  'The lamp says',
  'You see',
  '**Answer**',
  'Result',
])('what is shown may stand under “%s”', (head) => {
  expect(toldOf(naming(`| **Name** | ${head} |`, `| \`${long}\` | ${refusal} |`), worlds)).toEqual(
    [],
  );
  expect(
    toldOf(
      naming(`| Name | ${head} |`, `| \`${long}\` | _Rename Lamp_ |`, '| `Sofa` | Blown Fuse |'),
      worlds,
    ),
  ).toEqual(['already-true: Rename Lamp', 'screen-not-shown: Blown Fuse']);
});

test.each([
  refusal,
  `_${refusal}_`,
  `“${refusal}”`,
  `**${refusal}**`,
  `\`${refusal}\``,
  `The message _${refusal}_ is shown.`,
])('a message may be set as it likes: %s', (said) => {
  expect(toldOf(naming('| Name | message |', `| ${long} | ${said} |`), worlds)).toEqual([]);
});

test('a row is checked: its account has moves and a claim, and the step goes on as if it had not been tried', () => {
  const { account, diagnostics, legs, ways } = compile(
    { file: 'name.mdx', text: naming('| Name | message |', `| \`${long}\` | ${refusal} |`) },
    worlds,
  );
  expect(diagnostics).toEqual([]);
  expect(account.sentences.at(-1)).toMatchObject({
    text: `\`${long}\` | ${refusal}`,
    reading: 'checked',
    moves: [`enter “Name” = \`${long}\``, 'press “Save”'],
    claims: [`shown “${refusal}”`],
  });
  const last = legs[ways[0]?.legs.at(-1) ?? -1];
  expect(last?.moves).toEqual([
    { device: 'lamp', control: 'name', value: 'Desk' },
    { device: 'lamp', control: 'save' },
  ]);
});

test('a wrong message is told at its cell, each for itself, with the right one', () => {
  const wrong = 'A name has at most 12 characters.';
  const text = naming(
    '| Name | message |',
    `| \`${long}\` | ${wrong} |`,
    `| \`Sofa\` | ${refusal} |`,
  );
  expect(toldOf(text, worlds)).toEqual([
    `screen-not-shown: ${wrong}`,
    `screen-not-shown: ${refusal}`,
  ]);
  const one = naming('| Name | message |', `| \`${long}\` | ${wrong} |`);
  expect(
    toldOf(mended(one, compile({ file: 'name.mdx', text: one }, worlds).diagnostics), worlds),
  ).toEqual([]);
});

test('what is accepted is not refused; an empty cell says nothing', () => {
  expect(
    toldOf(naming('| Name | message |', '| `Sofa` | accepted |', `| \`${long}\` | |`), worlds),
  ).toEqual([]);
  expect(toldOf(naming('| Name | message |', `| \`${long}\` | accepted |`), worlds)).toEqual([
    `refused: ${long}`,
  ]);
});

test('a button that does nothing yet says why', () => {
  expect(
    toldOf(
      naming('| Name | message |', '| (empty) | Type a name first. |', '| | Type a name first. |'),
      worlds,
    ),
  ).toEqual([]);
  expect(toldOf(naming('| Name | message |', `| (empty) | ${refusal} |`), worlds)).toEqual([
    'disabled-control: (empty)',
  ]);
});

test('a field that is not there is told at the head, once', () => {
  expect(
    toldOf(naming('| Nickname | message |', `| Sofa | |`, `| \`${long}\` | ${refusal} |`), worlds),
  ).toEqual(['unknown-control: Nickname']);
});

test.each([
  ['another last column', '| Nickname | meaning |'],
  ['a result of no field', '| Nickname | result |'],
  ['a note', '| Nickname {/* note */} | message |'],
])('other tables explain: %s', (_, head) => {
  const { account, diagnostics } = compile(
    { file: 'name.mdx', text: naming(head, '| Sofa | A soft one |') },
    worlds,
  );
  expect(diagnostics).toEqual([]);
  expect(account.sentences.slice(-2).map(({ reading }) => reading)).toEqual([
    'explanation',
    'explanation',
  ]);
});

const reset = (table: readonly string[], sections = ''): string =>
  articleOf({
    on: 'code',
    sentence: [
      'Enter the code from the e-mail in **Security Code** and click **Next**.\n',
      ...table,
    ].join('\n'),
  }).text + sections;

test('no section takes over from a row', () => {
  const table = [
    '| Security Code | The recorder says |',
    '| - | - |',
    '| `1234` | _The security code has expired._ |',
  ];
  const section = '\n## If the security code is refused\n\n1. Click **Cancel**.\n';
  expect(toldOf(reset(table, section), worlds).filter((told) => told.includes('expired'))).toEqual([
    'screen-not-shown: The security code has expired.',
  ]);
});

test('a column may be one for what is drawn', () => {
  const steps =
    '---\ntitle: A\ndescription: B.\nworld: dahua-recorder\nsituation: { pattern: set }\n---\n\n' +
    '1. Right-click the **live view** and click **Main Menu**.\n\n   | Unlock Pattern | The recorder says |\n   | --- | --- |\n';
  const told = (row: string): string[] => toldOf(`${steps}   ${row}\n`, worlds);
  expect(told('| `1-2` | _A pattern connects at least 4 dots._ |')).toEqual([]);
  expect(told('| `1-2-3-4` | _A pattern connects at least 4 dots._ |')).toEqual([
    'screen-not-shown: A pattern connects at least 4 dots.',
  ]);
});
