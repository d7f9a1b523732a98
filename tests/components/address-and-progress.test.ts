import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSituation, writeSituation } from '../../src/components/procedure/address.ts';
import { idIn } from '../../src/components/procedure/hash.ts';
import { copy } from '../../src/components/procedure/copy.ts';
import {
  forgetProgress,
  putAside,
  readProgress,
  writeProgress,
} from '../../src/walkthrough/progress.ts';
import { keptKey, progressKey } from '../../src/walkthrough/progress-key.ts';
import { isOver, makeMove, openSession, proceed, skipWait } from '../../src/walkthrough/session.ts';
import { findStoredRun } from '../../src/components/procedure/opening.ts';
import { lampWorld } from '../lamp/world.ts';
import { lampScore as score, on } from '../walkthrough/lamp-run.ts';

const { plan } = score;

function storageWith(text?: string): Storage {
  const held = new Map(text === undefined ? [] : [[progressKey(plan.article), text]]);
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  } as unknown as Storage;
}

describe('the address', () => {
  test('names a situation', () => {
    expect(readSituation('?mains=off&utm_source=x', plan, lampWorld)).toEqual({
      situation: { mains: 'off' },
      problems: [],
    });
  });

  test.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', 'valueOf'])(
    '?%s=1 is no situation, and not ours',
    (name) => {
      expect(readSituation(`?${name}=1`, plan, lampWorld)).toEqual({ situation: {}, problems: [] });
    },
  );

  test('a situation that nobody knows is named, and the rest is kept', () => {
    const { situation, problems } = readSituation('?mains=purple', plan, lampWorld);
    expect(situation).toEqual({});
    expect(problems).toEqual([expect.stringContaining('Mains “purple”')]);
    expect(readSituation('?mains=toString', plan, lampWorld).problems).toHaveLength(1);
  });

  test('says only what is not usual, and leaves what is not ours', () => {
    expect(writeSituation('?a=1', plan, { mains: 'off' })).toBe('?a=1&mains=off');
    expect(writeSituation('?mains=off', plan, { mains: 'on' })).toBe('');
  });

  test('a hash that cannot be decoded stays as it is', () => {
    expect(idIn('#step-%31')).toBe('step-1');
    expect(idIn('#whatever=%E0%A4%A')).toBe('whatever=%E0%A4%A');
    expect(idIn('')).toBe('');
  });
});

describe('progress', () => {
  test('comes back as it was stored', () => {
    const store = storageWith();
    const session = makeMove(score, openSession(score, 0), on('power'));
    writeProgress(() => store, plan, session);
    expect(readProgress(() => store, plan)).toEqual({
      kind: 'progress',
      progress: { version: plan.version, log: session.log, done: [], now: session.world.now },
    });
    forgetProgress(() => store, plan.article);
    expect(readProgress(() => store, plan)).toEqual({ kind: 'nothing' });
  });

  test.each([
    ['not JSON', '{bad', 'unreadable'],
    ['something else', '[1]', 'unreadable'],
    ['null', 'null', 'unreadable'],
    ['of another version', '{"version":"old","log":[],"done":[]}', 'other version'],
    [
      'of this version but spoilt',
      `{"version":"${plan.version}","log":[{"at":"x"}],"done":[]}`,
      'unreadable',
    ],
  ])('%s is put aside, not lost', (_, text, kind) => {
    const store = storageWith(text);
    expect(readProgress(() => store, plan)).toEqual({ kind });
    expect(store.getItem(keptKey(plan.article))).toBe(text);
    expect(store.getItem(progressKey(plan.article))).toBeNull();
  });

  test('a run is taken up where it was left, and only offered where the address asks for another situation', () => {
    const store = storageWith();
    const left = skipWait(score, makeMove(score, openSession(score, 0), on('power')));
    writeProgress(() => store, plan, left);
    const found = findStoredRun(score, () => store, { situation: {}, hadRun: true });
    expect(found).toMatchObject({ isAsked: true, session: { position: 1, done: ['step-1'] } });
    const offered = findStoredRun(score, () => store, {
      situation: { mains: 'off' },
      hadRun: true,
    });
    expect(offered).toMatchObject({ isAsked: false, session: { position: 1 } });
    // What another tab has stored since is not taken up unasked either.
    expect(findStoredRun(score, () => store, { situation: {}, hadRun: false })).toMatchObject({
      isAsked: false,
      session: { position: 1 },
    });
    // Only looking at the page takes nothing away; the first thing done there puts the run aside.
    expect(store.getItem(keptKey(plan.article))).toBeNull();
    offered.keep?.();
    expect(store.getItem(keptKey(plan.article))).not.toBeNull();
    expect(
      findStoredRun(score, () => storageWith('{bad'), { situation: {}, hadRun: true }),
    ).toEqual({
      isAsked: true,
      complaint: copy.progressUnreadable,
    });
  });

  test('whatever log is stored under the right version: it is taken up or complained about, never thrown', () => {
    const moment = fc.oneof(fc.double(), fc.constant(lampWorld.epoch + 5_000));
    const entry = fc.oneof(
      fc.record({
        way: fc.integer({ min: -1, max: 3 }),
        position: fc.integer({ min: -1, max: 6 }),
        from: fc.constantFrom('plan', 'here', 'left', 'begun'),
        at: moment,
      }),
      fc.record({
        device: fc.constantFrom('lamp', 'toaster'),
        control: fc.constantFrom('power', 'menu', 'name', 'toString'),
        value: fc.option(fc.string(), { nil: undefined }),
        at: moment,
      }),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), moment, (log, now) => {
        const { session, complaint } = findStoredRun(
          score,
          () => storageWith(JSON.stringify({ version: plan.version, log, done: [], now })),
          { situation: {}, hadRun: true },
        );
        expect((session === undefined) !== (complaint === undefined)).toBe(true);
      }),
    );
  });

  test('of a run that is over nothing is kept that was typed, and it is still over', () => {
    const store = storageWith();
    const typed = [on('menu'), on('name', 'Ladder-2031!')].reduce(
      (run, move) => makeMove(score, run, move),
      openSession(score, 0, 2),
    );
    writeProgress(() => store, plan, typed);
    expect(store.getItem(progressKey(plan.article))).toContain('Ladder-2031!');
    putAside(() => store, plan.article, store.getItem(progressKey(plan.article)) ?? '');
    const over = proceed(score, makeMove(score, typed, on('save')));
    expect(isOver(plan, over)).toBe(true);
    writeProgress(() => store, plan, over);
    for (const key of [progressKey(plan.article), keptKey(plan.article)])
      expect(store.getItem(key) ?? '').not.toContain('Ladder-2031!');
    const { session } = findStoredRun(score, () => store, { situation: {}, hadRun: true });
    expect(session && isOver(plan, session)).toBe(true);
    expect(session?.done).toEqual(over.done);
  });

  test('a browser without storage is no fault', () => {
    const none = (): never => {
      throw new Error('denied');
    };
    expect(readProgress(none, plan)).toEqual({ kind: 'nothing' });
    writeProgress(none, plan, openSession(score, 0));
    forgetProgress(none, plan.article);
  });

  test('whatever is stored, reading it never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readProgress(() => storageWith(text), plan)).not.toThrow();
      }),
    );
  });
});
