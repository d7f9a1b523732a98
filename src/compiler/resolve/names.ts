/** Labels and titles that stand in the text without marks. */
import { isMarked, piecesOf, wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import type { Named } from './instruction.ts';
import { claimOf } from './claim.ts';
import { withTimes } from './figures.ts';
import { unmarkedNameAt } from './spoken-names.ts';
import { longestAt, plain } from './wording.ts';
import { spoken } from './words.ts';

/**
 * The tokens with each name in one: words that are exactly a label or a title of more than one
 * word, a title of one word that is said to be shown, and capitalised words in front of "window",
 * "page" and the like, whether or not there is one; `spoken-names.ts` has the rest.
 */
export function withNames(written: readonly Token[], lexicon: Lexicon): Token[] {
  const tokens = withTimes(written, lexicon.language);
  const found: Token[] = [];
  for (let index = 0; index < tokens.length;) {
    const length = Math.max(
      nameAt(tokens, index, lexicon),
      titleAt(tokens, index, lexicon),
      claimedAt(tokens, index, lexicon),
      unmarkedNameAt(tokens, index, lexicon, named),
    );
    if (length > 0) found.push(named(tokens.slice(index, index + length)));
    else found.push(...tokens.slice(index, index + 1));
    index += Math.max(1, length);
  }
  return found;
}

/** The label or title in a token; undefined for a word. */
export function nameIn(token: Token | undefined): Named | undefined {
  if (token?.whole === undefined) return undefined;
  const { kind, text, start, end, whole } = token;
  // Words that only look like a name are in a quotation that has no marks.
  const set = kind === 'quoted' && whole.start === start ? 'unmarked' : kind;
  return set === 'bold' ||
    set === 'italic' ||
    set === 'code' ||
    set === 'quoted' ||
    set === 'unmarked'
    ? { text, set, start, end, whole }
    : undefined;
}

/** Whether a text is printed as more than a label: as a title or a message. */
export function isTitle(text: string, { labels, titles }: Lexicon['vocabulary']): boolean {
  return !labels.has(text) || titles.has(plain(text));
}

function named(tokens: readonly Token[]): Token {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const place: Stretch = { start: first?.start ?? 0, end: last?.end ?? 0 };
  return {
    kind: 'quoted',
    text: spoken(tokens),
    whole: place,
    words: tokens,
    ...place,
  };
}

/** How many tokens are exactly a name of several words with a capital. */
function nameAt(tokens: readonly Token[], index: number, { vocabulary }: Lexicon): number {
  const first = tokens[index];
  const names = first?.kind === 'word' ? namesOf(vocabulary).get(first.text) : undefined;
  const fitting = names?.filter((words) =>
    words.every((word, at) => {
      const said = tokens[index + at];
      return said?.text === word && !isMarked(said);
    }),
  );
  return Math.max(0, ...(fitting ?? []).map(({ length }) => length));
}

/** How many capitalised words stand in front of "window", behind an article. */
function titleAt(
  tokens: readonly Token[],
  index: number,
  { language, vocabulary }: Lexicon,
): number {
  const before = wordOf(tokens[index - 1]);
  if (before === '' || !language.nounAfter.has(before)) return 0;
  // "The login window fails to open": what is denied is no mere mention.
  const isDenied =
    language.screenNames.has(wordOf(tokens[index + 1])) &&
    language.negations.has(wordOf(tokens[index + 2]));
  if (isDenied && vocabulary.titles.has(wordOf(tokens[index]))) return 1;
  let length = 0;
  while (isCapital(tokens[index + length])) length += 1;
  return length > 0 && language.screenNames.has(wordOf(tokens[index + length])) ? length : 0;
}

/**
 * 1 for a title of one word of which the sentence says that it is to be seen: "The Login opens".
 */
function claimedAt(
  tokens: readonly Token[],
  index: number,
  { language, vocabulary }: Lexicon,
): number {
  const token = tokens[index];
  if (token?.kind !== 'word' || !/\p{Lu}/u.test(token.text)) return 0;
  if (
    !vocabulary.titles.has(plain(token.text)) ||
    vocabulary.texts.get(plain(token.text)) !== token.text
  )
    return 0;
  // "Help is available": a word that begins a sentence has a capital anyway.
  const isOpening = index === 0 && longestAt(1, language.presence, (at) => wordOf(tokens[at])) > 0;
  if (isOpening) return 0;
  return claimOf(
    [...tokens.slice(0, index), named([token]), ...tokens.slice(index + 1)],
    index,
    language,
  )
    ? 1
    : 0;
}

/** Whether a token is a word with a capital. */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

type Names = ReadonlyMap<string, readonly (readonly string[])[]>;

const indices = new WeakMap<Lexicon['vocabulary'], Names>();

/** The pieces of labels and short texts of several words with a capital, by the first of them. */
function namesOf(vocabulary: Lexicon['vocabulary']): Names {
  const known = indices.get(vocabulary);
  if (known) return known;
  const names = new Map<string, (readonly string[])[]>();
  for (const name of new Set([...vocabulary.labels.keys(), ...vocabulary.texts.values()])) {
    if (
      !/\p{Lu}/u.test(name) ||
      !name.includes(' ') ||
      name.length >= longestName ||
      /[.!?:,;…"']/.test(name)
    )
      continue;
    const words = piecesOf(name);
    const [head = ''] = words;
    names.set(head, [...(names.get(head) ?? []), words]);
  }
  indices.set(vocabulary, names);
  return names;
}

/** Longer texts are sentences. */
const longestName = 60;
