/** What a reader is told beside a device of where its screen is known from. */
import type { Device } from './define-device.ts';
import type { WorldDefinition } from './define-world.ts';
import { editionsOf } from './edition.ts';
import { sourceOf } from './sources.ts';
import { statesOf } from './transitions.ts';
import { deviceOf, viewOf, type World } from './world.ts';

type Attested = NonNullable<WorldDefinition['attested']>;

/** What of the devices' sources is needed for `knownFrom`: a fraction of them. */
export function attestedIn({ devices }: WorldDefinition): Attested {
  return Object.fromEntries(
    devices.map((device) => [
      device.id,
      Object.fromEntries(
        statesOf(device).flatMap((state) => {
          const tags = worksShowing(device, state);
          return tags.length > 0 ? [[state, tags]] : [];
        }),
      ),
    ]),
  );
}

/**
 * The work that shows what a device shows now, in a few words: one of the reader's own edition where
 * there is one. Undefined where something of the screen is our own.
 */
export function knownFrom(
  definition: WorldDefinition,
  world: World,
  device: string,
): string | undefined {
  const { works = {}, attested } = definition;
  const { state } = viewOf(definition, world, device);
  const tags = attested
    ? (attested[device]?.[state] ?? [])
    : worksShowing(deviceOf(definition, device), state);
  const own = Object.entries(editionsOf(definition, world.situation)).flatMap(([name, edition]) =>
    definition.situations[name]?.edition?.of === device ? edition : [],
  );
  const isOwn = (tag: string): boolean =>
    works[tag]?.editions?.some((edition) => own.includes(edition)) === true;
  const tag = tags.find(isOwn) ?? tags[0];
  return tag === undefined ? undefined : (works[tag]?.name ?? tag);
}

/** The works that show a state; none where something of it is our own. */
function worksShowing(device: Device, state: string): readonly string[] {
  const source = sourceOf(device, state);
  return source && 'cites' in source && source.assumes === undefined ? source.cites : [];
}
