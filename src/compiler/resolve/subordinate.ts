/**
 * Cuts a sentence into its main clauses and those that say when: "If X, …", "… if X", "(Unless X, …)", "Once _X_ has opened, …",
 * "After clicking **A**, …". What hangs on a condition is a frame of its own.
 *
 *   sentence    = [ subordinate "," ] main [ subordinate ] { separator sentence }
 *   subordinate = opener words
 */
import type { Opener } from '../parse/language.ts';
import { isMarked, wordOf, type Sentence, type Stretch, type Token } from '../parse/tokens.ts';
import type { Finding } from '../findings.ts';
import { claimOf } from './claim.ts';
import { conditionFor, disguised } from './condition.ts';
import { durationAt } from './duration.ts';
import type { Shown, Test } from './instruction.ts';
import { lengthOf, phraseAt, type Lexicon } from './lexicon.ts';
import { isCapital, isTitle, nameIn } from './names.ts';
import { all, any, isTriedOut, not } from './test.ts';
import { baseOf, verbAt } from './verb.ts';
import { tenseless } from './wording.ts';

/**
 * A part of a sentence that is read as one. `main` asks or states; `sign` says what is to be seen before it; `done` what is done
 * first, if it has not been done; `wait` how long that takes; `free` is for the reader only.
 */
export interface Frame {
  readonly kind: 'main' | 'sign' | 'done' | 'wait' | 'free';
  readonly tokens: readonly Token[];
  readonly when?: Test;
  readonly isAside?: true;
}

export interface Framed {
  readonly frames: readonly Frame[];
  readonly findings: readonly Finding[];
  /** The condition of the sentence, which "otherwise" in the next one turns round. */
  readonly when: Test | undefined;
  /** The sentence is nothing but a condition: what stands below it hangs on it. */
  readonly isBare: boolean;
}

/** A subordinate clause as it was found: its opener's words, what follows them, and where it ends. */
interface Subordinate {
  readonly opener: Opener;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** @param before the condition of the sentence before */
export function framesOf({ tokens }: Pick<Sentence, 'tokens'>, lexicon: Lexicon, before: Test | undefined): Framed {
  const findings: Finding[] = [];
  let frames: Frame[] = [];
  let when: Test | undefined;
  let isAside = false;
  let rest = tokens;
  const later: (readonly Token[])[] = [];
  const push = (kind: Frame['kind'], held: readonly Token[], own?: Test): void => {
    const test = all(when, own);
    if (held.length > 0) frames.push({ kind, tokens: held, ...(test ? { when: test } : {}), ...(isAside ? { isAside: true } : {}) });
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
    if (turn && turn.at < (found?.at ?? Infinity)) {
      push('main', rest.slice(0, turn.at));
      rest = rest.slice(turn.at + turn.length);
      if (isAside) {
        // What the reader wishes for and what is done otherwise are two ways.
        const wish: Test = { kind: 'choice', choice: tokens[0]?.start ?? 0, option: 0 };
        frames = frames.map(({ isAside: wasAside, ...frame }) => (wasAside ? { ...frame, when: all(frame.when, wish) ?? wish } : frame));
        isAside = false;
        when = not(wish);
      } else when = turnedRound(when ?? frames.findLast((frame) => frame.when)?.when);
      continue;
    }
    if (!found) break;
    const main = rest.slice(0, found.at);
    const said = rest.slice(found.from, found.to);
    rest = rest.slice(found.to);
    // "(only if …)" behind what it is about.
    const isBracketed = main.at(-1)?.text === '(' && rest.every(({ kind, text }) => kind === 'mark' && text !== ',');
    const isLeading = isSeparated(main, lexicon) && !isBracketed;
    const read = meaningOf(found.opener, said, lexicon);
    findings.push(...read.findings);
    const last = isLeading ? main.length : lastClause(main, lexicon);
    push('main', main.slice(0, last));
    if (read.frame && !read.later) push(read.frame, read.tokens ?? said);
    if (read.later) later.push(read.later);
    if (isLeading) {
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
  const isBare = when !== undefined && frames.every(({ tokens: held }) => held.every(({ kind }) => kind === 'mark' || kind === 'comment'));
  return { frames, findings, when: when ?? frames.findLast((frame) => frame.when)?.when, isBare };
}

/** What the first words of a sentence say of when it holds. */
function openingOf(tokens: readonly Token[], lexicon: Lexicon, before: Test | undefined) {
  const { language } = lexicon;
  const opposite = lengthOf(tokens, 0, language.otherwise);
  const same = lengthOf(tokens, 0, language.inThatCase);
  if (before && opposite + same > 0) return { when: opposite > 0 ? not(before) : before, next: opposite + same, findings: [] };
  const [first] = tokens;
  if (opposite > 0 && first) return { when: undefined, next: opposite, findings: [otherwiseAlone(tokens.slice(0, opposite), lexicon)] };
  const hidden = hiddenCondition(tokens, lexicon);
  return hidden && { when: { kind: 'condition', condition: hidden.condition } as const, next: hidden.next, findings: [hidden.finding] };
}

/** "Otherwise" behind no condition. */
function otherwiseAlone(words: readonly Token[], { definition }: Lexicon): Finding {
  const phrases = definition.conditions.map((each) => each.phrases[0]);
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  return { rule: 'unknown-condition', start, end, said: spoken(words), suggestion: undefined, phrases, lacksIf: false };
}

function turnedRound(test: Test | undefined): Test | undefined {
  return test && not(test);
}

/** "…; otherwise …": where a sentence turns to the other case. */
function turnIn(tokens: readonly Token[], { language }: Lexicon): { readonly at: number; readonly length: number } | undefined {
  for (const at of tokens.keys()) {
    const length = at === 0 ? 0 : lengthOf(tokens, at, language.otherwise);
    const before = tokens[at - 1];
    if (length > 0 && (before?.kind === 'mark' || /^(?:and|or|but)$/.test(wordOf(before)))) return { at, length };
  }
  return undefined;
}

/** "When CONDITION, …" is meant as "If CONDITION, …". */
function hiddenCondition(tokens: readonly Token[], { conditions, language }: Lexicon) {
  const next = tokens.findIndex(({ kind, text }) => kind === 'mark' && text === ',');
  const [from, to] = [tokens[0], tokens[next - 1]];
  if (
    !from ||
    !to ||
    from.kind !== 'word' ||
    lengthOf(tokens, 0, language.openers.if) + lengthOf(tokens, 0, language.openers.unless) > 0 ||
    language.openersAtStart.has(wordOf(from))
  )
    return undefined;
  const text = spoken(tokens.slice(0, next));
  const hidden = disguised({ text, start: from.start, end: to.end }, conditions);
  return hidden && { ...hidden, next };
}

/** The first clause that says when. */
function nextSubordinate(tokens: readonly Token[], lexicon: Lexicon): Subordinate | undefined {
  for (const at of tokens.keys()) {
    const opened = openerAt(tokens, at, lexicon);
    if (!opened) continue;
    const from = at + opened.length;
    const isLeading = isSeparated(tokens.slice(0, at), lexicon);
    if (!isLeading && opened.opener === 'until') continue;
    const to = isLeading ? endOfLeading(tokens, from, opened.opener, lexicon) : endOfTrailing(tokens, from, lexicon);
    if (to > from) return { opener: opened.opener, at, from, to };
  }
  return undefined;
}

function openerAt(
  tokens: readonly Token[],
  at: number,
  { language }: Lexicon,
): { readonly opener: Opener; readonly length: number } | undefined {
  if (wordOf(tokens[at]) === '') return undefined;
  let best: { readonly opener: Opener; readonly length: number } | undefined;
  for (const [opener, phrases] of Object.entries(language.openers) as [Opener, readonly string[]][]) {
    const length = lengthOf(tokens, at, phrases);
    if (length > (best?.length ?? 0)) best = { opener, length };
  }
  // "Should you have …" and "Where …" are conditions where a sentence begins.
  if (at === 0 && language.openersAtStart.has(wordOf(tokens[0]))) best = { opener: 'if', length: 1 };
  if (!best) return undefined;
  // "once more", "once again", "only once", "at once" speak of no time.
  const [before, after] = [wordOf(tokens[at - 1]), wordOf(tokens[at + best.length])];
  const isAdverb =
    best.length === 1 &&
    wordOf(tokens[at]) === 'once' &&
    (/^(?:more|again)$/.test(after) || tokens[at + 1] === undefined || /^(?:at|only|than)$/.test(before));
  const isHidden = tokens[at - 1]?.kind === 'word' && /^(?:the|a|whether|even|as|what)$/.test(before);
  return isAdverb || isHidden ? undefined : best;
}

/** Whether what comes next begins a clause: nothing stands before it but connecting words, or a comma. */
function isSeparated(tokens: readonly Token[], { language }: Lexicon): boolean {
  const last = tokens.findLast((token) => !/^(?:and|but|then|so|also|however|now|or)$/.test(wordOf(token)));
  if (!last) return true;
  const isJoined = last !== tokens.at(-1);
  const isInserted = last.text === ',' && last === tokens.at(-1) && /^(?:and|but|or|then)$/.test(wordOf(tokens.at(-2)));
  return (
    last.kind === 'mark' &&
    (/[(:;.–—]/.test(last.text) ||
      isInserted ||
      (last.text === ',' && (isJoined || tokens.every((token) => language.connectors.has(wordOf(token)) || token.kind === 'mark'))))
  );
}

function endOfLeading(tokens: readonly Token[], from: number, opener: Opener, lexicon: Lexicon): number {
  const stops = tokens.flatMap((token, index) => (index > from && token.kind === 'mark' && /^[,:.!?)–—]$/.test(token.text) ? [index] : []));
  const isCondition = opener === 'if' || opener === 'unless';
  const isRead = (end: number): boolean => {
    const { findings, test } = testOf(tokens.slice(from, end), lexicon);
    return test !== undefined && findings.length === 0 && !isTriedOut(test);
  };
  const exact = isCondition
    ? [...stops, tokens.length].findLast((end) => lexicon.conditions.has(tenseless(spoken(tokens.slice(from, end)))))
    : undefined;
  if (exact !== undefined) return exact;
  // Without a comma the clause ends where the words that are known do, and a verb follows.
  if (isCondition && stops.every((stop) => !isRead(stop)))
    for (let end = tokens.length - 1; end > from; end -= 1) if (verbAt(tokens, end, lexicon) && isRead(end)) return end;
  return stops[0] ?? tokens.length;
}

function endOfTrailing(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  const known = (end: number): boolean => lexicon.conditions.has(tenseless(spoken(tokens.slice(from, end))));
  for (let end = tokens.length; end > from; end -= 1) if (known(end)) return end;
  const stop = tokens.findIndex(
    (token, index) =>
      index > from && token.kind === 'mark' && (/^[.:;!?)–—]$/.test(token.text) || (token.text === ',' && goesOn(tokens, index, lexicon))),
  );
  return stop < 0 ? tokens.length : stop;
}

/** Whether a comma is followed by something to do. */
function goesOn(tokens: readonly Token[], comma: number, lexicon: Lexicon): boolean {
  const first = tokens.findIndex((token, index) => index > comma && !lexicon.language.connectors.has(wordOf(token)));
  return first > 0 && verbAt(tokens, first, lexicon) !== undefined;
}

/** Where the last clause that asks for something begins. */
function lastClause(tokens: readonly Token[], lexicon: Lexicon): number {
  const verbs = [...tokens.keys()].filter((index) => {
    const before = tokens[index - 1];
    const isFirst = before === undefined || before.kind === 'mark' || /^(?:and|then|or|but)$/.test(wordOf(before));
    return isFirst && verbAt(tokens, index, lexicon) !== undefined;
  });
  return verbs.at(-1) ?? 0;
}

interface Meaning {
  readonly test?: Test | undefined;
  /** The clause is read for itself. */
  readonly frame?: Frame['kind'];
  /** Its words as they are read. */
  readonly tokens?: readonly Token[];
  /** What is done after the rest: "Before you click **A**, …". */
  readonly later?: readonly Token[];
  readonly isWish?: true;
  readonly findings: readonly Finding[];
}

function meaningOf(opener: Opener, said: readonly Token[], lexicon: Lexicon): Meaning {
  switch (opener) {
    case 'if':
      return testOf(said, lexicon);
    case 'unless': {
      const { test, findings } = testOf(said, lexicon);
      return { test: test && not(test), findings };
    }
    case 'when': {
      const known = testOf(said, lexicon).test;
      // "… , but only when an unlock pattern is set"
      if (known?.kind === 'condition') return { test: known, findings: [] };
      if (durationAt(said, skipApproximately(said, lexicon), lexicon.language)) return { frame: 'wait', findings: [] };
      if (shownIn(said, lexicon).length > 0) return { frame: 'sign', findings: [] };
      return asDone(said, lexicon);
    }
    case 'while':
      return asDone(said, lexicon);
    case 'before': {
      const deed = deedIn(said, lexicon);
      return deed ? { frame: 'free', later: deed, findings: [] } : { frame: 'free', findings: [] };
    }
    default:
      return { frame: 'free', findings: [] };
  }
}

function skipApproximately(tokens: readonly Token[], { language }: Lexicon): number {
  const first = tokens.findIndex((token) => !language.approximately.has(wordOf(token)) || language.numbers[wordOf(token)] !== undefined);
  return Math.max(0, first);
}

/** What is done first, or nothing. */
function asDone(said: readonly Token[], lexicon: Lexicon): Meaning {
  const deed = deedIn(said, lexicon);
  return deed ? { frame: 'done', tokens: deed, findings: [] } : { frame: 'free', findings: [] };
}

/** "clicking **A**", "you have clicked **A**": from where on it is a deed, as it would be asked for; undefined where it is none. */
function deedIn(said: readonly Token[], lexicon: Lexicon): readonly Token[] | undefined {
  const isOwn = lexicon.language.subjects.has(wordOf(said[0]));
  const from = isOwn ? (lexicon.language.auxiliaries.has(wordOf(said[1])) ? 2 : 1) : 0;
  const verb = said[from];
  if (!verb || verb.kind !== 'word' || !said.some(isMarked)) return undefined;
  const base: Token = { ...verb, text: baseOf(wordOf(verb), lexicon.verbs) };
  const asked = [base, ...said.slice(from + 1)];
  const isForm = isOwn || base.text !== wordOf(verb);
  return isForm && verbAt(asked, 0, lexicon) ? asked : undefined;
}

/** What must hold for the rest: the world's conditions, what is to be seen, or what can be tried only. */
function testOf(said: readonly Token[], lexicon: Lexicon): Meaning {
  const { conditions, language } = lexicon;
  const whole = conditions.get(tenseless(spoken(said)));
  if (whole) return { test: { kind: 'condition', condition: whole, place: spanOf(said) }, findings: [] };
  if (lengthOf(said, 0, language.consents) > 0) return { findings: [] };
  if (lengthOf(said, 0, language.wishes) > 0 && shownIn(said, lexicon).length === 0) return { isWish: true, findings: [] };
  const joint = said.findIndex((token) => /^(?:and|or)$/.test(wordOf(token)));
  if (joint > 0) {
    const [one, other] = [said.slice(0, joint), said.slice(joint + 1)].map((part) => testOf(withoutOpener(part, lexicon), lexicon));
    const tests = [one?.test, other?.test].flatMap((test) => test ?? []);
    if (one && other && tests.length === 2 && one.findings.length + other.findings.length === 0)
      return { test: wordOf(said[joint]) === 'and' ? all(...tests) : any(tests), findings: [] };
  }
  // "Should the _X_ window open": the verb follows what the sentence begins with.
  const shown = shownIn([helper, ...said], lexicon);
  if (shown.length > 0) return { test: all(...shown.map((claim): Test => ({ kind: 'shown', claim }))), findings: [] };
  if (lengthOf(said, 0, language.prompts) > 0) return { test: { kind: 'possible' }, findings: [] };
  const [from, to] = [said[0], said.at(-1)];
  if (!from || !to) return { findings: [] };
  const { condition, findings } = conditionFor({ text: spoken(said), start: from.start, end: Math.max(to.end, from.end) }, lexicon);
  return { test: condition ? { kind: 'condition', condition, place: spanOf(said) } : { kind: 'possible' }, findings };
}

/** Stands for "should" or "if it comes to that". */
const helper: Token = { kind: 'word', text: 'should', start: 0, end: 0 };

function withoutOpener(tokens: readonly Token[], { language }: Lexicon): readonly Token[] {
  return tokens.slice(lengthOf(tokens, 0, language.openers.if));
}

/** Everything that words claim to be seen. */
export function shownIn(tokens: readonly Token[], lexicon: Lexicon): Shown[] {
  return tokens.flatMap((token, index): Shown[] => {
    const text = nameIn(token);
    const claim = text && claimOf(tokens, index, lexicon.language);
    if (!claim || (text.set === 'unmarked' && !claim.isScreen && !isTitle(text.text, lexicon.vocabulary))) return [];
    const on = placeIn(tokens.slice(index), lexicon) ?? placeIn(tokens, lexicon);
    const { isPurpose: _, isPossibility: __, ...shown } = claim;
    return [{ text, ...shown, ...(on === undefined ? {} : { on }) }];
  });
}

function placeIn(tokens: readonly Token[], { places }: Lexicon): string | undefined {
  for (const at of tokens.keys()) {
    const place = phraseAt(tokens, at, places);
    if (place && !place.possessive) return place.meaning;
  }
  return undefined;
}

export function spanOf(words: readonly Token[]): Stretch {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** Tokens as they are read aloud. */
export function spoken(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ([,.;:!?)])/g, '$1')
    .replaceAll('( ', '(');
}

/** Whether words name something by a capital that stands in no mark: "You see the Colour Picker". */
export function looksLikeName(tokens: readonly Token[]): boolean {
  return tokens.length > 0 && tokens.every(isCapital);
}
