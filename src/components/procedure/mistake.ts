/** What is wrong with what a reader has typed: said of the value, not as the command once more. */
import { controlAt, controlsOf, madeIn, viewOf, type PlannedMove, type World } from '../../simulator/index.ts';
import { copy } from './copy.ts';
import type { Score } from './course.ts';
import type { Wording } from './guidance.ts';
import { legAt } from './plan.ts';
import { movesMade, type Session } from './session.ts';

/** The mistake in what was typed last into one of the step's fields, in words; undefined where all that is typed is right. */
export function mistakeIn(score: Score, session: Session): readonly Wording[] | undefined {
  const made = movesMade(score, session);
  // A field may be empty again by now: what was right is asked of the world as it was sent off.
  const world = session.before?.world ?? session.world;
  for (const planned of legAt(score.plan, session.way, session.position)?.moves ?? []) {
    if ('wait' in planned || !takesText(score, planned)) continue;
    const typed = made.findLast(({ device, control }) => device === planned.device && control === planned.control)?.value;
    const fault = typed === undefined ? undefined : faultOf(score, world, planned, typed);
    if (fault !== undefined) return [{ text: labelOf(score, [world, session.world], planned), label: true }, { text: ` ${fault}` }];
  }
  return undefined;
}

type PlannedUse = Exclude<PlannedMove, { wait: number }>;

function takesText({ definition }: Score, planned: PlannedUse): boolean {
  return controlAt(definition, planned)?.gesture === 'enter';
}

function faultOf({ definition }: Score, world: World, planned: PlannedUse, typed: string): string | undefined {
  const value = definition.values.find(({ phrases }) => planned.phrase !== undefined && phrases.includes(planned.phrase));
  if (value?.faultIn) return value.faultIn(typed, world);
  const right = madeIn(definition, world, planned)?.value;
  return right === undefined ? undefined : faultBeside(typed, right);
}

/** How a text differs from the right one: what a reader can mend. */
export function faultBeside(typed: string, right: string): string | undefined {
  if (typed === right) return undefined;
  if (typed === '') return copy.isEmpty;
  if (typed.trim() === right) return copy.hasBlanks;
  if (typed.trim().toLowerCase() === right.toLowerCase() && typed.trim() !== typed) return copy.hasBlanksAndCase;
  if (typed.toLowerCase() === right.toLowerCase()) return copy.hasOtherCase;
  const characters = Array.from(typed);
  const expected = Array.from(right);
  if (characters.length !== expected.length) return copy.hasOtherLength(characters.length, expected.length);
  const first = characters.findIndex((character, index) => character !== expected[index]);
  return first > 0 ? copy.differsFrom(first + 1) : copy.isAnother;
}

function labelOf({ definition }: Score, worlds: readonly World[], { device, control }: PlannedUse): string {
  for (const world of worlds) {
    const part = controlsOf(viewOf(definition, world, device)).find((each) => each.control === control);
    if (part) return part.label;
  }
  return control;
}
