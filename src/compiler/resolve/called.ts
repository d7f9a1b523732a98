/**
 * Words without marks that can be nothing but the label of a control, in sentences that nobody
 * carries out.
 */
import { wordOf, type Token } from '../parse/tokens.ts';
import type { Named } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { isCapital } from './names.ts';
import { startOfPhrase, wordBefore } from './role.ts';
import { isWordOf } from './vocabulary.ts';
import { spanOf, spoken } from './words.ts';

/**
 * "the Verify button", "the button Verify": names of controls that no device prints anything of.
 */
export function calledIn(tokens: readonly Token[], { language, vocabulary }: Lexicon): Named[] {
  const { articles, bodies, controls } = language;
  // What is on the back of a device has no label on a screen.
  if (tokens.some((token) => bodies.has(wordOf(token)))) return [];
  return [...tokens.keys()].flatMap((at): Named[] => {
    if (!controls.has(wordOf(tokens[at]))) return [];
    const [front, behind] = [
      at - lengthBefore(tokens, at, articles),
      at + 1 + lengthBehind(tokens, at),
    ];
    const isBehind = articles.has(wordOf(tokens[at - 1]));
    const name = isBehind
      ? tokens.slice(at + 1, behind)
      : articles.has(wordOf(tokens[front - 1]))
        ? tokens.slice(front, at)
        : [];
    const text = spoken(name);
    if (name.length === 0 || isWordOf(vocabulary, text)) return [];
    const place = spanOf(name);
    return [{ text, set: 'unmarked', whole: place, ...place }];
  });
}

/** "Click Verify": behind a verb that leaves no doubt. */
export function isPointedAtByVerb(
  { start, text }: Named,
  tokens: readonly Token[],
  { language, vocabulary }: Lexicon,
): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const isVerb =
    language.pointing.has(wordBefore(tokens, at, language)) &&
    startOfPhrase(tokens, at, language) === 0;
  return isVerb && isCapital(tokens[at]) && !isWordOf(vocabulary, text);
}

/** How many words of a name stand in front of a token, and behind it. */
function lengthBefore(tokens: readonly Token[], at: number, articles: ReadonlySet<string>): number {
  let length = 0;
  while (isCapital(tokens[at - length - 1]) && !articles.has(wordOf(tokens[at - length - 1])))
    length += 1;
  return length;
}

function lengthBehind(tokens: readonly Token[], at: number): number {
  let length = 0;
  while (isCapital(tokens[at + length + 1])) length += 1;
  return length;
}
