/** A run as the log of what was done, from which it can be made again. */
import type { Score } from './course.ts';
import { makeMove, openSession, tick, turn, type LogEntry, type Session } from './session.ts';

/** A run that was stored: what was done until `now`, and the steps that were ticked. */
export interface Run {
  readonly log: readonly LogEntry[];
  readonly done: readonly string[];
  /** On the clock of its world, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * A session made from a log again; undefined where the log does not fit this plan and its world.
 */
export function replay(score: Score, { log, done, now }: Run): Session | undefined {
  const [first, ...rest] = log;
  if (!first || 'control' in first || !log.every((entry) => fits(score, entry))) return undefined;
  const opened = openSession(
    score,
    first.way,
    first.position,
    first.from === 'end' ? 'end' : 'plan',
  );
  const session = waitUntil(score, retrace(score, opened, rest), now);
  return { ...session, log, done: [...new Set(done)] };
}

function fits({ plan, definition }: Score, entry: LogEntry): boolean {
  if ('control' in entry) return definition.devices.some(({ id }) => id === entry.device);
  return plan.ways[entry.way]?.legs[entry.position] !== undefined;
}

/** What was done, done again at the same times. */
function retrace(score: Score, session: Session, entries: readonly LogEntry[]): Session {
  return entries.reduce((before, entry) => {
    const waited = waitUntil(score, before, entry.at);
    return 'control' in entry ? makeMove(score, waited, entry) : turn(score, waited, entry);
  }, session);
}

function waitUntil(score: Score, session: Session, at: number): Session {
  return tick(score, session, Math.max(0, at - session.world.now));
}
