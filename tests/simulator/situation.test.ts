/** Which situations a world has. */
import { describe, expect, test } from 'vitest';
import {
  combinationsOf,
  isPossible,
  situationWith,
  type WorldDefinition,
} from '../../src/simulator/index.ts';
import { lampWorld } from '../lamp/world.ts';

const yesOrNo = { yes: 'Yes', no: 'No' };

/**
 * A router: two-step sign-in, and a lost phone, concern who has set it up only; the phone is lost
 * only where it signs one in.
 */
const router: WorldDefinition = {
  ...lampWorld,
  situations: {
    configured: { name: 'Set up', values: yesOrNo, usual: 'yes' },
    twoStep: {
      name: 'Two-step sign-in',
      values: yesOrNo,
      usual: 'no',
      appliesWhen: { configured: 'yes' },
    },
    phoneLost: { name: 'Phone lost', values: yesOrNo, usual: 'no' },
  },
  possible: ({ twoStep, phoneLost }) => phoneLost === 'no' || twoStep === 'yes',
};

describe('a situation is possible', () => {
  test.each([
    [{}, true],
    [{ configured: 'no' }, true],
    [{ twoStep: 'yes' }, true],
    [{ configured: 'no', twoStep: 'yes' }, false],
    [{ phoneLost: 'yes' }, false],
    [{ twoStep: 'yes', phoneLost: 'yes' }, true],
  ])('%j: %s', (situation, expected) => {
    expect(isPossible(router, situation)).toBe(expected);
  });
});

describe('what is wanted is found with as little changed as can be', () => {
  const usual = { configured: 'yes', twoStep: 'no', phoneLost: 'no' };
  test.each([
    [{}, usual],
    [{ twoStep: 'yes' }, { ...usual, twoStep: 'yes' }],
    [{ phoneLost: 'yes' }, { ...usual, twoStep: 'yes', phoneLost: 'yes' }],
    [{ configured: 'no', phoneLost: 'yes' }, undefined],
  ])('%j', (wanted, expected) => {
    expect(situationWith(router, wanted)).toEqual(expected);
  });
});

test('combinations come once each, those nearest to the usual one first', () => {
  expect([...combinationsOf([2, 1, 3])]).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [0, 0, 1],
    [0, 0, 2],
    [1, 0, 1],
    [1, 0, 2],
  ]);
  expect([...combinationsOf([])]).toEqual([[]]);
});
