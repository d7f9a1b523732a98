/** Situations that cannot be are told, and neither executed nor offered. */
import { describe, expect, test } from 'vitest';
import { compile, type CompiledArticle } from '../../src/compiler/index.ts';
import type { WorldDefinition } from '../../src/simulator/index.ts';
import { lampWorld } from '../lamp/world.ts';

/**
 * A lamp that can have a battery where it is unplugged, and a timer that no lamp with a battery
 * has.
 */
const world: WorldDefinition = {
  ...lampWorld,
  situations: {
    ...lampWorld.situations,
    battery: {
      name: 'Battery',
      values: { none: 'None', full: 'Full' },
      usual: 'none',
      appliesWhen: { mains: 'off' },
    },
    timer: { name: 'Timer', values: { none: 'None', set: 'Set' }, usual: 'none' },
  },
  conditions: [
    ...lampWorld.conditions,
    { phrases: ['the battery is full'], means: { situation: { battery: 'full' } } },
    { phrases: ['there is no battery'], means: { situation: { battery: 'none' } } },
    { phrases: ['a timer is set'], means: { situation: { timer: 'set' } } },
  ],
  possible: ({ battery, timer }) => battery === 'none' || timer === 'none',
};

function compiled(situation: string, body: string): CompiledArticle & { readonly told: string[] } {
  const lines = situation && `situation:\n${situation.replace(/^/gm, '  ')}\n`;
  const text = `---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\n${lines}---\n\n${body}\n`;
  const article = compile({ file: 'light.mdx', text }, [world]);
  const told = article.diagnostics.map(
    ({ rule, message, start, end }) =>
      `${rule} at ${text.slice(start.offset, end.offset)}: ${message}`,
  );
  return { ...article, told };
}

const light = '1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.';
const situationsOf = ({ ways }: CompiledArticle): string[] =>
  ways.map(({ situation }) => Object.values(situation).join(' '));

describe('what the front matter fixes', () => {
  test.each([
    [
      'mains: on\nbattery: full',
      'full: “Battery: Full” cannot be together with “Mains: Plugged in”.',
    ],
    [
      'battery: full\nmains: on',
      'full: “Battery: Full” cannot be together with “Mains: Plugged in”.',
    ],
    [
      'timer: set\nbattery: full\nmains: off',
      'set: “Timer: Set” cannot be together with “Battery: Full”.',
    ],
  ])('%s', (situation, expected) => {
    expect(compiled(situation, '1. Press **Power**.').told).toEqual([
      `impossible-variant at ${expected}`,
    ]);
    expect(compiled(situation, light).ways).toEqual([]);
  });

  test('may need something else to be: that is so too', () => {
    const article = compiled('battery: full', '1. Press **Plug**.\n2. Press **Power**.');
    expect(article.told).toEqual([]);
    expect(situationsOf(article)).toEqual(['off full none']);
  });
});

describe('a condition that is never so', () => {
  const battery = 'If the battery is full, wait 5 minutes.';
  test.each([
    ['mains: on', `1. Press **Power**.\n\n   > ${battery}`, []],
    [
      'mains: on',
      `1. Press **Power**. ${battery}`,
      [
        'the battery is full: “the battery is full” is never so: the article fixes “Mains: Plugged in”.',
      ],
    ],
    [
      'mains: on',
      '1. Press **Power**.\n\n## Result\n\nIf the lamp is not plugged in, the lamp is dark.',
      [
        'the lamp is not plugged in: “the lamp is not plugged in” is never so: the article fixes “Mains: Plugged in”.',
      ],
    ],
  ])('%s, %s', (situation, body, expected) => {
    const { told } = compiled(situation, body);
    expect(told.filter((each) => each.startsWith('never-true'))).toEqual(
      expected.map((each) => `never-true at ${each}`),
    );
  });
});

describe('a circumstance', () => {
  test('breaks no article that it does not concern', () => {
    const article = compiled('mains: on', '1. Press **Power**.');
    expect(article.told).toEqual([]);
    expect(article.circumstances).toEqual([]);
  });

  test('is tried where it concerns something, although only something else leads there', () => {
    const article = compiled(
      '',
      `1. If the lamp is not plugged in, press **Plug**. If the battery is full, wait 5 minutes.\n2. Press **Power**.`,
    );
    expect(article.told).toEqual([]);
    expect(situationsOf(article)).toEqual(['on none none', 'off none none', 'off full none']);
    expect(article.circumstances).toEqual(['mains', 'battery']);
  });

  test('brings with it what it needs', () => {
    const article = compiled('', '1. If the battery is full, press **Plug**.\n2. Press **Power**.');
    expect(article.told).toEqual([
      'uncovered-variant at Power: If the lamp is not plugged in and there is no battery, “Power” is not on the screen.',
    ]);
    expect(article.circumstances).toEqual(['mains', 'battery']);
  });
});

test('a section that the front matter rules out is told as that', () => {
  const section = '\n\n## If the lamp is plugged in\n\n1. Press **Power**.';
  const { told } = compiled('mains: off', `1. Press **Plug**.\n2. Press **Power**.${section}`);
  expect(told).toEqual([
    'never-true at the lamp is plugged in: “the lamp is plugged in” is never so: the article fixes “Mains: Unplugged”.',
  ]);
});

test.each([
  ['The lamp is not plugged in.', ['The lamp is not plugged in']],
  ['Your lamp is dark, and it is late.', []],
  ['It is late, and the lamp is not plugged in.', ['the lamp is not plugged in']],
  ['If the lamp is not plugged in, go home.', []],
  ['Where the lamp is not plugged in, nothing helps.', []],
])('an introduction says nothing else than the front matter fixes: %s', (said, told) => {
  const article = compiled('mains: on', `${said}\n\n1. Press **Power**.`);
  expect(article.told.map((each) => /at (.*?):/.exec(each)?.[1])).toEqual(told);
});
