/**
 * Values that are remembered between builds. What was deleted, cut off or changed is not there, as
 * if it had never been.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { keepFile } from './keep-file.ts';

export interface Store {
  /** What was written under a name by the same program; undefined where nothing is. */
  readonly read: <Held>(name: string) => Promise<Held | undefined>;
  readonly write: (name: string, held: unknown) => Promise<void>;
  /** Forgets all but these. */
  readonly keepOnly: (names: ReadonlySet<string>) => Promise<void>;
}

/** A store in a folder, which need not be there. */
export function openStore(folder: string): Store {
  return {
    async read<Held>(name: string) {
      try {
        const bytes = await readFile(join(folder, name));
        const content = bytes.subarray(lengthOfMark);
        return markOf(content).equals(bytes.subarray(0, lengthOfMark))
          ? (deserialize(content) as Held)
          : undefined;
      } catch {
        return undefined;
      }
    },
    async write(name, held) {
      const content = serialize(held);
      await keepFile(join(folder, name), Buffer.concat([markOf(content), content]));
    },
    async keepOnly(names) {
      const there = await readdir(folder).catch(() => []);
      await Promise.all(
        there
          .filter((name) => !names.has(name) && !name.includes('.part-'))
          .map((name) => rm(join(folder, name), { force: true })),
      );
    },
  };
}

/** A store that is gone with the process. */
export function openPassingStore(): Store {
  const values = new Map<string, unknown>();
  return {
    read: <Held>(name: string) => Promise.resolve(values.get(name) as Held | undefined),
    write(name, held) {
      values.set(name, held);
      return Promise.resolve();
    },
    keepOnly(names) {
      for (const name of values.keys()) if (!names.has(name)) values.delete(name);
      return Promise.resolve();
    },
  };
}

const lengthOfMark = 32;

function markOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
