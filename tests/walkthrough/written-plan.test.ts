import { expect, test } from 'vitest';
import type { Plan } from '../../src/walkthrough/plan.ts';
import { readPlan, writePlan } from '../../src/walkthrough/written-plan.ts';
import type { Way } from '../../src/compiler/index.ts';
import { lampScore } from './lamp-run.ts';

const way = (situation: Way['situation'], legs: readonly number[], slip?: string): Way => ({
  situation,
  ...(slip !== undefined && { slip }),
  legs,
});
const own = way({ mains: 'on', bulb: 'new' }, [0, 2, 3]);
const unplugged = way({ mains: 'off', bulb: 'new' }, [1, 2, 3]);
const old = way({ mains: 'on', bulb: 'old' }, [0, 2, 4, 3]);
const mistyped = way({ mains: 'on', bulb: 'new' }, [0, 2, 5, 3], 'the name is wrong');
const planWith = (...ways: Way[]): Plan => ({ ...lampScore.plan, ways, told: ways.length });
const written = (plan: Plan): unknown[] =>
  (JSON.parse(writePlan(plan)) as { ways: unknown[] }).ways;

test('a way that joins what others change is written by their numbers', () => {
  const both = way({ mains: 'off', bulb: 'old' }, [1, 2, 4, 3]);
  const all = planWith(
    own,
    unplugged,
    mistyped,
    way({ mains: 'off', bulb: 'new' }, [1, 2, 5, 3], 'the name is wrong'),
    old,
    both,
  );
  expect([3, 5].map((index) => written(all)[index])).toEqual([
    [1, 2],
    [1, 4],
  ]);
  expect(readPlan(writePlan(all))).toEqual(all);
});

test('a way that goes elsewhere is written in full', () => {
  const elsewhere = planWith(own, unplugged, old, way({ mains: 'off', bulb: 'old' }, [1, 4, 3]));
  expect(written(elsewhere)[3]).toMatchObject({ legs: [1, 4, 3] });
  expect(readPlan(writePlan(elsewhere))).toEqual(elsewhere);
  const alone = planWith(own, old, way({ mains: 'off', bulb: 'old' }, [1, 2, 4, 3]));
  expect(readPlan(writePlan(alone))).toEqual(alone);
});

test('moves of every kind and devices that no move says are carried', () => {
  const legs: Plan['legs'] = [
    { step: 'step-1', moves: [{ wait: 60_000 }], devices: ['lamp'] },
    { step: 'step-3', moves: [{ device: 'lamp', control: 'name', value: '' }], devices: ['lamp'] },
    {
      step: 'step-3',
      moves: [{ device: 'lamp', control: 'name', slip: 'the name is wrong' }],
      devices: ['lamp', 'desk'],
    },
  ];
  const plan = { ...planWith(own), legs };
  expect(readPlan(writePlan(plan))).toEqual(plan);
});
