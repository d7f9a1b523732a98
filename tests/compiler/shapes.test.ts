/**
 * Steps in other shapes than a numbered list: one message, and its fix makes a list that is
 * executed.
 */
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';
import { mended } from './told.ts';

const head =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';

test.each([
  ['paragraphs', 'Step 1: Press **Power**.\n\nStep 2: Press **Rename**.\n'],
  ['paragraphs with bold signs', '**Step 1:** Press **Power**.\n\n**Step 2:** Press **Rename**.\n'],
  [
    'paragraphs with bold signs and images',
    '**Step 1** Press **Power**.\n\n![A lamp](./lamp.png)\n\n**Step 2** Press **Rename**.\n',
  ],
  [
    'paragraphs with signs in their titles',
    '**Step 1: Light it.** Press **Power**.\n\n**Step 2: Name it.** Press **Rename**.\n',
  ],
  ['headings', '### Step 1\n\nPress **Power**.\n\n### Step 2\n\nPress **Rename**.\n'],
  [
    'headings with numbers',
    '### 1. Light it\n\nPress **Power**.\n\n### 2. Name it\n\nPress **Rename**.\n',
  ],
  [
    'a table',
    '| # | Do this | You see |\n| - | - | - |\n| 1 | Press **Power**. | _Lamp on_ is shown. |\n| 2 | Press **Rename**. | |\n',
  ],
])('%s', (_, steps) => {
  const text = head + steps;
  const { diagnostics } = compile({ file: 'light.mdx', text }, worlds);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['foreign-steps']);
  const { diagnostics: left, executed } = compile(
    { file: 'light.mdx', text: mended(text, diagnostics) },
    worlds,
  );
  expect({ left, executed }).toEqual({ left: [], executed: 2 });
});

test.each([
  '1. **Light it.** Press **Power**.\n2. **Give it a name**: press **Rename**.\n',
  '1. **Light it**\n\n   Press **Power**.\n\n2. **Give it a name**\n\n   Press **Rename**.\n',
])('a step may have a title: %s', (steps) => {
  expect(compile({ file: 'light.mdx', text: head + steps }, worlds).diagnostics).toEqual([]);
});

test('a label in front of a step is none the less one', () => {
  const { diagnostics } = compile(
    { file: 'light.mdx', text: `${head}1. Press **Power**. **Renamed Lamp**: press **Rename**.\n` },
    worlds,
  );
  expect(diagnostics.length).toBeGreaterThan(0);
});
