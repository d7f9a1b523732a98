/** The situations in which a world is gone through. */
import {
  isEdition,
  situationWith,
  usualSituation,
  type Hints,
  type Situation,
  type WorldDefinition,
} from '../simulator/index.ts';

/** The usual situation, and those that are hinted to want as much care. */
export function tellingSituations(
  definition: WorldDefinition,
  { situations = [] }: Hints = {},
): Situation[] {
  const others = situations.map((each) => situationWith(definition, each));
  return [usualSituation(definition), ...others.filter((other) => other !== undefined)];
}

/**
 * The usual situation, and for each other value of a circumstance the one nearest to the usual one.
 * What has few screens of its own is gone through together with what else can be different:
 * editions of devices, which print other words, and what articles need not speak of.
 */
export function situationsOf(definition: WorldDefinition): Situation[] {
  const kinds = Map.groupBy(otherValues(definition), (other) => kindOf(definition, other));
  const rows = Math.max(...[...kinds.values()].map(({ length }) => length), 0);
  const together = Array.from({ length: rows }, (_, at) => {
    const values = [...kinds.values()].flatMap((others) => others.slice(at, at + 1));
    return values.reduce<Situation[]>(([first = {}, ...alone], value) => {
      const both = { ...first, ...value };
      return situationWith(definition, both) ? [both, ...alone] : [first, ...alone, value];
    }, []);
  });
  const whole = together.flat().map((values) => situationWith(definition, values));
  return [usualSituation(definition), ...whole.filter((situation) => situation !== undefined)];
}

function kindOf(definition: WorldDefinition, other: Situation): 'edition' | 'optional' | 'owed' {
  const names = Object.keys(other);
  if (names.some((name) => isEdition(definition, name))) return 'edition';
  return names.some((name) => definition.situations[name]?.optional) ? 'optional' : 'owed';
}

/** Each value of a circumstance that is not the usual one. */
export function otherValues({ situations }: WorldDefinition): Situation[] {
  return Object.entries(situations).flatMap(([name, { values, usual }]) =>
    Object.keys(values).flatMap((value) => (value === usual ? [] : [{ [name]: value }])),
  );
}
