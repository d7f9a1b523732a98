/** Whether a text that a reader has typed is the one that was planned. */
import { controlAt, madeIn, type PlannedMove, type World } from '../simulator/index.ts';
import { guidanceCopy } from './copy.ts';
import type { Score } from './course.ts';

/** A planned move that is no wait. */
export type PlannedUse = Exclude<PlannedMove, { wait: number }>;

/** Whether a text is typed for it. */
export function takesText({ definition }: Pick<Score, 'definition'>, planned: PlannedUse): boolean {
  return controlAt(definition, planned)?.gesture === 'enter';
}

/**
 * What is wrong with a text that was typed for a planned move, as it goes on after the field's
 * label; undefined where it is right.
 */
export function typingFaultOf(
  { definition }: Pick<Score, 'definition'>,
  world: World,
  planned: PlannedUse,
  typed: string,
): string | undefined {
  const value = definition.values.find(
    ({ phrases }) => planned.phrase !== undefined && phrases.includes(planned.phrase),
  );
  if (value?.faultIn) return value.faultIn(typed, world);
  const right = madeIn(definition, world, planned)?.value;
  return right === undefined ? undefined : faultBeside(typed, right);
}

/** How a text differs from the right one: what a reader can mend. */
export function faultBeside(typed: string, right: string): string | undefined {
  if (typed === right) return undefined;
  if (typed === '') return guidanceCopy.isEmpty;
  if (typed.trim() === right) return guidanceCopy.hasBlanks;
  if (typed.trim().toLowerCase() === right.toLowerCase() && typed.trim() !== typed)
    return guidanceCopy.hasBlanksAndCase;
  if (typed.toLowerCase() === right.toLowerCase()) return guidanceCopy.hasOtherCase;
  const characters = Array.from(typed);
  const expected = Array.from(right);
  if (characters.length !== expected.length)
    return guidanceCopy.hasOtherLength(characters.length, expected.length);
  const first = characters.findIndex((character, index) => character !== expected[index]);
  return first > 0 ? guidanceCopy.differsFrom(first + 1) : guidanceCopy.isAnother;
}
