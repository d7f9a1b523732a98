/** Editions of a device: what another one prints, and a world in the words of one of them. */
import type { Device, Situation, Words } from './define-device.ts';
import type { WorldDefinition } from './define-world.ts';

/** Some of what a table of words holds. */
type Some<Table> = {
  readonly [Name in keyof Table]?: Table[Name] extends string | ((...about: never[]) => string)
    ? Table[Name]
    : Some<Table[Name]>;
};

/** A table of words with other ones in their places. */
export function editionOf<Table extends object>(words: Table, differing: Some<Table>): Table {
  const entries = Object.entries(words).map(([name, usual]: [string, unknown]) => {
    const other: unknown = Reflect.get(differing, name);
    return [name, isTable(usual) && isTable(other) ? editionOf(usual, other) : (other ?? usual)];
  });
  return Object.fromEntries(entries) as Table;
}

function isTable(held: unknown): held is object {
  return typeof held === 'object' && held !== null;
}

/** Whether a circumstance is which edition of a device a reader has. */
export function isEdition({ situations }: WorldDefinition, name: string): boolean {
  return situations[name]?.edition !== undefined;
}

/** The circumstances that are editions, in the order of the world. */
export function editionsIn(definition: WorldDefinition): string[] {
  return Object.keys(definition.situations).filter((name) => isEdition(definition, name));
}

/** The editions that a situation says. */
export function editionsOf(definition: WorldDefinition, situation: Situation): Situation {
  return Object.fromEntries(
    editionsIn(definition).map((name) => [
      name,
      situation[name] ?? definition.situations[name]?.usual ?? '',
    ]),
  );
}

/**
 * The words of a device in a situation, and in those that differ from it in the device's edition,
 * each with what differs.
 */
export function wordsByEdition(
  { situations }: WorldDefinition,
  device: Device,
  situation: Situation,
): {
  readonly own: Words;
  readonly others: readonly {
    readonly name: string;
    readonly value: string;
    readonly words: Words;
  }[];
} {
  const others = Object.entries(situations).flatMap(([name, { edition, usual, values }]) => {
    const differing =
      edition?.of === device.id
        ? Object.keys(values).filter((value) => value !== (situation[name] ?? usual))
        : [];
    return differing.map((value) => ({
      name,
      value,
      words: device.words({ ...situation, [name]: value }),
    }));
  });
  return { own: device.words(situation), others };
}

/** The world with devices that print, whichever edition they are, what these editions print. */
export function inWordsOf(definition: WorldDefinition, editions: Situation): WorldDefinition {
  const inWords = (device: Device): Device => ({
    ...device,
    words: (situation) => device.words({ ...situation, ...editions }),
  });
  const [first, ...others] = definition.devices;
  return { ...definition, devices: [inWords(first), ...others.map(inWords)] };
}
