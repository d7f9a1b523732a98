/** What is searched for when somebody types a question: its own words, and those of the manual. */
import type { Term } from '../glossary/glossary.ts';
import { pieces, type Page, type Pagefind } from './finds.ts';

/** Words that say nothing of what is meant. */
const small = new Set(
  'a am an and are at be been being but by can cannot could do does did for from get had has have how i if in into is it its long me my of on or say says should show shows so still that the there they this to until was we what when where which who why will with would you your'.split(
    ' ',
  ),
);

/** The question, then in the manual's words, then both without small words and numbers. */
export function queriesOf(question: string, glossary: readonly Term[]): string[] {
  const asked = wordsOf(question).join(' ');
  const telling = tellingWords(question).join(' ');
  const translated = inWordsOf(glossary, telling);
  // What is left in another script is in no article.
  const understood = translated.split(' ').filter((word) => !isWithoutBlanks(word));
  const queries = [asked, inWordsOf(glossary, asked), telling, translated, understood.join(' ')];
  return [...new Set(queries)].filter((query) => query !== '');
}

function tellingWords(question: string): string[] {
  return wordsOf(question).filter((word) => !small.has(word) && !/^\d+\W*$/.test(word));
}

/** The same with one word less, for a question that nothing answers as a whole. */
export function looserQueries(query: string): string[] {
  const words = query.split(' ');
  return words.length < 3 ? [] : words.map((_, left) => words.toSpliced(left, 1).join(' '));
}

/** The articles that are known to be what a question is about, the surest first. */
export function articlesFor(question: string, glossary: readonly Term[]): string[] {
  const words = new Set(wordsOf(question));
  const says = (word: string): boolean =>
    words.has(word) || (isWithoutBlanks(word) && question.includes(word));
  const matches = glossary.flatMap(({ term, synonyms, articles = [] }) => {
    const sizes = [term, ...synonyms].map((name) => {
      const own = wordsOf(name);
      return own.every(says) ? own.length : 0;
    });
    const size = Math.max(...sizes);
    return size > 0 ? [{ size, articles }] : [];
  });
  const surest = matches.toSorted((one, other) => other.size - one.size);
  return [...new Set(surest.flatMap(({ articles }) => articles))];
}

/** So many pages are looked at for an article that is known to be meant. */
const nearby = 2;

/** With so many answers a question is not asked again with one word less; what that finds weighs less. */
const [enough, looser] = [3, 0.5];

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
  const searchAll = (asked: readonly string[]): Promise<Answer[]> =>
    Promise.all(asked.map((query) => search(query)));
  const [answers, named] = await Promise.all([searchAll(queries), searchAll(titles)]);
  const best = new Map<string, Answered>();
  const take = ({ results }: Answer, weight: number): void => {
    for (const result of results) {
      const score = result.score * weight;
      if (score > (best.get(result.id)?.score ?? 0)) best.set(result.id, { ...result, score });
    }
  };
  for (const answer of answers) take(answer, 1);
  if (best.size < enough)
    for (const answer of await searchAll(looserQueries(queries.at(-1) ?? ''))) take(answer, looser);
  const sorted = [...best.values()].toSorted((one, other) => other.score - one.score);
  const known = named.flatMap(({ results }) => results.slice(0, nearby));
  const results = new Map([...sorted.slice(0, most), ...known].map((each) => [each.id, each]));
  const pages = await Promise.all([...results.values()].map(({ data }) => data()));
  const placeOf = ({ url }: Page): number => {
    const place = meant.findIndex((slug) => url.includes(`/${slug}/`));
    return place < 0 ? meant.length : place;
  };
  const asked = tellingWords(question);
  const ranked = pages.toSorted(
    (one, other) =>
      placeOf(one) - placeOf(other) || sharedWith(other, asked) - sharedWith(one, asked),
  );
  const isAnswer = (page: Page): boolean => placeOf(page) < meant.length || saysSome(page, queries);
  return ranked.filter(isAnswer).slice(0, most);
}

type Answer = Awaited<ReturnType<Pagefind['search']>>;
type Answered = Answer['results'][number];

/** Whether an article's title has most of the words that were asked for: then it is about them. */
function sharedWith({ meta }: Page, asked: readonly string[]): number {
  const title = (meta['title'] ?? '').toLowerCase();
  const shared = asked.filter((word) => title.includes(word)).length;
  return shared >= 2 && shared / asked.length > 0.6 ? shared : 0;
}

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
  return known
    .reduce((words, { term, synonym }) => {
      const said = isWithoutBlanks(synonym) ? synonym : ` ${synonym} `;
      return ` ${words} `.replaceAll(said, ` ${term.toLowerCase()} `).trim();
    }, question)
    .replaceAll(/ {2,}/g, ' ');
}

/** Chinese and Japanese have no blanks between words: one is looked for within others. */
function isWithoutBlanks(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}
