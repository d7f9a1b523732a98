/**
 * One-time codes: another one every thirty seconds, known to whoever knows the time. Nothing ticks,
 * nothing is remembered.
 */

/** How long a code is good, in milliseconds. */
export const period = 30_000;

/** The six digits that are good at a moment. */
export function codeAt(now: number): string {
  // A multiplier of Steele and Vigna's for congruential generators: neighbouring times give codes
  // that do not look alike.
  const mixed = Math.imul(Math.floor(now / period), 0x915f77f5) >>> 0;
  return String(mixed % 1_000_000).padStart(6, '0');
}

/** How much of its time a code has left, from 1 to 0. */
export function leftAt(now: number): number {
  return 1 - (now % period) / period;
}

/** What whoever issues or checks codes knows of them. */
export interface Codes {
  readonly codeAt: typeof codeAt;
  readonly leftAt: typeof leftAt;
}
