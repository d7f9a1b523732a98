/**
 * Chance as a value: a 32-bit seed goes in, a number and the next seed come out. Nothing in the
 * simulated world is random in any other way, so the same world does the same things every time.
 */

/** The seed that follows `seed` (an unsigned 32-bit integer). */
export function nextSeed(seed: number): number {
  return (seed + 0x6d2b79f5) >>> 0;
}

/** A number in [0, 1) drawn from `seed`: the mulberry32 generator (public domain, T. Ettinger). */
export function fraction(seed: number): number {
  let mixed = seed;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
}

/** `length` characters drawn from `alphabet`, beginning at `seed`. */
export function characters(seed: number, length: number, alphabet: string): string {
  let drawn = '';
  for (let at = seed; drawn.length < length; at = nextSeed(at)) {
    drawn += alphabet.charAt(Math.floor(fraction(at) * alphabet.length));
  }
  return drawn;
}
