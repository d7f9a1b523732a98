/** Articles and their steps, found by their words: a source over the Pagefind index. */
import { glossary } from 'rehearsal:content';
import { announcement, bestOf, findsOf, type Pagefind } from './finds.ts';
import { pagesFor } from './queries.ts';
import type { Answer, RowSource } from './row.ts';

/** How many articles are listed; their steps come on top. */
const most = 8;

/** Searches the index whose script is at `bundle`. */
export function searchIn(bundle: string): RowSource {
  let loading: Promise<Pagefind> | undefined;
  const ask = async (words: string): Promise<Answer | undefined> => {
    const pagefind = await (loading ??= load(bundle));
    if (!(await pagefind.debouncedSearch(words))) return undefined;
    const pages = await pagesFor(pagefind, words, glossary, most);
    const finds = pages.flatMap((page) => findsOf(page, words));
    return {
      rows: finds.map(({ url, ...find }) => ({ ...find, target: { url } })),
      best: bestOf(finds, words),
      message: announcement(finds, words),
    };
  };
  return {
    prefix: '',
    ask: (words) =>
      ask(words).catch((error: unknown) => {
        loading = undefined;
        throw error;
      }),
  };
}

async function load(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  // A worker would fetch the same script once more, and an index of this size answers at once.
  await pagefind.options({ excerptLength: 18, noWorker: true });
  await pagefind.init();
  return pagefind;
}
