/** Navigation that stays the same size however many articles there are. */

/** How many entries of the explorer are printed into a page. */
export const printed = 11;

/** How many entries one file of the rest holds. */
const chunkSize = 100;

/** Up to `size` entries around the current one, in order; without a current one the first. */
export function entriesAround<Entry extends { readonly slug: string }>(
  entries: readonly Entry[],
  current?: string,
  size = printed,
): Entry[] {
  const at = Math.max(
    0,
    entries.findIndex(({ slug }) => slug === current),
  );
  const first = Math.max(0, Math.min(at - Math.floor(size / 2), entries.length - size));
  return entries.slice(first, first + size);
}

/** The entries in pieces of `size`; never without a piece. */
export function chunks<Entry>(entries: readonly Entry[], size = chunkSize): Entry[][] {
  const count = Math.max(1, Math.ceil(entries.length / size));
  return Array.from({ length: count }, (_, index) =>
    entries.slice(index * size, (index + 1) * size),
  );
}
