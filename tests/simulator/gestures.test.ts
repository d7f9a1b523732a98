/** Buttons that are held, switches, rows and dialogs, in the router's world. */
import { expect, test } from 'vitest';
import { wordsFor } from '../../src/walkthrough/directions.ts';
import {
  act,
  begin,
  controlsOf,
  movesOf,
  play,
  rowsOf,
  settle,
  standing,
  textsOf,
  viewOf,
  type PlannedMove,
  type World,
} from '../../src/simulator/index.ts';
import { codeAt, period } from '../router/code.ts';
import { routerWorld } from '../router/world.ts';

const on = (device: string, control: string, value?: string): PlannedMove => ({
  device,
  control,
  ...(value === undefined ? {} : { value }),
});

const signedIn = play(routerWorld, begin(routerWorld), [
  on('computer', 'address', '192.168.0.1'),
  on('computer', 'go'),
  on('computer', 'password', 'Maple-Tree-7'),
  on('computer', 'signIn'),
  on('phone', 'open'),
  { ...on('computer', 'code'), phrase: 'the code from the phone' } as PlannedMove,
  on('computer', 'verify'),
]);
const computer = (world: World) => viewOf(routerWorld, world, 'computer');
const held = (milliseconds: number) =>
  viewOf(
    routerWorld,
    act(routerWorld, signedIn, { device: 'router', control: 'reset', value: String(milliseconds) }),
    'router',
  ).state;

test('what is held does what its time says', () => {
  expect([0, 2_999, 3_000, 9_999, 10_000, 60_000].map(held)).toEqual([
    'running',
    'running',
    'starting',
    'starting',
    'erasing',
    'erasing',
  ]);
});

test('each row has controls of its own, and what was done to one is seen on it', () => {
  expect(computer(signedIn).title).toBe('Clients on the Network');
  const without = play(routerWorld, signedIn, [
    on('computer', 'remove@b2'),
    on('computer', 'confirm'),
  ]);
  expect(rowsOf(computer(without)).map(({ label }) => label)).toEqual(['Phone', 'Printer']);
  expect(standing(computer(without))).not.toBe(standing(computer(signedIn)));
  expect(act(routerWorld, without, { device: 'computer', control: 'remove@b2' })).toBe(without);
});

test('while a dialog asks, nothing behind it can be used; a collection without rows says so', () => {
  const asking = play(routerWorld, signedIn, [on('computer', 'remove@b2')]);
  expect(controlsOf(computer(asking)).map(({ label }) => label)).toEqual([
    'Open a New Tab',
    'Address',
    'Enter',
    'Remove It',
    'Keep It',
  ]);
  expect(act(routerWorld, asking, { device: 'computer', control: 'wifi' })).toBe(asking);
  const nobody = ['a1', 'b2', 'c3'].reduce(
    (world, row) =>
      play(routerWorld, world, [on('computer', `remove@${row}`), on('computer', 'confirm')]),
    signedIn,
  );
  expect(textsOf(computer(nobody))).toContain('Nobody is on the network.');
});

test('what can be tried is what the gesture takes', () => {
  const moves = movesOf(routerWorld, play(routerWorld, signedIn, [on('computer', 'wifi')]));
  expect(moves.filter(({ control }) => control === 'guests')).toEqual([
    on('computer', 'guests', 'on'),
  ]);
  expect(moves.filter(({ control }) => control === 'reset').map(({ value }) => value)).toEqual([
    '3000',
    '10000',
  ]);
});

test('a way is told in the words of each gesture', () => {
  const told = (from: World, ...moves: PlannedMove[]): string =>
    wordsFor(routerWorld, from, moves)
      .map(({ text, label }) => (label ? `*${text}*` : text))
      .join('');
  expect(told(signedIn, on('router', 'reset', '10000'))).toBe(
    'On the router, press and hold *Reset* for 10 seconds.',
  );
  expect(told(signedIn, on('computer', 'wifi'), on('computer', 'guests', 'on'))).toBe(
    'On the computer, click *Wi-Fi*, then turn on *Guest Network*.',
  );
});

test('a code of the moment is drawn from the time: the world rests, and the code changes', () => {
  const open = play(routerWorld, begin(routerWorld), [on('phone', 'open')]);
  expect(settle(routerWorld, open)).toBe(open);
  const shown = (world: World): string[] => textsOf(viewOf(routerWorld, world, 'phone'));
  expect(shown(open)).toContain(codeAt(open.now));
  expect(shown({ ...open, now: open.now + period })).toContain(codeAt(open.now + period));
});
