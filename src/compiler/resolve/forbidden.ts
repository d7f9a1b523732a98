/**
 * What an article forbids and asks for all the same: "Do not click **No**." below "Click **No**.",
 * "Never press **OK**."
 */
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import type { Named } from './instruction.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import { phraseBefore } from './mood.ts';
import { nameIn } from './names.ts';
import type { ReadSentence } from './read-passage.ts';
import { verbAt } from './verb.ts';

/** A label that must not be used, in its step or in any. */
interface Forbidden {
  readonly label: Named;
  readonly isEverywhere: boolean;
}

/**
 * The labels that are forbidden and used in the same step; those that are never to be used, and
 * those outside the steps, in any.
 */
export function contradictionsIn(sentences: readonly ReadSentence[], lexicon: Lexicon): Finding[] {
  const used = sentences.flatMap(({ orders, step }) =>
    orders.flatMap((each) =>
      each.type === 'use' && each.isAside !== true ? [{ label: each.label, step }] : [],
    ),
  );
  return sentences.flatMap(({ sentence: { tokens }, step }) =>
    forbiddenIn(tokens, lexicon).flatMap(({ label, isEverywhere }): Finding[] => {
      const { text, start, end } = label;
      const isUsed = used.some(
        (each) =>
          each.label.text === text && (isEverywhere || step === undefined || each.step === step),
      );
      return isUsed ? [{ rule: 'forbidden-control', start, end, label: text }] : [];
    }),
  );
}

/** The labels that a sentence forbids without any limit. */
function forbiddenIn(tokens: readonly Token[], lexicon: Lexicon): Forbidden[] {
  const { language } = lexicon;
  const isLimited = tokens.some(
    (token, at) =>
      language.qualifying.has(wordOf(token)) ||
      lengthOf(tokens, at, language.qualifyingPhrases) > 0,
  );
  if (isLimited) return [];
  return [...tokens.entries()].flatMap(([at, token]): Forbidden[] => {
    const label = nameIn(token);
    if (label?.set !== 'bold') return [];
    const [front, behind] = clauseAround(tokens, at);
    const isForbidden = isDeniedBefore(front, lexicon) || isDeniedBehind(front, behind, language);
    const isNever = [...front, ...behind].some((each) => language.never.has(wordOf(each)));
    return isForbidden ? [{ label, isEverywhere: isNever }] : [];
  });
}

/** The words around a label, up to the next mark. */
function clauseAround(tokens: readonly Token[], at: number): [readonly Token[], readonly Token[]] {
  const from = tokens.findLastIndex(({ kind }, index) => index < at && kind === 'mark');
  const to = tokens.findIndex(({ kind }, index) => index > at && kind === 'mark');
  return [tokens.slice(from + 1, at), tokens.slice(at + 1, to < 0 ? undefined : to)];
}

/**
 * "Never click **A**", "avoid **A**", "refrain from clicking **A**": the verb right in front of the
 * label is denied.
 */
function isDeniedBefore(front: readonly Token[], lexicon: Lexicon): boolean {
  const { advice, articles, avoiding, clauseStarts, forbidding } = lexicon.language;
  const said = front.filter((token) => !articles.has(wordOf(token)));
  if (avoiding.has(wordOf(said.at(-1)))) return true;
  const verb = [...said.keys()].find(
    (at) => at + (verbAt(said, at, lexicon)?.length ?? -Infinity) === said.length,
  );
  // "Do not forget to click **A**" asks for it.
  if (verb === undefined || phraseBefore(said, verb, advice) > 1) return false;
  const before = said.slice(0, verb).map(wordOf);
  const denied = before.findLastIndex((word) => forbidding.has(word) || avoiding.has(word));
  return denied >= 0 && before.slice(denied + 1).every((word) => !clauseStarts.has(word));
}

/** "**A** must not be clicked", "under no circumstances may **A** be used". */
function isDeniedBehind(
  front: readonly Token[],
  behind: readonly Token[],
  { auxiliaries, being, forbidding, participle, unheard }: Language,
): boolean {
  const words = behind.map(wordOf);
  const done = words.findIndex(
    (word, at) => participle.test(word) && being.has(words[at - 1] ?? ''),
  );
  if (done < 0) return false;
  const isDenied =
    words.slice(0, done).some((word) => forbidding.has(word)) &&
    words.slice(0, done).some((word) => auxiliaries.has(word));
  return isDenied || front.some((_, at) => lengthOf(front, at, unheard) > 0);
}
