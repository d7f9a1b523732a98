/**
 * Which situations a world has: the usual one, and those that differ from it in what can be
 * different together.
 */
import { combinationsOf } from './combinations.ts';
import type { Situation } from './define-device.ts';
import type { Condition, WorldDefinition } from './define-world.ts';

/** So many situations are looked at for one that is possible. */
const horizon = 4_096;

/** The situation in which nothing is said: every circumstance at its usual value. */
export function usualSituation(definition: WorldDefinition): Situation {
  return Object.fromEntries(
    Object.entries(definition.situations).map(([name, { usual }]) => [name, usual]),
  );
}

/** Whether there can be such a situation. What is not said of it is as usual. */
export function isPossible(definition: WorldDefinition, situation: Situation): boolean {
  const { situations, possible } = definition;
  const isSo = (name: string, value: string): boolean =>
    (situation[name] ?? situations[name]?.usual) === value;
  const isInPlace = Object.entries(situations).every(
    ([name, { usual, appliesWhen }]) =>
      !appliesWhen ||
      isSo(name, usual) ||
      Object.entries(appliesWhen).every(([other, value]) => isSo(other, value)),
  );
  return isInPlace && (!possible || possible({ ...usualSituation(definition), ...situation }));
}

/**
 * A possible situation with these values, which is as usual in as much else as can be; undefined
 * where there is none.
 */
export function situationWith(
  definition: WorldDefinition,
  fixed: Situation,
): Situation | undefined {
  const base = { ...usualSituation(definition), ...fixed };
  const free = Object.keys(base).filter((name) => !Object.hasOwn(fixed, name));
  const values = free.map((name) => valuesOf(definition, name, base[name]));
  let seen = 0;
  for (const combination of combinationsOf(values.map(({ length }) => length))) {
    const situation = {
      ...base,
      ...Object.fromEntries(
        free.map((name, at) => [name, values[at]?.[combination[at] ?? 0] ?? '']),
      ),
    };
    if (isPossible(definition, situation)) return situation;
    if ((seen += 1) >= horizon) break;
  }
  return undefined;
}

/** What is different in another situation. */
export function differenceBetween(usual: Situation, other: Situation): Situation {
  return Object.fromEntries(Object.entries(other).filter(([name, value]) => usual[name] !== value));
}

/** The ways in which a condition can be fulfilled; none of a reader's slip. */
export function waysToFulfil({ means }: Condition): readonly Situation[] {
  if ('situation' in means) return [means.situation];
  return 'situations' in means ? means.situations : [];
}

/** The values of a circumstance, a given one first. */
export function valuesOf(
  { situations }: WorldDefinition,
  name: string,
  first: string | undefined,
): string[] {
  const values = Object.keys(situations[name]?.values ?? {});
  return [
    ...values.filter((value) => value === first),
    ...values.filter((value) => value !== first),
  ];
}

/** A circumstance with a value in the words that readers pick it by: "Unlock pattern: Not set". */
export function captionOf({ situations }: WorldDefinition, name: string, value: string): string {
  return `${situations[name]?.name ?? name}: ${situations[name]?.values[value] ?? value}`;
}
