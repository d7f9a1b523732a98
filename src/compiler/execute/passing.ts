/** What was to be seen between a move and the rest that followed it. */
import type { View } from '../../simulator/index.ts';
import type { Course } from './course.ts';

/** So many of the last moves are usually gone through once more. */
const lookedBackAt = 3;

/**
 * For how many milliseconds something was the case before it went by itself, after one of so many
 * last moves.
 */
export function passingIn(
  { made, stage }: Course,
  holds: (views: readonly View[]) => boolean,
  moves = lookedBackAt,
): number | undefined {
  for (const { planned, before } of made.slice(-moves).reverse()) {
    let since: number | undefined;
    for (const world of stage.moments(before, planned)) {
      const isSo = holds(stage.views(world));
      if (isSo) since ??= world.now;
      else if (since !== undefined) return world.now - since;
    }
  }
  return undefined;
}
