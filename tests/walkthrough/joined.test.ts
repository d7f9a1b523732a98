/** Ways that nobody has executed: they follow from those that were. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { planOf } from '../../src/walkthrough/plan.ts';
import { withJoinedWays } from '../../src/walkthrough/joined.ts';
import { readPlan, writePlan } from '../../src/walkthrough/written-plan.ts';
import { isPossible, memoryOf } from '../../src/simulator/index.ts';
import { dahuaRecorder as definition } from '../../src/simulator/worlds/dahua-recorder.ts';

const file = 'content/procedures/password-reset-on-local-gui.mdx';
const article = compile({ file, text: readFileSync(file, 'utf8') }, [definition]);
const plan = planOf(article, definition);
const memory = memoryOf(definition);

test('there is one for every situation that there can be', () => {
  // Eight situations of a recorder, with or without a mail that is taken for junk, with or without
  // a slip; in seven pairs of editions.
  expect(plan.ways).toHaveLength(7 * 32);
  expect(plan.ways.every(({ situation }) => isPossible(definition, situation))).toBe(true);
  expect(
    new Set(plan.ways.map(({ situation, slip }) => JSON.stringify([situation, slip]))).size,
  ).toBe(plan.ways.length);
});

test('each leads to its end: every move on it does something, and the new password works', () => {
  const works = definition.results.find(({ phrases }) =>
    phrases.includes('the new password works'),
  );
  for (const { situation, legs } of plan.ways) {
    let world = memory.begin(situation);
    for (const move of legs.flatMap((leg) => plan.legs[leg]?.moves ?? [])) {
      const reached = memory.play(world, move);
      expect(reached.isChanged, JSON.stringify([situation, move])).toBe(true);
      world = reached.world;
    }
    expect(works?.holds(world), JSON.stringify(situation)).toBe(true);
  }
});

test('a page carries only those from which they follow', () => {
  const carried = readPlan(writePlan(plan));
  expect(carried.ways.length).toBeLessThan(40);
  expect(withJoinedWays(carried, definition)).toEqual(plan);
});
