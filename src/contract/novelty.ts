/** What makes one world different from another, for those who go through all of them. */
import type { World, WorldDefinition } from '../simulator/index.ts';

/**
 * Numbers above this count as many, and of a list so many are looked at: what only ever grows must
 * come to an end somewhere.
 */
const many = 100;
const listed = 4;

/**
 * A fact by its number in all situations, and in this one where its device begins otherwise than
 * usual.
 */
interface Fact {
  readonly number: number;
  readonly own: number;
}

/** Of a time only whether it is still to come is a fact, since no two moments are the same. */
type Known = Fact | { readonly at: number; readonly toCome: Fact; readonly past: Fact };

/**
 * Whether a world is new; `far` where facts that lie apart count as well. Asked of worlds one after
 * the other.
 */
export type NewsOf = (world: World, far: boolean) => boolean;

/** What there is to be known of one device: its state first. */
interface Standing {
  readonly state: Fact;
  readonly remembered: readonly Known[];
}

/**
 * Tells which worlds are new: in which two facts are met that were never seen together in one
 * before. A world's facts are the state of each device, each thing a device remembers, and what is
 * under way. Near are two states, and a state and what its own device remembers or awaits: of these
 * alone fields, counters and devices do not multiply. Combinations of three are not looked for:
 * this is the novelty search of Lipovetzky and Geffner (Width and Serialization of Classical
 * Planning Problems, 2012), with width 2.
 *
 * What was seen in one situation is not new in another, but within devices that begin otherwise
 * there (`others`).
 */
export function novelty({
  epoch,
}: WorldDefinition): (situation: string, others: ReadonlySet<string>) => NewsOf {
  const numbers = new Map<string, number>();
  /** By the lower of two facts' numbers a row with a mark for each other that was seen with it. */
  const seen: Uint8Array[] = [];
  const worlds = new Set<string>();
  const known = new WeakMap<World['devices'][string], Standing>();

  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };

  /** Whether this is the first time that two facts are seen together. */
  const isFirst = (one: number, other: number): boolean => {
    const [lower, higher] = one < other ? [one, other] : [other, one];
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

  return (situation, others) => {
    const factOf = (device: string, fact: string): Fact => {
      const number = numberOf(`${device} ${fact}`);
      return {
        number,
        own: others.has(device) ? numberOf(`${situation} ${device} ${fact}`) : number,
      };
    };
    const factsIn = (device: string, path: string, value: unknown): Known[] => {
      if (typeof value === 'object' && value !== null) {
        const held = Array.isArray(value)
          ? Object.entries(value).slice(0, listed)
          : Object.entries(value);
        return held.flatMap(([key, inner]) => factsIn(device, `${path}.${key}`, inner));
      }
      if (typeof value === 'number' && value >= epoch)
        return [
          {
            at: value,
            toCome: factOf(device, `${path} is to come`),
            past: factOf(device, `${path} is past`),
          },
        ];
      return [
        factOf(
          device,
          `${path}: ${typeof value === 'number' && value > many ? 'many' : JSON.stringify(value)}`,
        ),
      ];
    };
    const standingOf = (id: string, device: World['devices'][string]): Standing => {
      const standing = known.get(device) ?? {
        state: factOf(id, JSON.stringify(device.value)),
        remembered: factsIn(id, '', device.context),
      };
      known.set(device, standing);
      return standing;
    };

    return (world, far) => {
      const devices = Object.entries(world.devices).map(([id, device]) => {
        const { state, remembered } = standingOf(id, device);
        const held = remembered.map((fact) =>
          'number' in fact ? fact : fact.at > world.now ? fact.toCome : fact.past,
        );
        const awaited = world.queue
          .filter((due) => due.device === id)
          .map(({ event }) => factOf(id, `awaits ${event.type}`));
        return [state, ...held, ...awaited];
      });
      const whole = devices.flatMap((facts) => facts.map(({ own }) => own)).join();
      if (worlds.has(whole)) return false;
      worlds.add(whole);
      const isAnyFirst = (pairs: readonly (readonly [number, number])[]): boolean =>
        pairs.filter(([one, other]) => isFirst(one, other)).length > 0;
      const near = devices.flatMap(([state, ...facts], at) => [
        ...(state ? [state, ...facts].map(({ own }) => [state.own, own] as const) : []),
        ...devices
          .slice(at + 1)
          .flatMap(([other]) => (state && other ? [[state.number, other.number] as const] : [])),
      ]);
      if (isAnyFirst(near)) return true;
      const all = far ? devices.flat() : [];
      return isAnyFirst(
        all.flatMap(({ number }, at) =>
          all.slice(at + 1).map((other) => [number, other.number] as const),
        ),
      );
    };
  };
}
