import { expect, test } from 'vitest';
import { whatSetsApart } from '../../src/compiler/check/what-sets-apart.ts';
import type { Variant } from '../../src/compiler/execute/course.ts';
import { lampWorld } from '../lamp/world.ts';

const names = Array.from({ length: 24 }, (_, index) => `c${String(index)}`);
const variant = (differing: Readonly<Record<string, string>>): Variant => ({
  situation: { ...Object.fromEntries(names.map((name) => [name, 'usual'])), ...differing },
});

test('the smallest set is found among many circumstances', () => {
  const own = variant({});
  const failing = [variant({ c3: 'other', c20: 'other', c21: 'other' })];
  const working = [variant({ c3: 'other', c21: 'other' }), variant({ c20: 'other' })];
  expect(whatSetsApart(lampWorld, { failing, working, own })).toEqual(['c3: other', 'c20: other']);
});

test('what fails nowhere else for no reason to be seen is told as it is', () => {
  const own = variant({});
  expect(whatSetsApart(lampWorld, { failing: [own], working: [], own })).toHaveLength(names.length);
});
