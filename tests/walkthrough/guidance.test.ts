import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import {
  isOffPath,
  movesToAim,
  waitAhead,
  waitOut,
  wayBack,
} from '../../src/walkthrough/guidance.ts';
import { wordsFor } from '../../src/walkthrough/directions.ts';
import {
  makeMove,
  openSession,
  proceed,
  skipWait,
  type Session,
} from '../../src/walkthrough/session.ts';
import { demonstrate } from '../../src/components/procedure/show.ts';
import type { Score } from '../../src/walkthrough/course.ts';
import { planOf } from '../../src/walkthrough/plan.ts';
import type { Service, WorldDefinition } from '../../src/simulator/index.ts';
import { lamp } from '../lamp/device/index.ts';
import { lampWorld } from '../lamp/world.ts';
import { lampArticle, lampScore as score, on } from './lamp-run.ts';

const text = (session: Session): string =>
  wordsFor(score.definition, session.world, wayBack(score, session) ?? [])
    .map((word) => word.text)
    .join('');
const after = (session: Session, ...controls: string[]): Session =>
  controls.reduce(
    (before, control) => skipWait(score, makeMove(score, before, on(control, 'Desk'))),
    session,
  );
const third = (): Session => proceed(score, after(proceed(score, openSession(score, 0)), 'colour'));

describe('guidance', () => {
  test('is silent on the path, also while something is under way', () => {
    const session = openSession(score, 0);
    expect(isOffPath(score, session)).toBe(false);
    const warming = makeMove(score, session, on('power'));
    expect(isOffPath(score, warming)).toBe(false);
    expect(waitAhead(score, warming)).toEqual({ device: 'Lamp', seconds: 2 });
    expect(waitAhead(score, session)).toBeUndefined();
  });

  test('says which service is waited for, too', () => {
    const machine = createMachine({ id: 'post' }) as unknown as Service['machine'];
    const services: readonly Service[] = [{ id: 'post', name: 'Post', machine, sources: {} }];
    const served: Score = { ...score, definition: { ...lampWorld, services } };
    const session = openSession(served, 0);
    const { world } = session;
    const due = { at: world.now + 30_000, device: 'post', event: { type: 'letter.sent' } };
    const posted = { ...session, world: { ...world, queue: [due] } };
    expect(waitAhead(served, posted)).toEqual({ device: 'Post', seconds: 30 });
  });

  test('offers the wait that a step asks for, once it is its turn', () => {
    const machine = lamp.machine.provide({ delays: { warmUp: 600_000 } });
    const definition = {
      ...lampWorld,
      devices: [{ ...lamp, machine }],
    } as const satisfies WorldDefinition;
    const legs = lampArticle.legs.map((leg) =>
      leg.step === 'step-1' ? { ...leg, moves: [...leg.moves, { wait: 600_000 }] } : leg,
    );
    const slow: Score = { definition, plan: planOf({ ...lampArticle, legs }, definition) };
    const session = openSession(slow, 0);
    expect(waitAhead(slow, session)).toBeUndefined();
    const warming = makeMove(slow, session, on('power'));
    expect(waitAhead(slow, warming)).toEqual({ seconds: 600 });
    expect(waitOut(slow, warming).done).toEqual(['step-1']);
    // Where the screen looks the same before and after, the wait is no less to be waited.
    const idle: Score = {
      ...score,
      plan: planOf(
        {
          ...lampArticle,
          legs: [{ step: 'step-1', moves: [{ wait: 90_000 }], devices: ['lamp'] }],
          ways: [{ situation: {}, legs: [0] }],
        },
        lampWorld,
      ),
    };
    expect(waitAhead(idle, openSession(idle, 0))).toEqual({ seconds: 90 });
    expect(waitOut(idle, openSession(idle, 0)).done).toEqual(['step-1']);
  });

  test('takes a reader who goes on while something is under way for one who has waited', () => {
    const gone = proceed(
      score,
      waitOut(score, makeMove(score, openSession(score, 0), on('power'))),
    );
    expect(gone.done).toEqual(['step-1']);
    expect(gone.world.devices['lamp']?.value).toBe('on');
  });

  test('names a control that comes only when what is under way has come', () => {
    const warming = makeMove(score, openSession(score, 0), on('power'));
    const words = wordsFor(score.definition, warming.world, [on('menu')]);
    expect(words.map((word) => word.text).join('')).toBe('On the lamp, press Rename.');
  });

  test('does not call a reader off the path who only has to wait', () => {
    const early = {
      ...proceed(score, openSession(score, 0)),
      world: makeMove(score, openSession(score, 0), on('power')).world,
    };
    expect(isOffPath(score, early)).toBe(false);
  });

  test('names the way back in the labels of the screen', () => {
    const astray = after(proceed(score, openSession(score, 0)), 'menu');
    expect(isOffPath(score, astray)).toBe(true);
    expect(text(astray)).toBe('On the lamp, press Cancel.');
    const dark = after(proceed(score, openSession(score, 0)), 'power');
    expect(text(dark)).toBe('On the lamp, press Power.');
  });

  test('knows what is still to do, wherever the reader stands', () => {
    expect(movesToAim(score, third())).toHaveLength(3);
    expect(movesToAim(score, after(third(), 'menu'))).toHaveLength(2);
    expect(movesToAim(score, after(third(), 'menu', 'name'))).toHaveLength(1);
    expect(movesToAim(score, after(third(), 'menu', 'name', 'save'))).toEqual([]);
    expect(movesToAim(score, after(proceed(score, openSession(score, 0)), 'power'))).toHaveLength(
      2,
    );
  });

  test.each([
    ['from the start', []],
    ['from halfway', ['menu']],
    ['with a field filled', ['menu', 'name']],
    ['from far off', ['power']],
  ])('shows the rest of a step %s', async (_, controls) => {
    let session = after(third(), ...controls);
    const shown: string[] = [];
    const isDone = await demonstrate({
      score,
      session: () => session,
      show: (next, wanted) => {
        session = next;
        if (wanted) shown.push(wanted.control);
      },
      pace: 1,
      stopped: new AbortController().signal,
    });
    expect(isDone).toBe(true);
    expect(session.done).toContain('step-3');
    expect(shown).toContain('save');
  });

  test('a performance that is stopped changes nothing more', async () => {
    const stop = new AbortController();
    stop.abort();
    const session = third();
    const show = (): never => {
      throw new Error('shown');
    };
    expect(
      await demonstrate({ score, session: () => session, show, pace: 1, stopped: stop.signal }),
    ).toBe(false);
  });
});
