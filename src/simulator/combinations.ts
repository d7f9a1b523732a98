/** One choice in each of several dimensions, by index; 0 is the usual one. */
export type Combination = readonly number[];

/**
 * Every combination of so many choices in each dimension; those with the fewest changes from the
 * usual one come first.
 */
export function* combinationsOf(sizes: readonly number[]): Generator<Combination> {
  const usual = sizes.map(() => 0);
  for (let changes = 0; changes <= sizes.length; changes += 1)
    yield* changed(usual, sizes, changes, 0);
}

/** A combination with so many changes made to it, in dimensions from one on. */
function* changed(
  combination: Combination,
  sizes: readonly number[],
  changes: number,
  from: number,
): Generator<Combination> {
  if (changes === 0) yield combination;
  for (let at = from; changes > 0 && at <= sizes.length - changes; at += 1) {
    for (let choice = 1; choice < (sizes[at] ?? 0); choice += 1) {
      yield* changed(combination.with(at, choice), sizes, changes - 1, at + 1);
    }
  }
}
