/**
 * "Enter `x` in **A** and `y` in **B**": the verb is meant once more, of another value in another
 * field. What is left out is taken from the first clause; "but not in **B**" takes the verb back.
 */
import { wordOf, type Token } from '../parse/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import type { Clause, Mood } from './making.ts';
import { nameIn } from './names.ts';
import { phrasesIn } from './phrases.ts';
import { takesFields } from './role.ts';
import { verbAt } from './verb.ts';

/**
 * What the verb of the open clause is to the reader where it is meant once more from a token on;
 * undefined where it goes on.
 */
export function meantAgain(
  tokens: readonly Token[],
  index: number,
  clause: Clause,
  lexicon: Lexicon,
): Mood | undefined {
  const { language } = lexicon;
  const joins = (token: Token | undefined): boolean =>
    token?.text === ',' || language.joiners.has(wordOf(token));
  const isApart = clause.isOver && !language.joiners.has(wordOf(tokens[index - 1]));
  if (!joins(tokens[index - 1]) || joins(tokens[index]) || isApart || !isComplete(clause, lexicon))
    return undefined;
  if (verbAt(tokens, index, lexicon)) return undefined;
  const said = tokens.slice(index, endOf(tokens, index, lexicon));
  const names = said.flatMap((token) => nameIn(token) ?? []);
  if (names.every(({ set }) => set === 'code')) return undefined;
  if (language.denials.has(wordOf(said[0]))) return 'unasked';
  return names.length > 1 || phrasesIn(said, lexicon).length > 0 || namesValue(said, lexicon)
    ? clause.mood
    : undefined;
}

/** Whether a clause says what goes where. */
function isComplete({ code, labels, verb }: Clause, { language }: Lexicon): boolean {
  if (!takesFields(verb) || verb.deed === 'login' || labels.length === 0) return false;
  return (
    code !== undefined ||
    labels.some(({ after }) => language.into.has(after) || after === language.optionAfter)
  );
}

/**
 * Up to the next joint, verb or sign; a comma goes on where the value stands behind it: "in **B**,
 * `y`".
 */
function endOf(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  const { language } = lexicon;
  const end = tokens.findIndex((token, at) => {
    if (at <= index) return false;
    if (token.kind === 'mark') return token.text !== ',' || tokens[at + 1]?.kind !== 'code';
    return (
      language.joiners.has(wordOf(token)) ||
      language.firmVerbs.has(wordOf(token)) ||
      verbAt(tokens, at, lexicon)?.deed === 'confirm'
    );
  });
  return end < 0 ? tokens.length : end;
}

/** "a different one in **B**": words in front of the field that are more than an article. */
function namesValue(said: readonly Token[], { language }: Lexicon): boolean {
  const end = said.findIndex(
    (token) => nameIn(token) !== undefined || language.into.has(wordOf(token)),
  );
  const words = said.slice(0, end).map(wordOf);
  const telling = words.filter(
    (word) => word !== '' && !language.articles.has(word) && !language.connectors.has(word),
  );
  // "and the same in **B**"
  if (telling.length === 0 || words.some((word) => language.pronouns.has(word))) return false;
  return language.articles.has(words[0] ?? '') || telling.some((word) => language.others.has(word));
}
