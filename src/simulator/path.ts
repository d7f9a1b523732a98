/** The shortest way from one world to another, in moves a reader can make. */
import type { WorldDefinition } from './define-world.ts';
import { switched, traitsOf } from './gestures.ts';
import { isMeantFor } from './play.ts';
import { controlsOf, standing, type View } from './view.ts';
import { act, settle, viewsOf, type Move, type World } from './world.ts';

/** Where a search gives up: this many worlds looked at. */
const searchLimit = 3_000;

/**
 * Every move that the devices offer now: each control that is shown and enabled, with the values
 * that are meant for it.
 */
export function movesOf(definition: WorldDefinition, world: World): Move[] {
  return viewsOf(definition, world).flatMap((view) =>
    controlsOf(view)
      .filter((part) => part.disabled === undefined)
      .flatMap((part): Move[] => {
        const move = { device: view.device, control: part.control };
        switch (traitsOf(part.gesture).takes) {
          case 'text':
            return valuesFor(definition, world, move).map((value) => ({ ...move, value }));
          case 'option':
            return (part.options ?? [])
              .filter((option) => option !== part.value)
              .map((value) => ({ ...move, value }));
          case 'switch':
            return [{ ...move, value: part.value === switched.on ? switched.off : switched.on }];
          case 'length':
            return (part.lengths ?? []).map((length) => ({ ...move, value: String(length) }));
          case 'nothing':
            return [move];
        }
      }),
  );
}

/** The known values that are meant for a control. */
function valuesFor(definition: WorldDefinition, world: World, move: Move): string[] {
  return definition.values
    .filter((value) => value.isPrivate !== true && isMeantFor(value, move))
    .flatMap((value) => value.of(world) ?? []);
}

/**
 * A world within reach, and the last move on the shortest way there; none for the world that the
 * way begins in.
 */
interface Reachable {
  readonly world: World;
  readonly views: readonly View[];
  readonly last?: { readonly move: Move; readonly before: Reachable };
}

/** The worlds within reach, nearest first, each found when it is asked for and then kept. */
export type Surroundings = Iterable<Reachable>;

/**
 * What surrounds a world: where moves lead, which settles after each. With `devices`, only these
 * are touched.
 */
export function surroundingsOf(
  definition: WorldDefinition,
  from: World,
  devices?: readonly string[],
): Surroundings {
  const found: Reachable[] = [];
  const further = explore(definition, from, devices);
  return {
    *[Symbol.iterator]() {
      for (let index = 0; ; index += 1) {
        if (index === found.length) {
          const next = further.next();
          if (next.done === true) return;
          found.push(next.value);
        }
        const known = found[index];
        if (known) yield known;
      }
    },
  };
}

function* explore(
  definition: WorldDefinition,
  from: World,
  devices: readonly string[] | undefined,
): Generator<Reachable, undefined> {
  const seen = new Set<string>();
  const places: Reachable[] = [];
  const isNew = (views: readonly View[]): boolean =>
    seen.size < seen.add(views.map(standing).join('\n')).size;
  const first = { world: from, views: viewsOf(definition, from) };
  isNew(first.views);
  places.push(first);
  yield first;
  for (const before of places) {
    for (const move of movesOf(definition, before.world)) {
      if (devices && !devices.includes(move.device)) continue;
      const world = settle(definition, act(definition, before.world, move));
      const views = viewsOf(definition, world);
      if (!isNew(views)) continue;
      const next = { world, views, last: { move, before } };
      places.push(next);
      yield next;
    }
  }
}

/**
 * The shortest list of moves after which `there` holds, or undefined where there is none within
 * reach. The world settles after each move. An empty list means that it holds already. With
 * `devices`, only these are touched; `limit` says how many worlds are looked at before it gives up.
 */
export function findPath(
  definition: WorldDefinition,
  from: World,
  there: (views: readonly View[], world: World) => boolean,
  { devices, limit }: { readonly devices?: readonly string[]; readonly limit?: number } = {},
): Move[] | undefined {
  return pathIn(surroundingsOf(definition, from, devices), there, limit);
}

/** The same in surroundings that are kept for other searches. */
export function pathIn(
  surroundings: Surroundings,
  there: (views: readonly View[], world: World) => boolean,
  limit: number = searchLimit,
): Move[] | undefined {
  let looked = 0;
  for (const place of surroundings) {
    if (there(place.views, place.world)) return wayTo(place);
    looked += 1;
    if (looked >= limit) return undefined;
  }
  return undefined;
}

function wayTo(place: Reachable): Move[] {
  const way: Move[] = [];
  for (let { last } = place; last; { last } = last.before) way.unshift(last.move);
  return way;
}
