/** What is to be seen while a step is carried out. */
import type { World } from '../../simulator/index.ts';
import { hasErred, type Course } from '../execute/course.ts';
import { isSure } from '../execute/trust.ts';

/** Whether what the steps show is what they would show a reader: after a mistake nobody knows. */
export function isCertain(course: Course): boolean {
  return isSure(course) && !hasErred(course) && !course.isGuided;
}

/** Every world of an execution, from its beginning to its end. */
export function worldsOf({ made, world }: Course): World[] {
  return [...made.map(({ before }) => before), world];
}

/** Every world from a step's beginning to its end. */
export function worldsIn(course: Course, step: string | undefined): World[] {
  const worlds = worldsOf(course);
  let first = 0;
  return course.legs.flatMap((leg) => {
    const last = first + leg.moves.length;
    const own = leg.step === step ? worlds.slice(first, last + 1) : [];
    first = last;
    return own;
  });
}
