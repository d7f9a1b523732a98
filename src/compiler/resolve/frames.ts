/**
 * Cuts a sentence into frames: its main clauses and those that say when. What hangs on a condition
 * is a frame of its own.
 *
 *   sentence = [ subordinate "," ] main [ subordinate ] { separator sentence }
 */
import type { Finding } from '../findings.ts';
import { isMarked, wordOf, type Sentence, type Token } from '../parse/tokens.ts';
import { askedTest } from './asking.ts';
import { circumstantial, conditionFor, disguised } from './condition.ts';
import type { Test } from './instruction.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import { meaningOf } from './meaning.ts';
import { shownIn } from './shown.ts';
import { isSeparated, nextSubordinate } from './subordinate.ts';
import { all, not } from './test.ts';
import { verbAt } from './verb.ts';
import { spanOf, spoken } from './words.ts';

/**
 * A part of a sentence that is read as one. `main` asks or states; `sign` says what is to be seen
 * before it; `done` what is done first, if it has not been done; `wait` how long that takes; `free`
 * is for the reader only.
 */
export interface SentenceFrame {
  readonly kind: 'main' | 'sign' | 'done' | 'wait' | 'free';
  readonly tokens: readonly Token[];
  readonly when?: Test;
  readonly isAside?: true;
}

export interface Framed {
  readonly frames: readonly SentenceFrame[];
  readonly findings: readonly Finding[];
  /** The condition of the sentence, which "otherwise" in the next one turns round. */
  readonly when: Test | undefined;
  /** The sentence is nothing but a condition: what stands below it hangs on it. */
  readonly isBare: boolean;
}

/** @param before the condition of the sentence before */
export function framesOf(
  { tokens }: Pick<Sentence, 'tokens'>,
  lexicon: Lexicon,
  before: Test | undefined,
): Framed {
  const findings: Finding[] = [];
  let frames: SentenceFrame[] = [];
  let when: Test | undefined;
  let isAside = false;
  let rest = tokens;
  const later: (readonly Token[])[] = [];
  const push = (kind: SentenceFrame['kind'], held: readonly Token[], own?: Test): void => {
    const test = all(when, own);
    if (held.length > 0)
      frames.push({
        kind,
        tokens: held,
        ...(test ? { when: test } : {}),
        ...(isAside ? { isAside: true } : {}),
      });
  };
  const opening = openingOf(tokens, lexicon, before);
  if (opening) {
    ({ when } = opening);
    findings.push(...opening.findings);
    rest = rest.slice(opening.next);
  }
  for (;;) {
    const turn = turnIn(rest, lexicon);
    const found = nextSubordinate(rest, lexicon);
    // "…; if not, click …" turns; "…, if not done already" is a condition.
    const isFirst =
      turn &&
      (turn.at < (found?.at ?? Infinity) ||
        (turn.at === found?.at && rest[turn.at + turn.length]?.text === ','));
    if (turn && isFirst) {
      push('main', rest.slice(0, turn.at));
      rest = rest.slice(turn.at + turn.length);
      if (isAside) {
        // What the reader wishes for and what is done otherwise are two ways.
        const wish: Test = { kind: 'choice', choice: tokens[0]?.start ?? 0, option: 0 };
        frames = frames.map(({ isAside: wasAside, ...frame }) =>
          wasAside ? { ...frame, when: all(frame.when, wish) ?? wish } : frame,
        );
        isAside = false;
        when = not(wish);
      } else when = turnedRound(when ?? frames.findLast((frame) => frame.when)?.when);
      continue;
    }
    if (!found) break;
    const main = rest.slice(0, found.at);
    const said = rest.slice(found.from, found.to);
    rest = withVerbOf(main, rest.slice(found.to), lexicon);
    // "(only if …)" behind what it is about.
    const isBracketed =
      main.at(-1)?.text === '(' && rest.every(({ kind, text }) => kind === 'mark' && text !== ',');
    const isLeading = isSeparated(main, lexicon) && !isBracketed;
    // "The app shows _X_ before _Y_ appears": one after the other.
    if (
      found.opener === 'before' &&
      shownIn(main, lexicon).length > 0 &&
      shownIn(said, lexicon).length > 0
    ) {
      push('main', main);
      push('sign', said);
      continue;
    }
    const read = meaningOf(found.opener, said, lexicon);
    findings.push(...read.findings);
    const last = isLeading ? main.length : lastClause(main, lexicon);
    push('main', main.slice(0, last));
    if (read.frame && !read.later) push(read.frame, read.tokens ?? said);
    if (read.later) later.push(read.later);
    if (isLeading) {
      findings.push(...unreadBehind(rest, lexicon));
      // A second "if" beside the first is a condition of its own.
      when = read.test ?? when;
      isAside ||= read.isWish === true;
    } else {
      const wasAside: boolean = isAside;
      isAside ||= read.isWish === true;
      push('main', main.slice(last), read.test);
      isAside = wasAside;
    }
  }
  push('main', rest);
  for (const deed of later) push('done', deed);
  const isBare =
    when !== undefined &&
    frames.every(({ tokens: held }) =>
      held.every(({ kind }) => kind === 'mark' || kind === 'comment'),
    );
  return { frames, findings, when: when ?? frames.findLast((frame) => frame.when)?.when, isBare };
}

/** "If A, _B is so_, click …": a part of a row of conditions that nobody knows. */
function unreadBehind(rest: readonly Token[], lexicon: Lexicon): readonly Finding[] {
  const end = rest.findIndex(({ text }, at) => at > 1 && text === ',');
  const said = rest.slice(1 + Number(lexicon.language.joiners.has(wordOf(rest[1]))), end);
  const isStated =
    said.some((token) => lexicon.language.being.has(wordOf(token))) &&
    said.every(({ kind }) => kind === 'word');
  if (rest[0]?.text !== ',' || end < 0 || !isStated || verbAt(said, 0, lexicon)) return [];
  return conditionFor({ text: spoken(said), ...spanOf(said) }, lexicon).findings;
}

/**
 * "Click **A** and, if …, **B**": the verb in front of the condition is meant once more behind it.
 */
function withVerbOf(
  main: readonly Token[],
  rest: readonly Token[],
  lexicon: Lexicon,
): readonly Token[] {
  const isInserted = main.at(-1)?.text === ',' && lexicon.language.joiners.has(wordOf(main.at(-2)));
  const at =
    isInserted && rest[0]?.text === ',' && isMarked(rest[1]) ? lastClause(main, lexicon) : -1;
  const verb = at < 0 ? undefined : verbAt(main, at, lexicon);
  return verb ? [...main.slice(at, at + verb.length), ...rest.slice(1)] : rest;
}

/** What the first words of a sentence say of when it holds. */
function openingOf(tokens: readonly Token[], lexicon: Lexicon, before: Test | undefined) {
  const { language } = lexicon;
  const opposite = lengthOf(tokens, 0, language.otherwise);
  const same = lengthOf(tokens, 0, language.inThatCase);
  if (before && opposite + same > 0)
    return { when: opposite > 0 ? not(before) : before, next: opposite + same, findings: [] };
  const [first] = tokens;
  if (opposite > 0 && first)
    return {
      when: undefined,
      next: opposite,
      findings: [otherwiseAlone(tokens.slice(0, opposite), lexicon)],
    };
  const circumstance = circumstanceIn(tokens, lexicon);
  if (circumstance) return { ...circumstance, findings: [] };
  const hidden = hiddenCondition(tokens, lexicon);
  return (
    hidden && {
      when: { kind: 'condition', condition: hidden.condition } as const,
      next: hidden.next,
      findings: [hidden.finding],
    }
  );
}

/** So many words may say of what kind of device something is said: "on all older recorders". */
const longestKind = 4;

/** "With IP cameras connected, …": a condition without its verb. */
function circumstanceIn(
  tokens: readonly Token[],
  { conditions, language }: Lexicon,
): { when: Test; next: number } | undefined {
  const { given, missing } = language.circumstance;
  const next = tokens.findIndex(({ text }) => text === ',');
  // "On recorders with an unlock pattern, …"
  const isFor = language.surfaces.has(wordOf(tokens[0])) || language.loose.has(wordOf(tokens[0]));
  const at = isFor
    ? tokens.findIndex((token) => wordOf(token) === given || wordOf(token) === missing)
    : 0;
  const opener = wordOf(tokens[at]);
  if (next < at + 2 || at > longestKind || (opener !== given && opener !== missing))
    return undefined;
  const said = tokens.slice(at + 1, next);
  const condition = circumstantial(spoken(said), opener === missing, conditions);
  return condition && { when: { kind: 'condition', condition, place: spanOf(said) }, next };
}

/** "Otherwise" behind no condition. */
function otherwiseAlone(words: readonly Token[], { definition }: Lexicon): Finding {
  const phrases = definition.conditions.map((each) => each.phrases[0]);
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return {
    rule: 'unknown-condition',
    start,
    end,
    said: spoken(words),
    suggestion: undefined,
    phrases,
    lacksIf: false,
  };
}

function turnedRound(test: Test | undefined): Test | undefined {
  return test && not(test);
}

/** "…; otherwise …": where a sentence turns to the other case. */
function turnIn(
  tokens: readonly Token[],
  { language }: Lexicon,
): { readonly at: number; readonly length: number } | undefined {
  for (const at of tokens.keys()) {
    const length = at === 0 ? 0 : lengthOf(tokens, at, language.otherwise);
    const before = tokens[at - 1];
    if (length > 0 && (before?.kind === 'mark' || language.joiners.has(wordOf(before))))
      return { at, length };
  }
  return undefined;
}

/**
 * "When CONDITION, …" is meant as "If CONDITION, …"; "when a pattern is asked for" is what it says.
 */
function hiddenCondition(tokens: readonly Token[], lexicon: Lexicon) {
  const { conditions, language } = lexicon;
  const next = tokens.findIndex(({ kind, text }) => kind === 'mark' && text === ',');
  const [from, to] = [tokens[0], tokens[next - 1]];
  if (
    !from ||
    !to ||
    from.kind !== 'word' ||
    lengthOf(tokens, 0, language.openers.if) + lengthOf(tokens, 0, language.openers.unless) > 0 ||
    language.openersAtStart.has(wordOf(from)) ||
    askedTest(tokens.slice(lengthOf(tokens, 0, language.openers.when), next), lexicon)
  )
    return undefined;
  const text = spoken(tokens.slice(0, next));
  const hidden = disguised({ text, start: from.start, end: to.end }, conditions);
  return hidden && { ...hidden, next };
}

/** Where the last clause that asks for something begins. */
function lastClause(tokens: readonly Token[], lexicon: Lexicon): number {
  const verbs = [...tokens.keys()].filter((index) => {
    const before = tokens[index - 1];
    const isFirst =
      before === undefined ||
      before.kind === 'mark' ||
      lexicon.language.joiners.has(wordOf(before));
    return isFirst && verbAt(tokens, index, lexicon) !== undefined;
  });
  return verbs.at(-1) ?? 0;
}
