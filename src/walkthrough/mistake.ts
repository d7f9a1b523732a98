/** What is wrong with what a reader has typed: said of the value, not as the command once more. */
import { controlsOf, viewOf, type World } from '../simulator/index.ts';
import type { Score } from './course.ts';
import type { Wording } from './directions.ts';
import { legAt } from './plan.ts';
import { movesMade, type Session } from './session.ts';
import { typingFaultOf, takesText, type PlannedUse } from './typed-value.ts';

/**
 * The mistake in what was typed last into one of the step's fields, in words; undefined where all
 * that is typed is right.
 */
export function mistakeIn(score: Score, session: Session): readonly Wording[] | undefined {
  const made = movesMade(score, session);
  // A field may be empty again by now: what was right is asked of the world as it was sent off.
  const world = session.before?.world ?? session.world;
  for (const planned of legAt(score.plan, session.way, session.position)?.moves ?? []) {
    if ('wait' in planned || !takesText(score, planned)) continue;
    const typed = made.findLast(
      ({ device, control }) => device === planned.device && control === planned.control,
    )?.value;
    const fault = typed === undefined ? undefined : typingFaultOf(score, world, planned, typed);
    if (fault !== undefined)
      return [
        { text: labelOf(score, [world, session.world], planned), label: true },
        { text: ` ${fault}` },
      ];
  }
  return undefined;
}

function labelOf(
  { definition }: Score,
  worlds: readonly World[],
  { device, control }: PlannedUse,
): string {
  for (const world of worlds) {
    const part = controlsOf(viewOf(definition, world, device)).find(
      (each) => each.control === control,
    );
    if (part) return part.label;
  }
  return control;
}
