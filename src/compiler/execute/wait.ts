/** Lets the virtual clock go on: for a time, or until something is to be seen. */
import { quantityOf, type Fact } from '../../simulator/index.ts';
import type { Wait } from '../resolve/instruction.ts';
import { written } from '../resolve/written.ts';
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
    const fact = awaitedFact(course, milliseconds);
    if (fact) {
      const { start, end } = place;
      const said = course.text.slice(start, end);
      report(course, { rule: 'unbound-number', start, end, said, isOver: fact });
    }
    move(course, { wait: milliseconds });
    return;
  }
  const time = timeUntil(course, (world) => isShown(until, { stage: course.stage, world }));
  move(course, { wait: time ?? 0 });
  claim(course, { type: 'claim', sentence, ...until });
}

/** So many times as long as it takes is a mistake, or another number than the device's. */
const tolerated = 2;

/**
 * What the world knows of how long that takes which is waited for, in words, where it is over long
 * before; undefined where nothing of the kind comes.
 */
function awaitedFact(
  { language, stage, variant, world }: Course,
  time: number,
): string | undefined {
  const due = world.queue.map(({ at }) => at - world.now).filter((each) => each <= time);
  const last = Math.max(0, ...due);
  if (last * tolerated > time) return undefined;
  const isOf = (fact: Fact): boolean => {
    const quantity = quantityOf(fact, variant.situation);
    return 'duration' in quantity && quantity.duration >= last && quantity.duration - last < atOnce;
  };
  const fact = last < atOnce ? undefined : stage.definition.facts?.find(isOf);
  return fact?.phrases[0].replace('{}', written(quantityOf(fact, variant.situation), {}, language));
}

/** In milliseconds: what is due so soon is not waited for. */
const atOnce = 60_000;

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
