/**
 * What is remembered of articles between runs: for each key the article's entry, and its whole
 * record. What was deleted, cut off or changed is not there, as if it had never been: only whole
 * answers are given.
 */
import cacache from 'cacache';
import { entryOf, type CompiledArticle, type Entry } from '../compiler/catalogue.ts';
import { packed, unpacked } from './parcel.ts';
import { openRemote, type RemoteAddress } from './remote.ts';

/** What came of an article, and a mark of the other articles that it came from. */
export interface Outcome<Held> {
  readonly held: Held;
  readonly leaned: string;
}

export interface ArticleMemory {
  readonly entry: (key: string) => Promise<Outcome<Entry> | undefined>;
  readonly article: (key: string) => Promise<Outcome<CompiledArticle> | undefined>;
  /** Keeps an article; where there is no room for it, nothing happens. */
  readonly keep: (
    key: string,
    article: CompiledArticle,
    entry: Entry,
    leaned: string,
  ) => Promise<void>;
}

type Kept = Outcome<Entry>;

/**
 * Where things are remembered: in a folder, which need not be there and may be shared by several
 * processes, and perhaps elsewhere.
 */
export interface MemoryPlace {
  readonly folder: string;
  readonly remote?: RemoteAddress | undefined;
}

export function openMemory({ folder, remote: address }: MemoryPlace): ArticleMemory {
  const remote = address && openRemote(address);
  const keepHere = async (
    key: string,
    article: CompiledArticle,
    held: Entry,
    leaned: string,
  ): Promise<void> => {
    const metadata: Kept = { held, leaned };
    await orNothing(cacache.put(folder, key, JSON.stringify(article), { metadata }));
  };
  /** What another machine has made of the same, if it is whole. */
  const fetched = async (key: string): Promise<Kept | undefined> => {
    const line = await remote?.get(key);
    const parcel =
      line === undefined ? undefined : await orNothing(Promise.resolve(line).then(unpacked));
    if (parcel?.key !== key) return undefined;
    const held = entryOf(parcel.article);
    await keepHere(key, parcel.article, held, parcel.leaned);
    return { held, leaned: parcel.leaned };
  };
  return {
    async entry(key) {
      const found = await orNothing(cacache.get.info(folder, key));
      return (found?.metadata as Kept | undefined) ?? fetched(key);
    },
    async article(key) {
      const found = await orNothing(cacache.get(folder, key));
      if (!found) return undefined;
      return {
        held: JSON.parse(found.data.toString()) as CompiledArticle,
        leaned: (found.metadata as Kept).leaned,
      };
    },
    async keep(key, article, held, leaned) {
      await keepHere(key, article, held, leaned);
      await remote?.put(key, packed({ key, leaned, article }));
    },
  };
}

/** Nothing that befalls the memory is worth more than compiling once more. */
async function orNothing<Held>(asked: Promise<Held>): Promise<Held | undefined> {
  return asked.catch(() => undefined);
}

const day = 86_400_000;
/** So long an outcome is kept, and so often it is looked how long they have been. */
const patience = { kept: 30 * day, looked: 7 * day };

/** Forgets what was made a month ago and more; not every time it is asked to. */
export async function tidyMemory(folder: string, now: number): Promise<void> {
  const looked = await orNothing(cacache.verify.lastRun(folder));
  if (looked && now - Number(looked) < patience.looked) return;
  // The types take the filter for a name.
  const filter = (({ time }: { time: number }) => now - time < patience.kept) as unknown as string;
  await orNothing(cacache.verify(folder, { filter }));
}
