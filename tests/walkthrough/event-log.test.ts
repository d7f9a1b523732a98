/** The event log: what was done and what came of it, in time, each with the run up to there. */
import { expect, test } from 'vitest';
import { openEventLog } from '../../src/walkthrough/event-log.ts';
import { replay } from '../../src/walkthrough/run-log.ts';
import {
  makeMove,
  openSession,
  skipWait,
  tick,
  type Session,
} from '../../src/walkthrough/session.ts';
import { lampScore as score, on } from './lamp-run.ts';

const told = (session: Session): string[] =>
  openEventLog(score)(session).map(({ cause, text }) => `${cause}: ${text}`);

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
  const events = openEventLog(score)(session);
  expect(events.length).toBeGreaterThan(2);
  for (const { at, run } of events) expect(replay(score, run)?.world.now).toBe(at);
  const last = events.at(-1);
  expect(last && replay(score, last.run)?.world).toEqual(session.world);
});

test('nothing has happened in a run that has just begun', () => {
  expect(told(openSession(score, 0))).toEqual([]);
});

test('a log that goes on with its run tells the same as one that is opened late', () => {
  const log = openEventLog(score);
  let session = openSession(score, 0);
  const moves = [on('power'), on('menu'), on('name', 'D'), on('name', 'De'), on('save')];
  for (const move of moves) {
    session = skipWait(score, makeMove(score, session, move));
    expect(log(session)).toEqual(openEventLog(score)(session));
  }
  const undone = openSession(score, 0);
  expect(log(undone)).toEqual([]);
});

test('what is written is not gone through again', () => {
  const log = openEventLog(score);
  const first = skipWait(score, makeMove(score, openSession(score, 0), on('power')));
  const second = makeMove(score, first, on('menu'));
  const [, ...told] = log(makeMove(score, second, on('name', 'D')));
  const again = log(makeMove(score, second, on('name', 'De')));
  expect(told.length).toBeGreaterThan(1);
  expect(again[1]).toBe(told[0]);
});
