import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestWay, planOf, wayAfter } from '../../src/components/procedure/plan.ts';
import { readPlan, writePlan } from '../../src/components/procedure/written-plan.ts';
import {
  isReached,
  makeMove,
  movesMade,
  openSession,
  proceed,
  replay,
  restart,
  skipWait,
  stepOf,
  tick,
  turnTo,
  undo,
  worldShown,
  type Run,
  type Session,
} from '../../src/components/procedure/session.ts';
import { begin } from '../../src/simulator/index.ts';
import { lampWorld } from '../lamp/world.ts';
import { lampArticle, lampScore as score, on } from './lamp-run.ts';

const lit = (): Session => skipWait(score, makeMove(score, openSession(score, 0), on('power')));
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

  test('reaches an aim by another route than the one described', () => {
    const renaming = ['menu', 'cancel', 'menu'].reduce((session, control) => makeMove(score, session, on(control)), proceed(score, lit()));
    const back = makeMove(score, makeMove(score, renaming, on('cancel')), on('colour', 'Red'));
    expect(back.done).toContain('step-2');
  });

  test('carries over what was done, and starts as planned where the aim is not reached', () => {
    const red = makeMove(score, lit(), on('colour', 'Red'));
    expect(JSON.stringify(proceed(score, red).world.devices)).toContain('Red');
    const skipped = proceed(score, openSession(score, 0));
    expect(stepOf(score.plan, skipped)).toBe('step-2');
    expect(screenOf(skipped)).toBe('on');
    expect(skipped.done).toEqual([]);
  });

  test('shows in the next widget what it would carry over', () => {
    const session = lit();
    expect(worldShown(score, session, 'step-2')).toBe(session.world);
    expect(worldShown(score, openSession(score, 0), 'step-2')).not.toBe(session.world);
  });

  test('a widget that is touched goes on from what it shows', () => {
    const second = proceed(score, lit());
    const red = makeMove(score, second, on('colour', 'Red'));
    const shown = worldShown(score, red, 'step-1');
    expect(turnTo(score, red, 'step-1').world).toBe(shown);
    expect(turnTo(score, turnTo(score, red, 'step-1'), 'step-2').world).toBe(red.world);
  });

  test('a step with nothing to do is done when the reader comes to it', () => {
    expect(turnTo(score, openSession(score, 0), 'step-4').done).toContain('step-4');
  });

  test('a step that only waits is done when the time has passed, whatever the screen shows', () => {
    const waiting = planOf(
      { ...lampArticle, legs: lampArticle.legs.map((leg) => (leg.step === 'step-4' ? { ...leg, moves: [{ wait: 600_000 }] } : leg)) },
      lampWorld,
    );
    const patient = { ...score, plan: waiting };
    const waited = turnTo(patient, openSession(patient, 0), 'step-4');
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
    expect(movesMade(score, typed).map(({ control }) => control)).toEqual(['power', 'menu', 'name']);
    expect(screenOf(undo(score, typed))).toBe('rename');
    expect(JSON.stringify(undo(score, typed).world.devices)).not.toContain('Des');
  });

  test('undo takes back no time: what has come meanwhile stays', () => {
    const renaming = makeMove(score, lit(), on('menu'));
    expect(screenOf(undo(score, renaming))).toBe('on');
    expect(undo(score, renaming).done).toEqual(['step-1']);
    expect(undo(score, renaming).world.now).toBe(renaming.world.now);
  });

  test('each choice and each drawing is a move of its own', () => {
    const chosen = ['Red', 'White', 'Red'].reduce((session, colour) => makeMove(score, session, on('colour', colour)), lit());
    expect(movesMade(score, chosen)).toHaveLength(4);
    expect(JSON.stringify(undo(score, chosen).world.devices)).toContain('White');
  });

  test('undo takes back one move and the tick, restart begins the step again', () => {
    const back = undo(score, lit());
    expect(back.done).toEqual([]);
    expect(screenOf(back)).toBe('off');
    expect(undo(score, back)).toBe(back);
    const again = restart(score, lit());
    expect(screenOf(again)).toBe('off');
    expect(again.done).toEqual([]);
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
      { ...lampArticle, ways: [{ situation: { mains: 'on' }, slip: 'x', legs: [0] }, ...lampArticle.ways] },
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
      { weight: 6, arbitrary: moves.map((move) => (session: Session) => makeMove(score, session, move)) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 5_000 }).map((time) => (session: Session) => tick(score, session, time)) },
      fc.constantFrom<((session: Session) => Session)[]>(
        (session) => undo(score, session),
        (session) => restart(score, session),
        (session) => proceed(score, session),
        (session) => skipWait(score, session),
        (session) => turnTo(score, session, 'step-1'),
        (session) => turnTo(score, session, 'step-3'),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(0, 1), fc.array(deeds, { maxLength: 40 }), (way, run) => {
        const fresh = JSON.stringify(begin(lampWorld, score.plan.ways[way]?.situation));
        const session = run.reduce((before, deed) => deed(before), openSession(score, way));
        const again = replay(score, JSON.parse(JSON.stringify({ ...session, now: session.world.now })) as Run);
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
    const named = ['Blue', 'Red'].reduce(
      (session, colour) => makeMove(score, session, on('colour', colour)),
      proceed(score, makeMove(score, lit(), on('colour', 'Red'))),
    );
    expect(restart(score, named).world).toBe(named.entered);
    expect(restart(score, named, 'plan').world).not.toEqual(named.entered);
  });
});
