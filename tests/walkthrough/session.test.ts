import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestWay, planOf, wayAfter } from '../../src/walkthrough/plan.ts';
import { readPlan, writePlan } from '../../src/walkthrough/written-plan.ts';
import {
  isIdle,
  isReached,
  makeMove,
  movesMade,
  openSession,
  proceed,
  restart,
  skipWait,
  stepOf,
  tick,
  turnToStep,
  undo,
  type Session,
} from '../../src/walkthrough/session.ts';
import { replay, type Run } from '../../src/walkthrough/run-log.ts';
import { begin } from '../../src/simulator/index.ts';
import { lampWorld } from '../lamp/world.ts';
import { lampArticle, lampScore as score, on } from './lamp-run.ts';

const lit = (): Session => skipWait(score, makeMove(score, openSession(score, 0), on('power')));
const saved = (session: Session): Session =>
  ['menu', 'name', 'save'].reduce(
    (before, control) => makeMove(score, before, on(control, 'Desk')),
    session,
  );
const screenOf = (session: Session): unknown => session.world.devices['lamp']?.value;

test('a plan is the same after a page has carried it', () => {
  const read = readPlan(writePlan(score.plan));
  expect(JSON.stringify(read.ways)).toBe(JSON.stringify(score.plan.ways));
  expect(read).toEqual(score.plan);
});

describe('a run through an article', () => {
  test('begins at the first step with nothing done', () => {
    const session = openSession(score, 0);
    expect(stepOf(score.plan, session)).toBe('step-1');
    expect(session.done).toEqual([]);
    expect(isReached(score, session)).toBe(false);
  });

  test('ticks a step off when its aim is reached, and not while that is still under way', () => {
    const pressed = makeMove(score, openSession(score, 0), on('power'));
    expect(pressed.done).toEqual([]);
    expect(tick(score, pressed, 1_000).done).toEqual([]);
    expect(tick(score, pressed, 2_000).done).toEqual(['step-1']);
    expect(skipWait(score, pressed).done).toEqual(['step-1']);
  });

  test('goes on by itself, in the world as it is', () => {
    const second = lit();
    expect(stepOf(score.plan, second)).toBe('step-2');
    const third = makeMove(score, second, on('colour', 'Red'));
    expect(stepOf(score.plan, third)).toBe('step-3');
    expect(JSON.stringify(third.world.devices)).toContain('Red');
    expect(third.begun['step-3']).toBe(third.world);
  });

  test('does not pass over a step that only wants to be read, until something more is done', () => {
    const read = saved(makeMove(score, lit(), on('colour', 'Red')));
    expect(stepOf(score.plan, read)).toBe('step-4');
    expect(isIdle(score.plan, read)).toBe(true);
    const passing = planOf(
      { ...lampArticle, ways: [{ situation: { mains: 'on' }, legs: [4, 0, 2] }] },
      lampWorld,
    );
    const first = openSession({ ...score, plan: passing }, 0);
    expect(stepOf(passing, tick({ ...score, plan: passing }, first, 60_000))).toBe('step-4');
    const lamp = skipWait(
      { ...score, plan: passing },
      makeMove({ ...score, plan: passing }, first, on('power')),
    );
    expect(lamp.done).toEqual(['step-4', 'step-1']);
    expect(stepOf(passing, lamp)).toBe('step-2');
  });

  test('passes over a step that is for another situation', () => {
    const legs = [...lampArticle.legs, { step: 'step-2', moves: [], devices: ['lamp'] }];
    const ways = [{ situation: { mains: 'on' }, legs: [0, 5, 3] }];
    const plan = planOf({ ...lampArticle, legs, ways }, lampWorld);
    const passed = skipWait(
      { ...score, plan },
      makeMove({ ...score, plan }, openSession({ ...score, plan }, 0), on('power')),
    );
    expect(stepOf(plan, passed)).toBe('step-3');
    expect(passed.done).toEqual(['step-1', 'step-2']);
  });

  test('reaches an aim by another route than the one described', () => {
    const renaming = ['menu', 'cancel', 'menu'].reduce(
      (session, control) => makeMove(score, session, on(control)),
      lit(),
    );
    const back = makeMove(score, makeMove(score, renaming, on('cancel')), on('colour', 'Red'));
    expect(back.done).toContain('step-2');
  });

  test('starts a step as planned where the one before it is passed over', () => {
    const skipped = proceed(score, openSession(score, 0));
    expect(stepOf(score.plan, skipped)).toBe('step-2');
    expect(screenOf(skipped)).toBe('on');
    expect(skipped.done).toEqual([]);
  });

  test('a step that is done begins again in the reader’s own world, one that was left is as it was left', () => {
    const renaming = makeMove(score, makeMove(score, lit(), on('colour', 'Red')), on('menu'));
    const back = turnToStep(score, renaming, 'step-2');
    expect(JSON.stringify(back.world.devices)).not.toContain('Red');
    expect(back.world).toBe(renaming.begun['step-2']);
    expect(turnToStep(score, back, 'step-3').world).toBe(renaming.world);
    const again = makeMove(score, back, on('colour', 'White'));
    expect(stepOf(score.plan, makeMove(score, again, on('colour', 'Red')))).toBe('step-3');
  });

  test('can be taken up where a step has ended, without what was typed on the way', () => {
    const ended = replay(score, {
      log: [{ way: 0, position: 2, from: 'end', at: 0 }],
      done: ['step-3'],
      now: 0,
    });
    expect(ended && screenOf(ended)).toBe(
      screenOf(saved(makeMove(score, lit(), on('colour', 'Red')))),
    );
  });

  test('a step with nothing to do is done when the reader comes to it', () => {
    expect(turnToStep(score, openSession(score, 0), 'step-4').done).toContain('step-4');
  });

  test('a step that only waits is done when the time has passed, whatever the screen shows', () => {
    const waiting = planOf(
      {
        ...lampArticle,
        legs: lampArticle.legs.map((leg) =>
          leg.step === 'step-4' ? { ...leg, moves: [{ wait: 600_000 }] } : leg,
        ),
      },
      lampWorld,
    );
    const patient = { ...score, plan: waiting };
    const waited = turnToStep(patient, openSession(patient, 0), 'step-4');
    expect(waited.done).toEqual([]);
    expect(tick(patient, waited, 599_999).done).toEqual([]);
    expect(tick(patient, waited, 600_000).done).toEqual(['step-4']);
  });

  test('a move on a control that is not there or does nothing leaves everything as it is', () => {
    const session = openSession(score, 0);
    expect(makeMove(score, session, on('save'))).toBe(session);
    expect(makeMove(score, session, on('nonsense'))).toBe(session);
  });

  test('typing into a field is one move', () => {
    const typed = ['D', 'De', 'Des'].reduce(
      (session, value) => makeMove(score, session, on('name', value)),
      makeMove(score, lit(), on('menu')),
    );
    expect(movesMade(score, typed).map(({ control }) => control)).toEqual(['menu', 'name']);
    expect(screenOf(undo(typed))).toBe('rename');
    expect(JSON.stringify(undo(typed).world.devices)).not.toContain('Des');
  });

  test('undo takes back no time: what has come meanwhile stays', () => {
    const renaming = makeMove(score, lit(), on('menu'));
    expect(screenOf(undo(renaming))).toBe('on');
    expect(undo(renaming).done).toEqual(['step-1']);
    expect(undo(renaming).world.now).toBe(renaming.world.now);
  });

  test('each choice and each drawing is a move of its own', () => {
    const chosen = ['Red', 'White', 'Red'].reduce(
      (session, colour) => makeMove(score, session, on('colour', colour)),
      makeMove(score, lit(), on('colour', 'Red')),
    );
    expect(movesMade(score, chosen)).toHaveLength(3);
    expect(JSON.stringify(undo(chosen).world.devices)).toContain('White');
  });

  test('undo takes back one move and the tick, restart begins the step again', () => {
    const back = undo(lit());
    expect(back.done).toEqual([]);
    expect(screenOf(back)).toBe('off');
    expect(stepOf(score.plan, back)).toBe('step-1');
    expect(undo(back)).toBe(back);
    const again = restart(score, makeMove(score, lit(), on('menu')));
    expect(screenOf(again)).toBe('on');
    expect(again.done).toEqual(['step-1']);
  });

  test('a situation chooses its way; what no way has is as usual', () => {
    expect(bestWay(score.plan, { mains: 'off' })).toBe(1);
    expect(bestWay(score.plan, {})).toBe(0);
    expect(bestWay(score.plan, { mains: 'off' }, 'step-99')).toBeUndefined();
    expect(screenOf(openSession(score, 1))).toBe('unplugged');
  });

  test('what a reader changes is so, although something else must change with it', () => {
    const ways = [
      { mains: 'on', battery: 'none' },
      { mains: 'off', battery: 'none' },
      { mains: 'off', battery: 'full' },
    ].map((situation) => ({ situation, legs: [0] }));
    const plan = planOf({ ...lampArticle, circumstances: ['mains', 'battery'], ways }, lampWorld);
    expect(wayAfter(plan, { mains: 'on', battery: 'none' }, { battery: 'full' })).toBe(2);
    expect(wayAfter(plan, { mains: 'off', battery: 'full' }, { mains: 'on' })).toBe(0);
    expect(wayAfter(plan, { mains: 'off', battery: 'full' }, { battery: 'none' })).toBe(1);
    expect(wayAfter(plan, { mains: 'off', battery: 'none' }, { battery: 'empty' })).toBe(1);
  });

  test('a slip or a fault is left for a way without one', () => {
    const slipped = planOf(
      {
        ...lampArticle,
        ways: [{ situation: { mains: 'on' }, slip: 'x', legs: [0] }, ...lampArticle.ways],
      },
      lampWorld,
    );
    expect(bestWay(slipped, { mains: 'on' }, 'step-1')).toBe(1);
  });

  test('whatever is done: the log makes the same run again, and a world is never changed', () => {
    const moves = fc.oneof(
      fc.constantFrom('power', 'plug', 'menu', 'save', 'cancel').map((control) => on(control)),
      fc.constantFrom('Red', 'White').map((value) => on('colour', value)),
      fc.string({ maxLength: 5 }).map((value) => on('name', value)),
    );
    const deeds = fc.oneof(
      {
        weight: 6,
        arbitrary: moves.map((move) => (session: Session) => makeMove(score, session, move)),
      },
      {
        weight: 2,
        arbitrary: fc
          .integer({ min: 1, max: 5_000 })
          .map((time) => (session: Session) => tick(score, session, time)),
      },
      fc.constantFrom<((session: Session) => Session)[]>(
        (session) => undo(session),
        (session) => restart(score, session),
        (session) => proceed(score, session),
        (session) => skipWait(score, session),
        (session) => turnToStep(score, session, 'step-1'),
        (session) => turnToStep(score, session, 'step-3'),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(0, 1), fc.array(deeds, { maxLength: 40 }), (way, run) => {
        const fresh = JSON.stringify(begin(lampWorld, score.plan.ways[way]?.situation));
        const session = run.reduce((before, deed) => deed(before), openSession(score, way));
        const { log, done } = session;
        const again = replay(
          score,
          JSON.parse(JSON.stringify({ log, done, now: session.world.now })) as Run,
        );
        expect(again?.position).toBe(session.position);
        expect(again?.world).toEqual(session.world);
        expect(again?.left).toEqual(session.left);
        expect(again?.begun).toEqual(session.begun);
        expect(again?.done).toEqual(session.done);
        expect(JSON.stringify(begin(lampWorld, score.plan.ways[way]?.situation))).toBe(fresh);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['nothing', []],
    ['a place that is not on the way', [{ way: 0, position: 99, from: 'plan', at: 0 }]],
    [
      'a way that is not there',
      [
        { way: 0, position: 0, from: 'plan', at: 0 },
        { way: 9, position: 0, from: 'plan', at: 0 },
      ],
    ],
    [
      'a device that is not there',
      [
        { way: 0, position: 0, from: 'plan', at: 0 },
        { device: 'toaster', control: 'power', at: 0 },
      ],
    ],
  ] satisfies [string, Run['log']][])('a log of %s gives no run', (_, log) => {
    expect(replay(score, { log, done: [], now: 0 })).toBeUndefined();
  });

  test('a step begins again in the world in which the reader began it', () => {
    const named = ['White', 'Red'].reduce(
      (session, colour) => makeMove(score, session, on('colour', colour)),
      makeMove(score, lit(), on('colour', 'Red')),
    );
    expect(restart(score, named).world).toBe(named.entered);
    expect(restart(score, named, 'plan').world).not.toBe(named.entered);
  });
});
