/**
 * What an article forbids and asks for all the same: "Do not click **No**." below "Click **No**.",
 * "Never press **OK**.", "Do not enter it."
 */
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import type { Antecedents } from './antecedent.ts';
import type { Instruction, Quoted, Verb } from './instruction.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import { phraseBefore } from './mood.ts';
import { nameIn } from './names.ts';
import type { ReadSentence } from './read-passage.ts';
import { readSentence } from './read-sentence.ts';
import { verbAt } from './verb.ts';
import { spanOf } from './words.ts';

/** A label that must not be used, or a value not put in, in its step or in any. */
interface Forbidden {
  readonly label: Quoted;
  /** What must not be done with it, where that is not just anything. */
  readonly deed?: Deed;
  readonly isEverywhere: boolean;
}

type Deed = Verb['deed'];

/**
 * The labels that are forbidden and used in the same step; those that are never to be used, and
 * those outside the steps, in any.
 */
export function contradictionsIn(sentences: readonly ReadSentence[], lexicon: Lexicon): Finding[] {
  const used = sentences.flatMap(({ orders, step }) =>
    orders
      .flatMap((each) => (each.isAside === true ? [] : objectsOf(each)))
      .map(({ deed, label: { text } }) => ({ deed, text, step })),
  );
  return sentences.flatMap(({ sentence: { tokens }, step }, index) =>
    [
      ...forbiddenIn(tokens, lexicon),
      ...deniedIn(tokens, lexicon, sentences[index - 1]?.named),
    ].flatMap(({ deed, label, isEverywhere }): Finding[] => {
      const { text, start, end } = label;
      const isUsed = used.some(
        (each) =>
          each.text === text &&
          each.deed === (deed ?? each.deed) &&
          (isEverywhere || step === undefined || each.step === step),
      );
      return isUsed ? [{ rule: 'forbidden-control', start, end, label: text }] : [];
    }),
  );
}

/** What an order uses or puts in, by the name that it has in the world. */
function objectsOf(each: Instruction): { readonly deed: Deed; readonly label: Quoted }[] {
  if (each.type === 'use') return [{ deed: each.verb.deed, label: each.label }];
  if (each.type !== 'fill') return [];
  const { given, verb } = each;
  const stated = given.kind === 'again' ? given.named : given;
  if (stated?.kind !== 'phrase') return [];
  const { start, end } = given.kind === 'again' ? given.said : stated.place;
  return [{ deed: verb.deed, label: { text: stated.value.phrases[0], start, end } }];
}

/** "Do not scan the QR code", "never enter it": without the denial, that is something to do. */
function deniedIn(
  tokens: readonly Token[],
  lexicon: Lexicon,
  named: Antecedents | undefined,
): Forbidden[] {
  const { language } = lexicon;
  const at = tokens.findIndex((token) => language.forbidding.has(wordOf(token)));
  const said = tokens.slice(at + 1);
  const isFirst = at === 0 || (at === 1 && language.auxiliaries.has(wordOf(tokens[0])));
  if (
    !isFirst ||
    isLimited(tokens, language) ||
    tokens.some(isMarked) ||
    said.slice(0, -1).some(({ kind }) => kind === 'mark')
  )
    return [];
  const sentence = { tokens: said, ...spanOf(said) };
  const isEverywhere = language.never.has(wordOf(tokens[at]));
  const last = said.findLast(({ kind }) => kind === 'word');
  // "Do not enter the code in another window": nothing may stand behind it.
  return readSentence(sentence, lexicon, { named })
    .instructions.flatMap(objectsOf)
    .filter(({ label: { end } }) => end === last?.end)
    .map((object) => ({ ...object, isEverywhere }));
}

/** The labels that a sentence forbids without any limit. */
function forbiddenIn(tokens: readonly Token[], lexicon: Lexicon): Forbidden[] {
  const { language } = lexicon;
  if (isLimited(tokens, language)) return [];
  return [...tokens.entries()].flatMap(([at, token]): Forbidden[] => {
    const label = nameIn(token);
    if (label?.set !== 'bold') return [];
    const [front, behind] = clauseAround(tokens, at);
    const isForbidden = isDeniedBefore(front, lexicon) || isDeniedBehind(front, behind, language);
    const isNever = [...front, ...behind].some((each) => language.never.has(wordOf(each)));
    return isForbidden ? [{ label, isEverywhere: isNever }] : [];
  });
}

/** "Do not click **A** yet", "… by accident" */
function isLimited(tokens: readonly Token[], language: Language): boolean {
  return tokens.some(
    (token, at) =>
      language.qualifying.has(wordOf(token)) ||
      lengthOf(tokens, at, language.qualifyingPhrases) > 0,
  );
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
