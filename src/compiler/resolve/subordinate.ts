/**
 * Finds the clauses that say when: "If X, …", "… if X", "(Unless X, …)", "Once _X_ has opened, …",
 * "After clicking **A**, …".
 *
 *   subordinate = opener words
 */
import type { Opener } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import { listedIn, meaningOf, testOf } from './meaning.ts';
import { isTriedOut } from './test.ts';
import { verbAt } from './verb.ts';
import { spoken } from './words.ts';
import { tenseless } from './wording.ts';

/**
 * A subordinate clause as it was found: its opener's words, what follows them, and where it ends.
 */
export interface Subordinate {
  readonly opener: Opener;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The first clause that says when. */
export function nextSubordinate(
  tokens: readonly Token[],
  lexicon: Lexicon,
): Subordinate | undefined {
  for (const at of tokens.keys()) {
    const opened = openerAt(tokens, at, lexicon);
    if (!opened) continue;
    const from = at + opened.length;
    const isLeading = isSeparated(tokens.slice(0, at), lexicon);
    if (!isLeading && opened.opener === 'until') continue;
    const to = isLeading
      ? endOfLeading(tokens, from, opened.opener, lexicon)
      : endOfTrailing(tokens, from, lexicon);
    if (to > from) return { opener: opened.opener, at, from, to };
  }
  return undefined;
}

function openerAt(
  tokens: readonly Token[],
  at: number,
  { language, openerStarts }: Lexicon,
): { readonly opener: Opener; readonly length: number } | undefined {
  const first = wordOf(tokens[at]);
  if (!openerStarts.has(first) && !(at === 0 && language.openersAtStart.has(first)))
    return undefined;
  let best: { readonly opener: Opener; readonly length: number } | undefined;
  for (const [opener, phrases] of Object.entries(language.openers) as [
    Opener,
    readonly string[],
  ][]) {
    const length = lengthOf(tokens, at, phrases);
    if (length > (best?.length ?? 0)) best = { opener, length };
  }
  // "Should you have …" and "Where …" are conditions where a sentence begins.
  if (at === 0 && language.openersAtStart.has(wordOf(tokens[0])))
    best = { opener: 'if', length: 1 };
  if (!best) return undefined;
  // "once more", "once again", "only once", "at once" speak of no time.
  const [before, after] = [wordOf(tokens[at - 1]), wordOf(tokens[at + best.length])];
  const isAdverb =
    best.length === 1 &&
    wordOf(tokens[at]) === language.once &&
    (language.onceBeside.has(after) ||
      tokens[at + 1] === undefined ||
      language.onceBeside.has(before));
  const isHidden = tokens[at - 1]?.kind === 'word' && language.hidesOpener.has(before);
  return isAdverb || isHidden ? undefined : best;
}

/**
 * Whether what comes next begins a clause: nothing stands before it but connecting words, or a
 * comma.
 */
export function isSeparated(tokens: readonly Token[], { language }: Lexicon): boolean {
  const last = tokens.findLast((token) => !language.leadIns.has(wordOf(token)));
  if (!last) return true;
  const isJoined = last !== tokens.at(-1);
  const isInserted =
    last.text === ',' && last === tokens.at(-1) && language.joiners.has(wordOf(tokens.at(-2)));
  return (
    last.kind === 'mark' &&
    (/[(:;.–—]/.test(last.text) ||
      isInserted ||
      (last.text === ',' &&
        (isJoined ||
          tokens.every(
            (token) => language.connectors.has(wordOf(token)) || token.kind === 'mark',
          ))))
  );
}

/** So many tokens has a clause at most that says when. */
const longestClause = 60;

function endOfLeading(
  tokens: readonly Token[],
  from: number,
  opener: Opener,
  lexicon: Lexicon,
): number {
  const last = Math.min(tokens.length, from + longestClause);
  const stops = tokens
    .slice(0, last)
    .flatMap((token, index) =>
      index > from && token.kind === 'mark' && /^[,:.!?)–—]$/.test(token.text) ? [index] : [],
    );
  const isCondition = opener === 'if' || opener === 'unless';
  const isRead = (end: number): boolean => {
    const { findings, test } = testOf(tokens.slice(from, end), lexicon);
    return test !== undefined && findings.length === 0 && !isTriedOut(test);
  };
  const exact = isCondition
    ? [...stops, last].findLast((end) =>
        lexicon.conditions.has(tenseless(spoken(tokens.slice(from, end)))),
      )
    : undefined;
  const listed = isCondition
    ? stops.findLast((end) => listedIn(tokens.slice(from, end), lexicon))
    : undefined;
  if (listed !== undefined) return listed;
  if (exact !== undefined) return exact;
  // Without a comma the clause ends where the words that are known do, and a verb follows.
  if (isCondition && stops.every((stop) => !isRead(stop)))
    for (let end = last - 1; end > from; end -= 1)
      if (verbAt(tokens, end, lexicon) && isRead(end)) return end;
  if (opener === 'when' && !stops.some((stop) => tokens[stop]?.text === ','))
    return endBeforeVerb(tokens, from, last, lexicon) ?? stops[0] ?? last;
  return stops[0] ?? last;
}

/**
 * "After 5 minutes click …": where what is known of a time or of a sign ends, and a verb follows.
 */
function endBeforeVerb(
  tokens: readonly Token[],
  from: number,
  last: number,
  lexicon: Lexicon,
): number | undefined {
  const { auxiliaries, clauseStarts } = lexicon.language;
  for (let end = from + 1; end < last; end += 1) {
    const isVerb =
      verbAt(tokens, end, lexicon) !== undefined &&
      !auxiliaries.has(wordOf(tokens[end])) &&
      !clauseStarts.has(wordOf(tokens[end - 1]));
    const frame = isVerb ? meaningOf('when', tokens.slice(from, end), lexicon).frame : undefined;
    if (frame !== undefined && frame !== 'free') return end;
  }
  return undefined;
}

function endOfTrailing(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  const known = (end: number): boolean =>
    lexicon.conditions.has(tenseless(spoken(tokens.slice(from, end))));
  for (let end = Math.min(tokens.length, from + longestClause); end > from; end -= 1)
    if (known(end) && !isJoinedTo(tokens, end, lexicon)) return end;
  const stop = tokens.findIndex(
    (token, index) =>
      index > from &&
      token.kind === 'mark' &&
      (/^[.:;!?)–—]$/.test(token.text) || (token.text === ',' && goesOn(tokens, index, lexicon))),
  );
  return stop < 0 ? tokens.length : stop;
}

/** "if an unlock pattern is set or the moon is full": whether more belongs to it than is known. */
function isJoinedTo(tokens: readonly Token[], end: number, lexicon: Lexicon): boolean {
  const { and, or } = lexicon.language;
  const [joiner, next] = [wordOf(tokens[end]), tokens[end + 1]];
  if ((joiner !== and && joiner !== or) || !next || next.kind === 'mark') return false;
  // What stands in marks is no more of the condition, and neither is something to do.
  const isBare = (next.whole ?? next).start === next.start;
  return isBare && verbAt(tokens, end + 1, lexicon) === undefined;
}

/** Whether a comma is followed by something to do. */
function goesOn(tokens: readonly Token[], comma: number, lexicon: Lexicon): boolean {
  const first = tokens.findIndex(
    (token, index) => index > comma && !lexicon.language.connectors.has(wordOf(token)),
  );
  return first > 0 && verbAt(tokens, first, lexicon) !== undefined;
}
