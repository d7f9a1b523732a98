/** What is told of situations that the article forgets. */
import { expect, test } from 'vitest';
import { whatSetsApart } from '../../src/compiler/check/what-sets-apart.ts';
import { compile } from '../../src/compiler/index.ts';
import { twoLamps, worlds } from './two-lamps.ts';

const head = '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\n---\n\n';

function told(body: string): string[] {
  return compile({ file: 'light.mdx', text: head + body }, worlds).diagnostics.map(
    ({ rule, message }) => `${rule}: ${message}`,
  );
}

test('a claim that says nothing hides no situation that was forgotten, and is itself not hidden by it', () => {
  expect(told('1. Press **Power**, then **Power** again. _Lamp off_ is shown.\n')).toEqual([
    'uncovered-variant: If the lamp is not plugged in, “Power” is not on the screen.',
    'already-true: “Lamp off” was shown before this step.',
  ]);
});

test('a claim that happens to be true where nothing could be done proves nothing', () => {
  expect(told('1. Press **Power** and wait a day. _Rename Lamp_ is not shown.\n')).toEqual([
    'uncovered-variant: If the lamp is not plugged in, “Power” is not on the screen.',
    'already-true: “Rename Lamp” was not shown before this step either.',
  ]);
});

test('a situation is named by the least that sets it apart', () => {
  const slip = twoLamps.conditions.find(({ means }) => 'slip' in means);
  if (!slip) throw new Error('This world has a slip.');
  const [own, off, left, both] = [
    { situation: { mains: 'on' } },
    { situation: { mains: 'off' } },
    { situation: { mains: 'on' }, slip },
    { situation: { mains: 'off' }, slip },
  ];
  const name = (failing: (typeof own)[], working: (typeof own)[]): string =>
    whatSetsApart(twoLamps, { failing, working, own }).join(' + ');
  expect(name([off], [])).toBe('the lamp is not plugged in');
  expect(name([left, both], [off])).toBe('the name is left out');
  expect(name([both], [off])).toBe('the name is left out');
  expect(name([both], [left])).toBe('the lamp is not plugged in');
  expect(name([both], [left, off])).toBe('the lamp is not plugged in + the name is left out');
  expect(name([left], [both])).toBe('the name is left out + the lamp is plugged in');
});
