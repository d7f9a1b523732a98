/** Tests: what must hold for an instruction to be carried out. */
import type { Condition } from '../../simulator/index.ts';
import type { Test } from './instruction.ts';

export function not(test: Test): Test {
  return test.kind === 'not' ? test.test : { kind: 'not', test };
}

/** All of them; undefined where there is none. */
export function all(...tests: readonly (Test | undefined)[]): Test | undefined {
  const held = tests.filter((test) => test !== undefined);
  return held.length > 1 ? { kind: 'all', tests: held } : held[0];
}

export function any(tests: readonly Test[]): Test | undefined {
  return tests.length > 1 ? { kind: 'any', tests } : tests[0];
}

/** The tests that a test is made of. */
export function singleTests(test: Test | undefined): Test[] {
  if (!test) return [];
  if (test.kind === 'not') return singleTests(test.test);
  return test.kind === 'all' || test.kind === 'any' ? test.tests.flatMap(singleTests) : [test];
}

/** The world's conditions that a test asks for. */
export function conditionsIn(test: Test | undefined): Condition[] {
  return singleTests(test).flatMap((part) => (part.kind === 'condition' ? [part.condition] : []));
}

/** Whether a test is tried out, since it says nothing that the world knows. */
export function isTriedOut(test: Test | undefined): boolean {
  return singleTests(test).some(({ kind }) => kind === 'possible');
}
