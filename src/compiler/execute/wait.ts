/** Lets the virtual clock go on: for a time, or until something is to be seen. */
import type { Wait } from '../resolve/instruction.ts';
import { claim } from './claim.ts';
import { move, report, type Course } from './course.ts';
import { loseTheWay } from './trust.ts';
import { isShown } from './holds.ts';

const day = 24 * 60 * 60 * 1_000;

/** So long does nobody wait, in milliseconds. */
const longest = 366 * day;

/**
 * A time that is not understood is told, and no time passes; what does not come within a day is
 * told as well.
 */
export function wait(
  course: Course,
  { milliseconds, place, sentence, unknown, until }: Wait,
): void {
  const isTooLong = milliseconds > longest;
  if (unknown || isTooLong) {
    const { start, end, text: said } = unknown ?? { ...place, text: '' };
    if (unknown?.text.startsWith('{') === true)
      report(course, { rule: 'unknown-value', start, end, said, phrases: [] });
    else report(course, { rule: 'unknown-duration', start, end, said, isTooLong });
    loseTheWay(course);
    return;
  }
  if (until === undefined) {
    move(course, { wait: milliseconds });
    return;
  }
  const time = timeUntil(course, (world) => isShown(until, { stage: course.stage, world }));
  move(course, { wait: time ?? 0 });
  claim(course, { type: 'claim', sentence, ...until });
}

/**
 * After how many milliseconds something is the case: 0 where it is now, undefined where it is not
 * within a day.
 */
function timeUntil(
  { stage, world: now }: Course,
  isSo: (world: Course['world']) => boolean,
): number | undefined {
  for (let world = now; world.now <= now.now + day;) {
    if (isSo(world)) return world.now - now.now;
    const [next] = world.queue;
    if (!next) return undefined;
    world = stage.play(world, { wait: Math.max(0, next.at - world.now) }).world;
  }
  return undefined;
}
