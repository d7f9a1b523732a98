/**
 * Worlds that were reached before. Many ways through an article begin alike, and so do many
 * articles: what is the same is played once.
 */
import type { Situation } from './define-device.ts';
import type { WorldDefinition } from './define-world.ts';
import { momentsAfter, play, type PlannedMove } from './play.ts';
import { begin, type Taken, type World } from './world.ts';

/** What came of a move. */
export interface Reached {
  /** The world at rest. */
  readonly world: World;
  /** Whether a device is in another state than before. */
  readonly isChanged: boolean;
  /** The transitions that led there, as "device transition". */
  readonly taken: readonly string[];
}

export interface WorldMemory {
  /** The world at its beginning. */
  readonly begin: (situation: Situation) => World;
  readonly play: (world: World, move: PlannedMove) => Reached;
  /**
   * The worlds after a move: at once, after each thing that happens until all is at rest, and at
   * rest.
   */
  readonly moments: (world: World, move: PlannedMove) => readonly World[];
}

/** So many moves are remembered before everything is forgotten again. */
const limit = 10_000;

const memories = new WeakMap<WorldDefinition, WorldMemory>();

/** The memory of a world, begun once. */
export function memoryOf(definition: WorldDefinition): WorldMemory {
  const known = memories.get(definition);
  if (known) return known;
  const made = memorise(definition);
  memories.set(definition, made);
  return made;
}

function memorise(definition: WorldDefinition): WorldMemory {
  const beginnings = new Map<string, World>();
  let outcomes = new WeakMap<World, Map<string, Reached>>();
  const passed = new WeakMap<Reached, readonly World[]>();
  let remembered = 0;

  const forgetSometimes = (): void => {
    remembered += 1;
    if (remembered <= limit) return;
    remembered = 0;
    beginnings.clear();
    outcomes = new WeakMap();
  };

  const playOnce = (world: World, planned: PlannedMove): Reached => {
    const moves = outcomes.get(world) ?? new Map<string, Reached>();
    outcomes.set(world, moves);
    const name = nameOf(planned);
    const known = moves.get(name);
    if (known) return known;
    const made = reach(definition, world, planned);
    moves.set(name, made);
    forgetSometimes();
    return made;
  };

  return {
    begin(situation) {
      const name = JSON.stringify(situation);
      const world = beginnings.get(name) ?? begin(definition, situation);
      beginnings.set(name, world);
      return world;
    },
    play: playOnce,
    moments(world, planned) {
      const reached = playOnce(world, planned);
      const made = passed.get(reached) ?? momentsAfter(definition, world, planned, reached.world);
      passed.set(reached, made);
      return made;
    },
  };
}

/** What tells a move from others. No text has the character between its parts. */
function nameOf(planned: PlannedMove): string {
  if ('wait' in planned) return String(planned.wait);
  const { device, control, value = '', phrase = '', slip = '' } = planned;
  return `${device}\0${control}\0${value}\0${phrase}\0${slip}`;
}

function reach(definition: WorldDefinition, before: World, planned: PlannedMove): Reached {
  const taken: string[] = [];
  const witness = ({ device, transition }: Taken): void =>
    void taken.push(`${device} ${transition}`);
  const world = play(definition, before, [planned], witness);
  const isChanged = definition.devices.some(
    ({ id }) => !isSame(before.devices[id], world.devices[id]),
  );
  return { world, isChanged, taken };
}

/**
 * Whether two values are the same as JSON, without writing them down: most states differ early, or
 * are one.
 */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const isMore = (name: string): boolean => !(name in left) && right[name] !== undefined;
  return (
    Object.keys(left).every((name) => isSame(left[name], right[name])) &&
    !Object.keys(right).some(isMore)
  );
}
