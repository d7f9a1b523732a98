/**
 * The geometry of a pattern: nine dots, each in the middle of a unit square, in a drawing of three
 * by three units.
 */

/** Dots are numbered 1 to 9, row by row. */
export const dots = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Where a dot is, in the three by three units of the drawing. */
export function centreOf(dot: number): { x: number; y: number } {
  return { x: ((dot - 1) % 3) + 0.5, y: Math.floor((dot - 1) / 3) + 0.5 };
}

/**
 * The dots after one more has been reached: dots that lie between are taken along, a dot already
 * taken stays where it is.
 */
export function reachDot(drawn: readonly number[], dot: number): readonly number[] {
  if (drawn.includes(dot)) return drawn;
  const last = drawn.at(-1);
  if (last === undefined) return [dot];
  const [from, to] = [centreOf(last), centreOf(dot)];
  const between = dots.find((other) => {
    const { x, y } = centreOf(other);
    return x * 2 === from.x + to.x && y * 2 === from.y + to.y;
  });
  return between === undefined || drawn.includes(between)
    ? [...drawn, dot]
    : [...drawn, between, dot];
}

/** The dot under a point of the drawing (in its units), or none between the dots. */
export function dotAt(x: number, y: number): number | undefined {
  return dots.find((dot) => Math.hypot(centreOf(dot).x - x, centreOf(dot).y - y) < 0.3);
}
