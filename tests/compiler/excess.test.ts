/** Whatever its size, an article is answered, and without an error of the compiler's own. */
import { describe, expect, test } from 'vitest';
import { compile, formatDiagnostic, type Diagnostic } from '../../src/compiler/index.ts';
import { worlds as registered } from '../../src/simulator/worlds/index.ts';
import { worlds as lamps } from '../lamp/worlds.ts';

const worlds = [...registered, ...lamps];

const head =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';
const steps = '1. Press **Power**.\n2. Press **Rename**.\n';

/** What would take for ever is ended by the time limit that every test has. */
function diagnose(text: string): readonly Diagnostic[] {
  const { diagnostics } = compile({ file: 'light.mdx', text }, worlds);
  for (const diagnostic of diagnostics) formatDiagnostic(diagnostic, text, 'light.mdx');
  return diagnostics;
}

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

describe('is one message that names the limit and its place', () => {
  test.each([
    [
      'a text of 500,000 words',
      `${head}${'word '.repeat(500_000)}\n\n${steps}`,
      'The article has more than 200,000 characters.',
      200_000,
    ],
    [
      'a paragraph',
      `${head}${'word '.repeat(10_000)}\n\n${steps}`,
      'This paragraph has more than 10,000 characters.',
      head.length,
    ],
    [
      '60,000 sentences in a step',
      `${head}1. ${'A word. '.repeat(6_000)}\n`,
      'This paragraph has more than 10,000 characters.',
      head.length,
    ],
    [
      'nested quotations',
      `${head}${'>'.repeat(3_000)} a\n\n${steps}`,
      'More than 100 things stand inside one another here.',
      head.length,
    ],
    ...['{'.repeat(2_000), '[\n'.repeat(2_000), '- '.repeat(2_000), '? '.repeat(200)].map(
      (nested): [string, string, string, number] => [
        `front matter that begins with ${nested.slice(0, 4)}`,
        head.replace('---\n', `---\n${nested}`) + steps,
        'More than 100 things stand inside one another here.',
        0,
      ],
    ),
    [
      'nested brackets in a line',
      `${head}a ${'('.repeat(1_000)}\n\n${steps}`,
      'More than 100 things stand inside one another here.',
      head.length,
    ],
    [
      'nested tags in a line',
      `${head}${'<b>'.repeat(400)}a${'</b>'.repeat(400)}\n\n${steps}`,
      'More than 100 things stand inside one another here.',
      head.length + 99 * 3,
    ],
    [
      'nested tags in lines',
      `${head}${'<div>\n'.repeat(3_000)}a\n${'</div>\n'.repeat(3_000)}\n${steps}`,
      'More than 100 things stand inside one another here.',
      head.length + 1_000 * 6,
    ],
    [
      'nested lists in a line',
      `${head}${'- '.repeat(3_000)} a\n\n${steps}`,
      'More than 100 things stand inside one another here.',
      head.length,
    ],
    [
      '400 nested lists',
      `${head}${many(400, (index) => `${'  '.repeat(index)}- a\n`)}\n${steps}`,
      'More than 100 things stand inside one another here.',
      undefined,
    ],
    [
      'a table of 2,000 × 50',
      `${head}|${'a|'.repeat(50)}\n|${'-|'.repeat(50)}\n${`|${'a|'.repeat(50)}\n`.repeat(1_900)}\n${steps}`,
      'The article has tables of more than 10,000 cells.',
      undefined,
    ],
    [
      'steps',
      `${head}${many(600, (index) => `${String(index + 1)}. Press **Power**.\n`)}`,
      'The article has more than 500 steps.',
      undefined,
    ],
    [
      'a table of examples',
      `${head}1. Press **Power**.\n\n   | Name | The lamp says |\n   | --- | --- |\n${'   | a | b |\n'.repeat(3_200)}`,
      'The article has tables of more than 200 lines.',
      undefined,
    ],
    [
      'labels in a paragraph',
      `${head}1. Press ${'**A**, '.repeat(1_400)}.\n`,
      'This paragraph has more than 100 texts in bold or italics.',
      head.length,
    ],
    [
      'labels',
      `${head}${steps}\n${`${'**Power** '.repeat(90)}\n\n`.repeat(20)}`,
      'The article has more than 1,500 texts in bold or italics.',
      undefined,
    ],
    [
      'paragraphs',
      `${head}${steps}\n${'A.\n\n'.repeat(600)}`,
      'The article has more than 500 paragraphs.',
      undefined,
    ],
    [
      'links',
      `${head}${`${'[a](#step-1) '.repeat(300)}\n\n`.repeat(4)}${steps}`,
      'The article has more than 1,000 links.',
      undefined,
    ],
    [
      'waivers',
      `${head}${steps}${'   {/* allow: no-effect — why */}\n'.repeat(300)}`,
      'The article has more than 200 comments.',
      undefined,
    ],
    [
      'ways',
      `${head}${many(300, (index) => `${String(index + 1)}. Press either **Power** or **Rename**.\n`)}`,
      'Over all situations, the article asks for more than 10,000 things.',
      undefined,
    ],
    [
      'headings',
      `${head}${'## a\n\n'.repeat(201)}${steps}`,
      'The article has more than 200 headings.',
      head.length + 200 * 6,
    ],
    [
      '20,000 keys',
      `---\n${many(20_000, (index) => `a${String(index)}: 1\n`)}---\n\n${steps}`,
      undefined,
      undefined,
    ],
    [
      '2,000 keys',
      `---\n${many(2_000, (index) => `a${String(index)}: 1\n`)}---\n\n${steps}`,
      'The front matter has more than 5,000 characters.',
      5_000,
    ],
    [
      'nested brackets',
      `${head}${'['.repeat(4_000)}${']'.repeat(4_000)}\n\n${steps}`,
      'More than 100 things stand inside one another here.',
      head.length,
    ],
    [
      '30,000 nested brackets',
      `${head}${'['.repeat(15_000)}${']'.repeat(15_000)}\n\n${steps}`,
      'This paragraph has more than 10,000 characters.',
      head.length,
    ],
    [
      'nested code',
      `${head}{${'[\n'.repeat(600)}${']\n'.repeat(600)}}\n\n${steps}`,
      'More than 100 things stand inside one another here.',
      undefined,
    ],
  ])('%s', (_, text, message, offset) => {
    const told = diagnose(text);
    expect(told.map(({ rule }) => rule)).toEqual(['too-much']);
    if (message !== undefined) expect(told[0]?.message).toBe(message);
    if (offset !== undefined) expect(told[0]?.start.offset).toBe(offset);
  });
});

describe('is answered soon', () => {
  test.each([
    [
      '5,000 references to nothing',
      `${head}${many(5_000, (index) => `[a][b${String(index)}] ${index % 100 === 0 ? '\n\n' : ''}`)}\n\n${steps}`,
    ],
    [
      'names of nothing',
      `${head}${many(5_000, (index) => `{a${String(index)}} ${index % 100 === 0 ? '\n\n' : ''}`)}\n\n${steps}`,
    ],
    [
      'unknown tags',
      `${head}${many(3_000, (index) => `<A${String(index)} /> ${index % 100 === 0 ? '\n\n' : ''}`)}\n\n${steps}`,
    ],
    ['tags that are never closed', `${head}${'<b>\n'.repeat(900)}\n${steps}`],
    ['comments', `${head}${'<!-- a -->\n\n'.repeat(3_000)}\n${steps}`],
    ['braces', `${head}${'{ a\n\n'.repeat(3_000)}\n${steps}`],
    ['brackets', `${head}${`${'['.repeat(90)}${']'.repeat(90)}\n\n`.repeat(500)}${steps}`],
    ['a sum', `${head}{${'1 + '.repeat(2_000)}1}\n\n${steps}`],
    ['a sum that is nested', `${head}{${'1 + ('.repeat(1_500)}1${')'.repeat(1_500)}}\n\n${steps}`],
    ['a sequence in YAML', `---\ntitle: ${'['.repeat(4_000)}\n---\n\n${steps}`],
    [
      'lines of a mapping in YAML',
      `---\n${many(200, (index) => `${' '.repeat(index % 50)}a:\n`)}---\n\n${steps}`,
    ],
  ])('%s', (_, text) => {
    const told = diagnose(text);
    expect(told.length).toBeLessThan(120);
  });
});

describe('is executed no longer than it is worth', () => {
  const plain =
    '---\ntitle: A\ndescription: B.\nworld: dahua-recorder\n---\n\n1. Right-click the **live view**, then click **Main Menu**.\n';
  test.each([
    [
      'conditions in one sentence',
      `${plain}2. ${many(400, () => 'If you see _Login_, ')}click **Save**.\n`,
    ],
    [
      'labels that are elsewhere',
      `${plain}${many(200, (index) => `${String(index + 2)}. Click **Finished**. Click **Save**.\n`)}`,
    ],
    [
      'what is never shown',
      `${plain}${many(200, (index) => `${String(index + 2)}. Wait until _Nothing ${String(index)}_ is shown.\n`)}`,
    ],
    [
      'sections that lead to one another',
      `${plain}2. Click **Save**.\n\n${'## If an unlock pattern is set\n\n1. Click **Cancel**.\n\nContinue with step 1.\n\n'.repeat(190)}`,
    ],
  ])('%s', (_, text) => {
    expect(diagnose(text).length).toBeGreaterThan(0);
  });
});

describe('is answered soon however much is wrong with it', () => {
  const plain = '---\ntitle: A\ndescription: B.\nworld: dahua-recorder\n---\n\n';
  const hours = many(699, (index) => `${String(index + 25)} hours and `);
  test.each([
    [
      'numbers',
      `${plain}${`The security code is valid for ${hours}a day.\n\n`.repeat(18)}1. Right-click the **live view**.\n`,
      12_000,
    ],
    [
      'labels',
      plain +
        many(
          490,
          (index) => `${String(index + 1)}. Click **Xqa${String(index)}**, **Xqb** and **Xqc**.\n`,
        ),
      1_400,
    ],
  ])('%s', (_, text, least) => {
    const told = diagnose(text);
    expect(told.length).toBeGreaterThan(least);
    expect(told.filter(({ fixes }) => fixes)).toEqual([]);
  });
});

test('what holds for a large article goes on holding', () => {
  const text = `${head}1. Press **Power**.\n${many(240, (index) => `${String(index * 2 + 2)}. Press **Rename**.\n${String(index * 2 + 3)}. Press **Cancel**.\n`)}`;
  expect(diagnose(text)).toEqual([]);
});
