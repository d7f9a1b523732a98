/**
 * Steps that are done on a phone of the reader's own. Nothing comes from there to this page: it is
 * known when the reader types what only these steps could bring, such as the code from a mail.
 */
import { valueOf, type Move } from '../simulator/index.ts';
import type { Score } from './course.ts';
import { takeAsDone } from './guidance.ts';
import { legAt } from './plan.ts';
import { makeMove, type Session } from './session.ts';
import type { PlannedUse } from './typed-value.ts';

/**
 * The run as it stands before a move that is to be made: further on, if that types the value of a
 * later step, and it is the one which the steps before it bring here, too.
 */
export function caughtUp(score: Score, session: Session, move: Move): Session {
  const target = positionTyped(score, session, move);
  if (target === undefined || target === session.position) return session;
  // Steps before it are not reached while the field is half filled in.
  let run = makeMove(score, session, { ...move, value: '' });
  while (run.way === session.way && run.position < target) {
    const next = takeAsDone(score, run);
    if (next.position <= run.position) return session;
    run = next;
  }
  const planned = typedOn(score, run, run.position, move);
  return planned && valueOf(score.definition, run.world, planned) === move.value ? run : session;
}

/**
 * Where on the way a value is to be typed, if all that comes before it can be done on a phone of
 * the reader's own.
 */
function positionTyped(score: Score, session: Session, move: Move): number | undefined {
  const devices: readonly string[] = score.definition.companion?.devices ?? [];
  for (let position = session.position; ; position += 1) {
    if (typedOn(score, session, position, move)) return position;
    const leg = legAt(score.plan, session.way, position);
    if (!leg?.moves.every((planned) => 'wait' in planned || devices.includes(planned.device)))
      return undefined;
  }
}

/** The planned move of a leg that types into the same field what a phrase stands for. */
function typedOn(
  { plan }: Score,
  { way }: Session,
  position: number,
  { device, control }: Move,
): PlannedUse | undefined {
  return legAt(plan, way, position)?.moves.find(
    (planned): planned is PlannedUse =>
      'phrase' in planned && planned.device === device && planned.control === control,
  );
}
