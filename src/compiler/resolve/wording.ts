/** Comparing words: what is the same, and what was probably meant. */
import { distance } from 'fastest-levenshtein';
import { latin } from '../characters.ts';

/**
 * A phrase as it is compared: case, blanks, quotation marks and a full stop at its end do not
 * count.
 */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('e-mail', 'email')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!,;:]+$/, '');
}

/**
 * So many texts are remembered as they are compared: the same labels and messages are on many
 * screens.
 */
const memory = 10_000;
const plainTexts = new Map<string, string>();

/** A text of a screen as it is compared. */
export function plainOnce(text: string): string {
  return remembered(plainTexts, text, plain);
}

function remembered(
  known: Map<string, string>,
  text: string,
  make: (text: string) => string,
): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= memory) known.clear();
  const made = make(text);
  known.set(text, made);
  return made;
}

/** A condition as it is compared: whether something is so or has become so does not count. */
export function tenseless(text: string): string {
  return plain(text)
    .replace(/\b(?:has|had) been\b|\bwas\b/g, 'is')
    .replace(/\bhave been\b|\bwere\b/g, 'are')
    .replace(/\b(is|are)n't\b/g, '$1 not');
}

/** A condition without what makes it a sentence: "IP cameras connected". */
export function verbless(text: string): string {
  return tenseless(text)
    .replace(/^there (?:is|are) /, '')
    .replace(/ (?:is|are) /, ' ');
}

/**
 * The candidate that was probably meant: one with the same letters, else the one that takes the
 * fewest corrections.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = letters(text);
  let best: { readonly candidate: string; readonly corrections: number } | undefined;
  for (const candidate of candidates) {
    const corrections = distance(wanted, letters(candidate));
    const tolerated = Math.floor(Math.max(wanted.length, letters(candidate).length) / 4);
    if (corrections <= tolerated && corrections < (best?.corrections ?? Infinity))
      best = { candidate, corrections };
  }
  return best?.candidate;
}

/**
 * The phrase that was probably meant, word by word: "is cold" is not a mistyped "is warm", nor
 * "works" "no longer works".
 */
export function nearestPhrase(text: string, candidates: readonly string[]): string | undefined {
  const said = plain(text).split(' ');
  return nearest(
    text,
    candidates.filter((candidate) => {
      const words = plain(candidate).split(' ');
      if (denials(words) !== denials(said)) return false;
      if (words.length !== said.length) return distance(letters(text), letters(candidate)) <= 2;
      return words.every(
        (word, index) =>
          distance(word, said[index] ?? '') <= Math.max(1, Math.floor(word.length / 3)),
      );
    }),
  );
}

/** How often words deny: a correction must not turn a meaning round. */
function denials(words: readonly string[]): number {
  return words.filter((word) =>
    /^(?:no|not|never|none|nobody|without|unless|\p{L}+n't|un\p{L}+ed)$/u.test(word),
  ).length;
}

/** A phrase with a capital where the words it stands for have one. */
export function beginningLike(said: string, phrase: string): string {
  return /^\p{Lu}/u.test(said) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
}

/** The same labels are compared with every word that is none. */
const lettersOf = new Map<string, string>();

function letters(text: string): string {
  return remembered(lettersOf, text, (each) => plain(latin(each)).replace(/[^\p{L}\p{N}]/gu, ''));
}

const indices = new WeakMap<
  readonly string[],
  ReadonlyMap<string, readonly (readonly string[])[]>
>();

const split = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** The words of each phrase of a list. */
export function wordsOfEach(phrases: readonly string[]): readonly (readonly string[])[] {
  const known = split.get(phrases) ?? phrases.map((phrase) => phrase.split(' '));
  split.set(phrases, known);
  return known;
}

/** How many words at a place are one of the phrases; 0 for none. The longest counts. */
export function longestAt(
  index: number,
  phrases: readonly string[],
  wordAt: (index: number) => string,
): number {
  let longest = 0;
  for (const words of byFirstWord(phrases).get(wordAt(index)) ?? [])
    if (words.length > longest && words.every((word, at) => wordAt(index + at) === word))
      longest = words.length;
  return longest;
}

/** The words of each phrase, found by the first of them. */
function byFirstWord(
  phrases: readonly string[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const known = indices.get(phrases);
  if (known) return known;
  const index = new Map<string, (readonly string[])[]>();
  for (const words of wordsOfEach(phrases)) {
    const [first = ''] = words;
    index.set(first, [...(index.get(first) ?? []), words]);
  }
  indices.set(phrases, index);
  return index;
}
