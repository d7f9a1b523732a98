/**
 * A hundred thousand random events and more: a reader who tries everything, wires that carry
 * nonsense, a clock that leaps.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  act,
  advance,
  begin,
  controlsOf,
  everyPart,
  send,
  settle,
  viewOf,
  type Part,
  type PlannedMove,
  type Situation,
  type View,
  type World,
  type WorldDefinition,
} from '../../src/simulator/index.ts';
import type { ResetServiceContext } from '../../src/simulator/services/reset-service/index.ts';
import { dahuaRecorder } from '../../src/simulator/worlds/dahua-recorder.ts';
import { lampWorld } from '../lamp/world.ts';
import {
  asked,
  at,
  qrMoves,
  questionMoves,
  resetMoves,
  saying,
  scanMoves,
  situations,
  step,
} from './reader.ts';

const eventsPerRun = 400;

/** Typed by a reader who knows nothing; none of them can stand in a screen by accident. */
const nonsense = [
  '',
  ' ',
  'Zebra!Zebra9',
  'zebra@example.org',
  'owner@example.com',
  '1-2-3-4',
  '9',
  '__proto__',
  '😀'.repeat(40),
  'z'.repeat(5_000),
];
const leaps = [0, 1, 1_000, 20_000, 60_000, 300_000, 1_800_000, 90_000_000];

interface Chance {
  readonly kind: number;
  readonly pick: number;
  readonly value: number;
}

const chances = fc.array(fc.record({ kind: fc.nat(99), pick: fc.nat(), value: fc.nat() }), {
  minLength: eventsPerRun,
  maxLength: eventsPerRun,
});

function from<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % items.length];
}

/** The world after one random event; in most of them a reader uses a control that is there. */
function stir(definition: WorldDefinition, world: World, { kind, pick, value }: Chance): World {
  const device = from(definition.devices, kind);
  if (!device) return world;
  if (kind >= 97) return advance(definition, world, from(leaps, pick) ?? 0);
  if (kind >= 90)
    return send(definition, world, device.id, rawEvent(device.machine.events, pick, value));
  if (kind >= 70) return settle(definition, world);
  const parts = controlsOf(viewOf(definition, world, device.id));
  const part = from(parts, pick);
  if (!part) return world;
  const move = { device: device.id, control: part.control };
  const meant = definition.values.filter(({ into }) => into[move.device]?.includes(move.control));
  const known = [...meant.flatMap(({ of }) => of(world) ?? []), ...(part.options ?? [])];
  const typed = known.length > 0 && value % 4 > 0 ? from(known, value) : from(nonsense, value);
  return act(definition, world, { ...move, ...(typed === undefined ? {} : { value: typed }) });
}

/** An event of a type the machine knows, holding what it should or not. */
function rawEvent(types: readonly string[], pick: number, value: number): { type: string } {
  const word = from(nonsense, value) ?? '';
  const number = [0, 1, 3, 99, -1, Number.MAX_SAFE_INTEGER][value % 6];
  const taken = value % 2 === 0;
  const details = {
    value: word,
    payload: word,
    reason: word,
    to: word,
    serial: word,
    code: word,
    oldPassword: word,
    newPassword: word,
  };
  return {
    type: from(types, pick) ?? '',
    ...details,
    channel: number,
    place: number,
    validUntil: 0,
    taken,
  } as { type: string };
}

/** What a view lets be read, without what the reader typed into its fields. */
function readable(view: View): string {
  const strip = (parts: readonly Part[]): unknown[] =>
    parts.map((part) => ({
      ...part,
      ...('parts' in part ? { parts: strip(part.parts) } : {}),
      ...(isField(part) ? { value: '' } : {}),
      // What reminds a reader of the password is theirs to choose.
      ...(part.kind === 'text' && part.text.startsWith('Hint: ') ? { text: '' } : {}),
    }));
  return JSON.stringify([view.title, ...strip(view.parts)]);
}

function isField(part: Part): boolean {
  return part.kind === 'control' && part.gesture === 'enter';
}

function checkSecrets(world: World, view: View): void {
  const { codes } = world.devices['resetService']?.context as ResetServiceContext;
  const text = readable(view);
  for (const secret of [
    'Lighthouse-17',
    'Harbour-2026',
    'Zebra!Zebra9',
    '1-2-3-6-9',
    'Harbour City',
  ])
    expect(text).not.toContain(secret);
  if (view.screen !== 'mail' && view.screen !== 'inApp')
    for (const code of Object.values(codes)) expect(text).not.toContain(code.text);
  for (const part of everyPart(view.parts)) {
    if (
      part.kind === 'control' &&
      part.gesture === 'enter' &&
      /password/i.test(part.control) &&
      part.value
    )
      expect(part.secret).toBe(true);
  }
}

/**
 * Gives power where there is none, and presses whatever leads out, until the monitor shows the live
 * view or a first start.
 */
function leave(world: World): World {
  const ways = ['cancel', 'close', 'finish', 'declineSync', 'liveView'];
  const given = { type: 'power.given', held: 0 };
  const isOff = viewOf(dahuaRecorder, world, 'recorder').screen === 'off';
  let left = settle(dahuaRecorder, isOff ? send(dahuaRecorder, world, 'recorder', given) : world);
  for (
    let tries = 0;
    tries < 8 && viewOf(dahuaRecorder, left, 'recorder').screen !== 'live';
    tries += 1
  ) {
    const way = controlsOf(viewOf(dahuaRecorder, left, 'recorder')).find(({ control }) =>
      ways.includes(control),
    );
    if (way)
      left = settle(
        dahuaRecorder,
        act(dahuaRecorder, left, { device: 'recorder', control: way.control }),
      );
  }
  return left;
}

/**
 * Every place on the article's way, on a scan of nothing, and on one scan too many, in every
 * situation: blind chance alone seldom gets that far.
 */
const starts: { readonly situation: Situation; readonly moves: readonly PlannedMove[] }[] =
  situations.flatMap((situation) => {
    const reset = [
      ...resetMoves(situation),
      ...(situation.cameras === 'connected' ? [at('recorder', 'acceptSync')] : []),
    ];
    // Two codes are granted, a third is not.
    const greedy = [
      ...resetMoves(situation).slice(0, -6),
      ...scanMoves.slice(2),
      ...scanMoves.slice(2),
    ];
    return [reset, scanMoves, greedy].flatMap((way) => placesOn(situation, way));
  });
starts.push(...placesOn(asked, questionMoves));
const signedIn = [
  at('recorder', 'liveView'),
  at('recorder', 'mainMenu'),
  saying('pattern', 'the unlock pattern'),
];
starts.push(
  ...placesOn({ viewer: 'there' }, [
    ...signedIn,
    at('recorder', 'cameraList'),
    at('recorder', 'modifyCamera@1'),
  ]),
);
const account = ['account', 'passwordReset', 'cancel', 'modify', 'changePattern'].map((control) =>
  at('recorder', control),
);
starts.push(
  ...placesOn({}, [
    ...signedIn,
    ...account,
    at('recorder', 'cancel'),
    at('recorder', 'cancel'),
    at('recorder', 'close'),
    at('recorder', 'info'),
  ]),
);
const pages = [
  'app',
  'more',
  'protection',
  'back',
  'help',
  'back',
  'about',
  'back',
  'changeCountry',
].map((control) => at('phone', control));
starts.push(...placesOn({}, pages));
const mailing = [
  ...['scanner', 'scan', 'share'].map((control) => at('phone', control)),
  at('phone', 'recipient', 'code@reset.invalid'),
  at('phone', 'send'),
];
starts.push(...placesOn({}, [...qrMoves({ pattern: 'set', email: 'registered' }), ...mailing]));
const firstStart = [
  ...[at('case', 'power', 'off'), at('case', 'openCover'), at('case', 'resetButton', '7000')],
  ...[saying('newPassword', 'a new password'), saying('confirmPassword', 'the new password again')],
  ...['continueWizard', 'skipPattern', 'saveProtection'].map((control) => at('recorder', control)),
  ...[at('recorder', 'agree', 'on'), at('recorder', 'continueWizard'), at('recorder', 'close')],
];
starts.push(...placesOn({ reach: 'case', generation: 'G2' }, firstStart));

/** A way, broken off after each of its moves. */
function placesOn(
  situation: Situation,
  way: readonly PlannedMove[],
): { situation: Situation; moves: readonly PlannedMove[] }[] {
  return [...way.keys(), way.length].map((done) => ({ situation, moves: way.slice(0, done) }));
}

/** Other firmware, other apps. */
const editions = [
  { generation: 'G2', app: 'dmss2020' },
  { generation: 'G3', app: 'dmss' },
] as const;
const inEditions = editions.map((situation) => ({
  situation: situation.generation === 'G3' ? { ...situation, binding: 'bound' } : situation,
  moves: [
    ...qrMoves({ pattern: 'set', email: 'registered' }),
    ...(situation.generation === 'G3'
      ? [at('recorder', 'resetWay', 'QR Code for Binding Device')]
      : []),
    ...['app', 'me', 'tools', 'resetPassword', 'scan'].map((control) => at('phone', control)),
  ],
}));

test('nothing makes the recorder’s world throw, tell a secret, or keep a reader from the live view', () => {
  const visited = new Set<string>();
  let stirred = 0;
  function look(world: World, device: string): void {
    const view = viewOf(dahuaRecorder, world, device);
    visited.add(`${device} ${view.screen}`);
    checkSecrets(world, view);
  }
  for (const start of [...starts, ...inEditions]) {
    fc.assert(
      fc.property(
        fc.constant(start),
        fc.nat(0xffffffff),
        chances,
        ({ situation, moves }, seed, events) => {
          let world = begin(dahuaRecorder, situation, seed);
          for (const move of moves) {
            const moved = step(world, move);
            world = settle(dahuaRecorder, moved);
            for (const { id } of dahuaRecorder.devices)
              for (const seen of [moved, world]) look(seen, id);
          }
          for (const [count, event] of events.entries()) {
            const before = world;
            world = stir(dahuaRecorder, world, event);
            stirred += 1;
            for (const { id } of dahuaRecorder.devices)
              if (world.devices[id] !== before.devices[id]) look(world, id);
            if (count % 50 === 0)
              expect(viewOf(dahuaRecorder, leave(world), 'recorder').state).toMatch(
                /^live$|^wizard\./,
              );
          }
          expect(JSON.parse(JSON.stringify(world))).toEqual(world);
        },
      ),
      { numRuns: 1, endOnFailure: true },
    );
  }
  expect(stirred).toBeGreaterThanOrEqual(100_000);
  const screens = dahuaRecorder.devices.flatMap(({ id, screens: drawn }) =>
    Object.keys(drawn).map((screen) => `${id} ${screen}`),
  );
  expect(screens.filter((screen) => !visited.has(screen))).toEqual([]);
});

test('nothing makes the lamp’s world throw', () => {
  fc.assert(
    fc.property(chances, (events) => {
      let world = begin(lampWorld);
      for (const event of events) {
        world = stir(lampWorld, world, event);
        expect(viewOf(lampWorld, world, 'lamp').title).not.toBe('');
      }
    }),
    { numRuns: 10 },
  );
});
