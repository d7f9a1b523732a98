/** What is to be seen while a step is carried out. */
import type { World } from '../../simulator/index.ts';
import { hasErred, isSure, type Course } from '../execute/course.ts';

/** Whether what the steps show is what they would show a reader: after a mistake nobody knows. */
export function isCertain(courses: readonly Course[]): boolean {
  return courses.every((each) => isSure(each) && !hasErred(each) && !each.isGuided);
}

/** Every world from a step's beginning to its end. */
export function worldsIn({ legs, made, world }: Course, step: string | undefined): World[] {
  const worlds = [...made.map(({ before }) => before), world];
  let first = 0;
  return legs.flatMap((leg) => {
    const last = first + leg.moves.length;
    const own = leg.step === step ? worlds.slice(first, last + 1) : [];
    first = last;
    return own;
  });
}
