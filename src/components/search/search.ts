/** Articles and their steps, found by their words: a source over the Pagefind index. */
import { glossary } from 'rehearsal:content';
import { announcement, bestOf, findsOf, saidOnce, type Pagefind } from './finds.ts';
import { pagesFor } from './queries.ts';
import { answerOf, type Answer, type Row, type RowSource } from './row.ts';

/** How many articles are listed; their steps come on top. */
const most = 8;

/** So many rows of each other kind are listed beside. */
const mostBeside = 3;

/** Words so short are in everything. */
const least = 3;

/**
 * Searches the index whose script is at `bundle`.
 * @param beside what is listed behind the best article
 */
export function searchIn(bundle: string, beside: readonly RowSource[] = []): RowSource {
  let loading: Promise<Pagefind> | undefined;
  const ask = async (words: string): Promise<Answer | undefined> => {
    const pagefind = await (loading ??= load(bundle));
    if (!(await pagefind.debouncedSearch(words))) return undefined;
    const pages = await pagesFor(pagefind, words, glossary, most);
    const finds = saidOnce(pages.flatMap((page) => findsOf(page, words)));
    const rows = finds.map(({ url, ...find }): Row => ({ ...find, target: { url } }));
    const others = words.length < least ? [] : await askAll(beside, words);
    if (rows.length === 0 && others.length > 0) return answerOf(others, '');
    // Behind the first article and its steps.
    const next = rows.findIndex(({ kind }, index) => kind === 'article' && index > 0);
    return {
      rows: rows.toSpliced(next < 0 ? rows.length : next, 0, ...others),
      best: bestOf(finds, words),
      message: announcement(finds, words, rows.length + others.length),
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

/** What other sources have; one that cannot be asked keeps nothing else from being found. */
async function askAll(sources: readonly RowSource[], words: string): Promise<Row[]> {
  const answers = sources.map((source) => source.ask(words).catch(() => undefined));
  return (await Promise.all(answers)).flatMap((answer) => answer?.rows.slice(0, mostBeside) ?? []);
}

async function load(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  // A worker would fetch the same script once more, and an index of this size answers at once.
  await pagefind.options({ excerptLength: 18, noWorker: true });
  await pagefind.init();
  return pagefind;
}
