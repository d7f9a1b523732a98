/** The words in front of a passage that say what it is: "**Note:** …", "See also: …". */
import type { Language } from '../parse/language.ts';
import type { Passage } from '../parse/passages.ts';
import { isMarked, wordOf } from '../parse/tokens.ts';

/**
 * What a passage begins with, in lower case and without its colon; undefined where that announces
 * nothing.
 */
export function runInOf(
  { sentences }: Passage,
  { headings, runIns }: Language,
): string | undefined {
  const [first, second] = sentences[0]?.tokens ?? [];
  const word = (isMarked(first) ? first.text : wordOf(first)).toLowerCase();
  const sign = word.replace(/:$/, '');
  const isApart = word.endsWith(':') || second?.text === ':' || second?.text === '.';
  return headings.result.includes(sign) || (runIns.has(sign) && isApart) ? sign : undefined;
}
