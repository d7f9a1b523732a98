/** What is remembered of articles, damaged: the same is told as if nothing were remembered. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { openArchive, type Archive } from '../src/archive/index.ts';
import type { CompiledArticle, Entry } from '../src/compiler/index.ts';
import { articlesToMutate } from './fuzz-articles.ts';
import { fail, kindOf, type FuzzKind } from './fuzz-kind.ts';
import { project } from './project.ts';

/** A wound of a file: at a place from 0 to 1. Another file is at hand. */
type Damage = (file: string, at: number, other: string) => void;

const damages: Readonly<Record<string, Damage>> = {
  deleted: (file) => {
    rmSync(file);
  },
  'cut off': (file, at) => {
    truncateSync(file, Math.floor(at * statSync(file).size));
  },
  'with one byte changed': (file, at) => {
    const held = readFileSync(file);
    const place = Math.floor(at * held.length);
    held[place] = (held[place] ?? 0) ^ (1 << Math.floor(at * 8));
    write(file, held);
  },
  'twice over': (file) => {
    const held = readFileSync(file);
    write(file, Buffer.concat([held, held]));
  },
  'as another is': (file, _, other) => {
    write(file, readFileSync(other));
  },
  'from elsewhere': (file) => {
    write(file, Buffer.from('{"version":0,"__proto__":null}\n'));
  },
  'a folder': (file) => {
    rmSync(file);
    mkdirSync(file);
  },
};

/** What is remembered cannot be written to; it can be replaced. */
function write(file: string, held: Uint8Array): void {
  rmSync(file);
  writeFileSync(file, held);
}

interface Wound {
  readonly which: number;
  readonly other: number;
  readonly how: string;
  readonly at: number;
}

const wound: fc.Arbitrary<Wound> = fc.record({
  which: fc.nat(1_000),
  other: fc.nat(1_000),
  how: fc.constantFrom(...Object.keys(damages)),
  at: fc.double({ min: 0, max: 0.99, noNaN: true }),
});

/** Two articles are enough to be taken for one another; one more is like neither. */
const howMany = 3;

/** What is told of articles, and what is remembered of them. */
export interface StoreOutcome {
  readonly entries: readonly Entry[];
  readonly records: readonly CompiledArticle[];
}

/** Stores, damaged. `heard` is what is heard of what is told. */
export function damagedStores(heard = (outcome: StoreOutcome): StoreOutcome => outcome): FuzzKind {
  const [right, ...others] = articlesToMutate().toSorted(
    (one, other) => one.text.length - other.text.length,
  );
  const wrong = right && { file: 'wrong.mdx', text: right.text.replace(/^description:.*\n/m, '') };
  const articles = [right, wrong, ...others].flatMap((each) => each ?? []).slice(0, howMany);
  const told = async (archive: Archive): Promise<unknown> => {
    const entries = await archive.entries(articles);
    const records = await Promise.all(articles.map((source) => archive.article(source)));
    await archive.close();
    return JSON.parse(JSON.stringify(heard({ entries, records })));
  };
  const open = (folder: string): Archive =>
    openArchive({
      worlds: join(project, 'src/simulator/worlds/index.ts'),
      folder,
      today: '2026-01-01',
      threads: 1,
    });
  let whole: Promise<Whole> | undefined;
  const makeWhole = (): Promise<Whole> =>
    inNewFolder(async (place) => {
      const expected = await told(open(place));
      const files = filesIn(place).map(
        (file) => [relative(place, file), readFileSync(file)] as const,
      );
      return { files, expected };
    });
  return kindOf({
    name: 'stores',
    runs: 20,
    inputs: fc.array(wound, { minLength: 1, maxLength: 6 }),
    shown: (wounds) => JSON.stringify(wounds),
    async holds(wounds) {
      whole ??= makeWhole();
      const { files: held, expected } = await whole;
      await inNewFolder(async (hurt) => {
        for (const [file, text] of held) {
          mkdirSync(dirname(join(hurt, file)), { recursive: true });
          writeFileSync(join(hurt, file), text);
        }
        for (const { which, other, how, at } of wounds) {
          const files = filesIn(hurt);
          const [file, another] = [files[which % files.length], files[other % files.length]];
          if (file !== undefined && another !== undefined) damages[how]?.(file, at, another);
        }
        if (!isDeepStrictEqual(await told(open(hurt)), expected))
          fail('A damaged memory changes what is told.');
        // What was compiled again is remembered, or is compiled once more.
        if (!isDeepStrictEqual(await told(open(hurt)), expected))
          fail('After a damaged memory was used something else is told.');
      });
    },
  });
}

/** A memory that nothing was done to, and what is told from it: made once for all wounds. */
interface Whole {
  readonly files: readonly (readonly [name: string, held: Buffer])[];
  readonly expected: unknown;
}

/** Does something in a folder of its own, which goes with it. */
async function inNewFolder<Result>(deed: (place: string) => Promise<Result>): Promise<Result> {
  const place = mkdtempSync(join(tmpdir(), 'rehearsal-fuzz-'));
  try {
    return await deed(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .toSorted();
}
