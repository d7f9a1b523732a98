/**
 * Articles, compiled where that is needed: what has been compiled before from the same text with
 * the same world is remembered.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';
import {
  entryOf,
  neighboursAmong,
  type CompiledArticle,
  type Entry,
  type Neighbours,
  type Source,
} from '../compiler/catalogue.ts';
import { compileBatch, compileOne, worldPlacesIn, type Batch, type Task } from './compiler.ts';
import { openMemory, type Outcome } from './memory.ts';
import type { RemoteAddress } from './remote.ts';
import { packed, unpacked, type Parcel } from './parcel.ts';
import { filesOf, markOfNeighbours, originsOf, type Origins, type WorldPlace } from './origins.ts';

/** What threads can be asked for. */
interface Work {
  readonly compileBatch: typeof compileBatch;
  readonly compileOne: typeof compileOne;
  readonly worldPlacesIn: typeof worldPlacesIn;
}

export interface ArchiveOptions {
  /** The module that registers the worlds, absolute. */
  readonly worlds: string;
  /** The folder of what is remembered, absolute. It may be deleted at any time. */
  readonly folder: string;
  /** What other machines remember. */
  readonly remote?: RemoteAddress | undefined;
  /** The day, as `2027-03-01`: waivers end on it. */
  readonly today: string;
  /**
   * How many threads compile at most; as many as there are processors and memory for, if it is not
   * said.
   */
  readonly threads?: number;
  /**
   * Whether the compiler and the worlds may change meanwhile: then threads of their own load them,
   * and load them again.
   */
  readonly isWatched?: boolean;
}

export interface Archive {
  /** The ids of the worlds. */
  readonly worlds: () => Promise<readonly string[]>;
  /** The files that decide what articles are compiled to. */
  readonly sources: () => Promise<ReadonlySet<string>>;
  /**
   * The entries of articles, in their order. They may lean on each other, and on `others`; so may
   * those that are asked for later.
   */
  readonly entries: (
    articles: readonly Source[],
    others?: readonly Source[],
  ) => Promise<readonly Entry[]>;
  /** The entries of those articles that need not be compiled, each at its article's place. */
  readonly known: (articles: readonly Source[]) => Promise<readonly (Entry | undefined)[]>;
  /** A mark of all that an article's outcome comes from, once its entry has been asked for. */
  readonly mark: (article: Source) => Promise<string>;
  /** How many articles were compiled since the archive was opened, and how many were remembered. */
  readonly tally: () => { readonly compiled: number; readonly remembered: number };
  /** One article with everything. */
  readonly article: (article: Source) => Promise<CompiledArticle>;
  /** What came of an article, as one line that an archive elsewhere can take in. */
  readonly pack: (article: Source) => Promise<string>;
  /** Takes in what came of an article elsewhere; what is no such line throws a SyntaxError. */
  readonly unpack: (line: string) => Promise<void>;
  /** The compiler or a world has changed. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

const worker = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Fewer articles are compiled sooner than a thread has begun. */
const worthAThread = 24;

/**
 * So many megabytes a thread may fill with what it is working on. What takes more is compiled
 * without one. Nearly all of it is needed for one article only: with room for several, little is
 * left to be moved when the room is cleared.
 */
const heapOfThread = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 };

/** So many bytes a thread takes altogether. */
const memoryOfThread = 350_000_000;

/** So many milliseconds a thread waits for more to do while articles are being written. */
const patience = 3_600_000;

/** So many outcomes are looked up at once. */
const several = 32;

/** So many articles a thread is given at once. */
const batchSize = 8;

export function openArchive({
  worlds: register,
  folder,
  remote,
  today,
  threads,
  isWatched = false,
}: ArchiveOptions): Archive {
  const place = { folder, remote };
  const memory = openMemory(place);
  /** By file. */
  let known = new Map<string, Outcome<Entry> & { readonly key: string }>();
  let neighbours: Neighbours = () => undefined;
  let pool: Tinypool | undefined;
  let loading:
    Promise<{ readonly places: readonly WorldPlace[]; readonly origins: Origins }> | undefined;
  let compiled = 0;
  let remembered = 0;

  const crew = (): Tinypool =>
    (pool ??= new Tinypool({
      filename: worker,
      minThreads: 1,
      maxThreads: threads ?? threadsHere(),
      // A thread that begins anew takes a second for its first article.
      idleTimeout: isWatched ? patience : 0,
      resourceLimits: heapOfThread,
    }));

  /** Has a thread do one of the things that threads can be asked for. */
  const ask = <Name extends keyof Work>(
    name: Name,
    about: Parameters<Work[Name]>[0],
  ): ReturnType<Work[Name]> => crew().run(about, { name }) as ReturnType<Work[Name]>;

  const load = (): NonNullable<typeof loading> => {
    const read = async () => {
      const places = isWatched
        ? await ask('worldPlacesIn', register)
        : await worldPlacesIn(register);
      return { places, origins: originsOf(places, today) };
    };
    return (loading ??= read());
  };

  const keyOf = async ({ file, text }: Source): Promise<string> =>
    (await load()).origins.keyOf(file, text);

  const isUpToDate = ({ held, leaned }: Outcome<Entry>, others: Neighbours): boolean =>
    leaned === markOfNeighbours(held.leansOn, others);

  const remember = async (
    { file, key }: Pick<Task, 'file' | 'key'>,
    others: Neighbours,
  ): Promise<Entry | undefined> => {
    const recent = known.get(file);
    const kept = recent?.key === key ? recent : await memory.entry(key);
    if (!kept || !isUpToDate(kept, others)) return undefined;
    known.set(file, { key, ...kept });
    return kept.held;
  };

  const of = (tasks: readonly Task[]): Batch => ({ register, today, memory: place, tasks });

  const compileAll = async (tasks: readonly Task[]): Promise<Entry[]> => {
    if (!isWatched && (tasks.length < worthAThread || (threads ?? threadsHere()) < 2))
      return compileBatch(of(tasks));
    const batches = Array.from({ length: Math.ceil(tasks.length / batchSize) }, (_, at) =>
      tasks.slice(at * batchSize, (at + 1) * batchSize),
    );
    const run = (batch: readonly Task[]): Promise<Entry[]> =>
      ask('compileBatch', of(batch)).catch((error: unknown) => {
        // What is loaded here may be older than the files are now: it must not answer in the
        // place of a thread.
        if (isWatched) throw error;
        return compileBatch(of(batch));
      });
    return (await Promise.all(batches.map(run))).flat();
  };

  /**
   * What an article leans on shows when it is compiled: then it is compiled once more with that.
   */
  const compileWithOthers = async (
    tasks: readonly Task[],
    others: Neighbours,
  ): Promise<Entry[]> => {
    const entries = await compileAll(tasks);
    const leaning = tasks.flatMap((task, at) => {
      const beside = [...new Set(entries[at]?.leansOn.flatMap((name) => others(name) ?? []))];
      return beside.length > task.beside.length ? [{ at, task: { ...task, beside } }] : [];
    });
    if (leaning.length === 0) return entries;
    const again = await compileWithOthers(
      leaning.map(({ task }) => task),
      others,
    );
    return entries.map((entry, at) => again[leaning.findIndex((each) => each.at === at)] ?? entry);
  };

  const compile = async (
    sources: readonly (Source & { readonly key: string })[],
    others: Neighbours,
  ): Promise<Entry[]> => {
    compiled += sources.length;
    return compileWithOthers(
      sources.map((source) => ({ ...source, beside: [] })),
      others,
    );
  };

  const read = async (source: Source): Promise<Parcel> => {
    const [key, others] = [await keyOf(source), neighbours];
    const find = async (): Promise<Parcel | undefined> => {
      const kept = await memory.article(key);
      return kept && isUpToDate(kept, others)
        ? { key, leaned: kept.leaned, article: kept.held }
        : undefined;
    };
    const found = await find();
    if (found) return found;
    const [entry] = await compile([{ ...source, key }], others);
    const leansOn = entry?.leansOn ?? [];
    const alone = {
      register,
      today,
      task: { ...source, beside: leansOn.flatMap((name) => others(name) ?? []) },
    };
    // Where nothing can be kept it is compiled once more.
    const again = async (): Promise<CompiledArticle> =>
      isWatched ? await ask('compileOne', alone) : compileOne(alone);
    return (
      (await find()) ?? { key, leaned: markOfNeighbours(leansOn, others), article: await again() }
    );
  };

  /** Not all at once: a remote memory is asked as well. */
  const rememberAll = async (
    asked: readonly Pick<Task, 'file' | 'key'>[],
    others: Neighbours,
  ): Promise<(Entry | undefined)[]> => {
    const found: (Entry | undefined)[] = [];
    for (let at = 0; at < asked.length; at += several)
      found.push(
        ...(await Promise.all(asked.slice(at, at + several).map((each) => remember(each, others)))),
      );
    return found;
  };

  return {
    worlds: async () => (await load()).places.map(({ id }) => id),
    sources: async () =>
      new Set(filesOf([...(await load()).places.map(({ module }) => module), register])),
    async entries(articles, others = []) {
      const beside = neighboursAmong([...articles, ...others]);
      neighbours = beside;
      const asked = await Promise.all(
        articles.map(async (source) => ({ ...source, key: await keyOf(source) })),
      );
      const found = await rememberAll(asked, beside);
      const missing = asked.filter((_, at) => !found[at]);
      const made = new Map(
        (await compile(missing, beside)).map((entry, at) => [missing[at]?.key, entry]),
      );
      remembered += asked.length - missing.length;
      return asked.flatMap(({ file, key }, at) => {
        const held = found[at] ?? made.get(key);
        if (!held) return [];
        known.set(file, { key, held, leaned: markOfNeighbours(held.leansOn, beside) });
        return [held];
      });
    },
    async known(articles) {
      const beside = neighboursAmong(articles);
      neighbours = beside;
      const asked = await Promise.all(
        articles.map(async ({ file, ...source }) => ({
          file,
          key: await keyOf({ file, ...source }),
        })),
      );
      return rememberAll(asked, beside);
    },
    async mark(source) {
      const key = await keyOf(source);
      return `${key} ${known.get(source.file)?.leaned ?? ''}`;
    },
    tally: () => ({ compiled, remembered }),
    article: async (source) => (await read(source)).article,
    pack: async (source) => packed(await read(source)),
    async unpack(line) {
      const { key, leaned, article } = unpacked(line);
      await memory.keep(key, article, entryOf(article), leaned);
    },
    reload() {
      void pool?.destroy();
      pool = undefined;
      loading = undefined;
      known = new Map();
    },
    async close() {
      await pool?.destroy();
      pool = undefined;
    },
  };
}

function threadsHere(): number {
  return Math.max(
    1,
    Math.min(availableParallelism(), Math.floor(process.availableMemory() / memoryOfThread)),
  );
}
