/** A row of a table of examples is tried out where its fields are in view. */
import type { World } from '../../simulator/index.ts';
import type { TriedExample, Order } from '../resolve/instruction.ts';
import { plain } from '../resolve/wording.ts';
import { type Course } from './course.ts';
import { isSure } from './trust.ts';
import { settleRefusal } from './refusal.ts';
import { look, mainButtonsOn } from './sight.ts';

/**
 * Where its fields first were in view in the step: a table may stand behind what led on from there.
 */
export function fieldsInView({ leg, stage, world }: Course, { entries }: TriedExample): World {
  const isThere = (label: string, there: World): boolean =>
    look(stage.views(there), label, {}, undefined).type !== 'none';
  return (
    leg.worlds.find((each) => entries.every(({ field }) => !field || isThere(field.text, each))) ??
    leg.worlds[0] ??
    world
  );
}

/** Where so much is wrong already, nobody reads on, and no table shall keep anybody waiting. */
const enough = 100;

/**
 * Makes its entries. They may be wrong on purpose: no reader's slip, and no section of the article,
 * comes between.
 */
export function exemplify(
  course: Course,
  { entries, submit, claims, isAccepted }: TriedExample,
  carryOut: (order: Order) => unknown,
): void {
  if (course.observed.length >= enough) return;
  const { slipIsDue, takesOver } = course;
  Object.assign(course, { slipIsDue: false, takesOver: () => false });
  const perform = (orders: readonly Order[]): void => {
    for (const each of orders) if (isSure(course)) carryOut(each);
  };
  perform(entries);
  if (isSaidByButton(course, claims)) course.passed.add(submit.verb.start);
  else perform([submit, ...claims]);
  if (!isAccepted) course.refusal = undefined;
  settleRefusal(course);
  Object.assign(course, { slipIsDue, takesOver });
}

/** Whether the main button does nothing yet, and says why in the words that are to be shown. */
function isSaidByButton(course: Course, claims: TriedExample['claims']): boolean {
  const reasons = mainButtonsOn(course.stage.views(course.world), course.attended).map(({ part }) =>
    plain(part.disabled ?? ''),
  );
  return (
    claims.length > 0 &&
    claims.every(({ shown, text }) => shown && reasons.includes(plain(text.text)))
  );
}
