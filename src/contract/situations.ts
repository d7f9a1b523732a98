/** The situations in which a world is gone through. */
import { situationWith, usualSituation, type Situation, type WorldDefinition } from '../simulator/index.ts';

/** The usual situation, and for each other value of a circumstance the one nearest to the usual one. */
export function situationsOf(definition: WorldDefinition): Situation[] {
  const others = otherValues(definition).map((other) => situationWith(definition, other));
  return [usualSituation(definition), ...others.filter((other) => other !== undefined)];
}

/** Each value of a circumstance that is not the usual one. */
export function otherValues({ situations }: WorldDefinition): Situation[] {
  return Object.entries(situations).flatMap(([name, { values, usual }]) =>
    Object.keys(values).flatMap((value) => (value === usual ? [] : [{ [name]: value }])),
  );
}
