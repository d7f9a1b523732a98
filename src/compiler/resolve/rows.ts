/**
 * The row of a collection that a sentence speaks of: "click **Remove** in the row of _Phone_".
 *
 * row = ( "in" | "on" | "of" | "from" ) [ "the" ] ( row-noun [ "of" | "for" ] name | name row-noun
 * )
 *       | "next to" title
 */
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import type { Named } from './instruction.ts';
import { lengthOf } from './lexicon.ts';
import { asNamed } from './making.ts';
import { nameIn } from './names.ts';

/** The name of the row, and the sentence without the words that name it. */
export function rowIn(
  tokens: readonly Token[],
  language: Language,
): { readonly tokens: readonly Token[]; readonly inRow?: Named } {
  for (const at of tokens.keys()) {
    const found = rowAt(tokens, at, language);
    if (!found) continue;
    // What is left of "In the row of _Phone_, …" begins with a comma.
    const behind = at === 0 && tokens[found.next]?.text === ',' ? found.next + 1 : found.next;
    return {
      tokens: [...tokens.slice(0, at), ...tokens.slice(behind)],
      inRow: asNamed(found.name),
    };
  }
  return { tokens };
}

function rowAt(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { readonly name: Named; readonly next: number } | undefined {
  const { articles, into, rowNouns, besideRow, of } = language;
  const beside = lengthOf(tokens, at, besideRow);
  const besides = beside > 0 ? nameIn(tokens[at + beside]) : undefined;
  // "next to **A**" is where something else is.
  if (besides && besides.set !== 'bold') return { name: besides, next: at + beside + 1 };
  if (!into.has(wordOf(tokens[at])) && wordOf(tokens[at]) !== of) return undefined;
  const from = at + 1 + Number(articles.has(wordOf(tokens[at + 1])));
  const first = nameIn(tokens[from]);
  if (first)
    return rowNouns.has(wordOf(tokens[from + 1])) ? { name: first, next: from + 2 } : undefined;
  if (!rowNouns.has(wordOf(tokens[from]))) return undefined;
  const joint =
    from + 1 + Number(wordOf(tokens[from + 1]) === of || into.has(wordOf(tokens[from + 1])));
  const name = nameIn(tokens[joint + Number(articles.has(wordOf(tokens[joint])))]);
  return name && { name, next: joint + Number(articles.has(wordOf(tokens[joint]))) + 1 };
}
