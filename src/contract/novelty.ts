/** What makes one world different from another, for those who go through all of them. */
import type { World, WorldDefinition } from '../simulator/index.ts';

/** Numbers above this count as many, and of a list so many are looked at: what only ever grows must come to an end somewhere. */
const many = 100;
const listed = 4;

/** A fact by its number; of a time only whether it is still to come is a fact, since no two moments are the same. */
type Fact = number | { readonly at: number; readonly toCome: number; readonly past: number };

/**
 * A test of worlds, one after the other, for being new: a world is new if two of its facts were never seen together in one
 * before. Its facts are the state of each device, each thing a device remembers, and what is under way. Combinations of
 * three are not looked for, so that fields, counters and devices do not multiply: this is the novelty search of Lipovetzky
 * and Geffner (Width and Serialization of Classical Planning Problems, 2012), with width 2.
 */
export function novelty({ epoch }: WorldDefinition): (world: World) => boolean {
  const numbers = new Map<string, number>();
  /** By the lower of two facts' numbers a row with a mark for each other that was seen with it. */
  const seen: Uint8Array[] = [];
  const worlds = new Set<string>();
  const known = new WeakMap<World['devices'][string], readonly Fact[]>();

  const numberOf = (fact: string): number => {
    const number = numbers.get(fact) ?? numbers.size;
    numbers.set(fact, number);
    return number;
  };
  const factsIn = (path: string, value: unknown): Fact[] => {
    if (Array.isArray(value)) return value.slice(0, listed).flatMap((item, at) => factsIn(`${path}.${String(at)}`, item));
    if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, held]) => factsIn(`${path}.${key}`, held));
    if (typeof value === 'number' && value >= epoch)
      return [{ at: value, toCome: numberOf(`${path} is to come`), past: numberOf(`${path} is past`) }];
    return [numberOf(`${path}: ${typeof value === 'number' && value > many ? 'many' : JSON.stringify(value)}`)];
  };
  const factsOf = ({ devices, now, queue }: World): number[] => {
    const remembered = Object.entries(devices).flatMap(([id, device]) => {
      const facts = known.get(device) ?? [numberOf(`${id} is ${JSON.stringify(device.value)}`), ...factsIn(id, device.context)];
      known.set(device, facts);
      return facts;
    });
    const underWay = queue.map(({ device, event }) => numberOf(`${device} awaits ${event.type}`));
    return [...remembered.map((fact) => (typeof fact === 'number' ? fact : fact.at > now ? fact.toCome : fact.past)), ...underWay];
  };

  /** Whether this is the first time that two facts are seen together. */
  const isFirst = (lower: number, higher: number): boolean => {
    let row = seen[lower] ?? new Uint8Array(higher + 1);
    if (row.length <= higher) {
      const longer = new Uint8Array(2 * higher);
      longer.set(row);
      row = longer;
    }
    seen[lower] = row;
    const isNew = row[higher] === 0;
    row[higher] = 1;
    return isNew;
  };

  return (world) => {
    const facts = factsOf(world).sort((one, other) => one - other);
    const whole = facts.join();
    if (worlds.has(whole)) return false;
    worlds.add(whole);
    let isNew = false;
    for (const [at, lower] of facts.entries()) {
      for (let other = at; other < facts.length; other += 1) if (isFirst(lower, facts[other] ?? lower)) isNew = true;
    }
    return isNew;
  };
}
