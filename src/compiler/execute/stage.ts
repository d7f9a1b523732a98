/** A world to perform on. It remembers what came of a move: many ways through an article begin alike, and so do its next versions. */
import { vocabularyOf, type Vocabulary } from '../resolve/vocabulary.ts';
import {
  findPath,
  memoryOf,
  play,
  viewsOf,
  type Move,
  type PlannedMove,
  type Situation,
  type View,
  type World,
  type WorldDefinition,
} from '../../simulator/index.ts';

/** A world after a move, whether it differs from the one before, and the transitions that led there, as "device transition". */
export interface Reached {
  readonly world: World;
  readonly isChanged: boolean;
  readonly taken: readonly string[];
}

export interface Stage {
  readonly definition: WorldDefinition;
  readonly begin: (situation: Situation) => World;
  readonly play: (world: World, move: PlannedMove) => Reached;
  /** The worlds after a move: at once, after each thing that happens until all is at rest, and at rest. */
  readonly moments: (world: World, move: PlannedMove) => readonly World[];
  readonly views: (world: World) => readonly View[];
  /** Every word the devices can print in a situation. */
  readonly words: (situation: Situation) => Vocabulary;
  /**
   * The shortest way to where `there` holds. `goal` names it: what is remembered of one goal is the answer to every `there` of that name.
   * Looked for on one device first, then on the others, then on all.
   */
  readonly path: (
    world: World,
    goal: string,
    device: string | undefined,
    there: (views: readonly View[], world: World) => boolean,
  ) => readonly Move[] | undefined;
}

/** How many worlds are looked at to find a way. */
const reach = { alone: 250, together: 250 } as const;

/** So many moves are remembered before everything is forgotten again. */
const limit = 20_000;

const stages = new WeakMap<WorldDefinition, Stage>();

/** The stage of a world, set up once. */
export function stageOf(definition: WorldDefinition): Stage {
  const known = stages.get(definition);
  if (known) return known;
  const made = setUp(definition);
  stages.set(definition, made);
  return made;
}

function setUp(definition: WorldDefinition): Stage {
  const memory = memoryOf(definition);
  const vocabularies = new Map<string, Vocabulary>();
  let moves = new WeakMap<World, Map<string, Reached>>();
  let views = new WeakMap<World, readonly View[]>();
  let paths = new WeakMap<World, Map<string, readonly Move[] | undefined>>();
  let remembered = 0;

  const make = (world: World, planned: PlannedMove): Reached => {
    const taken: string[] = [];
    const witness = ({ device, transition }: { device: string; transition: string }): void => void taken.push(`${device} ${transition}`);
    const reached = play(definition, world, [planned], witness);
    return { world: reached, isChanged: hasChanged(definition, world, reached), taken };
  };

  const forgetSometimes = (): void => {
    remembered += 1;
    if (remembered < limit) return;
    remembered = 0;
    moves = new WeakMap();
    views = new WeakMap();
    paths = new WeakMap();
  };

  return {
    definition,
    begin: memory.begin,
    play: (world, planned) =>
      remember(
        remember(moves, world, () => new Map<string, Reached>()),
        JSON.stringify(planned),
        () => {
          forgetSometimes();
          return make(world, planned);
        },
      ),
    moments: memory.moments,
    views: (world) => remember(views, world, () => viewsOf(definition, world)),
    words: (situation) => remember(vocabularies, JSON.stringify(situation), () => vocabularyOf(definition, situation)),
    path: (world, goal, device, there) =>
      remember(
        remember(paths, world, () => new Map<string, readonly Move[] | undefined>()),
        `${device ?? ''} ${goal}`,
        () => {
          // Most missing steps are steps on one device; all devices together are a maze.
          const first = definition.devices.filter(({ id }) => id === device);
          for (const { id } of [...first, ...definition.devices.filter((other) => !first.includes(other))]) {
            const path = findPath(definition, world, there, { devices: [id], limit: reach.alone });
            if (path) return path;
          }
          return findPath(definition, world, there, { limit: reach.together });
        },
      ),
  };
}

function hasChanged(definition: WorldDefinition, before: World, after: World): boolean {
  return definition.devices.some(({ id }) => {
    const [one, other] = [before.devices[id], after.devices[id]];
    return one !== other && JSON.stringify(one) !== JSON.stringify(other);
  });
}

function remember<Key, Held>(
  held: { get: (key: Key) => Held | undefined; has: (key: Key) => boolean; set: (key: Key, value: Held) => unknown },
  key: Key,
  make: () => Held,
): Held {
  if (held.has(key)) return held.get(key) as Held;
  const made = make();
  held.set(key, made);
  return made;
}
