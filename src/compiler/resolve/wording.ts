/** Comparing words: what is the same, and what was probably meant. */
import { distance } from 'fastest-levenshtein';
import { latin } from '../characters.ts';

/** A phrase as it is compared: case, blanks, quotation marks and a full stop at its end do not count. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!,;:]+$/, '');
}

/** The candidate that was probably meant: one with the same letters, else the one that takes the fewest corrections. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = letters(text);
  let best: { readonly candidate: string; readonly corrections: number } | undefined;
  for (const candidate of candidates) {
    const corrections = distance(wanted, letters(candidate));
    const tolerated = Math.floor(Math.max(wanted.length, letters(candidate).length) / 4);
    if (corrections <= tolerated && corrections < (best?.corrections ?? Infinity)) best = { candidate, corrections };
  }
  return best?.candidate;
}

/** The phrase that was probably meant, word by word: "is cold" is not a mistyped "is warm", nor "works" "no longer works". */
export function nearestPhrase(text: string, candidates: readonly string[]): string | undefined {
  const said = plain(text).split(' ');
  return nearest(
    text,
    candidates.filter((candidate) => {
      const words = plain(candidate).split(' ');
      if (words.length !== said.length) return distance(letters(text), letters(candidate)) <= 2;
      return words.every((word, index) => distance(word, said[index] ?? '') <= Math.max(1, Math.floor(word.length / 3)));
    }),
  );
}

/** A phrase with a capital where the words it stands for have one. */
export function beginningLike(said: string, phrase: string): string {
  return /^\p{Lu}/u.test(said) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
}

function letters(text: string): string {
  return plain(latin(text)).replace(/[^\p{L}\p{N}]/gu, '');
}
