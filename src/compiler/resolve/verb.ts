/** The verbs of a sentence: those that a table has, and words that can be nothing else. */
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import type { Verb } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';

/** So many words may a verb have: "point the camera at". */
const longest = 4;

/** The verb that begins at a token, with how many tokens it has; "clicking" is a form of "click". */
export function verbAt(
  tokens: readonly Token[],
  index: number,
  { language, verbs }: Lexicon,
): (Verb & { readonly length: number }) | undefined {
  const [token] = tokens.slice(index, index + 1);
  if (token?.kind !== 'word' || language.nounAfter.has(wordOf(tokens[index - 1]))) return undefined;
  for (let length = longest; length > 0; length -= 1) {
    const words = tokens.slice(index, index + length).map(wordOf);
    if (words.length < length || words.includes('')) continue;
    const deed = verbs.get(words.join(' ')) ?? verbs.get([baseOf(words[0] ?? '', verbs), ...words.slice(1)].join(' '));
    const last = tokens[index + length - 1] ?? token;
    if (deed)
      return {
        deed,
        text: tokens
          .slice(index, index + length)
          .map(({ text }) => text)
          .join(' '),
        start: token.start,
        end: last.end,
        length,
      };
  }
  return undefined;
}

/** The verb that "clicking", "tapping" or "typing" is a form of; the word itself otherwise. */
function baseOf(word: string, verbs: Lexicon['verbs']): string {
  if (!word.endsWith('ing')) return word;
  const stem = word.slice(0, -'ing'.length);
  return [stem, `${stem}e`, stem.slice(0, -1)].find((form) => verbs.has(form)) ?? word;
}

/**
 * Whether a word that no table has asks for something: it begins its clause as nothing but a verb does, with what it is done to
 * behind it, and the clause states nothing.
 */
export function looksImperative(tokens: readonly Token[], index: number, { language }: Lexicon): boolean {
  const token = tokens[index];
  const word = wordOf(token);
  if (!token || !/^\p{L}+(?:-\p{L}+)?$/u.test(word) || language.noVerbs.has(word) || language.connectors.has(word)) return false;
  if (/(?:ing|ed|ly|tion|ness|ity)$/.test(word) || (word.endsWith('s') && !word.endsWith('ss'))) return false;
  // In the middle of a sentence a capital is a name's.
  if (index > 0 && tokens[index - 1]?.kind === 'word' && /^\p{Lu}/u.test(token.text)) return false;
  const clause = clauseFrom(tokens, index);
  if (clause.slice(1).some((each) => language.statements.has(wordOf(each)) || /^(?:\p{L}+n't)$/u.test(wordOf(each)))) return false;
  const next = clause[1];
  // In the middle of a sentence a word that nobody knows is a noun as often as not.
  const isOpening = tokens.slice(0, index).every((each) => language.clauseStarts.has(wordOf(each)) || each.kind === 'mark');
  return isOpening && next !== undefined && (isMarked(next) || objects.has(wordOf(next)) || particles.has(wordOf(next)));
}

/** Up to the next comma or "and". */
function clauseFrom(tokens: readonly Token[], index: number): readonly Token[] {
  const end = tokens.findIndex((token, at) => at > index && (token.kind === 'mark' || wordOf(token) === 'and'));
  return tokens.slice(index, end < 0 ? tokens.length : end);
}

const objects = new Set('the a an your this that these those all any both it them its their his her each every'.split(' '));
const particles = new Set('up down in out on off over through back away into onto around to until for with'.split(' '));
