/** Trying out what to choose, where something can go on in several ways. */

/** Of several things, the one to go on with. */
export type Choose = <Item>(candidates: readonly Item[]) => Item | undefined;

/** So many ways are tried, and fewer where there is more than this to choose from. */
const patience = 24;

/**
 * What comes of choosing the first candidate each time, if that is worth all; else, of all choices,
 * what is worth most.
 * @param attempt makes the same choices again and again, as far as it is given the same answers; it
 * is only tried out at first
 * @param worthOf `Infinity` where nothing can be better
 */
export function best<Outcome>(
  attempt: (choose: Choose, isForGood: boolean) => Outcome,
  worthOf: (outcome: Outcome) => number,
): Outcome {
  /** Ways not gone yet, by the indices of what is chosen; behind them the first candidate is. */
  let open: (readonly number[])[] = [];
  let most = patience;
  const go = (way: readonly number[], isForGood: boolean): Outcome => {
    const made: number[] = [];
    return attempt((candidates) => {
      most = Math.max(most, candidates.length);
      const index = way[made.length] ?? 0;
      // More than will be tried need not be kept.
      if (made.length >= way.length && open.length < patience)
        open.push(...candidates.slice(1, patience).map((_, other) => [...made, other + 1]));
      made.push(index);
      return candidates[index] ?? candidates[0];
    }, isForGood);
  };
  const first = go([], true);
  if (open.length === 0 || worthOf(first) === Infinity) return first;
  open = [[]];
  let found: { readonly way: readonly number[]; readonly worth: number } = { way: [], worth: -1 };
  for (let tries = 0; tries < (patience * patience) / most; tries += 1) {
    const way = open.shift();
    if (!way) break;
    const outcome = go(way, false);
    const worth = worthOf(outcome);
    if (worth === Infinity) return outcome;
    if (worth > found.worth) found = { way, worth };
  }
  return found.way.length === 0 ? first : go(found.way, true);
}
