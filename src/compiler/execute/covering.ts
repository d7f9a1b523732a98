/**
 * Which of all combinations are tried: all, where they are few; else so many that any two choices
 * meet in one of them.
 */
import { combinationsOf, type Combination } from '../../simulator/index.ts';

export interface Covering {
  /** The usual combination first, then each single change from it. */
  readonly chosen: readonly Combination[];
  /**
   * How many combinations are not among them. Where there are too many to look at, the impossible
   * ones count too.
   */
  readonly leftOut: number;
}

/** So many combinations are looked at; of more, those nearest to the usual one. */
const horizon = 4_096;

/** More than any dimension has. */
const manyChoices = 1_000;

/**
 * The combinations to be tried of so many choices in each dimension.
 * @param isPossible whether a combination can be; the usual one can
 * @param bound all are chosen where no more than this are possible
 */
export function cover(
  sizes: readonly number[],
  isPossible: (combination: Combination) => boolean,
  bound: number,
): Covering {
  const seen = nearest(sizes);
  const possible = seen.filter(isPossible);
  const all = sizes.reduce((product, size) => product * size, 1);
  const count = seen.length === all ? possible.length : all;
  const chosen = count <= bound ? possible : inPairs(possible, sizes, isPossible);
  return { chosen, leftOut: count - chosen.length };
}

function nearest(sizes: readonly number[]): Combination[] {
  const found: Combination[] = [];
  for (const combination of combinationsOf(sizes)) {
    if (found.length >= horizon) break;
    found.push(combination);
  }
  return found;
}

/** Few of the possible combinations, in which every pair of choices is that is in any of them. */
function inPairs(
  possible: readonly Combination[],
  sizes: readonly number[],
  isPossible: (combination: Combination) => boolean,
): Combination[] {
  const chosen = possible.filter(
    (combination) => combination.filter((choice) => choice > 0).length <= 1,
  );
  const open = new Map<number, Combination>();
  for (const combination of possible)
    for (const pair of pairsIn(combination)) if (!open.has(pair)) open.set(pair, combination);
  const close = (combination: Combination): void => {
    for (const pair of pairsIn(combination)) open.delete(pair);
  };
  const gainOf = (combination: Combination): number =>
    pairsIn(combination).filter((pair) => open.has(pair)).length;
  chosen.forEach(close);
  for (const [pair, first] of open) {
    let best = first;
    for (const [at, size] of sizes.entries()) {
      for (let choice = 0; choice < size; choice += 1) {
        const other = best.with(at, choice);
        if (pairsIn(other).includes(pair) && gainOf(other) > gainOf(best) && isPossible(other))
          best = other;
      }
    }
    chosen.push(best);
    close(best);
  }
  return chosen;
}

/** Each two choices that are made together, as a number of their own. */
function pairsIn(combination: Combination): number[] {
  const { length } = combination;
  const pairs: number[] = [];
  for (let at = 0; at < length; at += 1) {
    for (let other = at + 1; other < length; other += 1) {
      pairs.push(
        ((combination[at] ?? 0) * manyChoices + (combination[other] ?? 0)) * length * length +
          at * length +
          other,
      );
    }
  }
  return pairs;
}
