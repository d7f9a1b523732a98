/**
 * What a reader is said to have done, or to do meanwhile, that no device here can see: "Having
 * unplugged the recorder, click **A**."
 */
import type { Finding } from '../findings.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { baseOf, doneOf } from './verb.ts';

/**
 * The verbs of clauses without a subject of their own, beside what a sentence asks for, that nobody
 * can carry out.
 */
export function undoneIn(tokens: readonly Token[], lexicon: Lexicon): Finding[] {
  return [...tokens.entries()].flatMap(([at, token]): Finding[] => {
    if (!isOwnDeed(tokens, at, lexicon) || !isOutside(tokens, at, lexicon)) return [];
    const { start, end, text: verb } = token;
    return [{ rule: 'unknown-instruction', start, end, verb, lacks: 'verb' }];
  });
}

/**
 * Whether a participle says what the reader does: "having …", "after you have …", "after …ing",
 * "…ing the recorder, click", "with the recorder …ed,", "must be …ed".
 */
function isOwnDeed(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { adverbs, auxiliaries, being, circumstance, duties, gerund, openers, perfect, reader } =
    lexicon.language;
  const word = wordOf(tokens[at]);
  let front = at - 1;
  while (adverbs.has(wordOf(tokens[front]))) front -= 1;
  const before = wordOf(tokens[front]);
  const isOpener = (each: Token): boolean =>
    [...openers.when, ...openers.while].some((opener) => opener === wordOf(each));
  const clause = tokens.slice(
    tokens.findLastIndex(({ kind }, index) => index < at && kind === 'mark') + 1,
    at,
  );
  if (doneOf(word, lexicon) !== undefined) {
    const isWith =
      wordOf(tokens[0]) === circumstance.given &&
      tokens[at + 1]?.text === ',' &&
      !tokens.slice(0, at).some(({ kind }) => kind === 'mark');
    // "once the recorder has been restarted"
    const isPassive =
      being.has(before) && auxiliaries.has(wordOf(tokens[front - 1])) && clause.some(isOpener);
    // "The serial number must be written to support": it does not say by whom.
    const isDue = being.has(before) && clause.some((each) => duties.has(wordOf(each)));
    return (
      isWith ||
      isPassive ||
      isDue ||
      before === perfect ||
      (auxiliaries.has(before) && reader.has(wordOf(tokens[front - 1])))
    );
  }
  if (!gerund.test(word)) return false;
  const opener = tokens[front];
  return opener ? isOpener(opener) : tokens.some(({ text }) => text === ',');
}

/** "**A** must then be clicked": what is to be done, and not said to anybody. */
export function isDue(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const { adverbs, being, duties, infinitive, negations } = lexicon.language;
  return [...tokens.entries()].some(([at, token]) => {
    const base = doneOf(wordOf(token), lexicon);
    if (base === undefined || !lexicon.verbs.has(base)) return false;
    const from = tokens.findLastIndex(({ kind }, index) => index < at && kind === 'mark') + 1;
    const front = tokens
      .slice(from, at)
      .map(wordOf)
      .filter((word) => !adverbs.has(word));
    const [duty, be] = front.slice(-2);
    return (
      being.has(be ?? '') &&
      (duties.has(duty ?? '') || duty === infinitive) &&
      !front.some((word) => negations.has(word))
    );
  });
}

/**
 * Whether a verb stands for nothing that the devices speak of: what was saved was saved with
 * **Save**.
 */
function isOutside(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { language, verbs, vocabulary } = lexicon;
  const word = wordOf(tokens[at]);
  const base = doneOf(word, lexicon) ?? baseOf(word, verbs);
  const words = [{ ...tokens[at], text: base } as Token, ...tokens.slice(at + 1, at + 3)];
  const longest =
    [3, 2, 1].find((length) => verbs.has(words.slice(0, length).map(wordOf).join(' '))) ?? 1;
  const deed = verbs.get(words.slice(0, longest).map(wordOf).join(' '));
  const isHeld =
    deed === 'hold' &&
    !tokens
      .slice(at, at + 5)
      .some((token) => language.tools.has(wordOf(token)) || token.kind === 'bold');
  if (deed !== 'outside' && !isHeld) return false;
  return isHeld || ![...vocabulary.texts.keys()].some((text) => text.includes(base));
}
