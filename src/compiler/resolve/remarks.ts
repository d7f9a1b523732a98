/** Results of the world that are said in prose: "With **No**, the cameras keep their passwords." */
import type { Language } from '../parse/language.ts';
import { isMarked, wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import type { SaidResult } from './instruction.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import type { ReadSentence } from './read-passage.ts';
import { resultIn } from './results.ts';
import { partedBy } from './words.ts';

/** A result said outside what an article promises. */
export interface Remark extends SaidResult, Stretch {
  readonly said: string;
  /** The step that it stands in. */
  readonly step: string | undefined;
  /** It is said of that step, and not of what comes after it: "now", "not yet". */
  readonly isNow: boolean;
}

/**
 * The results that a sentence says outside the article's result, once what it is said of is taken
 * away: "With **A**, …".
 */
export function remarksIn(
  { passage, sentence, step, orders }: ReadSentence,
  all: readonly ReadSentence[],
  text: string,
  lexicon: Lexicon,
): Remark[] {
  // What a step says of its own moment is held against that.
  const isHeld = orders.some(({ type }) => type === 'promised');
  if (isHeld || passage.role === 'heading' || passage.role === 'prerequisite') return [];
  const { tokens } = sentence;
  const [first, label, comma] = tokens;
  const isUsed = all.some(
    (each) =>
      each.step === step &&
      each.orders.some((order) => order.type === 'use' && order.label.text === label?.text),
  );
  const isWith =
    wordOf(first) === lexicon.language.circumstance.given &&
    label?.kind === 'bold' &&
    comma?.text === ',';
  const spoken = isWith && isUsed ? tokens.slice(3) : tokens;
  if (spoken.some(isMarked) || spoken.at(-1)?.text === '?') return [];
  const isTested = Object.values(lexicon.language.openers).some(
    (openers) => lengthOf(spoken, 0, openers) > 0,
  );
  const clauses = isTested ? [spoken] : clausesOf(spoken, lexicon.language);
  return clauses.flatMap((clause): Remark[] => {
    const words = clause.filter(({ kind }) => kind === 'word');
    const [from, to] = [words[0], words.at(-1)];
    if (!from || !to) return [];
    const said = text.slice(from.start, to.end).replace(/\s+/g, ' ');
    // "The password stays as it is and still works": what it is about is said in front.
    const about = clause === spoken ? [''] : subjects.map((length) => spokenBy(spoken, length));
    const [found] = about.flatMap((front) => resultIn(`${front}${said}`, lexicon) ?? []);
    const isNow = words.some((token) => lexicon.language.moment.has(wordOf(token)));
    return found ? [{ ...found, said, step, isNow, start: from.start, end: to.end }] : [];
  });
}

/** So many words may say what a clause is about; none where it does so itself. */
const subjects = [0, 1, 2, 3, 4];

function spokenBy(tokens: readonly Token[], length: number): string {
  return tokens
    .slice(0, length)
    .map((token) => `${token.text} `)
    .join('');
}

/** A sentence, and what is joined in it by "and" or stands between commas. */
function clausesOf(tokens: readonly Token[], { and }: Language): (readonly Token[])[] {
  const parts = partedBy(tokens, (token) => wordOf(token) === and || token.text === ',');
  return parts.length > 1 ? [tokens, ...parts] : [tokens];
}
