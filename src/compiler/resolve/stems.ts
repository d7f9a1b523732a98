/** Words by what they tell, whatever their endings. */
import type { Language } from '../parse/language.ts';
import { plain } from './wording.ts';

/**
 * Words that tell, without their endings: "codes" as "code", "tries" as "try", "locked" as "locks".
 */
export function stemsOf(words: readonly string[], { thin }: Language): ReadonlySet<string> {
  return new Set(
    words
      .map((word) => plain(word).replace(/[^\p{L}\p{N}-]/gu, ''))
      .filter((word) => word !== '' && !thin.has(word))
      .map((word) => (word.length > 3 ? stemOf(word) : word)),
  );
}

function stemOf(word: string): string {
  return word
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/(?:ed|e)$/, '');
}
