/** What was to be seen between a move and the rest that followed it. */
import { act, advance, madeIn, type World } from '../../simulator/index.ts';
import type { Course } from './course.ts';

/** So many of the last moves are usually gone through once more. */
const lookedBackAt = 3;

/** For how many milliseconds something was the case before it went by itself, after one of so many last moves. */
export function passingIn({ made, stage }: Course, holds: (world: World) => boolean, moves = lookedBackAt): number | undefined {
  const { definition } = stage;
  for (const { planned, before } of made.slice(-moves).reverse()) {
    const rest = stage.play(before, planned).world;
    const move = madeIn(definition, before, planned);
    let world = move ? act(definition, before, move) : before;
    let since: number | undefined;
    for (;;) {
      const isSo = holds(world);
      if (isSo) since ??= world.now;
      else if (since !== undefined) return world.now - since;
      const [next] = world.queue;
      if (!next || next.at > rest.now) break;
      world = advance(definition, world, Math.max(0, next.at - world.now));
    }
  }
  return undefined;
}
