/** Which combinations of circumstances are tried. */
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { combinationsOf, type Combination } from '../../src/simulator/index.ts';
import { cover } from '../../src/compiler/execute/covering.ts';

/**
 * Sizes of dimensions, and pairs or triples of choices that cannot be together; none of them
 * forbids the usual combination.
 */
const worlds = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 0, maxLength: 6 })
  .chain((sizes) => {
    const choice = fc
      .nat(Math.max(0, sizes.length - 1))
      .chain((at) => fc.tuple(fc.constant(at), fc.nat(Math.max(0, (sizes[at] ?? 1) - 1))));
    const forbidden = fc.array(fc.array(choice, { minLength: 2, maxLength: 3 }), { maxLength: 5 });
    return fc.record({
      sizes: fc.constant(sizes),
      forbidden: forbidden.map((each) =>
        each.filter((choices) => choices.some(([, value]) => value > 0)),
      ),
      bound: fc.nat(80),
    });
  });

type World = typeof worlds extends fc.Arbitrary<infer Made> ? Made : never;

const possibleIn =
  ({ forbidden }: World) =>
  (combination: Combination): boolean =>
    !forbidden.some((choices) => choices.every(([at, value]) => combination[at] === value));

const pairsIn = (combination: Combination): string[] =>
  combination.flatMap((one, at) =>
    combination.slice(at + 1).map((other, by) => [at, one, at + 1 + by, other].join()),
  );

const changesIn = (combination: Combination): number =>
  combination.filter((choice) => choice > 0).length;

test('any two choices that can be together are tried together, and each change by itself', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const isPossible = possibleIn(world);
      const possible = [...combinationsOf(world.sizes)].filter(isPossible);
      const { chosen, leftOut } = cover(world.sizes, isPossible, world.bound);
      expect(chosen[0]).toEqual(world.sizes.map(() => 0));
      expect(chosen.every(isPossible)).toBe(true);
      expect(new Set(chosen.map(String)).size).toBe(chosen.length);
      expect(chosen.length + leftOut).toBe(possible.length);
      if (possible.length <= world.bound) expect(leftOut).toBe(0);
      const singles = possible.filter((combination) => changesIn(combination) <= 1);
      expect(chosen.slice(0, singles.length)).toEqual(singles);
      expect(new Set(chosen.flatMap(pairsIn))).toEqual(new Set(possible.flatMap(pairsIn)));
      expect(cover(world.sizes, isPossible, world.bound)).toEqual({ chosen, leftOut });
    }),
  );
});

test.each([
  [10, 2, 12],
  [20, 2, 22],
  [10, 3, 40],
])('%i circumstances of %i values are few to try', (count, size, most) => {
  const sizes = Array.from({ length: count }, () => size);
  const { chosen, leftOut } = cover(sizes, () => true, 64);
  expect(chosen.length).toBeLessThanOrEqual(most);
  expect(leftOut).toBe(size ** count - chosen.length);
});
