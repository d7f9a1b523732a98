/** Goes wherever a reader can get in a world, with right and wrong values, waiting now and then. */
import { isDeepStrictEqual } from 'node:util';
import {
  act,
  advance,
  awaitedIn,
  begin,
  controlAt,
  madeIn,
  movesOf,
  nameOf,
  send,
  settle,
  type Hints,
  type Move,
  type Situation,
  type Taken,
  type Value,
  type World,
  type WorldDefinition,
} from '../simulator/index.ts';
import type { NewsOf } from './novelty.ts';

export interface Explored {
  /** The worlds that differ, the beginning first. */
  readonly worlds: readonly World[];
  /** Where one step leads, by device: from state to state, each as `stateOf` gives it. */
  readonly ways: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** The transitions that were taken: "recorder: login closed". */
  readonly taken: ReadonlySet<string>;
  /** Controls that changed something: "recorder.save". */
  readonly useful: ReadonlySet<string>;
  /** The same with the states in which they did, as `useIn` writes it. */
  readonly uses: ReadonlySet<string>;
}

/** What readers enter and draw wrongly where a world does not say more. */
const anyWrong = { enter: ['x', 'something else'], draw: ['1-2', '1-2-3-4'] } as const;

const overADay = 25 * 3_600_000;

/**
 * Every move is made with the same seed: codes come back, and there are no more worlds than can be
 * gone through.
 */
const chance = 1;

/**
 * Where so many worlds were found, those that differ in little are passed over: what only
 * multiplies has no end.
 */
const plenty = 300;

/** More worlds, or more events in a row, than a world of this kind can have. */
const endless = 20_000;

/**
 * All that a reader can come upon from the beginning in a situation. Throws where a screen does,
 * and where there is no end.
 * @param newsOf how a world is new: what was gone through in another situation is not gone through
 * again
 * @param isThorough whether the hinted trails are followed, and some worlds looked at that differ
 * in little
 * @param tried fields in which readers have entered and drawn what they should not
 * (`recorder.email`): this is done once in each, since what is wrong with a value seldom depends on
 * the situation; those met here are added
 */
export function explore(
  definition: WorldDefinition,
  situation: Situation,
  { strays = [], trails = [], wrong = {} }: Hints,
  newsOf: NewsOf,
  isThorough: boolean,
  tried: Set<string>,
): Explored {
  const taken = new Set<string>();
  const useful = new Set<string>();
  const uses = new Set<string>();
  const ways = new Map(definition.devices.map(({ id }) => [id, new Map<string, Set<string>>()]));
  const worlds: World[] = [];
  const told = tempting(definition, { enter: [], draw: [] }, tried);
  const tempted = tempting(definition, { ...anyWrong, ...wrong }, tried);
  const filled = new Set<string>();
  const witness = (one: Taken): void => void taken.add(`${one.device}: ${one.transition}`);

  const found = (world: World, before?: World): void => {
    for (const [id, steps] of ways) {
      const to = stateOf(world, id);
      if (!steps.has(to)) steps.set(to, new Set());
      if (before) steps.get(stateOf(before, id))?.add(to);
    }
    if (!newsOf(world, isThorough && worlds.length < plenty)) return;
    if (worlds.length > endless)
      throw new Error(`The exploration of the world ${definition.id} does not end.`);
    worlds.push({ ...world, chance });
  };

  /** A world, and each that follows while a reader waits for what is under way. */
  const foundAtRest = (world: World, before?: World): void => {
    found(world, before);
    let current = world;
    let events = 0;
    for (let next = awaitedIn(current); next; next = awaitedIn(current)) {
      const after = advance(definition, current, next.at - current.now, witness);
      found(after, current);
      current = after;
      events += 1;
      if (events > endless)
        throw new Error(
          `The world ${definition.id} does not come to rest: ${next.device} ${next.event.type}.`,
        );
    }
  };

  /** The world after a move, and what was found with it. */
  const make = (move: Move, world: World): World => {
    const after = act(definition, world, move, witness);
    if (after === world) return world;
    const use = useIn(world, move);
    if (
      !uses.has(use) &&
      !isDeepStrictEqual([after.devices, after.queue], [world.devices, world.queue])
    ) {
      uses.add(use);
      useful.add(`${move.device}.${nameOf(move.control)}`);
    }
    foundAtRest(after, world);
    return after;
  };

  /**
   * Each form of several fields is filled in once: what comes of all of them together no two facts
   * tell.
   */
  const fillIn = (world: World): void => {
    for (const { id } of definition.devices) {
      const form = `${id} ${stateOf(world, id)}`;
      if (filled.has(form)) continue;
      const fields = Map.groupBy(
        movesOf(told, world).filter(
          (move) => move.device === id && controlAt(definition, move)?.gesture === 'enter',
        ),
        ({ control }) => control,
      );
      if (fields.size < 2) continue;
      filled.add(form);
      const last = [...fields.values()].reduce(
        (before, [right]) => (right ? make(right, before) : before),
        world,
      );
      worlds.push({ ...last, chance });
    }
  };

  /** What follows from each move, and from waiting. */
  const goOn = (world: World): void => {
    for (const move of movesOf(tempted, world)) make(move, world);
    fillIn(world);
    const [due] = world.queue;
    for (const wait of [overADay, ...(due ? [due.at - world.now] : [])])
      found(advance(definition, world, wait, witness), world);
  };
  const beginning = begin(definition, situation);
  foundAtRest(beginning);
  for (const trail of trails) {
    trail.reduce(
      (world, planned) => {
        const move = madeIn(definition, world, planned);
        const after = settle(
          definition,
          move
            ? make(move, world)
            : advance(definition, world, 'wait' in planned ? planned.wait : 0, witness),
        );
        worlds.push({ ...after, chance });
        return after;
      },
      settle(definition, beginning),
    );
  }
  for (const world of worlds) goOn(world);
  // Strays come last: what they bring about must not pass for known where readers get by
  // themselves.
  const quiet = worlds.length;
  for (const [at, world] of worlds.entries()) {
    if (at >= quiet) goOn(world);
    for (const { device, event } of strays)
      foundAtRest(send(definition, world, device, event, witness), world);
  }
  for (const field of useful) tried.add(field);
  return { worlds, ways, taken, useful, uses };
}

/** A control in the state in which it is used. */
export function useIn(world: World, { device, control }: Pick<Move, 'device' | 'control'>): string {
  return `${device} ${stateOf(world, device)} ${nameOf(control)}`;
}

/**
 * The world with more to type and draw in it: what few readers know, values that do not fit, and
 * the slips it knows.
 */
function tempting(
  definition: WorldDefinition,
  wrongly: Readonly<Record<'enter' | 'draw', readonly string[]>>,
  tried: ReadonlySet<string>,
): WorldDefinition {
  const everywhere = definition.devices.flatMap(({ id, controls }) =>
    Object.entries(controls).flatMap(([control, { gesture }]) =>
      (gesture === 'enter' || gesture === 'draw') && !tried.has(`${id}.${control}`)
        ? wrongly[gesture].map((value) => ({ device: id, control, value: () => value }))
        : [],
    ),
  );
  const slips = definition.conditions.flatMap(({ means }) => ('slip' in means ? means.slip : []));
  const values = [...everywhere, ...slips].map(({ device, control, value }) => ({
    phrases: ['a wrong value'] as const,
    into: { [device]: [control] },
    of: value,
  }));
  return {
    ...definition,
    values: [
      ...definition.values.map((value): Value => ({ ...value, isPrivate: undefined })),
      ...values,
    ],
  };
}

const written = new WeakMap<World['devices'][string], string>();

/** A device's state, as JSON. */
export function stateOf({ devices }: World, device: string): string {
  const standing = devices[device];
  if (!standing) return 'null';
  const known = written.get(standing);
  if (known !== undefined) return known;
  const state = JSON.stringify(standing.value);
  written.set(standing, state);
  return state;
}
