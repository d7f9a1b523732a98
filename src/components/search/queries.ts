/** What is searched for when somebody types a question: its own words, and those of the manual. */
import type { Term } from '../glossary/glossary.ts';
import { pieces, type Page, type Pagefind } from './finds.ts';

/** Words that say nothing of what is meant. */
const small = new Set(
  'a an and are at but by can cannot do does for from how i if in is it its long me my of on or so still that the there they this to until was what when where which who why will with you your'.split(
    ' ',
  ),
);

/** The question, then in the manual's words, then both without small words and numbers. */
export function queriesOf(question: string, glossary: readonly Term[]): string[] {
  const asked = wordsOf(question).join(' ');
  const telling = wordsOf(question)
    .filter((word) => !small.has(word) && !/^\d+\W*$/.test(word))
    .join(' ');
  const queries = [asked, inWordsOf(glossary, asked), telling, inWordsOf(glossary, telling)];
  return [...new Set(queries)].filter((query) => query !== '');
}

/** The articles that are known to be what a question is about, the surest first. */
export function articlesFor(question: string, glossary: readonly Term[]): string[] {
  const words = new Set(wordsOf(question));
  const matches = glossary.flatMap(({ term, synonyms, articles = [] }) => {
    const sizes = [term, ...synonyms].map((name) => {
      const own = wordsOf(name);
      return own.every((word) => words.has(word)) ? own.length : 0;
    });
    const size = Math.max(...sizes);
    return size > 0 ? [{ size, articles }] : [];
  });
  const surest = matches.toSorted((one, other) => other.size - one.size);
  return [...new Set(surest.flatMap(({ articles }) => articles))];
}

/** So many pages are looked at for an article that is known to be meant. */
const nearby = 2;

/**
 * The pages that answer a question best: those of articles that are known to be what it is about,
 * then as the index ranks them. What has only a letter in common with it is no answer.
 */
export async function pagesFor(
  { search }: Pick<Pagefind, 'search'>,
  question: string,
  glossary: readonly Term[],
  most: number,
): Promise<Page[]> {
  const queries = queriesOf(question, glossary);
  const meant = articlesFor(question, glossary);
  const titles = meant.map((slug) => slug.replaceAll('-', ' '));
  const [answers, named] = await Promise.all(
    [queries, titles].map((asked) => Promise.all(asked.map((query) => search(query)))),
  );
  const best = new Map<string, Answered>();
  for (const result of (answers ?? []).flatMap(({ results }) => results))
    if (result.score > (best.get(result.id)?.score ?? 0)) best.set(result.id, result);
  const sorted = [...best.values()].toSorted((one, other) => other.score - one.score);
  const known = (named ?? []).flatMap(({ results }) => results.slice(0, nearby));
  const results = new Map([...sorted.slice(0, most), ...known].map((each) => [each.id, each]));
  const pages = await Promise.all([...results.values()].map(({ data }) => data()));
  const placeOf = ({ url }: Page): number => {
    const place = meant.findIndex((slug) => url.includes(`/${slug}/`));
    return place < 0 ? meant.length : place;
  };
  const ranked = pages.toSorted((one, other) => placeOf(one) - placeOf(other));
  const isAnswer = (page: Page): boolean => placeOf(page) < meant.length || saysSome(page, queries);
  return ranked.filter(isAnswer).slice(0, most);
}

type Answered = Awaited<ReturnType<Pagefind['search']>>['results'][number];

/** Whether a word that was found begins like one that was asked for. */
function saysSome({ excerpt }: Page, queries: readonly string[]): boolean {
  const asked = queries.flatMap(wordsOf);
  const marked = pieces(excerpt).filter((piece) => piece.marked);
  return marked.some(({ text }) =>
    asked.some((word) => text.toLowerCase().replace(/^\W+/, '').startsWith(word.slice(0, alike))),
  );
}

/** So many letters at its beginning make a word the same in another form. */
const alike = 4;

/** A question with the manual's words for what others call otherwise, the longest first. */
function inWordsOf(glossary: readonly Term[], question: string): string {
  const known = glossary
    .filter(({ articles }) => articles === undefined)
    .flatMap(({ term, synonyms }) => synonyms.map((synonym) => ({ term, synonym })))
    .toSorted((one, other) => other.synonym.length - one.synonym.length);
  return known.reduce(
    (words, { term, synonym }) =>
      ` ${words} `.replaceAll(` ${synonym} `, ` ${term.toLowerCase()} `).trim(),
    question,
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}
