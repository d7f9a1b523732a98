/**
 * Articles checked on several machines: each takes a share of them and leaves one file of results;
 * taken in elsewhere, nothing is compiled there again.
 */
import { createReadStream, createWriteStream, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Archive } from '../src/archive/index.ts';
import type { Source } from '../src/compiler/catalogue.ts';

/** One of several shares: the third of sixteen. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Where results are left, and looked for, where nothing is said. */
export const usualResults = 'results';

const nameOfResult = /^shard-(\d+)-of-(\d+)\.jsonl$/;

/** What `3/16` says; undefined where it says nothing. */
export function shardCalled(said: string): Shard | undefined {
  const [, number, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(said) ?? []).map(Number);
  return number !== undefined && of !== undefined && number >= 1 && number <= of
    ? { number, of }
    : undefined;
}

/** Those of the items that fall to a shard; all of them without one. */
export function shareOf<Item>(items: readonly Item[], shard: Shard | undefined): readonly Item[] {
  return shard ? items.filter((_, index) => index % shard.of === shard.number - 1) : items;
}

/** Leaves what came of a shard's articles in one file. It appears when it is whole. */
export async function writeResult(
  { number, of }: Shard,
  sources: readonly Source[],
  archive: Archive,
  folder = usualResults,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `shard-${String(number)}-of-${String(of)}.jsonl`);
  const file = createWriteStream(`${path}.part`);
  for (const source of sources)
    if (!file.write(`${await archive.pack(source)}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
  renameSync(`${path}.part`, path);
}

/** What was found in a folder of results. */
export interface Merged {
  readonly files: number;
  /** What keeps them from being all there is, in sentences. */
  readonly problems: readonly string[];
}

/** Takes in all results of a folder. */
export async function takeResults(folder: string, archive: Archive): Promise<Merged> {
  const found = readdirSync(folder).flatMap((file) => {
    const [, number, of] = nameOfResult.exec(file) ?? [];
    return number === undefined || of === undefined
      ? []
      : [{ file, number: Number(number), of: Number(of) }];
  });
  const problems = incomplete(found);
  for (const { file } of found) {
    try {
      for await (const line of createInterface(createReadStream(join(folder, file))))
        await archive.unpack(line);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push(`${file} is not whole: what is missing in it is compiled here.`);
    }
  }
  return { files: found.length, problems };
}

function incomplete(found: readonly Shard[]): string[] {
  const [first] = found;
  if (!first) return ['There are no results: files called shard-1-of-2.jsonl.'];
  if (found.some(({ of }) => of !== first.of))
    return ['The results are of several runs: of some there are more shards than of others.'];
  const there = new Set(found.map(({ number }) => number));
  const missing = Array.from({ length: first.of }, (_, index) => index + 1).filter(
    (number) => !there.has(number),
  );
  return missing.length === 0
    ? []
    : [
        `The results of ${String(first.of)} shards are not all there: ${missing.join(', ')} is missing.`,
      ];
}
