/**
 * A world to perform on: with the memory of the moves that were made in it, of what its screens
 * show, and of ways that were looked for.
 */
import {
  editionsOf,
  inWordsOf,
  memoryOf,
  pathIn,
  surroundingsOf,
  viewOf,
  viewsOf,
  type WorldMemory,
  type Move,
  type Situation,
  type Surroundings,
  type View,
  type World,
  type WorldDefinition,
} from '../../simulator/index.ts';
import { vocabularyOf, type Vocabulary } from '../resolve/vocabulary.ts';
import { printedAs } from './sight.ts';

export interface ExecutionStage extends WorldMemory {
  readonly world: WorldDefinition;
  /** The same in the words that the article is written in. */
  readonly definition: WorldDefinition;
  readonly views: (world: World) => readonly View[];
  /** Every word the devices can print in a situation. */
  readonly words: (situation: Situation) => Vocabulary;
  /**
   * The shortest way to where `there` holds. `goal` names it: what is remembered of one goal is the
   * answer to every `there` of that name. Looked for on one device first, then on the others, then
   * on all.
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

/** Of so many worlds the surroundings are kept, some megabytes each, before all are forgotten. */
const keptSurroundings = 50;

const stages = new WeakMap<WorldDefinition, Map<string, ExecutionStage>>();

/**
 * The stage of a world in the words of the editions that an article is written for, set up once.
 */
export function stageOf(definition: WorldDefinition, situation: Situation): ExecutionStage {
  const editions = editionsOf(definition, situation);
  return remember(
    remember(stages, definition, () => new Map<string, ExecutionStage>()),
    JSON.stringify(editions),
    () => setUp(definition, editions),
  );
}

function setUp(world: WorldDefinition, editions: Situation): ExecutionStage {
  const isOfEditions = Object.keys(editions).length > 0;
  const definition = isOfEditions ? inWordsOf(world, editions) : world;
  const vocabularies = new Map<string, Vocabulary>();
  // Forgotten with their worlds.
  const views = new WeakMap<World, readonly View[]>();
  const drawn = (view: View, there: World): View => {
    const isOther = Object.entries(editions).some(
      ([name, value]) => there.situation[name] !== value,
    );
    if (isOther) printedAs(view, () => viewOf(world, there, view.device));
    return view;
  };
  const paths = new WeakMap<World, Map<string, readonly Move[] | undefined>>();
  const around = surroundingsKept(definition);
  return {
    ...memoryOf(definition),
    world,
    definition,
    views: (there) =>
      remember(views, there, () => viewsOf(definition, there).map((view) => drawn(view, there))),
    words: (situation) =>
      remember(vocabularies, JSON.stringify(situation), () =>
        vocabularyOf(world, { ...situation, ...editions }),
      ),
    path: (from, goal, device, there) =>
      remember(
        remember(paths, from, () => new Map<string, readonly Move[] | undefined>()),
        `${device ?? ''} ${goal}`,
        () => {
          // Most missing steps are steps on one device; all devices together are a maze.
          const first = definition.devices.filter(({ id }) => id === device);
          for (const { id } of [
            ...first,
            ...definition.devices.filter((other) => !first.includes(other)),
          ]) {
            const path = pathIn(around(from, id), there, reach.alone);
            if (path) return path;
          }
          return pathIn(around(from), there, reach.together);
        },
      ),
  };
}

/** What surrounds a world, whole or by one device alone, kept for the next search from there. */
function surroundingsKept(
  definition: WorldDefinition,
): (from: World, device?: string) => Surroundings {
  let kept = new Map<World, Map<string, Surroundings>>();
  return (from, device) => {
    if (kept.size >= keptSurroundings && !kept.has(from)) kept = new Map();
    return remember(
      remember(kept, from, () => new Map<string, Surroundings>()),
      device ?? '',
      () => surroundingsOf(definition, from, device === undefined ? undefined : [device]),
    );
  };
}

function remember<Key, Held>(
  held: {
    get: (key: Key) => Held | undefined;
    has: (key: Key) => boolean;
    set: (key: Key, value: Held) => unknown;
  },
  key: Key,
  make: () => Held,
): Held {
  if (held.has(key)) return held.get(key) as Held;
  const made = make();
  held.set(key, made);
  return made;
}
