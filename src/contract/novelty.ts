/** What makes one world different from another, for those who go through all of them. */
import type { World, WorldDefinition } from '../simulator/index.ts';

/** Numbers above this count as many, and of a list so many are looked at: what only ever grows must come to an end somewhere. */
const many = 100;
const listed = 4;

/** A fact by its number; of a time only whether it is still to come is a fact, since no two moments are the same. */
type Fact = number | { readonly at: number; readonly toCome: number; readonly past: number };

/** What a fact is of, and whether it is the state of that device. */
interface Bearer {
  readonly device: string;
  readonly isState?: true;
}

/** How a world is new: by facts that lie near each other, or only by others. */
export type Novelty = 'near' | 'far';

/**
 * Asks of worlds, one after the other, whether they are new: whether two of its facts were never seen together in one before. Its
 * facts are the state of each device, each thing a device remembers, and what is under way. Near are two states, and a state and
 * what its own device remembers or awaits: of these alone fields, counters and devices do not multiply. Combinations of three are not
 * looked for: this is the novelty search of Lipovetzky and Geffner (Width and Serialization of Classical Planning Problems, 2012),
 * with width 2.
 */
export function novelty({ epoch }: WorldDefinition): (world: World) => Novelty | undefined {
  const numbers = new Map<string, number>();
  /** By a fact's number. */
  const bearers: Bearer[] = [];
  /** By the lower of two facts' numbers a row with a mark for each other that was seen with it. */
  const seen: Uint8Array[] = [];
  const worlds = new Set<string>();
  const known = new WeakMap<World['devices'][string], readonly Fact[]>();

  const numberOf = (bearer: Bearer, fact: string): number => {
    const name = `${bearer.device} ${fact}`;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    bearers[number] ??= bearer;
    return number;
  };
  const factsIn = (device: string, path: string, value: unknown): Fact[] => {
    if (typeof value === 'object' && value !== null) {
      const held = Array.isArray(value) ? Object.entries(value).slice(0, listed) : Object.entries(value);
      return held.flatMap(([key, inner]) => factsIn(device, `${path}.${key}`, inner));
    }
    if (typeof value === 'number' && value >= epoch)
      return [{ at: value, toCome: numberOf({ device }, `${path} is to come`), past: numberOf({ device }, `${path} is past`) }];
    return [numberOf({ device }, `${path}: ${typeof value === 'number' && value > many ? 'many' : JSON.stringify(value)}`)];
  };
  const factsOf = ({ devices, now, queue }: World): number[] => {
    const remembered = Object.entries(devices).flatMap(([id, device]) => {
      const facts = known.get(device) ?? [
        numberOf({ device: id, isState: true }, JSON.stringify(device.value)),
        ...factsIn(id, '', device.context),
      ];
      known.set(device, facts);
      return facts;
    });
    const underWay = queue.map(({ device, event }) => numberOf({ device }, `awaits ${event.type}`));
    return [...remembered.map((fact) => (typeof fact === 'number' ? fact : fact.at > now ? fact.toCome : fact.past)), ...underWay];
  };

  /** Whether two facts lie near each other. */
  const isNear = (one: number, other: number): boolean => {
    const [first, second] = [bearers[one], bearers[other]];
    if (one === other || (first?.isState && second?.isState)) return true;
    return first?.device === second?.device && Boolean(first?.isState ?? second?.isState);
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
    if (worlds.has(whole)) return undefined;
    worlds.add(whole);
    let found: Novelty | undefined;
    for (const [at, lower] of facts.entries()) {
      for (const higher of facts.slice(at)) if (isFirst(lower, higher)) found = found === 'near' || isNear(lower, higher) ? 'near' : 'far';
    }
    return found;
  };
}
