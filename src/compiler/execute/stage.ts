/** A world to perform on: with the memory of the moves that were made in it, of what its screens show, and of ways that were looked for. */
import { vocabularyOf, type Vocabulary } from '../resolve/vocabulary.ts';
import {
  findPath,
  memoryOf,
  viewsOf,
  type Memory,
  type Move,
  type Situation,
  type View,
  type World,
  type WorldDefinition,
} from '../../simulator/index.ts';

export interface Stage extends Memory {
  readonly definition: WorldDefinition;
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
  const vocabularies = new Map<string, Vocabulary>();
  // Forgotten with their worlds.
  const views = new WeakMap<World, readonly View[]>();
  const paths = new WeakMap<World, Map<string, readonly Move[] | undefined>>();
  return {
    ...memoryOf(definition),
    definition,
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
