/**
 * Panic mode: after a mistake in meaning what fails is its consequence, and is not told, until the
 * way is certain again.
 */
import type { Order } from '../resolve/instruction.ts';
import type { Course } from './course.ts';

/** How certain it is that the reader stands where the writer believes to be. */
export interface Trusted {
  /**
   * - `sure`: what fails is a mistake of its own.
   * - `led`: the reader was taken a way that the article does not name; something that can be done,
   *   or a claim that holds, proves that it was the right one.
   * - `lost`: where the writer believes to be is not known; what proves it again is the same.
   * - `adrift`: something was not done; only a claim proves that all is well again.
   */
  trust: 'sure' | 'led' | 'lost' | 'adrift';
  /** What the reader was led for: that it can be done proves nothing. */
  ledFor: Order | undefined;
  /** A step said nothing. */
  hasGap: boolean;
  /** The reader was taken where the article does not lead. */
  isGuided: boolean;
  /**
   * Devices that were used before something could not be done, or in consequence of that, and not
   * since: nobody knows what the writer believes them to show.
   */
  readonly doubted: Set<string>;
}

/** Whether what fails now is a mistake of its own. */
export function isSure({ trust }: Trusted): boolean {
  return trust === 'sure';
}

/** Something could not be done. */
export function loseTheWay(course: Course): void {
  course.trust = 'adrift';
  course.leg.isDoubtful = true;
  doubt(course);
}

/** Nobody knows where the writer believes to be. */
export function mistrust(course: Course): void {
  if (course.trust !== 'adrift') course.trust = 'lost';
}

/** The reader goes on as the article says although something is wrong with that. */
export function follow(course: Course): void {
  // Who must be led once more was led astray.
  course.trust = course.trust === 'led' || course.trust === 'adrift' ? 'adrift' : 'led';
  course.ledFor = course.order;
}

/** The reader is about to be taken a way that the article does not name. */
export function lead(course: Course): void {
  doubt(course);
  follow(course);
  course.isGuided = true;
  course.leg.isDoubtful = true;
  course.leg.isDetour = true;
}

/** What was done so far may have been wrong. */
function doubt({ made, doubted }: Course): void {
  for (const { planned } of made) if ('device' in planned) doubted.add(planned.device);
}

/**
 * A device was used: it shows what the writer believes it to, unless it was used in consequence of a
 * mistake.
 */
export function settleDoubt({ doubted, order, ledFor }: Course, device: string): void {
  if (order === undefined || order === ledFor) doubted.add(device);
  else doubted.delete(device);
}

/** Something that is asked for could be done. */
export function proveByDoing(course: Course): void {
  const { trust, ledFor, order } = course;
  if (trust === 'lost' || (trust === 'led' && ledFor !== order)) findTheWay(course);
}

/** The reader stands again where the writer believes to be. */
export function findTheWay(course: Course): void {
  course.trust = 'sure';
}
