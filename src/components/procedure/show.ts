/** Performs the rest of a step before the reader's eyes. */
import { madeIn, type Move } from '../../simulator/index.ts';
import type { Score } from './course.ts';
import { movesToAim, waitAhead } from './guidance.ts';
import { makeMove, skipWait, tick, type Session } from './session.ts';

/** The reader's session as the performance finds it, move after move, and how it is shown. */
export interface Stage {
  readonly score: Score;
  readonly session: () => Session;
  /** Shows a session, pointing out the control that is used next. */
  readonly show: (session: Session, next: Move | undefined) => void;
  /** Milliseconds that one move takes. */
  readonly pace: number;
  readonly stopped: AbortSignal;
}

/** How often a performance that has not reached the aim tries again. */
const attempts = 3;

/** Performs what is still to do; true when the aim is reached, false when it was stopped or there is no way. */
export async function perform(stage: Stage): Promise<boolean> {
  for (let attempt = 0; attempt < attempts && !isStopped(stage); attempt += 1) {
    const moves = movesToAim(stage.score, stage.session());
    if (!moves) return false;
    if (moves.length === 0) return true;
    for (const planned of moves) {
      if (isStopped(stage)) return false;
      const move = madeIn(stage.score.definition, stage.session().world, planned);
      if (move) await makeVisibly(stage, move);
      else if ('wait' in planned) stage.show(tick(stage.score, stage.session(), planned.wait), undefined);
      await letArrive(stage);
    }
  }
  return !isStopped(stage) && movesToAim(stage.score, stage.session())?.length === 0;
}

async function makeVisibly(stage: Stage, move: Move): Promise<void> {
  stage.show(stage.session(), move);
  await pause(stage, stage.pace);
  const part = stage.score.definition.devices.find(({ id }) => id === move.device)?.controls[move.control];
  if (part?.gesture === 'enter' && move.value !== undefined) {
    for (let length = 1; length < move.value.length && !isStopped(stage); length += 1) {
      stage.show(makeMove(stage.score, stage.session(), { ...move, value: move.value.slice(0, length) }), move);
      await pause(stage, stage.pace / 16);
    }
  }
  if (!isStopped(stage)) stage.show(makeMove(stage.score, stage.session(), move), undefined);
  await pause(stage, stage.pace / 2);
}

/** What is under way arrives a moment later, not after the minute it may take. */
async function letArrive(stage: Stage): Promise<void> {
  if (waitAhead(stage.score, stage.session())?.device === undefined) return;
  await pause(stage, stage.pace);
  if (!isStopped(stage)) stage.show(skipWait(stage.score, stage.session()), undefined);
}

function isStopped({ stopped }: Stage): boolean {
  return stopped.aborted;
}

function pause({ stopped }: Stage, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, milliseconds);
    stopped.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
