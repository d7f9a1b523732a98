/** The engine: clock, queue, messages; with devices made for the purpose. */
import { assign, cancel, emit, raise, createMachine, setup } from 'xstate';
import { describe, expect, test } from 'vitest';
import {
  act,
  advance,
  begin,
  defineDevice,
  findPath,
  madeIn,
  movesOf,
  pathIn,
  patience,
  play,
  screensOf,
  send,
  settle,
  standing,
  surroundingsOf,
  usualSituation,
  viewOf,
  viewsOf,
  type Birth,
  type Device,
  type Wire,
  type Stamped,
  type World,
  type WorldDefinition,
} from '../../src/simulator/index.ts';
import { lampWorld } from '../lamp/world.ts';

interface BellContext {
  readonly heard: readonly string[];
}
type BellEvent =
  | { type: 'pressed' }
  | { type: 'stopped' }
  | { type: 'rang' }
  | { type: 'echo'; says: string }
  | { type: 'spoke' }
  | { type: 'loop' };

/** Rings a second after it is pressed, unless it is stopped; says so, and notes what it hears. */
const machine = setup({
  types: {} as {
    context: BellContext;
    events: Stamped<BellEvent>;
    emitted: { type: 'ringing'; at: number } | { type: 'spoken' };
    input: Birth;
    meta: { screen: 'bell' };
  },
}).createMachine({
  context: { heard: [] },
  meta: { screen: 'bell' },
  on: {
    pressed: {
      actions: raise({ type: 'rang' } as Stamped<BellEvent>, { delay: 1_000, id: 'ring' }),
    },
    stopped: { actions: cancel('ring') },
    rang: {
      actions: [
        emit(({ event }) => ({ type: 'ringing', at: event.at })),
        assign({ heard: ({ context }) => [...context.heard, 'rang'] }),
      ],
    },
    spoke: { actions: emit({ type: 'spoken' }) },
    echo: {
      actions: assign({
        heard: ({ context, event }) => [...context.heard, `${event.says}@${String(event.at)}`],
      }),
    },
    loop: { actions: emit({ type: 'spoken' }) },
  },
});

const controls = {
  press: { gesture: 'press', event: { type: 'pressed' } },
  stop: { gesture: 'press', event: { type: 'stopped' } },
} as const;
const copy = { controls: { press: 'Press', stop: 'Stop' }, off: 'It is out of order.' };
const screen = screensOf<BellContext, typeof copy, keyof typeof controls>();
const bell = defineDevice({
  id: 'bell',
  name: 'Bell',
  places: ['at the bell'],
  frame: 'panel',
  machine,
  controls,
  screens: {
    bell: screen(['press', 'stop'], ({ context, control, words }) => ({
      title: 'Bell',
      parts: [
        control('press', { disabled: context.heard.length > 5 ? words.off : undefined }),
        control('stop'),
      ],
    })),
  },
  words: () => copy,
  sources: {},
});

function bellWorld(wires: Readonly<Record<string, Wire>> = {}): WorldDefinition {
  const empty = {
    conditions: [],
    values: [],
    results: [],
    situations: {},
    bibliography: () => Promise.resolve({}),
  };
  return {
    id: 'bell',
    title: 'A bell',
    devices: [bell],
    wires: { bell: wires },
    epoch: 1_000_000,
    ...empty,
  };
}

const heard = (world: World): readonly string[] =>
  (world.devices['bell']?.context as BellContext).heard;
const press = { device: 'bell', control: 'press' };

describe('the queue', () => {
  test('holds what is to come until the clock gets there', () => {
    const pressed = act(bellWorld(), begin(bellWorld()), press);
    expect(pressed.queue).toMatchObject([{ at: 1_001_000, device: 'bell', id: 'ring' }]);
    expect(heard(advance(bellWorld(), pressed, 999))).toEqual([]);
    expect(heard(advance(bellWorld(), pressed, 1_000))).toEqual(['rang']);
    expect(advance(bellWorld(), pressed, 5_000).now).toBe(1_005_000);
  });

  test('lets a machine take back what it asked for', () => {
    const stopped = act(bellWorld(), act(bellWorld(), begin(bellWorld()), press), {
      device: 'bell',
      control: 'stop',
    });
    expect(stopped.queue).toEqual([]);
  });

  test('goes by time, and among equals by who came first', () => {
    const definition = bellWorld({
      spoken: () =>
        [3, 1, 2, 1].map((after, place) => ({
          to: 'bell',
          event: { type: 'echo', says: String(place) } as { type: string },
          after,
        })),
    });
    const world = settle(
      definition,
      send(definition, begin(definition), 'bell', { type: 'spoke' }),
    );
    expect(heard(world)).toEqual(['1@1000001', '3@1000001', '2@1000002', '0@1000003']);
  });

  test('gives every event the time it happens at, not the time it is asked for', () => {
    const definition = bellWorld({
      ringing: () => [
        { to: 'bell', event: { type: 'echo', says: 'x' } as { type: string }, after: 500 },
      ],
    });
    const world = advance(definition, act(definition, begin(definition), press), 60_000);
    expect(heard(world)).toEqual(['rang', 'x@1001500']);
  });

  test('says which machine never comes to rest', () => {
    const definition = bellWorld({ spoken: () => [{ to: 'bell', event: { type: 'loop' } }] });
    expect(() => send(definition, begin(definition), 'bell', { type: 'loop' })).toThrow(
      'does not come to rest: bell loop',
    );
  });
});

describe('settling', () => {
  test('waits for what is due within a reader’s patience, and not for more', () => {
    for (const [after, times] of [
      [patience, 1],
      [patience + 1, 0],
    ] as const) {
      const definition = bellWorld({
        spoken: () => [{ to: 'bell', event: { type: 'rang' }, after }],
      });
      const world = settle(
        definition,
        send(definition, begin(definition), 'bell', { type: 'spoke' }),
      );
      expect(heard(world)).toHaveLength(times);
    }
  });

  test('leaves alone what nobody waits out, however soon it is over and however often it comes', () => {
    const torch = createMachine({
      id: 'torch',
      meta: { screen: 'torch' },
      type: 'parallel',
      states: {
        light: {
          initial: 'off',
          states: {
            off: { on: { pressed: 'flashing' } },
            flashing: { after: { flash: 'on' } },
            on: { after: { charge: 'charged' } },
            charged: {},
          },
        },
        clock: {
          initial: 'ticking',
          states: { ticking: { after: { tick: { target: 'ticking', reenter: true } } } },
        },
      },
    }).provide({ delays: { flash: 5_000, charge: 3_000, tick: 2_000 } });
    const screens = { torch: { shows: ['press'], draw: () => ({ title: 'Torch', parts: [] }) } };
    const words = (): { controls: Record<string, string> } => ({ controls: { press: 'Press' } });
    const device = {
      ...bell,
      id: 'torch',
      machine: torch,
      screens,
      words,
      unawaited: ['flash', 'tick'],
    } as unknown as Device;
    const definition = { ...bellWorld(), devices: [device] } as const;
    const light = (world: World): unknown =>
      (world.devices['torch']?.value as { light: unknown }).light;
    const flashing = settle(
      definition,
      send(definition, settle(definition, begin(definition)), 'torch', { type: 'pressed' }),
    );
    expect([light(flashing), flashing.now]).toEqual(['flashing', definition.epoch]);
    const lit = advance(definition, flashing, 5_000);
    expect(light(lit)).toBe('on');
    expect([light(settle(definition, lit)), settle(definition, lit).now]).toEqual([
      'charged',
      definition.epoch + 8_000,
    ]);
    expect(light(advance(definition, lit, 86_400_000))).toBe('charged');
  });

  test('does not wait for ever where something is always about to happen', () => {
    const definition = bellWorld({
      spoken: () => [{ to: 'bell', event: { type: 'loop' }, after: 1_000 }],
    });
    const world = send(definition, begin(definition), 'bell', { type: 'loop' });
    expect(() => settle(definition, world)).toThrow('does not come to rest: bell loop');
  });

  test('moves the clock no further than it must', () => {
    expect(settle(bellWorld(), act(bellWorld(), begin(bellWorld()), press)).now).toBe(1_001_000);
    expect(settle(bellWorld(), begin(bellWorld()))).toEqual(begin(bellWorld()));
  });
});

describe('a move', () => {
  test('that is not offered changes nothing: the same world comes back', () => {
    const world = begin(lampWorld);
    for (const move of [
      { device: 'lamp', control: 'save' },
      { device: 'lamp', control: 'nothing' },
    ]) {
      expect(act(lampWorld, world, move)).toBe(world);
    }
    const tired = play(
      bellWorld(),
      begin(bellWorld()),
      Array.from({ length: 8 }, () => press),
    );
    expect(heard(tired)).toHaveLength(6);
    expect(act(bellWorld(), tired, press)).toBe(tired);
  });

  test('takes no event that the machine does not know', () => {
    const world = begin(lampWorld);
    expect(send(lampWorld, world, 'lamp', { type: 'unheard.of' })).toBe(world);
  });

  test('at a device that is not there is our own mistake', () => {
    expect(() => act(lampWorld, begin(lampWorld), { device: 'kettle', control: 'power' })).toThrow(
      'no device called kettle',
    );
    expect(() => viewOf(lampWorld, begin(lampWorld), 'kettle')).toThrow('no device called kettle');
  });

  test('does not alter the world it is made in', () => {
    const world = Object.freeze(begin(lampWorld));
    const before = JSON.stringify(world);
    play(lampWorld, world, [
      { device: 'lamp', control: 'power' },
      { device: 'lamp', control: 'menu' },
    ]);
    expect(JSON.stringify(world)).toBe(before);
  });
});

describe('a world', () => {
  test('begins usual where nothing is said', () => {
    expect(begin(lampWorld).situation).toEqual({ mains: 'on' });
    expect(usualSituation(lampWorld)).toEqual({ mains: 'on' });
  });

  test.each([
    { mains: 'gas' },
    { gas: 'on' },
    { mains: 'toString' },
    { constructor: 'name' },
  ] as Record<string, string>[])('cannot begin with %j', (situation) => {
    expect(() => begin(lampWorld, situation)).toThrow(RangeError);
  });

  test('comes out the same from the same seed, and differs from another', () => {
    expect(begin(lampWorld, {}, 7)).toEqual(begin(lampWorld, {}, 7));
    expect(begin(lampWorld, {}, 7)).not.toEqual(begin(lampWorld, {}, 8));
  });

  test('of another time is not silently taken for one of today', () => {
    const stale = { ...begin(lampWorld), devices: { lamp: { value: 'ablaze', context: {} } } };
    expect(() => viewOf(lampWorld, stale, 'lamp')).toThrow();
  });

  test('without one of its devices is told from a whole one', () => {
    expect(() => viewsOf(lampWorld, { ...begin(lampWorld), devices: {} })).toThrow(
      'holds no device called lamp',
    );
  });
});

describe('ways', () => {
  test('are the shortest', () => {
    const path = findPath(lampWorld, begin(lampWorld), ([view]) => view?.screen === 'rename');
    expect(path).toEqual([
      { device: 'lamp', control: 'power' },
      { device: 'lamp', control: 'menu' },
    ]);
    expect(findPath(lampWorld, begin(lampWorld), ([view]) => view?.screen === 'off')).toEqual([]);
    expect(
      findPath(lampWorld, begin(lampWorld), ([view]) => view?.screen === 'ablaze'),
    ).toBeUndefined();
  });

  test('are given up after as many worlds as one may look at', () => {
    let looked = 0;
    const path = findPath(lampWorld, begin(lampWorld), () => (looked += 1) > 2, { limit: 2 });
    expect({ path, looked }).toEqual({ path: undefined, looked: 2 });
  });

  test('are the same in surroundings that other searches looked through before', () => {
    const kept = surroundingsOf(lampWorld, begin(lampWorld));
    const screens = ['rename', 'off', 'ablaze', 'on', 'rename', 'menu'];
    const anew = screens.map((screen) =>
      findPath(lampWorld, begin(lampWorld), ([view]) => view?.screen === screen),
    );
    expect(screens.map((screen) => pathIn(kept, ([view]) => view?.screen === screen))).toEqual(
      anew,
    );
    expect(pathIn(kept, ([view]) => view?.screen === 'rename', 1)).toBeUndefined();
  });

  test('use the values that are meant for a field', () => {
    const renaming = play(lampWorld, begin(lampWorld), [
      { device: 'lamp', control: 'power' },
      { device: 'lamp', control: 'menu' },
    ]);
    expect(movesOf(lampWorld, renaming)).toContainEqual({
      device: 'lamp',
      control: 'name',
      value: 'Desk',
    });
    expect(
      madeIn(lampWorld, renaming, {
        device: 'lamp',
        control: 'name',
        phrase: 'a name of your own',
      }),
    ).toMatchObject({ value: 'Desk' });
    expect(madeIn(lampWorld, renaming, { wait: 1 })).toBeUndefined();
  });

  test('lead to a standing that words and times do not change', () => {
    const renaming = play(lampWorld, begin(lampWorld), [
      { device: 'lamp', control: 'power' },
      { device: 'lamp', control: 'menu' },
    ]);
    const named = (value: string): string =>
      standing(
        viewOf(
          lampWorld,
          act(lampWorld, renaming, { device: 'lamp', control: 'name', value }),
          'lamp',
        ),
      );
    expect(named('Desk')).toBe(named('Bed'));
    expect(named('Desk')).not.toBe(named(''));
  });
});
