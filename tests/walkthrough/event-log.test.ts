/** The event log: what was done and what came of it, in time, each with the run up to there. */
import { expect, test } from 'vitest';
import { eventsOf } from '../../src/walkthrough/event-log.ts';
import { makeMove, openSession, skipWait, tick } from '../../src/walkthrough/session.ts';
import { replay } from '../../src/walkthrough/run-log.ts';
import { lampScore as score, on } from './lamp-run.ts';

const told = (session: Parameters<typeof eventsOf>[1]): string[] =>
  eventsOf(score, session).map(({ cause, text }) => `${cause}: ${text}`);

test('tells what the reader did and what came of it, with a typed word as one event', () => {
  const lit = skipWait(score, makeMove(score, openSession(score, 0), on('power')));
  const typed = ['D', 'De', 'Desk'].reduce(
    (session, name) => makeMove(score, session, on('name', name)),
    makeMove(score, lit, on('menu')),
  );
  const saved = tick(score, makeMove(score, typed, on('save')), 60_000);
  expect(told(saved)).toMatchInlineSnapshot(`
    [
      "reader: On the lamp, press Power.",
      "world: Warming up",
      "world: Lamp on",
      "reader: On the lamp, press Rename.",
      "world: Rename Lamp",
      "reader: On the lamp, fill in Name.",
      "reader: On the lamp, press Save.",
      "world: Lamp on",
    ]
  `);
});

test('each event brings the run in which it had happened', () => {
  const session = makeMove(
    score,
    skipWait(score, makeMove(score, openSession(score, 0), on('power'))),
    on('menu'),
  );
  const events = eventsOf(score, session);
  expect(events.length).toBeGreaterThan(2);
  for (const { at, run } of events) expect(replay(score, run)?.world.now).toBe(at);
  const last = events.at(-1);
  expect(last && replay(score, last.run)?.world).toEqual(session.world);
});

test('nothing has happened in a run that has just begun', () => {
  expect(told(openSession(score, 0))).toEqual([]);
});
