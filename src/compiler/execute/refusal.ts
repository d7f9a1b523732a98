/**
 * What a device answers with a message of refusal: a mistake unless the article says so, or
 * something else goes on from there.
 */
import type { World } from '../../simulator/index.ts';
import type { Stretch } from '../parse/tokens.ts';
import { plain } from '../resolve/wording.ts';
import type { Order } from '../resolve/instruction.ts';
import { hasErred, report, type Course } from './course.ts';
import { isSure, loseTheWay } from './trust.ts';
import { holds, isShown } from './holds.ts';
import { deviceNamed } from './find.ts';
import { complaintsOn } from './sight.ts';

/** Remembers what a device says against the last move. Whoever makes a slip is meant to read it. */
export function noteRefusal(
  course: Course,
  device: string,
  before: World,
  { start, end }: Stretch,
): void {
  const isAside = course.order?.isAside && course.order.type !== 'example';
  if (!isSure(course) || hasErred(course) || course.variant.slip || isAside) return;
  const says = refusalOn(course, device, course.world);
  if (says !== undefined && says !== refusalOn(course, device, before))
    course.refusal = { start, end, device, says };
}

/** Tells what was refused, before something else is done. */
export function settleRefusal(course: Course, next?: Order): void {
  const { refusal } = course;
  if (!refusal || next?.type === 'attend' || next?.type === 'mention') return;
  if (next && !holds(next.when, course)) return;
  if (next?.type === 'claim') {
    // Whoever quotes a message, or says that nothing has changed, knows of it.
    const isSo = isShown(next, course);
    const isMessage = /[.!?]/.test(
      course.vocabulary.texts.get(plain(next.text.text)) ?? next.text.text,
    );
    if (isMessage || (isSo && next.still)) course.refusal = undefined;
    if (isSo || !course.refusal) return;
  }
  course.refusal = undefined;
  if (course.takesOver(course.world)) return;
  const { start, end, device, says } = refusal;
  report(course, { rule: 'refused', start, end, device: deviceNamed(course, device).name, says });
  loseTheWay(course);
}

/** What a device complains of in a world; undefined where it does not. */
export function refusalOn(
  { stage }: Pick<Course, 'stage'>,
  device: string,
  world: World,
): string | undefined {
  const view = stage.views(world).find((each) => each.device === device);
  return view && complaintsOn(view)[0];
}
