/** The page's address: which situation, which step. */
import type { Situation, WorldDefinition } from '../../simulator/index.ts';
import { copy } from './copy.ts';
import type { Plan } from '../../walkthrough/index.ts';

/** The name of a run in the query: see moment.ts. */
export const momentName = 'moment';

export interface PageAddress {
  /** What the address says of the reader's circumstances. */
  readonly situation: Situation;
  /** What it says that nobody understands, in words for the reader. */
  readonly problems: readonly string[];
}

/**
 * The situation in a query such as `?pattern=none`. Names that are no circumstances of the world
 * are not ours to judge.
 */
export function readSituation(
  search: string,
  plan: Plan,
  definition: WorldDefinition,
): PageAddress {
  const situation: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    const circumstance = Object.hasOwn(definition.situations, name)
      ? definition.situations[name]
      : undefined;
    if (!circumstance || circumstance.fault) continue;
    const isKnown =
      Object.hasOwn(circumstance.values, value) &&
      (plan.circumstances.includes(name) || plan.ways[0]?.situation[name] === value);
    if (isKnown) situation[name] = value;
    else problems.push(copy.unknownSituation(circumstance.name, value));
  }
  return { situation, problems };
}

/**
 * The query with a situation written into it; what is as usual for the article is left out, what is
 * not ours stays.
 */
export function writeSituation(search: string, plan: Plan, situation: Situation): string {
  const query = new URLSearchParams(search);
  for (const name of plan.circumstances) {
    const value = situation[name];
    if (value === undefined || value === plan.ways[0]?.situation[name]) query.delete(name);
    else query.set(name, value);
  }
  return query.size > 0 ? `?${query.toString()}` : '';
}
