/**
 * The contract itself: worlds with one fault each break just the clause that is about it, and sound
 * worlds break none.
 */
import { assign, createMachine } from 'xstate';
import { describe, expect, test } from 'vitest';
import {
  assumes,
  statesOf,
  transitionsOf,
  type Device,
  type Drawing,
  type WorldDefinition,
} from '../../src/simulator/index.ts';
import { contractOf } from '../../src/contract/index.ts';

type Sight = Parameters<Device['screens'][string]['draw']>[0];

interface Switch {
  /** What is beside the states `off` and `on`, or in their place. */
  readonly states?: object;
  readonly context?: object;
  readonly controls?: Device['controls'];
  readonly words?: Readonly<Record<string, string>>;
  readonly screens?: Readonly<Record<string, (sight: Sight) => Partial<Drawing>>>;
  readonly sources?: Device['sources'];
  readonly oneWay?: Readonly<Record<string, string>>;
  readonly world?: Partial<WorldDefinition>;
}

const press = (type: string): Device['controls'][string] => ({ gesture: 'press', event: { type } });
const enter = { gesture: 'enter', event: (value: string) => ({ type: 'typed', value }) } as const;
const shows = (screen: string): object => ({ meta: { screen } });

/**
 * A switch that is off or on, and what a case adds to it. What defineDevice would refuse gets by
 * here.
 */
function switchWith(added: Switch): WorldDefinition {
  const machine = createMachine({
    context: added.context ?? {},
    initial: 'off',
    states: {
      off: { ...shows('off'), on: { flipped: 'on' } },
      on: { ...shows('on'), on: { flipped: 'off' } },
      ...added.states,
    },
  }) as unknown as Device['machine'];
  const words = { off: 'Off', on: 'On', ...added.words };
  const draw =
    (title: keyof typeof words, ...others: readonly string[]) =>
    (sight: Sight) => ({
      title: (sight.words as unknown as typeof words)[title],
      parts: [...others, 'flip'].map((control) => sight.control(control)),
    });
  const on = draw('on', ...Object.keys(added.controls ?? {}));
  const screens = { off: draw('off'), on, ...added.screens };
  const device = {
    id: 'switch',
    name: 'Switch',
    places: ['at the switch'],
    frame: 'panel',
    machine,
    controls: { flip: press('flipped'), ...added.controls },
    screens: Object.fromEntries(
      Object.entries<(sight: Sight) => Partial<Drawing>>(screens).map(([name, drawn]) => [
        name,
        {
          shows: [],
          draw: (sight: Sight) => ({
            title: name,
            parts: [sight.control('flip')],
            ...drawn(sight),
          }),
        },
      ]),
    ),
    words: () => ({
      controls: Object.fromEntries(
        ['flip', ...Object.keys(added.controls ?? {})].map((name) => [name, name]),
      ),
      ...words,
    }),
    sources: {},
  } satisfies Device;
  const known = Object.fromEntries(
    [...statesOf(device), ...transitionsOf(device)].map((key) => [key, assumes('A switch.')]),
  );
  return {
    id: 'switch',
    title: 'A switch',
    devices: [{ ...device, sources: added.sources ?? known, oneWay: added.oneWay ?? {} }],
    wires: {},
    epoch: Date.UTC(2020, 0, 1),
    situations: {},
    conditions: [],
    values: [],
    results: [],
    bibliography: () => Promise.resolve({}),
    ...added.world,
  };
}

/** What a world breaks, by clause. */
async function breachesOf(definition: WorldDefinition): Promise<Record<string, readonly string[]>> {
  const broken = (await contractOf(definition)).filter(({ breaches }) => breaches.length > 0);
  return Object.fromEntries(broken.map(({ clause, breaches }) => [clause, breaches]));
}

const count = ({ context }: { context: { count: number } }): number => context.count + 1;
const long = ({ context }: { context: { typed: string } }): boolean => context.typed.length > 5;
const remember = assign({ typed: ({ event }: { event: { value?: string } }) => event.value });

test('a key pad is sound once somebody says which digits open it', async () => {
  const digits = [2, 0, 1, 8];
  const key = (digit: number): [string, Device['controls'][string]] => [
    `key${String(digit)}`,
    press(`digit.${String(digit)}`),
  ];
  const isRight = ({ context }: { context: { pressed: readonly number[] } }): boolean =>
    context.pressed.join() === digits.join();
  const remembers = (digit: number) =>
    assign({
      pressed: ({ context }: { context: { pressed: readonly number[] } }) =>
        [...context.pressed, digit].slice(-4),
    });
  const pad = switchWith({
    context: { pressed: [] },
    controls: Object.fromEntries([0, 1, 2, 8].map(key)),
    states: {
      on: {
        ...shows('on'),
        on: {
          flipped: [{ guard: isRight, target: 'open' }, { target: 'off' }],
          ...Object.fromEntries(
            [0, 1, 2, 8].map((digit) => [`digit.${String(digit)}`, { actions: remembers(digit) }]),
          ),
        },
      },
      open: { ...shows('open'), on: { flipped: 'off' } },
    },
    screens: { open: () => ({ title: 'Open' }) },
  });
  const at = (control: string): { device: string; control: string } => ({
    device: 'switch',
    control,
  });
  const opening = ['flip', ...digits.map((digit) => `key${String(digit)}`), 'flip'].map(at);
  expect(Object.keys(await breachesOf(pad))).toContain('gets to every state');
  expect(await breachesOf({ ...pad, hints: () => Promise.resolve({ trails: [opening] }) })).toEqual(
    {},
  );
});

describe('a sound world breaks nothing', () => {
  test.each<[string, Switch]>([
    ['as it is', {}],
    [
      'where only a wrong value leads on, and what was typed is nowhere to be seen',
      {
        context: { typed: '' },
        controls: { code: enter, check: press('checked') },
        states: {
          on: {
            ...shows('on'),
            on: {
              flipped: 'off',
              typed: { actions: remember },
              checked: [{ guard: long, target: 'off' }, { target: 'refused' }],
            },
          },
          refused: { ...shows('refused'), on: { flipped: 'on' } },
        },
        screens: { refused: () => ({ title: 'Refused' }) },
      },
    ],
    [
      'where a screen that passes by itself can be left by hand before',
      {
        states: {
          on: { ...shows('on'), on: { flipped: 'warming' } },
          warming: { ...shows('warming'), after: { 5_000: 'ready' }, on: { flipped: 'off' } },
          ready: { ...shows('ready'), after: { 5_000: 'off' }, on: { flipped: 'off' } },
        },
        screens: { warming: () => ({ title: 'Warming' }), ready: () => ({ title: 'Ready' }) },
      },
    ],
    [
      'that remembers what it did under the same screens',
      {
        context: { used: false },
        states: {
          off: {
            ...shows('off'),
            on: {
              flipped: [
                {
                  guard: ({ context }: { context: { used: boolean } }) => context.used,
                  target: 'worn',
                },
                'on',
              ],
            },
          },
          on: {
            ...shows('on'),
            on: { flipped: { target: 'off', actions: assign({ used: true }) } },
          },
          worn: { ...shows('worn'), on: { flipped: 'on' } },
        },
        screens: { worn: () => ({ title: 'Worn' }) },
      },
    ],
    [
      'that counts for ever',
      {
        context: { count: 0 },
        states: {
          on: { ...shows('on'), on: { flipped: { target: 'off', actions: assign({ count }) } } },
        },
      },
    ],
    [
      'that wears out, and says so',
      {
        oneWay: { worn: 'What is worn out stays dark.' },
        states: {
          on: { ...shows('on'), on: { flipped: 'off' }, after: { 7_200_000: 'worn' } },
          worn: { ...shows('worn'), on: { flipped: 'cold' } },
          cold: { ...shows('cold'), on: { flipped: 'worn' } },
        },
        screens: { worn: () => ({ title: 'Worn out' }), cold: () => ({ title: 'Cold' }) },
      },
    ],
    [
      'that has a fault after hours',
      {
        states: {
          on: { ...shows('on'), on: { flipped: 'off' }, after: { 7_200_000: 'burnt' } },
          burnt: { ...shows('burnt'), on: { flipped: 'off' } },
        },
        screens: { burnt: () => ({ title: 'Burnt out' }) },
      },
    ],
  ])('%s', async (_, added) => {
    expect(await breachesOf(switchWith(added))).toEqual({});
  });
});

const noTraps =
  'has no traps: everywhere a way back to where one began, or to the one-way door that was passed';

describe('a broken world is told', () => {
  test.each<[string, Switch, Record<string, string[]>]>([
    [
      'a state that nothing leads to',
      { states: { lost: shows('lost') }, screens: { lost: () => ({}) } },
      { 'gets to every state': ['switch: lost'] },
    ],
    [
      'a state behind a guard that never holds',
      {
        states: {
          on: {
            ...shows('on'),
            on: { flipped: [{ guard: () => false, target: 'lost' }, { target: 'off' }] },
          },
          lost: { ...shows('lost'), on: { flipped: 'off' } },
        },
        screens: { lost: () => ({}) },
      },
      {
        'gets to every state': ['switch: lost'],
        'takes every transition': ['switch: on flipped [1]', 'switch: lost flipped'],
      },
    ],
    [
      'a trap',
      {
        states: { on: { ...shows('on'), on: { flipped: 'trap' } }, trap: shows('trap') },
        screens: { trap: () => ({ parts: [] }) },
      },
      { [noTraps]: ['switch from "off" to "on"'] },
    ],
    [
      'a one-way door that leads back, and a trap behind one',
      {
        oneWay: { on: 'It leads back.', worn: 'What is worn is worn.' },
        states: {
          on: { ...shows('on'), on: { flipped: 'off' }, after: { 7_200_000: 'worn' } },
          worn: { ...shows('worn'), on: { flipped: 'broken' } },
          broken: shows('broken'),
        },
        screens: { worn: () => ({}), broken: () => ({ parts: [] }) },
      },
      {
        'calls no door one-way that leads back': ['switch: on'],
        [noTraps]: ['switch from "worn" to "broken"'],
      },
    ],
    [
      'a trap of two states that only lead to each other',
      {
        states: {
          on: { ...shows('on'), on: { flipped: 'off' }, after: { 7_200_000: 'here' } },
          here: { ...shows('here'), on: { flipped: 'there' } },
          there: { ...shows('there'), on: { flipped: 'here' } },
        },
        screens: { here: () => ({}), there: () => ({}) },
      },
      { [noTraps]: ['switch from "on" to "here"'] },
    ],
    [
      'a control that nobody hears',
      { controls: { dimmer: press('dimmed') } },
      { 'has no control that is never of use': ['switch.dimmer'] },
    ],
    [
      'a control that is heard and changes nothing',
      {
        controls: { dimmer: press('dimmed') },
        states: { on: { ...shows('on'), on: { flipped: 'off', dimmed: { actions: assign({}) } } } },
      },
      { 'has no control that is never of use': ['switch.dimmer'] },
    ],
    [
      'a control that does something on one of its screens, and nothing on the other',
      {
        controls: { dimmer: press('dimmed') },
        states: { on: { ...shows('on'), on: { flipped: 'off', dimmed: 'off' } } },
        screens: {
          off: ({ control, words }) => ({
            title: Object.values(words).join(),
            parts: [control('flip'), control('dimmer')],
          }),
        },
      },
      { 'has no control that is of use on another screen only': ['switch off: dimmer'] },
    ],
    [
      'a control that is always disabled',
      {
        controls: { dimmer: press('dimmed') },
        states: { on: { ...shows('on'), on: { flipped: 'off', dimmed: 'off' } } },
        screens: {
          on: ({ control }) => ({
            parts: [control('flip'), control('dimmer', { disabled: 'Never.' })],
          }),
          off: ({ control }) => ({ parts: [control('flip')] }),
        },
        words: {},
      },
      {
        'has no control that is never of use': ['switch.dimmer'],
        'takes every transition': ['switch: on dimmed'],
        'prints every word of its devices': ['switch.off', 'switch.on'],
      },
    ],
    [
      'a word that no screen prints',
      { words: { hint: 'Push.' } },
      { 'prints every word of its devices': ['switch.hint'] },
    ],
    [
      'two controls with one label, and a screen without a title',
      {
        screens: {
          on: ({ control }) => ({ title: '', parts: [control('flip'), control('flip')] }),
        },
      },
      {
        'has a title on every screen, and labels of their own on its controls': [
          'switch on: no title',
          'switch on: flip twice',
        ],
        'prints every word of its devices': ['switch.on'],
      },
    ],
    [
      'a source too few and one too many',
      {
        sources: {
          off: assumes('x'),
          'on flipped': { cites: ['X1'] },
          'off flipped [bright]': assumes('x'),
        },
        world: { bibliography: () => Promise.resolve({ X2: { title: 'x' } }) },
      },
      {
        'names the source of all its devices do, and of nothing else': [
          "switch lacks 'on'",
          "switch has no 'off flipped [bright]'",
        ],
        'lists in its bibliography what its devices cite, and nothing else': ['X1', 'X2'],
      },
    ],
    [
      'phrases that lead nowhere',
      {
        world: {
          conditions: [
            { phrases: ['it is dark', 'it is dark'], means: { situation: { sun: 'down' } } },
          ],
          values: [{ phrases: ['a name'], into: { switch: ['name'] }, of: () => 'x' }],
        },
      },
      {
        'has phrases, values and switches that fit together': [
          'it is dark',
          'it is dark',
          'a name',
        ],
      },
    ],
    [
      'situations that cannot be',
      {
        world: {
          situations: {
            mains: { name: 'Mains', values: { on: 'On', off: 'Off' }, usual: 'on' },
            dimmer: {
              name: 'Dimmer',
              values: { none: 'None', built: 'Built in' },
              usual: 'none',
              appliesWhen: { mains: 'solar' },
            },
          },
          conditions: [{ phrases: ['the power is cut'], means: { situation: { mains: 'off' } } }],
          possible: ({ mains }) => mains === 'on',
        },
      },
      {
        'has phrases, values and switches that fit together': ['dimmer'],
        'can be in its usual situation, with each value of each circumstance, and as each condition says':
          ['{"mains":"off"}', '{"dimmer":"built"}', '{"mains":"off"}'],
      },
    ],
    [
      'facts without a slot or with two, of no size, and with one name',
      {
        world: {
          facts: [
            {
              id: 'life',
              phrases: ['a bulb lasts long', 'a bulb lasts {} or {}'],
              is: { duration: 0 },
            },
            { id: 'life', phrases: ['a bulb has {} pins'], is: { from: 4, to: 2 } },
          ],
        },
      },
      {
        'states each fact in phrases with one slot, as a quantity there can be': [
          'life twice',
          'life: a bulb lasts long',
          'life: a bulb lasts {} or {}',
          'life: {"duration":0}',
          'life: {"from":4,"to":2}',
        ],
      },
    ],
    [
      'a truth without a slot, or with a word that is right and wrong',
      {
        world: {
          truths: [
            {
              id: 'light',
              phrases: ['the {} lights', 'a bulb lights'],
              is: ['bulb', 'lamp'],
              isNot: ['lamp', 'switch'],
            },
            { id: 'light', phrases: ['{} shines'], is: ['bulb'], isNot: ['switch'] },
          ],
        },
      },
      {
        'states each truth in phrases with one slot, and no word as right and wrong': [
          'light twice',
          'light: a bulb lights',
          'light: lamp',
        ],
      },
    ],
    [
      'a phrase that speaks of two facts',
      {
        world: {
          facts: [
            { id: 'life', phrases: ['bulbs last {}'], is: { duration: 9 } },
            {
              id: 'led-life',
              phrases: ['an LED bulb is good for {}', 'an LED bulb must last {}'],
              is: { duration: 99 },
            },
            { id: 'pins', phrases: ['an LED bulb must last with {} pins'], is: { count: 2 } },
          ],
        },
      },
      {
        'has no phrase for a fact that speaks of another fact too': [
          'life “bulbs last {}”, led-life “an LED bulb must last {}”',
        ],
      },
    ],
  ])('%s', async (_, added, breaches) => {
    expect(await breachesOf(switchWith(added))).toEqual(breaches);
  });

  test('memory that is no JSON', async () => {
    const broken = switchWith({ context: { since: new Date(0) } });
    expect(Object.keys(await breachesOf(broken))).toEqual([
      'survives JSON, and goes on from there as if nothing had happened',
    ]);
  });

  test('what is not the same twice', async () => {
    let times = 0;
    const broken = switchWith({
      context: { count: 0 },
      states: {
        on: {
          ...shows('on'),
          on: { flipped: { target: 'off', actions: assign({ count: () => (times += 1) % 7 }) } },
        },
      },
    });
    expect(Object.keys(await breachesOf(broken))).toContain('does the same a second time');
  });
});

describe('a world that cannot be gone through throws', () => {
  const twoHalves = { initial: 'half', states: { half: shows('half') } };
  test.each<[string, Switch, string]>([
    [
      'two screens for a state',
      { states: { on: { ...shows('on'), ...twoHalves } }, screens: { half: () => ({}) } },
      'in on.half has 2 screens instead of one',
    ],
    [
      'no screen for a state',
      { states: { on: { on: { flipped: 'off' } } } },
      'in on has 0 screens instead of one',
    ],
    [
      'a screen that throws',
      {
        screens: {
          on: () => {
            throw new Error('The bulb is broken.');
          },
        },
      },
      'The bulb is broken.',
    ],
    [
      'a machine that never rests',
      {
        states: {
          on: { ...shows('on'), after: { 1_000: 'off' } },
          off: { ...shows('off'), after: { 1_000: 'on' } },
        },
      },
      'does not come to rest',
    ],
  ])('%s', async (_, added, message) => {
    await expect(contractOf(switchWith(added))).rejects.toThrow(message);
  });
});
