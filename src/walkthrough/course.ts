/**
 * The worlds along a way of the plan. A plan stores moves only; worlds are the same whenever they
 * are made again.
 */
import {
  memoryOf,
  standing,
  viewOf,
  type World,
  type WorldDefinition,
} from '../simulator/index.ts';
import { legAt, wayAt, type Plan } from './plan.ts';

/** A plan with the world it is for. */
export interface Score {
  readonly plan: Plan;
  readonly definition: WorldDefinition;
}

/** A moment on a leg: how many of its moves are made, and where the leg's devices stand then. */
export interface Checkpoint {
  readonly made: number;
  readonly world: World;
  readonly standings: readonly string[];
}

/** The worlds at the beginning of each leg of a way that were made before. */
const starts = new WeakMap<Plan, Map<number, World[]>>();
const passed = new WeakMap<Plan, Map<string, readonly Checkpoint[]>>();

/** The world in which a leg begins, on a way. */
export function startOf({ plan, definition }: Score, way: number, position: number): World {
  const memory = memoryOf(definition);
  const known = starts.get(plan) ?? new Map<number, World[]>();
  starts.set(plan, known);
  const first = (): World => memory.begin(wayAt(plan, way).situation);
  const worlds = known.get(way) ?? [first()];
  known.set(way, worlds);
  for (let last = worlds.at(-1); last && worlds.length <= position; last = worlds.at(-1)) {
    const moves = legAt(plan, way, worlds.length - 1)?.moves ?? [];
    worlds.push(moves.reduce((world, planned) => memory.play(world, planned).world, last));
  }
  return worlds[position] ?? first();
}

/**
 * Every moment on a leg, from its start to its aim: also those that pass by themselves while
 * something is under way.
 */
export function checkpointsOf(score: Score, way: number, position: number): readonly Checkpoint[] {
  const { plan, definition } = score;
  const known = passed.get(plan) ?? new Map<string, readonly Checkpoint[]>();
  passed.set(plan, known);
  const name = nameOf(way, position);
  const before = known.get(name);
  if (before) return before;
  const leg = legAt(plan, way, position);
  const devices = leg?.devices ?? [];
  const marks: Checkpoint[] = [];
  const mark = (made: number, world: World): World => {
    marks.push({ made, world, standings: standingsOf(definition, world, devices) });
    return world;
  };
  (leg?.moves ?? []).reduce(
    (world, planned, index) => {
      return memoryOf(definition)
        .moments(world, planned)
        .reduce((_, moment) => mark(index + 1, moment), world);
    },
    mark(0, startOf(score, way, position)),
  );
  known.set(name, marks);
  return marks;
}

function nameOf(way: number, position: number): string {
  return `${String(way)} ${String(position)}`;
}

/** Where devices stand. */
export function standingsOf(
  definition: WorldDefinition,
  world: World,
  devices: readonly string[],
): string[] {
  return devices.map((device) => standing(viewOf(definition, world, device)));
}

/**
 * Whether every device of a leg shows a screen that is on the way through it. Fields half filled
 * are no fault, an error is.
 */
export function isOnLeg(score: Score, way: number, position: number, world: World): boolean {
  const marks = checkpointsOf(score, way, position);
  const here = standingsOf(
    score.definition,
    world,
    legAt(score.plan, way, position)?.devices ?? [],
  );
  return here.every((place, index) =>
    marks.some(({ standings }) => roughly(standings[index] ?? '') === roughly(place)),
  );
}

/** A standing reduced to its screen and whether an error is shown. */
function roughly(place: string): string {
  const [screen = '', ...marks] = place.split(' ');
  return marks.includes('bad') ? `${screen} bad` : screen;
}
