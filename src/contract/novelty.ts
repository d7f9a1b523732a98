/** What makes one world different from another, for those who go through all of them. */
import type { World, WorldDefinition } from '../simulator/index.ts';

/**
 * Numbers above this count as many, and of a list so many are looked at: what only ever grows must
 * come to an end somewhere.
 */
const many = 100;
const listed = 4;

const toCome = Symbol('to come');
const past = Symbol('past');

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
  /** Nothing of it is a matter of the time. */
  readonly isTimeless: boolean;
  /** What a device stands at, in one number, as it is while nothing is under way for it. */
  sign?: number;
}

/** A place in what a device remembers: what was met there, by value, and the places inside it. */
interface Place {
  readonly path: string;
  readonly met: Map<unknown, Fact>;
  readonly inside: Map<string, Place>;
}

const placeAt = (path: string): Place => ({ path, met: new Map(), inside: new Map() });

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
  const standings = new WeakMap<World['devices'][string], Standing>();
  /** What a device stood at, by the facts about it. */
  const signed = new Map<string, number>();

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
    /** A fact about a place; its name is written once, however often it is met. */
    const metAt = (device: string, { met, path }: Place, value: unknown): Fact => {
      const known = met.get(value);
      if (known) return known;
      const fact = factOf(
        device,
        value === toCome || value === past
          ? `${path} is ${value.description ?? ''}`
          : `${path}: ${JSON.stringify(value)}`,
      );
      met.set(value, fact);
      return fact;
    };
    const noteFacts = (device: string, place: Place, value: unknown, facts: Known[]): void => {
      if (typeof value === 'object' && value !== null) {
        const held = Object.entries(value);
        for (const [key, inner] of Array.isArray(value) ? held.slice(0, listed) : held) {
          const at = place.inside.get(key) ?? placeAt(`${place.path}.${key}`);
          place.inside.set(key, at);
          noteFacts(device, at, inner, facts);
        }
      } else if (typeof value === 'number' && value >= epoch) {
        facts.push({
          at: value,
          toCome: metAt(device, place, toCome),
          past: metAt(device, place, past),
        });
      } else {
        facts.push(
          metAt(device, place, typeof value === 'number' && value > many ? 'many' : value),
        );
      }
    };
    const memories = new Map<string, Place>();
    const standingOf = (id: string, device: World['devices'][string]): Standing => {
      const known = standings.get(device);
      if (known) return known;
      const memory = memories.get(id) ?? placeAt('');
      memories.set(id, memory);
      const remembered: Known[] = [];
      noteFacts(id, memory, device.context, remembered);
      const standing = {
        state: factOf(id, JSON.stringify(device.value)),
        remembered,
        isTimeless: remembered.every((fact) => 'number' in fact),
      };
      standings.set(device, standing);
      return standing;
    };
    const factsAbout = (world: World, id: string, { state, remembered }: Standing): Fact[] => [
      state,
      ...remembered.map((fact) =>
        'number' in fact ? fact : fact.at > world.now ? fact.toCome : fact.past,
      ),
      ...world.queue
        .filter((due) => due.device === id)
        .map(({ event }) => factOf(id, `awaits ${event.type}`)),
    ];
    /** Whether a state is met for the first time with something that its own device remembers. */
    const isFirstWithin = ([state, ...facts]: readonly Fact[]): boolean =>
      state !== undefined &&
      [state, ...facts].filter(({ own }) => isFirst(state.own, own)).length > 0;

    return (world, far) => {
      let isNear = false;
      const signs: number[] = [];
      const states: Fact[] = [];
      const all: Fact[][] = [];
      for (const [id, device] of Object.entries(world.devices)) {
        const standing = standingOf(id, device);
        const isPlain = standing.isTimeless && world.queue.every((due) => due.device !== id);
        states.push(standing.state);
        if (isPlain && standing.sign !== undefined && !far) {
          signs.push(standing.sign);
          continue;
        }
        const facts = factsAbout(world, id, standing);
        const name = facts.map(({ own }) => own).join();
        const sign = signed.get(name) ?? signed.size;
        // What stood like this before has been looked at.
        if (!signed.has(name) && isFirstWithin(facts)) isNear = true;
        signed.set(name, sign);
        if (isPlain) standing.sign = sign;
        signs.push(sign);
        all.push(facts);
      }
      const whole = signs.join();
      if (worlds.has(whole)) return false;
      worlds.add(whole);
      for (const [at, one] of states.entries())
        for (const other of states.slice(at + 1))
          if (isFirst(one.number, other.number)) isNear = true;
      if (isNear || !far) return isNear;
      const facts = all.flat();
      return (
        facts.flatMap(({ number }, at) =>
          facts.slice(at + 1).filter((other) => isFirst(number, other.number)),
        ).length > 0
      );
    };
  };
}
