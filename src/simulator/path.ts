/** The shortest way from one world to another, in moves a reader can make. */
import type { WorldDefinition } from './define-world.ts';
import { switched, traitsOf } from './gestures.ts';
import { isMeantFor } from './play.ts';
import { controlsOf, standing, type View } from './view.ts';
import { act, settle, viewsOf, type Move, type World } from './world.ts';

/** Where a search gives up: this many worlds looked at. */
const searchLimit = 3_000;

/** Every move that the devices offer now: each control that is shown and enabled, with the values that are meant for it. */
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
            return (part.options ?? []).filter((option) => option !== part.value).map((value) => ({ ...move, value }));
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
  return definition.values.filter((value) => value.isPrivate !== true && isMeantFor(value, move)).flatMap((value) => value.of(world) ?? []);
}

/**
 * The shortest list of moves after which `there` holds, or undefined where there is none within reach. The world settles
 * after each move. An empty list means that it holds already. With `devices`, only these are touched;
 * `limit` says how many worlds are looked at before it gives up.
 */
export function findPath(
  definition: WorldDefinition,
  from: World,
  there: (views: readonly View[], world: World) => boolean,
  { devices, limit = searchLimit }: { readonly devices?: readonly string[]; readonly limit?: number } = {},
): Move[] | undefined {
  const first = viewsOf(definition, from);
  if (there(first, from)) return [];
  const seen = new Set([first.map(standing).join('\n')]);
  let edge: { world: World; moves: Move[] }[] = [{ world: from, moves: [] }];
  while (edge.length > 0) {
    const beyond: typeof edge = [];
    for (const { world, moves } of edge) {
      for (const move of movesOf(definition, world)) {
        if (devices && !devices.includes(move.device)) continue;
        const next = settle(definition, act(definition, world, move));
        const views = viewsOf(definition, next);
        const place = views.map(standing).join('\n');
        if (seen.has(place)) continue;
        seen.add(place);
        if (there(views, next)) return [...moves, move];
        if (seen.size >= limit) return undefined;
        beyond.push({ world: next, moves: [...moves, move] });
      }
    }
    edge = beyond;
  }
  return undefined;
}
