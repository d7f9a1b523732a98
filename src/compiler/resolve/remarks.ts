/** Results of the world that are said in prose: "With **No**, the cameras keep their passwords." */
import { isMarked, wordOf, type Stretch } from '../parse/tokens.ts';
import type { SaidResult } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import type { ReadSentence } from './read-passage.ts';
import { resultIn } from './results.ts';

/** A result said outside what an article promises. */
export interface Remark extends SaidResult, Stretch {
  readonly said: string;
  /** The step that it stands in. */
  readonly step: string | undefined;
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
  const [from, to] = [spoken[0], spoken.findLast(({ kind }) => kind === 'word')];
  if (!from || !to || spoken.some(isMarked) || spoken.at(-1)?.text === '?') return [];
  const said = text.slice(from.start, to.end).replace(/\s+/g, ' ');
  const found = resultIn(said, lexicon);
  return found ? [{ ...found, said, step, start: from.start, end: to.end }] : [];
}
