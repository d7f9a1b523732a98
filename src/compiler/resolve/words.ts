/** Rows of words. */
import type { Stretch, Token } from '../parse/tokens.ts';

export function spanOf(words: readonly Token[]): Stretch {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** Tokens as they are read aloud. */
export function spoken(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ([,.;:!?)])/g, '$1')
    .replaceAll('( ', '(');
}

/** What stands between tokens of a kind: a sentence in its parts. */
export function partedBy(
  tokens: readonly Token[],
  isBetween: (token: Token) => boolean,
): (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (isBetween(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  return parts;
}
