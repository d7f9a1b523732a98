/**
 * What has happened in a run, from its log: what the reader did, and what came of it on the
 * devices, each with its time on the world's clock and the session in which it had happened.
 */
import { messagesOf, viewsOf, type World } from '../simulator/index.ts';
import type { Score } from './course.ts';
import { wordsFor } from './directions.ts';
import {
  isTypedOn,
  makeMove,
  tick,
  turn,
  type LogEntry,
  type MadeMove,
  type Session,
} from './session.ts';
import { replay, type Run } from './run-log.ts';

export interface LoggedEvent {
  /** On the clock of the world, in milliseconds since 1970. */
  readonly at: number;
  /** Whether the reader did it, or it came by itself. */
  readonly cause: 'reader' | 'world';
  readonly device: string;
  readonly text: string;
  /** The run up to here, to go back to. */
  readonly run: Run;
}

/** Tells what has happened in a run, the first event first. */
export type EventLog = (session: Session) => readonly LoggedEvent[];

/** The log up to an entry: what is written stays, however the run goes on. */
interface Written {
  readonly log: readonly LogEntry[];
  readonly run: Session;
  readonly events: readonly LoggedEvent[];
}

/** The log of a run. Asked again, it goes on from where it was, if the run has gone on from there. */
export function openEventLog(score: Score): EventLog {
  let written: Written | undefined;
  return (session) => {
    const from = written && beginsWith(session.log, written.log) ? written : begun(score, session);
    if (!from) return [];
    // Whether the last entry is an event of its own is known when the next one comes.
    const settled = session.log.slice(from.log.length, -1).reduce((so, entry, index) => {
      const next = session.log[from.log.length + index + 1];
      return writeEntry(score, so, entry, next);
    }, from);
    written = settled;
    const last = session.log.at(settled.log.length);
    const all = last ? writeEntry(score, settled, last) : settled;
    return pass(score, all, session.world.now).events;
  };
}

function beginsWith(log: readonly LogEntry[], first: readonly LogEntry[]): boolean {
  return log.length >= first.length && first.every((entry, index) => entry === log[index]);
}

/** The log of a run in which nothing has happened yet. */
function begun(score: Score, { log: [first] }: Session): Written | undefined {
  if (!first || 'control' in first) return undefined;
  const run = replay(score, { log: [first], done: [], now: first.at });
  return run && { log: [first], run, events: [] };
}

/** Writes what an entry is, and what came of it; a word typed letter by letter is one event. */
function writeEntry(score: Score, before: Written, entry: LogEntry, next?: LogEntry): Written {
  const { run, events } = pass(score, before, entry.at);
  const log = [...before.log, entry];
  const then = 'control' in entry ? makeMove(score, run, entry) : turn(score, run, entry);
  const move = next && 'control' in next ? next : undefined;
  const isEvent = 'control' in entry && !isTypedOn(score, entry, move);
  const own = isEvent
    ? [event(log, then, 'reader', nameOf(score, entry.device), wordsOf(score, run, entry))]
    : [];
  return come(score, { log, run, events: [...events, ...own] }, then);
}

/** Lets time pass until a moment, bit by bit: each thing stands at its own time. */
function pass(score: Score, before: Written, until: number): Written {
  let written = before;
  for (;;) {
    const { now, queue } = written.run.world;
    const next = Math.min(queue[0]?.at ?? until, until);
    if (next <= now) return written;
    written = come(score, written, tick(score, written.run, next - now));
  }
}

/** Writes what has come on the devices. */
function come(score: Score, { log, run, events }: Written, then: Session): Written {
  const shown = screensOf(score, run.world);
  const come = [...screensOf(score, then.world)].filter(
    ([device, screen]) => shown.get(device) !== screen,
  );
  const told = come.map(([device, screen]) => event(log, then, 'world', device, screen));
  return { log, run: then, events: [...events, ...told] };
}

function event(
  log: readonly LogEntry[],
  { done, world: { now } }: Session,
  cause: LoggedEvent['cause'],
  device: string,
  text: string,
): LoggedEvent {
  return { at: now, cause, device, text, run: { log, done, now } };
}

/** What stands on each device, by its name: its screen's title and messages. */
function screensOf({ definition }: Score, world: World): ReadonlyMap<string, string> {
  return new Map(
    viewsOf(definition, world).map((view) => [
      view.deviceName,
      [view.title, ...messagesOf(view).map(({ text }) => text)].join(': '),
    ]),
  );
}

function nameOf({ definition }: Score, id: string): string {
  return definition.devices.find((device) => device.id === id)?.name ?? id;
}

function wordsOf({ definition }: Score, { world }: Session, move: MadeMove): string {
  return wordsFor(definition, world, [move])
    .map(({ text }) => text)
    .join('');
}
