/**
 * What is remembered of articles between runs: for each key the article's entry, and its whole record. What was deleted, cut off or
 * changed is not there, as if it had never been: only whole answers are given.
 */
import cacache from 'cacache';
import type { CompiledArticle, Entry } from '../compiler/catalogue.ts';

/** What came of an article, and a mark of the other articles that it came from. */
export interface Outcome<Held> {
  readonly held: Held;
  readonly leaned: string;
}

export interface Memory {
  readonly entry: (key: string) => Promise<Outcome<Entry> | undefined>;
  readonly article: (key: string) => Promise<Outcome<CompiledArticle> | undefined>;
  /** Keeps an article; where there is no room for it, nothing happens. */
  readonly keep: (key: string, article: CompiledArticle, entry: Entry, leaned: string) => Promise<void>;
}

type Kept = Outcome<Entry>;

/** The memory in a folder, which may be shared by several processes, and need not be there. */
export function openMemory(folder: string): Memory {
  return {
    async entry(key) {
      const found = await orNothing(cacache.get.info(folder, key));
      return found?.metadata as Kept | undefined;
    },
    async article(key) {
      const found = await orNothing(cacache.get(folder, key));
      if (!found) return undefined;
      return { held: JSON.parse(found.data.toString()) as CompiledArticle, leaned: (found.metadata as Kept).leaned };
    },
    async keep(key, article, held, leaned) {
      const metadata: Kept = { held, leaned };
      await orNothing(cacache.put(folder, key, JSON.stringify(article), { metadata }));
    },
  };
}

/** Nothing that befalls the memory is worth more than compiling once more. */
async function orNothing<Held>(asked: Promise<Held>): Promise<Held | undefined> {
  return asked.catch(() => undefined);
}
