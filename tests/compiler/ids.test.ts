/** Ids that are on a page twice. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';

const head = '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\n---\n\n';
const steps =
  '## Steps\n\n1. Press **Power**.\n2. Press **Rename**.\n\n## If the lamp is not plugged in\n\n1. Press **Plug**.\n2. Continue with step 1.\n';

function told(words: string): string[] {
  const text = `${head}${words}\n\n${steps}`;
  return compile({ file: 'light.mdx', text }, worlds).diagnostics.map(
    ({ rule, message, start, end }) =>
      `${rule} at ${text.slice(start.offset, end.offset)}: ${message}`,
  );
}

test.each([
  ['## Step 2', 'Step 2: Step 2 of the page has the id “step-2” too.'],
  ['#### `Step` 1', '`Step` 1: Step 1 of the page has the id “step-1” too.'],
  ['## Step 1 title', 'Step 1 title: Step 1 of the page has the id “step-1-title” too.'],
  [
    '## If the lamp is not plugged in step 2',
    'If the lamp is not plugged in step 2: Step 2 of the page has the id “if-the-lamp-is-not-plugged-in-step-2” too.',
  ],
  ['<a id="step-1" />', 'id="step-1": Step 1 of the page has the id “step-1” too.'],
  ["<a id={'step-1'}>x</a>", "id={'step-1'}: Step 1 of the page has the id “step-1” too."],
  ['<a id="q">x</a> and <span id="q">y</span>', 'id="q": Another tag has the id “q” too.'],
  ['<a id="again">x</a>\n\n## Again', 'id="again": A heading has the id “again” too.'],
  ['## Again\n\n<h2 id="again">x</h2>', 'id="again": A heading has the id “again” too.'],
  ['## Side-bar', 'Side-bar: A part of every page has the id “side-bar” too.'],
])('%j', (words, expected) => {
  expect(told(words)).toEqual([`duplicate-id at ${expected}`]);
});

test.each([
  '## Again 1\n\n## Again\n\n## Again',
  '## Steps-step-1\n\n## Step 3\n\n## Step 1 of the reset\n\n## Step one',
  '##\n\n## !!!\n\n## ???',
  '<a id="q">x</a> <a id={`${1}`}>y</a> <a id={props.id}>z</a> <p title="q">w</p>',
])('%j is all right', (words) => {
  expect(told(words)).toEqual([]);
});
