/** The account of an article for people to read: each sentence with what it comes to below it. */
import type { Account, Fate } from '../article.ts';
import { plainStyle, type Style } from './format.ts';

/** So wide is the column of fates. */
const width = 'explanation'.length;

/**
 * Every sentence by its line, and its reading: the moves in the screens' own labels, the claims, or
 * why it is an explanation.
 */
export function explainArticle(file: string, account: Account, style: Style = plainStyle): string {
  const digits = String(account.sentences.at(-1)?.start.line ?? 1).length;
  const margin = ' '.repeat(digits);
  const lines = account.sentences.flatMap(({ start, text, reading, reads, reason }) => [
    `${style.dim(String(start.line).padStart(digits))}  ${text}`,
    `${margin}  ${mark(reading, style)}  ${reading === 'explanation' && reads === 'explanation' ? style.dim(reason ?? '') : reads}`,
  ]);
  return [style.strong(file), ...lines].join('\n');
}

function mark(reading: Fate, style: Style): string {
  const word = reading.padEnd(width);
  return reading === 'explanation' ? style.dim(word) : style.strong(word);
}
