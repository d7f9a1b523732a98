/** A fix is offered where the article is right with it. */
import { expect, test } from 'vitest';
import { compile, type Diagnostic } from '../../src/compiler/index.ts';
import { edited } from './told.ts';
import { worlds } from './two-lamps.ts';

const head = '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\n---\n\n';

function told(body: string): readonly Diagnostic[] {
  return compile({ file: 'light.mdx', text: head + body }, worlds).diagnostics;
}

const main =
  '1. Press **Power**.\n2. Press **Rename** and **Cancel**. _Lamp_ is still shown, so press **Rename**.\n3. Enter `Desk` in **Name** and press **Save**.\n';
const section =
  '\n## If the lamp is not plugged in\n\n1. Press **Plug**, **Power** and **Rename**, enter `Desk` in **Name** and press **Save**.\n\nContinue with step 3.\n';

test('of two steps that can be begun the one is proposed from which the rest can be done', () => {
  const [diagnostic, ...others] = told(`${main}4. Press **Power**.\n${section}`);
  expect(diagnostic?.message).toBe('Step 3 cannot be done from here; step 4 can.');
  expect(diagnostic?.fixes?.map(({ title }) => title)).toEqual(['Write “4”']);
  expect(others).toEqual([]);
});

test('where the rest cannot be done from any step none is proposed', () => {
  const [diagnostic, ...others] = told(main + section);
  expect(diagnostic?.message).toBe('Step 3 cannot be done from here.');
  expect(diagnostic?.fixes).toBeUndefined();
  expect(others).toEqual([]);
});

test('missing steps that lead to another mistake are a note', () => {
  const front = head.replace('world: lamp', 'world: lamp\nsituation:\n  mains: on');
  const text = `${front}1. Press **Power**.\n2. Press **Cancel**.\n3. Press **Cancel**.\n`;
  const { diagnostics } = compile({ file: 'light.mdx', text }, worlds);
  expect(diagnostics.map(({ rule, note, fixes }) => [rule, note, fixes])).toEqual([
    [
      'control-elsewhere',
      'The way to it from here: Press **Rename**. The labels here: “Colour”, “Rename”, “Power”.',
      undefined,
    ],
  ]);
});

test('a word that leads to another mistake is a note', () => {
  expect(told('1. Press **Sve**.\n').map(({ rule, note, fixes }) => [rule, note, fixes])).toEqual([
    ['unknown-control', 'Did you mean “Save”?', undefined],
  ]);
});

test('of many fixes each is offered that leaves fewer mistakes, and no other', () => {
  const wrong = ['Renme', 'Cncel'].flatMap((label) => Array.from({ length: 40 }, () => label));
  const steps = wrong.map(
    (_, index) => `${String(index + 2)}. Press **${index % 2 === 0 ? 'Renme' : 'Cncel'}**.\n`,
  );
  const front = head.replace('world: lamp', 'world: lamp\nsituation:\n  mains: on');
  const text = `${front}1. Press **Power**.\n${steps.join('')}82. Press **Sve**.\n`;
  const { diagnostics } = compile({ file: 'light.mdx', text }, worlds);
  expect(diagnostics).toHaveLength(81);
  for (const { fixes } of diagnostics.slice(0, 3)) {
    const left = compile(
      { file: 'light.mdx', text: edited(text, fixes?.[0]?.edits ?? []) },
      worlds,
    ).diagnostics;
    expect(left).toHaveLength(80);
  }
  expect(diagnostics.filter(({ fixes }) => !fixes).map(({ rule }) => rule)).toEqual([
    'unknown-control',
  ]);
});
