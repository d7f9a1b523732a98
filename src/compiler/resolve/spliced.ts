/**
 * What is stated in the same breath as an instruction, with nothing but a comma or a dash between
 * them: "The lamp is lit, press **Power**". It may be a condition, a claim or an explanation:
 * nobody can tell.
 */
import type { Finding } from '../findings.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import type { Instruction } from './instruction.ts';
import { lengthOf, phraseAt, type Lexicon } from './lexicon.ts';
import { isFinite } from './mood.ts';
import { isOrdering } from './ordering.ts';
import { spanOf, spoken } from './words.ts';

/** The statements of a sentence that are tied to something that is to be done. */
export function splicedIn(
  tokens: readonly Token[],
  instructions: readonly Instruction[],
  lexicon: Lexicon,
): Finding[] {
  const { concluding } = lexicon.language;
  const deeds = new Set(
    instructions.flatMap((each) => {
      if (each.type === 'wait') return each.place.start;
      return isOrdering(each) && 'verb' in each ? each.verb.start : [];
    }),
  );
  const asks = (clause: readonly Token[] | undefined): boolean =>
    clause?.some(({ start }) => deeds.has(start)) === true;
  const clauses = clausesOf(tokens);
  return clauses.flatMap((whole, at): Finding[] => {
    const [before, behind] = [clauses[at - 1], clauses[at + 1]];
    const clause = statementIn(whole, lexicon);
    // "If A, B, or C, press **Power**": the parts of a condition are read as one.
    const isPart = clauses.slice(0, at).some((each) => isCondition(each, lexicon));
    const isInFront = asks(behind) && !isPart && !concluding.has(wordOf(behind?.[0]));
    const isTied =
      (isInFront && !asks(before) && isOwn(clause, lexicon)) ||
      ((isInFront || asks(before)) && states(clause, lexicon));
    return clause.length > 1 && !asks(whole) && isTied
      ? [{ rule: 'unread-words', said: spoken(clause), isStated: true, ...spanOf(clause) }]
      : [];
  });
}

/** What stands between the commas and dashes of a sentence, up to its other marks. */
function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  const dashes = tokens.filter(({ text }) => /^[–—]$/.test(text)).length;
  for (const token of tokens) {
    if (token.kind !== 'mark') clauses.at(-1)?.push(token);
    // Between two dashes stands what could stand in brackets.
    else if (token.text === ',' || (dashes === 1 && /^[–—]$/.test(token.text))) clauses.push([]);
    // Nothing is tied to what stands in front of another mark.
    else clauses.push([], []);
  }
  return clauses;
}

/** The words of a clause that is nothing but words, and hangs on no other; none elsewhere. */
function statementIn(clause: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const { language, places } = lexicon;
  const { adjuncts, clauseOpeners, concluding, infinitive, leadIns, relatives, surfaces } =
    language;
  let from = phraseAt(clause, 0, places, language)?.length ?? 0;
  while (leadIns.has(wordOf(clause[from])) && !concluding.has(wordOf(clause[from]))) from += 1;
  const words = clause.slice(from);
  const first = wordOf(words[0]);
  const hangs =
    [adjuncts, clauseOpeners, concluding, relatives, surfaces].some((each) => each.has(first)) ||
    first === infinitive ||
    Object.values(language.openers).some((phrases) => lengthOf(words, 0, phrases) > 0);
  return !hangs && words.every(({ kind }) => kind === 'word') ? words : [];
}

function isCondition(clause: readonly Token[], { language: { openers } }: Lexicon): boolean {
  return lengthOf(clause, 0, openers.if) + lengthOf(clause, 0, openers.unless) > 0;
}

/** Whether a clause says of something what is the case: "the account is locked". */
function states(clause: readonly Token[], lexicon: Lexicon): boolean {
  const { articles, clauseOpeners, finiteEnding, gerund, relatives, subjects } = lexicon.language;
  const first = wordOf(clause[0]);
  if (lexicon.verbs.has(first) || gerund.test(first)) return false;
  const verb = clause.findIndex((token, at) => at > 0 && isFinite(token, lexicon));
  // "the code that is shown", "the name you were given", "go where it is quiet" name what is used.
  const isNamed = clause
    .slice(1, Math.max(1, verb))
    .some((token) => [clauseOpeners, relatives, subjects].some((set) => set.has(wordOf(token))));
  if (verb > 0) return !isNamed;
  const at = articles.has(first) ? 2 : Number(subjects.has(first));
  return at > 0 && wordOf(clause[at]).endsWith(finiteEnding);
}

/** "the power went out": in front of an instruction a subject is that of a clause of its own. */
function isOwn(clause: readonly Token[], { language }: Lexicon): boolean {
  const { articles, ended, namedTimes, parts, subjects, timesWord, vagueTimes } = language;
  const first = wordOf(clause[0]);
  const isTime = clause.some((token) =>
    [ended, namedTimes, parts, timesWord, vagueTimes].some((words) => words.has(wordOf(token))),
  );
  return clause.length > 2 && (articles.has(first) || subjects.has(first)) && !isTime;
}
