/**
 * The door of the contract: what every world must keep to, for the tests of whoever describes one.
 */
import type { WorldDefinition } from '../simulator/index.ts';
import { clauses } from './clauses.ts';
import { examine } from './examine.ts';

/** What breaks a clause of the contract; nothing where the world keeps it. */
export interface ContractVerdict {
  readonly clause: string;
  readonly breaches: readonly string[];
}

/** The titles of the clauses, in their order. */
export const clauseTitles: readonly string[] = Object.keys(clauses);

/**
 * Goes through a world from end to end, in the usual situation and in each that differs from it in
 * one thing, and says of each clause what breaks it. Throws where a state has no screen or two,
 * where a screen throws, and where there is no end.
 */
export async function contractOf(definition: WorldDefinition): Promise<readonly ContractVerdict[]> {
  const examined = await examine(definition);
  return Object.entries(clauses).map(([clause, breachesIn]) => ({
    clause,
    breaches: breachesIn(examined),
  }));
}
