/** Performs the rest of a step before the reader's eyes. */
import { controlAt, madeIn, type Move } from '../../simulator/index.ts';
import {
  isReached,
  makeMove,
  movesToAim,
  type Score,
  type Session,
  skipWait,
  stepOf,
  tick,
  waitAhead,
} from '../../walkthrough/index.ts';

/** The reader's session as the performance finds it, move after move, and how it is shown. */
export interface Demonstration {
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

/**
 * Performs what is still to do in a step; true when its aim is reached, false when it was stopped
 * or there is no way.
 */
export async function demonstrate(performance: Demonstration): Promise<boolean> {
  const { score } = performance;
  const step = stepOf(score.plan, performance.session());
  const isOver = (): boolean =>
    isReached(score, performance.session()) || stepOf(score.plan, performance.session()) !== step;
  for (let attempt = 0; attempt < attempts && !isStopped(performance); attempt += 1) {
    const moves = movesToAim(score, performance.session());
    if (!moves) return false;
    for (const planned of moves) {
      if (isOver() || isStopped(performance)) break;
      const move = madeIn(score.definition, performance.session().world, planned);
      if (move) await makeVisibly(performance, move);
      else if ('wait' in planned)
        performance.show(tick(score, performance.session(), planned.wait), undefined);
      if (!isOver()) await letArrive(performance);
    }
    if (isOver()) return !isStopped(performance);
  }
  return false;
}

async function makeVisibly(performance: Demonstration, move: Move): Promise<void> {
  performance.show(performance.session(), move);
  await pause(performance, performance.pace);
  const control = controlAt(performance.score.definition, move);
  // A button that is held is seen to be held.
  if (control?.gesture === 'hold') await pause(performance, performance.pace);
  if (control?.gesture === 'enter' && move.value !== undefined) {
    for (let length = 1; length < move.value.length && !isStopped(performance); length += 1) {
      performance.show(
        makeMove(performance.score, performance.session(), {
          ...move,
          value: move.value.slice(0, length),
        }),
        move,
      );
      await pause(performance, performance.pace / 16);
    }
  }
  if (!isStopped(performance))
    performance.show(makeMove(performance.score, performance.session(), move), undefined);
  await pause(performance, performance.pace / 2);
}

/** What is under way arrives a moment later, not after the minute it may take. */
async function letArrive(performance: Demonstration): Promise<void> {
  if (waitAhead(performance.score, performance.session())?.device === undefined) return;
  await pause(performance, performance.pace);
  if (!isStopped(performance))
    performance.show(skipWait(performance.score, performance.session()), undefined);
}

function isStopped({ stopped }: Demonstration): boolean {
  return stopped.aborted;
}

function pause({ stopped }: Demonstration, milliseconds: number): Promise<void> {
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
