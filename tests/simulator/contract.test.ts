/** What every device of every world must keep to. */
import { describe, expect, test } from 'vitest';
import {
  act,
  begin,
  controlsOf,
  movesOf,
  play,
  settle,
  statesOf,
  transitionsOf,
  usualSituation,
  viewsOf,
  type Device,
  type Move,
  type PlannedMove,
  type Situation,
  type Source,
  type World,
  type WorldDefinition,
} from '../../src/simulator/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { lampWorld } from '../lamp/world.ts';
import { explore, type Explored, type Stray } from './explore.ts';

const refusals = ['foreign', 'version', 'damaged', 'stale'].map((reason) => ({ device: 'phone', event: { type: 'code.refused', reason } }));

/** What cannot happen while all goes well. */
const strays: Readonly<Record<string, readonly Stray[]>> = {
  'dahua-recorder': [...refusals, { device: 'recorder', event: { type: 'camera.answered', channel: 0, taken: false } }],
};

const recorder = (control: string, value?: string): Move => ({ device: 'recorder', control, ...(value === undefined ? {} : { value }) });
const phone = (control: string): Move => ({ device: 'phone', control });
const toCode = [
  recorder('liveView'),
  recorder('mainMenu'),
  recorder('forgotPattern'),
  recorder('forgotPassword'),
  recorder('acceptNotice'),
];
const toMail = [
  phone('app'),
  phone('more'),
  phone('resetPassword'),
  phone('scan'),
  phone('confirm'),
  { device: 'mailbox', control: 'newest' },
];
const enterCode = { device: 'recorder', control: 'securityCode', phrase: 'the code from the e-mail' };

/** What differs in what was typed or is remembered only: the explorer takes it for the same. */
const detours: Readonly<Record<string, readonly { situation?: Situation; moves: readonly PlannedMove[] }[]>> = {
  'dahua-recorder': [
    {
      moves: [
        recorder('liveView'),
        recorder('mainMenu'),
        recorder('pattern', '1-2-3-6-9'),
        recorder('close'),
        recorder('liveView'),
        recorder('mainMenu'),
      ],
    },
    { situation: { email: 'none' }, moves: [...toCode, recorder('email', 'nobody'), recorder('giveEmail')] },
    { moves: [...toCode, ...toMail, enterCode, { wait: 25 * 3_600_000 }, recorder('giveCode')] },
    {
      moves: [
        ...[...toCode, ...toMail, enterCode, recorder('giveCode')],
        ...['Sunny:2026', 'sunnydays'].flatMap((value) => [recorder('newPassword', value), recorder('save')]),
      ],
    },
  ],
};

for (const definition of [lampWorld, ...worlds]) {
  describe(`the world ${definition.id}`, () => {
    const { recording, unread } = recordingWords(definition);
    const explored = situationsOf(definition).map((situation) => ({
      situation,
      ...explore(recording, situation, strays[definition.id] ?? []),
    }));
    const everyWorld = explored.flatMap((one) => one.worlds);
    const taken = new Set(explored.flatMap((one) => [...one.taken]));
    for (const { situation, moves } of detours[definition.id] ?? []) {
      moves.reduce(
        (world, move) => {
          const after = play(recording, world, [move], (one) => taken.add(`${one.device}: ${one.transition}`));
          viewsOf(recording, after);
          return after;
        },
        begin(recording, situation),
      );
    }

    test('has one screen per device wherever one gets, with labels of its own', () => {
      for (const world of everyWorld) {
        for (const view of viewsOf(definition, world)) {
          const labels = controlsOf(view).map(({ label }) => label);
          expect(new Set(labels).size, `${view.device} ${view.screen}: ${labels.join(', ')}`).toBe(labels.length);
          expect(view.title).not.toBe('');
        }
      }
    });

    test('has no control that is never of use', () => {
      const useful = new Set(explored.flatMap((one) => [...one.useful]));
      const named = definition.devices.flatMap((device) => Object.keys(device.controls).map((control) => `${device.id}.${control}`));
      expect(named.filter((control) => !useful.has(control))).toEqual([]);
    });

    test('goes through every state and transition', () => {
      const named = definition.devices.flatMap((device) => transitionsOf(device).map((name) => `${device.id}: ${name}`));
      // What a machine does in its first instant has no witness.
      expect(named.filter((name) => !taken.has(name) && !name.endsWith(' always'))).toEqual([]);
    });

    test('has no traps: everywhere a way back to where one began', () => {
      const usual = viewsOf(definition, settle(definition, begin(definition)));
      for (const { situation, ways } of explored) {
        viewsOf(definition, settle(definition, begin(definition, situation))).forEach((first, at) => {
          const home = [first.state, usual[at]?.state ?? first.state];
          expect(
            trapsIn(ways.get(first.device) ?? new Map<string, Set<string>>(), home),
            `${first.device} in ${JSON.stringify(situation)}`,
          ).toEqual([]);
        });
      }
    });

    test('prints every word of its devices', () => {
      expect(unread()).toEqual([]);
    });

    test.each(definition.devices.map((device) => [device.id, device] as const))(
      '%s names the source of all it does, and of nothing else',
      (_, device) => {
        expect(Object.keys(device.sources).sort()).toEqual([...statesOf(device), ...transitionsOf(device)].sort());
        const tags = Object.values(device.sources).flatMap(tagsOf);
        expect(tags.filter((tag) => !definition.bibliography[tag])).toEqual([]);
      },
    );

    test('cites every work of its bibliography', () => {
      const tags = new Set(definition.devices.flatMap((device) => Object.values(device.sources).flatMap(tagsOf)));
      expect(Object.keys(definition.bibliography).filter((tag) => !tags.has(tag))).toEqual([]);
    });

    test('survives JSON, and goes on from there as if nothing had happened', () => {
      for (const world of sample(everyWorld, 400)) {
        const copy = JSON.parse(JSON.stringify(world)) as World;
        expect(copy).toEqual(world);
        expect(viewsOf(definition, copy)).toEqual(viewsOf(definition, world));
        const [move] = movesOf(definition, world);
        if (move) expect(settle(definition, act(definition, copy, move))).toEqual(settle(definition, act(definition, world, move)));
      }
    });

    test('does the same a second time', () => {
      const situation = explored.at(-1)?.situation ?? {};
      expect(explore(definition, situation, strays[definition.id] ?? []).worlds).toEqual(explored.at(-1)?.worlds);
    });

    test('has phrases, values and switches that fit together', () => {
      const phrases = [definition.conditions, definition.values, definition.results].map((list) => list.flatMap((entry) => entry.phrases));
      for (const list of phrases) expect(new Set(list).size).toBe(list.length);
      for (const condition of definition.conditions) {
        if ('situation' in condition.means)
          expect(() => begin(definition, (condition.means as { situation: Situation }).situation)).not.toThrow();
      }
      for (const value of definition.values) {
        for (const [id, controls] of Object.entries(value.into)) {
          const device = definition.devices.find((candidate) => candidate.id === id);
          expect(controls.filter((control) => !device?.controls[control])).toEqual([]);
        }
      }
      for (const { values, usual } of Object.values(definition.situations)) expect(values[usual]).toBeDefined();
    });
  });
}

/** The usual situation, and each that differs from it in one thing. */
function situationsOf(definition: WorldDefinition): Situation[] {
  const usual = usualSituation(definition);
  const others = Object.entries(definition.situations).flatMap(([name, { values }]) =>
    Object.keys(values).flatMap((value) => (value === usual[name] ? [] : [{ ...usual, [name]: value }])),
  );
  return [usual, ...others];
}

function tagsOf(source: Source): readonly string[] {
  return ('cites' in source ? source.cites : undefined) ?? [];
}

/** States of a device from which none of the given ones can be reached. */
function trapsIn(ways: NonNullable<ReturnType<Explored['ways']['get']>>, home: readonly string[]): string[] {
  const safe = new Set(home);
  for (let grown = -1; grown !== safe.size;) {
    grown = safe.size;
    for (const [from, to] of ways) if ([...to].some((state) => safe.has(state))) safe.add(from);
  }
  return [...ways.keys()].filter((state) => !safe.has(state));
}

/** The world with words that note when they are read. */
function recordingWords(definition: WorldDefinition): { recording: WorldDefinition; unread: () => string[] } {
  const read = new Set<string>();
  const spy = (words: object, path: string): object =>
    new Proxy(words, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        const here = `${path}.${String(key)}`;
        if (typeof value === 'object' && value !== null) return spy(value, here);
        read.add(here);
        return value;
      },
    });
  const devices = definition.devices.map((device) => ({
    ...device,
    words: (situation: Situation) => spy(device.words(situation), device.id) as ReturnType<Device['words']>,
  }));
  const [first, ...others] = devices;
  if (!first) throw new Error('A world has at least one device.');
  const every = definition.devices.flatMap((device) =>
    situationsOf(definition).flatMap((situation) => pathsIn(device.words(situation), device.id)),
  );
  return { recording: { ...definition, devices: [first, ...others] }, unread: () => [...new Set(every)].filter((path) => !read.has(path)) };
}

function pathsIn(words: object, path: string): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? pathsIn(value, `${path}.${key}`) : [`${path}.${key}`],
  );
}

function sample<Item>(items: readonly Item[], count: number): Item[] {
  const every = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, at) => at % every === 0);
}
