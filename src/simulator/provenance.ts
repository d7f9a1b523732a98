/** What a reader is told beside a device of where its screen is known from. */
import type { WorldDefinition } from './define-world.ts';
import { editionsOf } from './edition.ts';
import { sourceOf } from './sources.ts';
import { deviceOf, viewOf, type World } from './world.ts';

/**
 * The work that shows what a device shows now, in a few words: one of the reader's own edition where
 * there is one. Undefined where something of the screen is our own.
 */
export function knownFrom(
  definition: WorldDefinition,
  world: World,
  device: string,
): string | undefined {
  const { works = {} } = definition;
  const source = sourceOf(deviceOf(definition, device), viewOf(definition, world, device).state);
  if (!source || !('cites' in source) || source.assumes !== undefined) return undefined;
  const own = Object.entries(editionsOf(definition, world.situation)).flatMap(([name, edition]) =>
    definition.situations[name]?.edition?.of === device ? edition : [],
  );
  const isOwn = (tag: string): boolean =>
    works[tag]?.editions?.some((edition) => own.includes(edition)) === true;
  const tag = source.cites.find(isOwn) ?? source.cites[0];
  return works[tag]?.name ?? tag;
}
