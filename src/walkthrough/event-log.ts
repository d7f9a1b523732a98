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

/** Everything that has happened in a run, the first event first. */
export function eventsOf(score: Score, session: Session): readonly LoggedEvent[] {
  const [first, ...rest] = session.log;
  const events: LoggedEvent[] = [];
  if (!first || 'control' in first) return events;
  let log: readonly LogEntry[] = [first];
  const opened = replay(score, { log, done: [], now: first.at });
  if (!opened) return events;
  let run = opened;

  const note = (cause: LoggedEvent['cause'], device: string, text: string, now: Session): void => {
    const { done, world } = now;
    events.push({ at: world.now, cause, device, text, run: { log, done, now: world.now } });
  };
  const goOn = (next: Session): void => {
    const before = screensOf(score, run.world);
    const after = screensOf(score, next.world);
    run = next;
    for (const [device, screen] of after)
      if (before.get(device) !== screen) note('world', device, screen, next);
  };
  const passUntil = (at: number): void => {
    // Bit by bit, so that each thing stands at its own time.
    for (;;) {
      const { now, queue } = run.world;
      const next = Math.min(queue[0]?.at ?? at, at);
      if (next <= now) break;
      goOn(tick(score, run, next - now));
    }
  };

  for (const [index, entry] of rest.entries()) {
    passUntil(entry.at);
    log = [...log, entry];
    const next = 'control' in entry ? makeMove(score, run, entry) : turn(score, run, entry);
    // A field that is typed into letter by letter is one event.
    const after = rest[index + 1];
    const move = after && 'control' in after ? after : undefined;
    if ('control' in entry && !isTypedOn(score, entry, move))
      note('reader', nameOf(score, entry.device), wordsOf(score, run, entry), next);
    goOn(next);
  }
  passUntil(session.world.now);
  return events;
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
