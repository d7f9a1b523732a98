/** What is for which situation. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { suits } from '../../src/walkthrough/chosen.ts';
import { lampWorld } from '../lamp/world.ts';

test.each([
  ['mains=on', { mains: 'on' }, true],
  ['mains=on', { mains: 'off' }, false],
  ['mains=on,low', { mains: 'low' }, true],
  ['mains=on&battery=none', { mains: 'on', battery: 'full' }, false],
  ['mains=on&battery=none|mains=off', { mains: 'off', battery: 'full' }, true],
  ['mail=junk', { mains: 'on' }, true],
])('%s in %j: %s', (when, chosen, is) => {
  expect(suits(when, chosen)).toBe(is);
});

const article = (...steps: string[]): string =>
  [
    '---',
    'title: Light',
    'description: Light.',
    'world: lamp',
    '---',
    '',
    ...steps.map((step) => `1. ${step}`),
  ].join('\n');

const situated = (...steps: string[]): (readonly [string, string])[] => {
  const text = article(...steps);
  const { situated: found } = compile({ file: 'light.mdx', text }, [lampWorld]);
  return found.map(({ start, end, when }) => [text.slice(start.offset, end.offset), when]);
};

test('a sentence with a condition is for its situation, and so is what explains it', () => {
  expect(
    situated(
      'If the lamp is not plugged in, press **Plug**. Press **Power**.\n\n   **Plug** gives the lamp its current. It does not light it.\n\n   **Power** lights it.',
    ),
  ).toEqual([
    ['If the lamp is not plugged in, press **Plug**.', 'mains=off'],
    ['**Plug** gives the lamp its current.', 'mains=off'],
    ['It does not light it.', 'mains=off'],
  ]);
});

test('a condition may be turned round', () => {
  expect(situated('Unless the lamp is plugged in, press **Plug**. Press **Power**.')).toEqual([
    ['Unless the lamp is plugged in, press **Plug**.', 'mains=off'],
  ]);
});

test('a sentence that asks for something in every situation is for all', () => {
  expect(situated('Press **Power**.')).toEqual([]);
});
