/** Names in an article's expressions. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';

const head = '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';
const steps = '\n\n1. Press **Power**.\n';

function told(body: string): string[] {
  const text = head + body + steps;
  return compile({ file: 'light.mdx', text }, worlds).diagnostics.map(
    ({ rule, start, end }) => `${rule}: ${text.slice(start.offset, end.offset)}`,
  );
}

test.each([
  'export const watts = 5;\n\nIt takes {watts} watts.',
  'import Lamp, { colour as hue } from "./lamp.js";\nimport * as all from "./all.js";\n\n<Lamp hue={hue} all={all} {...props} />',
  'export function half(watts, { volts = 2, ...rest }, [first] = []) { return watts / volts + rest.x + first; }\n\nIt takes {half(10, {})}.',
  'It is {frontmatter.title}, {Math.max(1, 2)}, {[1].map((one) => one + 1)}, {typeof nothing}, {"nothing"}, {{ nothing: 1 }.nothing}.',
  '{/* nothing */}\n\n{new Date(0).toISOString()}',
  'export const pick = (list) => { for (const each of list) { try { return each; } catch (fault) { return fault; } } };\n\n{pick([1])}',
])('are all known: %s', (body) => {
  expect(told(body)).toEqual([]);
});

test.each([
  ['It takes {watt} watts.', 'watt'],
  ['export const watts = 5;\n\nIt takes {watts * volts} watts.', 'volts'],
  ['{table.map((row) => row + 1)}', 'table'],
  ['<p title={label}>A lamp</p>', 'label'],
  ['<p {...rest}>A lamp</p>', 'rest'],
  ['export const watts = volts;\n\nIt takes {watts}.', 'volts'],
  ['> - It takes {\n>   watt} watts.', 'watt'],
])('one is unknown: %s', (body, name) => {
  expect(told(body)).toEqual([`mdx-syntax: ${name}`]);
});

test('one in a step is told once', () => {
  const text = `${head}1. Press **Power** and wait {much} minutes. _Lamp on_ is shown.\n`;
  expect(compile({ file: 'light.mdx', text }, worlds).diagnostics.map(({ rule }) => rule)).toEqual(['mdx-syntax']);
});
