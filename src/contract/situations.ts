/** The situations in which a world is gone through. */
import { isEdition, situationWith, usualSituation, type Hints, type Situation, type WorldDefinition } from '../simulator/index.ts';

/** The usual situation, and those that are hinted to want as much care. */
export function telling(definition: WorldDefinition, { situations = [] }: Hints = {}): Situation[] {
  const others = situations.map((each) => situationWith(definition, each));
  return [usualSituation(definition), ...others.filter((other) => other !== undefined)];
}

/**
 * The usual situation, and for each other value of a circumstance the one nearest to the usual one. Editions of devices, which print other
 * words and have few screens of their own, are gone through together with what else can be different.
 */
export function situationsOf(definition: WorldDefinition): Situation[] {
  const isOfEdition = (other: Situation): boolean => Object.keys(other).some((name) => isEdition(definition, name));
  const others = otherValues(definition).filter((other) => !isOfEdition(other));
  const editions = otherValues(definition).filter(isOfEdition);
  const count = Math.max(others.length, editions.length);
  const together = Array.from({ length: count }, (_, at) => {
    const [other = {}, edition = {}] = [others[at], editions[at]];
    const both = situationWith(definition, { ...other, ...edition });
    return both ? [both] : [situationWith(definition, other), situationWith(definition, edition)];
  });
  return [usualSituation(definition), ...together.flat().filter((other) => other !== undefined)];
}

/** Each value of a circumstance that is not the usual one. */
export function otherValues({ situations }: WorldDefinition): Situation[] {
  return Object.entries(situations).flatMap(([name, { values, usual }]) =>
    Object.keys(values).flatMap((value) => (value === usual ? [] : [{ [name]: value }])),
  );
}
