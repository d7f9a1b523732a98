/** Worlds that were reached before. Many ways through an article begin alike, and so do many articles: what is the same is played once. */
import type { Situation } from './define-device.ts';
import type { WorldDefinition } from './define-world.ts';
import { momentsAfter, play, type PlannedMove } from './play.ts';
import { begin, type World } from './world.ts';

export interface Memory {
  /** The world at its beginning. */
  readonly begin: (situation: Situation) => World;
  /** The world at rest after a move. */
  readonly play: (world: World, move: PlannedMove) => World;
  /** The worlds after a move: at once, after each thing that happens until all is at rest, and at rest. */
  readonly moments: (world: World, move: PlannedMove) => readonly World[];
}

/** What came of a move. */
interface Outcome {
  readonly rest: World;
  readonly moments?: readonly World[];
}

/** So many moves are remembered before everything is forgotten again. */
const limit = 10_000;

const memories = new WeakMap<WorldDefinition, Memory>();

/** The memory of a world, begun once. */
export function memoryOf(definition: WorldDefinition): Memory {
  const known = memories.get(definition);
  if (known) return known;
  const made = memorise(definition);
  memories.set(definition, made);
  return made;
}

function memorise(definition: WorldDefinition): Memory {
  const beginnings = new Map<string, World>();
  let outcomes = new WeakMap<World, Map<string, Outcome>>();
  let remembered = 0;

  const outcomeOf = (world: World, planned: PlannedMove, isEnough: (outcome: Outcome) => boolean, make: () => Outcome): Outcome => {
    const of = outcomes.get(world) ?? new Map<string, Outcome>();
    outcomes.set(world, of);
    const name = JSON.stringify(planned);
    const known = of.get(name);
    if (known && isEnough(known)) return known;
    const made = make();
    // Where the world at rest is known already it stays the same object: what follows from it is remembered by that.
    const outcome = known && made.moments ? { rest: known.rest, moments: [...made.moments.slice(0, -1), known.rest] } : made;
    of.set(name, outcome);
    remembered += 1;
    if (remembered > limit) {
      remembered = 0;
      beginnings.clear();
      outcomes = new WeakMap();
    }
    return outcome;
  };

  return {
    begin(situation) {
      const name = JSON.stringify(situation);
      const world = beginnings.get(name) ?? begin(definition, situation);
      beginnings.set(name, world);
      return world;
    },
    play: (world, planned) =>
      outcomeOf(
        world,
        planned,
        () => true,
        () => ({ rest: play(definition, world, [planned]) }),
      ).rest,
    moments(world, planned) {
      const { rest, moments } = outcomeOf(
        world,
        planned,
        (known) => known.moments !== undefined,
        () => {
          const made = momentsAfter(definition, world, planned);
          return { rest: made.at(-1) ?? world, moments: made };
        },
      );
      return moments ?? [rest];
    },
  };
}
