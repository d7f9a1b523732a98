/**
 * An article that speaks of many things is executed in a few of their combinations, so chosen that
 * none is forgotten.
 */
import { describe, expect, test } from 'vitest';
import { compile, summarise, type CompiledArticle } from '../../src/compiler/index.ts';
import type { WorldDefinition } from '../../src/simulator/index.ts';
import { lampWorld } from '../lamp/world.ts';

/**
 * A lamp with so many shades, each there or not, that concern nobody; and a name that readers can
 * leave out.
 */
function lampWith(count: number): WorldDefinition {
  const shades = Array.from({ length: count }, (_, at) => `shade${String(at)}`);
  return {
    ...lampWorld,
    situations: {
      ...lampWorld.situations,
      ...Object.fromEntries(
        shades.map((name) => [name, { name, values: { no: 'No', yes: 'Yes' }, usual: 'no' }]),
      ),
    },
    conditions: [
      ...lampWorld.conditions,
      ...shades.map((name) => ({
        phrases: [`${name} is there`] as const,
        means: { situation: { [name]: 'yes' } },
      })),
      {
        phrases: ['the name is left out'],
        means: { slip: { device: 'lamp', control: 'name', value: () => '' } },
      },
    ],
  };
}

function compiled(count: number, { last = 'wait 1 minute', rest = '' } = {}): CompiledArticle {
  const shades = Array.from(
    { length: count },
    (_, at) => ` If shade${String(at)} is there, ${at === count - 1 ? last : 'wait 1 minute'}.`,
  );
  const front =
    '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';
  return compile(
    { file: 'light.mdx', text: `${front}1. Press **Power**.${shades.join('')}\n${rest}` },
    [lampWith(count)],
  );
}

const slip =
  '2. Press **Rename**, enter `Desk` in **Name**, and press **Save**.\n\n## If the name is left out\n\n1. Enter `Desk` in **Name** and press **Save**.\n';

describe('so many conditions', () => {
  test.each([
    [0, 1, 0],
    [5, 32, 0],
    [6, 64, 0],
    [7, 9, 119],
    [10, 12, 1012],
  ])('%i: %i ways, %i combinations left out', (count, ways, leftOut) => {
    const article = compiled(count);
    expect(article.diagnostics).toEqual([]);
    expect([article.ways.length, article.leftOut]).toEqual([ways, leftOut]);
  });

  test('are all tried, each by itself and any two together', () => {
    const { ways } = compiled(10);
    const [usual, ...others] = ways.map(({ situation }) =>
      Object.keys(situation).filter((name) => situation[name] === 'yes'),
    );
    expect(usual).toEqual([]);
    expect(others.filter((names) => names.length === 1)).toHaveLength(10);
    const names = Array.from({ length: 10 }, (_, at) => `shade${String(at)}`);
    for (const one of names)
      for (const other of names)
        expect(others.some((each) => each.includes(one) && each.includes(other))).toBe(true);
  });

  test('hide no mistake, and do not make two of one', () => {
    const { diagnostics } = compiled(10, { last: 'press **Save**' });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '“Save” is not on this screen (Lamp: Lamp on).',
    ]);
  });
});

test('a reader’s slip is tried with each of them, and does not double the work', () => {
  const { ways, leftOut, diagnostics } = compiled(10, { rest: slip });
  expect(diagnostics).toEqual([]);
  expect(ways.length).toBeLessThan(20);
  expect(leftOut).toBe(2048 - ways.length);
  const slips = ways.filter((way) => way.slip !== undefined);
  expect(
    slips.map(
      ({ situation }) => Object.values(situation).filter((value) => value === 'yes').length,
    ),
  ).toContain(0);
  for (let at = 0; at < 10; at += 1)
    expect(slips.some(({ situation }) => situation[`shade${String(at)}`] === 'yes')).toBe(true);
});

test('the summary says how many combinations are left out, if any', () => {
  expect(summarise([compiled(5)])).toContain(' in 32 variants, ');
  expect(summarise([compiled(5), compiled(7)])).toContain(
    ' in 41 variants (119 combinations left out), ',
  );
});
