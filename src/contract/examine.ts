/** Goes through a world from end to end, for the clauses to look at what was found. */
import { isDeepStrictEqual } from 'node:util';
import {
  begin,
  type Device,
  type Situation,
  type World,
  type WorldDefinition,
} from '../simulator/index.ts';
import { explore, type Explored } from './explore.ts';
import { novelty } from './novelty.ts';
import { situationsOf, tellingSituations } from './situations.ts';

/**
 * A world that was gone through from end to end in the usual situation, and in others as far as
 * these differ.
 */
export interface Examined {
  readonly definition: WorldDefinition;
  readonly explored: readonly (Explored & {
    readonly situation: Situation;
    /** The devices that begin otherwise than usual. */
    readonly others: ReadonlySet<string>;
  })[];
  /** Words that no screen printed: "lamp.off.title". */
  readonly unread: readonly string[];
  /** The works of its bibliography, by tag. */
  readonly works: readonly string[];
}

/**
 * Goes through a world. Throws where a state has no screen or two, where a screen throws, and where
 * there is no end.
 */
export async function examine(definition: WorldDefinition): Promise<Examined> {
  const hints = await definition.hints?.();
  const { recording, unread } = recordingWords(definition);
  const thorough = tellingSituations(definition, hints);
  const isTelling = (situation: Situation): boolean =>
    thorough.some((other) => isDeepStrictEqual(other, situation));
  const tried = new Set<string>();
  const noveltyIn = novelty(definition);
  const usual = begin(definition);
  const situations = [
    ...thorough,
    ...situationsOf(definition).filter((situation) => !isTelling(situation)),
  ];
  const explored = situations.map((situation) => {
    const others = othersThan(usual, begin(definition, situation));
    const newsOf = noveltyIn(JSON.stringify(situation), others);
    return {
      situation,
      others,
      ...explore(recording, situation, hints ?? {}, newsOf, isTelling(situation), tried),
    };
  });
  return {
    definition,
    explored,
    unread: unread(),
    works: Object.keys(await definition.bibliography()),
  };
}

/** The devices that begin otherwise than in a usual world. */
function othersThan(usual: World, { devices }: World): Set<string> {
  const isOther = (id: string): boolean => !isDeepStrictEqual(devices[id], usual.devices[id]);
  return new Set(Object.keys(devices).filter(isOther));
}

/** The world with words that note when they are read. */
function recordingWords(definition: WorldDefinition): {
  recording: WorldDefinition;
  unread: () => string[];
} {
  const read = new Set<string>();
  const spy = (words: object, path: string): object =>
    new Proxy(words, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        const here = `${path}.${String(key)}`;
        // A list is printed whole: the heads of a table.
        if (Array.isArray(value)) for (const path of pathsIn(value, here)) read.add(path);
        else if (typeof value === 'object' && value !== null) return spy(value, here);
        read.add(here);
        return value;
      },
    });
  const [first, ...others] = definition.devices.map((device) => ({
    ...device,
    words: (situation: Situation) =>
      spy(device.words(situation), device.id) as ReturnType<Device['words']>,
  }));
  if (!first) throw new Error('A world has at least one device.');
  const every = definition.devices.flatMap((device) =>
    situationsOf(definition).flatMap((situation) => pathsIn(device.words(situation), device.id)),
  );
  return {
    recording: { ...definition, devices: [first, ...others] },
    unread: () => [...new Set(every)].filter((path) => !read.has(path)),
  };
}

function pathsIn(words: object, path: string): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? pathsIn(value, `${path}.${key}`)
      : [`${path}.${key}`],
  );
}
