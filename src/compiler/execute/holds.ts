/** Whether what a sentence hangs on is the case where the reader stands. */
import { waysToFulfil, type Condition } from '../../simulator/index.ts';
import type { Instruction, Shown, Test } from '../resolve/instruction.ts';
import { isPrinted } from '../resolve/vocabulary.ts';
import { type Course, type Variant } from './course.ts';
import { loseTheWay } from './trust.ts';
import { prominenceOfShown } from './sight.ts';

/** Whether a test holds now. What is tried out only, `isPossible` finds out. */
export function holds(
  test: Test | undefined,
  course: Course,
  isPossible: (other?: Instruction) => boolean = () => true,
): boolean {
  if (!test) return true;
  switch (test.kind) {
    case 'condition':
      return fits(test.condition, course.variant);
    case 'choice':
      return (
        (course.variant.choices?.get(test.choice) ?? 0) === test.option ||
        comesFirst(test, course, isPossible)
      );
    case 'not':
      return !holds(test.test, course, isPossible);
    case 'all':
      return test.tests.every((each) => holds(each, course, isPossible));
    case 'any':
      return test.tests.some((each) => holds(each, course, isPossible));
    case 'shown':
    case 'possible': {
      // The screens change with what is done: what was the case at the sentence's beginning counts
      // for all of it.
      const known = course.decided.get(test);
      if (known !== undefined) return known;
      const isSo = test.kind === 'shown' ? isShown(test.claim, course) : isPossible();
      course.decided.set(test, isSo);
      if (!isSo) course.unmet.set(test, course.world);
      // Nobody knows whether the reader comes to it.
      if (test.kind === 'shown' && isNowhere(test.claim, course)) loseTheWay(course);
      return isSo;
    }
  }
}

/**
 * Whether what is chosen instead cannot be done before this: it is no way of its own, but one more
 * thing that can be done behind it.
 */
function comesFirst(
  test: Extract<Test, { kind: 'choice' }>,
  course: Course,
  isPossible: (other: Instruction) => boolean,
): boolean {
  if (!test.leadsTo) return false;
  const isFirst = course.decided.get(test) ?? !isPossible(test.leadsTo);
  course.decided.set(test, isFirst);
  return isFirst;
}

/** Whether no device has a text. */
function isNowhere({ asks, field, text: { text } }: Shown, { vocabulary }: Course): boolean {
  return !asks && !field && !vocabulary.labels.has(text) && !isPrinted(vocabulary, text);
}

/** Whether something is to be seen as it is said. */
export function isShown(said: Shown, { stage, world }: Pick<Course, 'stage' | 'world'>): boolean {
  return prominenceOfShown(stage.views(world), said) > 0 === said.shown;
}

/** Whether a condition is the case from the beginning. */
export function fits(condition: Condition, { situation, slip }: Variant): boolean {
  if ('slip' in condition.means) return slip?.phrases[0] === condition.phrases[0];
  return waysToFulfil(condition).some((way) =>
    Object.entries(way).every(([name, value]) => situation[name] === value),
  );
}
