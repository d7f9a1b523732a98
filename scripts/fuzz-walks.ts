/**
 * Readers of the recorder's world who do whatever they can: what must never come of it, whatever
 * they do.
 */
import fc from 'fast-check';
import {
  act,
  advance,
  begin,
  controlsOf,
  isPossible,
  play,
  settle,
  traitsOf,
  usualSituation,
  viewOf,
  viewsOf,
  type ControlPart,
  type Part,
  type PlannedMove,
  type Situation,
  type View,
  type World,
  type WorldDefinition,
} from '../src/simulator/index.ts';
import type { CamerasContext } from '../src/simulator/devices/cameras/index.ts';
import type { RecorderContext } from '../src/simulator/devices/recorder/index.ts';
import type { ResetServiceContext } from '../src/simulator/services/reset-service/index.ts';
import { dahuaRecorder } from '../src/simulator/worlds/dahua-recorder.ts';
import { fail, kindOf, type FuzzKind } from './fuzz-kind.ts';

/** One thing that a reader does: of what kind, with which control, with which value. */
interface Step {
  readonly kind: number;
  readonly pick: number;
  readonly value: number;
}

interface Walk {
  readonly seed: number;
  readonly circumstances: readonly number[];
  /** How far the reader goes the way that leads to the new password before they do as they like. */
  readonly start: number;
  /** How long they wait there, and how far they go on. */
  readonly pause: number;
  readonly further: number;
  readonly steps: readonly Step[];
}

const moves = (device: string, ...controls: string[]): PlannedMove[] =>
  controls.map((control) => ({ device, control }));
const fills = (control: string, phrase: string): PlannedMove => ({
  device: 'recorder',
  control,
  phrase,
});

/**
 * From the live view to the cameras' answers, whatever the recorder and the app are: what they do
 * not show is passed over.
 */
const wholeWay: readonly PlannedMove[] = [
  ...moves('recorder', 'liveView', 'mainMenu', 'forgotPattern', 'forgotPassword', 'acceptNotice'),
  fills('email', 'an e-mail address'),
  ...moves('recorder', 'giveEmail'),
  ...moves('phone', 'app', 'more', 'me', 'tools', 'resetPassword', 'scan', 'confirm'),
  ...moves('mailbox', 'open@0', 'junk', 'open@0'),
  fills('securityCode', 'the code from the e-mail'),
  ...moves('recorder', 'giveCode'),
  fills('newPassword', 'a new password'),
  fills('confirmPassword', 'the new password again'),
  ...moves('recorder', 'save', 'acceptSync', 'finish'),
];

/** Typed by a reader who knows nothing; none of it can stand on a screen by accident. */
const nonsense = [
  '',
  ' ',
  'Zebra!Zebra9',
  'zebra@example.org',
  '1-2-3-4',
  '0badc0de',
  '😀'.repeat(20),
  'z'.repeat(400),
];
const leaps = [1_000, 20_000, 300_000, 1_800_000, 24 * 3_600_000, 25 * 3_600_000];

const step = fc.record({ kind: fc.nat(99), pick: fc.nat(9_999), value: fc.nat(9_999) });
/** A walk is long: it is made shorter a few times only. */
const walks: fc.Arbitrary<Walk> = fc.limitShrink(
  fc.record({
    seed: fc.nat(0xffffffff),
    circumstances: fc.array(fc.nat(9), { minLength: 32, maxLength: 32 }),
    start: fc.nat(wholeWay.length),
    pause: fc.constantFrom(0, 0, ...leaps),
    further: fc.nat(3),
    steps: fc.array(step, { minLength: 1, maxLength: 400, size: 'max' }),
  }),
  50,
);

/** @param definition the world, or one with a fault to be found */
export function randomWalks(definition: WorldDefinition = dahuaRecorder): FuzzKind {
  const situations = new Set<string>();
  let events = 0;
  return kindOf<Walk>({
    name: 'walks through the recorder’s world',
    runs: 20,
    inputs: walks,
    shown: (walk) => JSON.stringify(walk),
    holds: (walk) => {
      const watch = watching(definition);
      let world = begin(definition, situationOf(definition, walk.circumstances), walk.seed);
      situations.add(JSON.stringify(world.situation));
      const go = (next: World): void => {
        watch(world, next);
        world = next;
        events += 1;
      };
      const onTheWay = wholeWay.slice(0, walk.start + walk.further);
      for (const planned of onTheWay.toSpliced(walk.start, 0, { wait: walk.pause }))
        go(play(definition, world, [planned]));
      for (const each of walk.steps) go(stir(definition, world, each));
      return Promise.resolve();
    },
    tally: () =>
      `${events.toLocaleString('en')} events in ${situations.size.toLocaleString('en')} situations`,
  });
}

/** A possible situation: most circumstances as usual, some otherwise. */
function situationOf(definition: WorldDefinition, chances: readonly number[]): Situation {
  return Object.entries(definition.situations).reduce((situation, [name, { values }], at) => {
    const value = Object.keys(values)[chances[at] ?? 9];
    const other = value === undefined ? situation : { ...situation, [name]: value };
    return isPossible(definition, other) ? other : situation;
  }, usualSituation(definition));
}

/**
 * The world after one more thing that a reader does: mostly a control that is there, now and then a
 * wait.
 */
function stir(definition: WorldDefinition, world: World, { kind, pick, value }: Step): World {
  if (kind >= 97) return advance(definition, world, from(leaps, pick) ?? 0);
  if (kind >= 75) return settle(definition, world);
  const usable = viewsOf(definition, world).flatMap((view) =>
    controlsOf(view).map((part) => ({ device: view.device, part })),
  );
  const chosen = from(usable, pick);
  if (!chosen) return world;
  const { device, part } = chosen;
  const typed = valueFor(definition, world, device, part, value);
  return act(definition, world, {
    device,
    control: part.control,
    ...(typed !== undefined && { value: typed }),
  });
}

function valueFor(
  definition: WorldDefinition,
  world: World,
  device: string,
  part: ControlPart,
  value: number,
): string | undefined {
  switch (traitsOf(part.gesture).takes) {
    case 'nothing':
      return undefined;
    case 'switch':
      return value % 2 === 0 ? 'on' : 'off';
    case 'length':
      return String((value % 20) * 1_000);
    case 'option':
      return from(part.options ?? [], value);
    case 'text': {
      const meant = definition.values.filter(({ into }) => into[device]?.includes(part.control));
      const known = meant.flatMap(({ of }) => of(world) ?? []);
      return known.length > 0 && value % 4 > 0 ? from(known, value) : from(nonsense, value);
    }
  }
}

function from<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % items.length];
}

/** What a walk has seen so far, held against each step of it. */
function watching(definition: WorldDefinition): (before: World, after: World) => void {
  const used = new Set<string>();
  /** The cameras' passwords as the recorder began to give them another. */
  let given: readonly string[] = [];
  return (before, after) => {
    const [was, is] = [recorderIn(before), recorderIn(after)];
    const [from, to] = [stateIn(definition, before), stateIn(definition, after)];
    if (
      from.startsWith('login') &&
      to === 'main' &&
      before.now < (was.tries['admin']?.lockedUntil ?? 0) &&
      after.now === before.now
    )
      fail('A login was let in while the account was locked.');

    if (from.startsWith('reset.code') && to.startsWith('reset.newPassword')) {
      const code = serviceIn(before).codes[was.serial];
      if (before.now < was.codeFrozenUntil) fail('A code was taken while none is.');
      if (code?.text !== was.typed.code) fail('A code was taken that is not the newest.');
      if (before.now > code.validUntil) fail('A code was taken that is too old.');
    }
    // The password was set with it: the code is used up.
    if (from.startsWith('reset.newPassword') && is.password !== was.password) {
      if (used.has(was.typed.code)) fail('A code was taken twice.');
      if (was.typed.code !== '') used.add(was.typed.code);
    }

    const cameras = passwordsIn(after);
    const isSyncing = (state: string): boolean => state.startsWith('reset.sync.');
    if (!isSyncing(from)) given = cameras;
    // Whoever said Yes may pull the plug before the last camera has answered.
    const isAsked = ({ queue }: World): boolean =>
      queue.some(({ event }) => event.type === 'password.requested');
    const isTelling = from === 'reset.sync.asking' || from.startsWith('reset.sync.running');
    const isChanged = passwordsIn(before).join() !== cameras.join();
    if (!isTelling && ((isChanged && !isAsked(before)) || (isAsked(after) && !isAsked(before))))
      fail('A camera was given another password though nobody said Yes.');
    if (to === 'reset.sync.finished')
      for (const [channel, result] of is.synced.entries())
        if (result !== 'taken' && given[channel] !== cameras[channel])
          fail(`A camera has another password and is said to have ${result}.`);

    for (const { id } of definition.devices)
      if (after.devices[id] !== before.devices[id])
        tellNoSecret(after, viewOf(definition, after, id));
  };
}

/**
 * What is shown where it must not be: passwords anywhere, codes on any screen but those that are
 * made to show them.
 */
function tellNoSecret(world: World, view: View): void {
  const { password, channels } = recorderIn(world);
  const secrets = [
    password,
    'Harbour City',
    ...channels.map((channel) => channel.password),
    ...passwordsIn(world),
  ];
  const codes =
    view.screen === 'mail' || view.screen === 'inApp'
      ? []
      : Object.values(serviceIn(world).codes).map(({ text }) => text);
  const text = readable(view);
  for (const secret of [...secrets, ...codes])
    // What is short stands somewhere by chance, and what a reader types in the hint or the search
    // is theirs to show.
    if (secret.length >= 8 && secret !== 'z'.repeat(400) && text.includes(secret))
      fail(`The ${view.device} shows ${secret} on ${view.screen}.`);
}

/** What a view lets be read, without what readers typed themselves. */
function readable(view: View): string {
  const strip = (parts: readonly Part[]): unknown[] =>
    parts.map((part) => ({
      ...part,
      ...('parts' in part ? { parts: strip(part.parts) } : {}),
      ...(part.kind === 'control' && part.gesture === 'enter' ? { value: '' } : {}),
      ...(part.kind === 'text' && part.text.startsWith('Hint: ') ? { text: '' } : {}),
    }));
  return JSON.stringify([view.title, ...strip(view.parts)]);
}

function recorderIn(world: World): RecorderContext {
  return world.devices['recorder']?.context as RecorderContext;
}

function serviceIn(world: World): ResetServiceContext {
  return world.devices['resetService']?.context as ResetServiceContext;
}

function passwordsIn(world: World): readonly string[] {
  return (world.devices['cameras']?.context as CamerasContext).cameras.map(
    ({ password }) => password,
  );
}

function stateIn(definition: WorldDefinition, world: World): string {
  return viewOf(definition, world, 'recorder').state;
}
