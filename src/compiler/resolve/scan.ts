/**
 * Reads a frame from left to right into instructions.
 *
 * frame = { place | clause | claim | text } clause = [ mood ] verb { label | word } the labels
 * belong to it as long as only connecting words stand between claim = text "opens" | "you see" text
 * see claim.ts place = "on the lamp" | "in" text
 *
 * The next verb, a colon or the end of the frame closes a clause. What no clause and no claim takes
 * is left as it is: the step decides what that means.
 */
import { wordOf, type Token } from '../parse/tokens.ts';
import { awaitClaims, awaitLabels } from './afterwards.ts';
import { take, takeValue } from './clause.ts';
import { close, closeWhereMeantAgain } from './ending.ts';
import { focusing } from './focus.ts';
import { isOfKey } from './handling.ts';
import { heldAt } from './held.ts';
import { isInserted, opensInsertion } from './insertion.ts';
import type { Instruction, Named, Shown } from './instruction.ts';
import { lengthOf, phraseAt, type Match } from './lexicon.ts';
import { lastWordOf, type Labelled } from './making.ts';
import { isSubject, moodOf, verbHere } from './mood.ts';
import { nameIn } from './names.ts';
import { isDeed } from './ordering.ts';
import {
  beginsAnew,
  claimJoined,
  deviceAsking,
  deviceShowing,
  doesAsWell,
  isFurtherLabel,
  isInFront,
  isPair,
  isPointedAt,
  isTitleOfPlace,
  maySendOff,
  namesOneOf,
  opensLabels,
  placeBehind,
  placeLabels,
  roleOf,
  separated,
  startOfPhrase,
  takesFields,
  wordBefore,
} from './role.ts';
import { beginScan, opened, pathFrom, placed, type FrameReader, type Scan } from './scanning.ts';
import { dutyAt } from './verb.ts';

/** Reads a frame that asks, claims or states. */
export function scan(tokens: readonly Token[], reader: FrameReader): Instruction[] {
  const frame = beginScan(tokens, reader);
  for (let index = lengthOf(tokens, 0, reader.lexicon.language.also); index < tokens.length;)
    index = takeToken(frame, index);
  close(frame);
  const { intended, shared, summaries, waiting } = frame;
  const last = frame.out.findLastIndex(isDeed);
  const out = frame.out.filter((each, at) => at > last || !summaries.includes(each));
  return [
    ...focusing(out),
    ...waiting.map((label): Instruction => ({ type: 'idle', label, ...shared })),
    ...intended,
  ];
}

/** Takes what begins at a token; the index of the first token behind it. */
function takeToken(frame: Scan, index: number): number {
  closeWhereMeantAgain(frame, index);
  const { clause, lexicon, tokens } = frame;
  const token = tokens[index];
  if (!token) return index + 1;
  const { language, places } = lexicon;
  if (token.kind === 'mark') takeMark(frame, token, index);
  else if (token.kind === 'expression') {
    if (clause) take(clause, token, language);
  } else {
    const name = nameIn(token);
    if (name) {
      const held = isTaking(clause) ? undefined : heldAt(tokens, index, lexicon);
      if (held) takeClaim(frame, held.claim, index);
      else takeName(frame, token, name, index);
      if (held?.isVerified) frame.out.push({ type: 'nothing', ...frame.shared });
      frame.isOr = false;
      return held?.next ?? index + 1;
    }
    const place = phraseAt(tokens, index, places, language);
    if (place) return takePlace(frame, place, index);
    if (clause && isFurtherLabel(tokens, index, clause, lexicon)) {
      takeLabel(
        frame,
        token,
        { text: token.text, set: 'unmarked', start: token.start, end: token.end, whole: token },
        index,
      );
      return index + 1;
    }
    const next = takeVerb(frame, index);
    if (next === undefined && clause) take(clause, token, language);
    frame.isOr =
      wordOf(token) === language.or || (frame.isOr && language.nounAfter.has(wordOf(token)));
    return next ?? index + 1;
  }
  return index + 1;
}

function takeMark(frame: Scan, token: Token, index: number): void {
  const { clause, lexicon, tokens } = frame;
  const { language } = lexicon;
  const isNumber = (at: number): boolean => /^\d/.test(tokens[at]?.text ?? '');
  const isSign = tokens[index + 1]?.start === token.end && clause?.verb.deed === 'wait';
  if (/^[–—-]$/.test(token.text) && (isNumber(index - 1) || isSign) && isNumber(index + 1))
    clause?.words.push(token);
  else if (token.text === '(' || token.text === ')')
    frame.isInBrackets = token.text === '(' && !opensLabels(tokens, index, clause, language);
  else if (/^[:;–—]$/.test(token.text)) {
    // "twice: in **A** and in **B**"
    const goesOn =
      (clause?.labels.length === 0 && language.into.has(wordOf(tokens[index + 1]))) ||
      opensInsertion(tokens, index, clause, lexicon);
    if (!goesOn) {
      const isKnown = clause !== undefined && clause.verb.deed !== 'unknown';
      close(frame);
      // "Light the lamp: press **Power**."
      if (isKnown && token.text === ':')
        frame.summaries.push(
          ...frame.out.slice(frame.begun).filter(({ type }) => type === 'unclear'),
        );
      if (token.text !== ';' || frame.out.length === 0)
        frame.agent = deviceAsking(tokens.slice(0, index), lexicon) ?? frame.agent;
      const [first, next] = [wordOf(tokens[0]), wordOf(tokens[index + 1])];
      frame.isTurned =
        token.text === ';' && first === language.optionAfter && next === language.optionAfter;
    }
  }
}

/** Whether a clause still waits for its first label. */
function isTaking(clause: Scan['clause']): boolean {
  return (
    clause !== undefined &&
    clause.verb.deed !== 'verify' &&
    !clause.isOver &&
    clause.labels.length === 0
  );
}

/** A marked text, or a name without marks. */
function takeName(frame: Scan, token: Token, name: Named, index: number): void {
  const { clause, lexicon, tokens } = frame;
  if (clause?.verb.deed === 'wait') {
    clause.words.push(token);
    return;
  }
  const claim = claimJoined(tokens, index, name, lexicon);
  if (claim) takeClaim(frame, { text: name, ...claim }, index);
  else takeLabel(frame, token, name, index);
}

function takeClaim(
  frame: Scan,
  claim: Shown & Omit<NonNullable<ReturnType<typeof claimJoined>>, keyof Shown>,
  index: number,
): void {
  const { lexicon, out, possibilities, shared, tokens } = frame;
  if (frame.clause?.verb.deed === 'verify') frame.clause.hasClaim = true;
  close(frame);
  const on =
    placeBehind(tokens, index, lexicon) ?? deviceShowing(tokens, index, lexicon) ?? frame.on;
  const { isPurpose, isPossibility, ...shown } = claim;
  const made: Instruction = {
    type: 'claim',
    ...shown,
    ...(on === undefined ? {} : { on }),
    ...shared,
  };
  if (isPossibility) {
    possibilities.push(shown);
    out.push({ type: 'mention', label: shown.text, mayBeOption: true, ...shared });
  } else if (isPurpose && out.every(({ type }) => type === 'attend')) frame.intended.push(made);
  else out.push(made);
  frame.begun = out.length;
}

function takeLabel(frame: Scan, token: Token, name: Named, index: number): void {
  const { lexicon, out, shared, tokens } = frame;
  const { language } = lexicon;
  const isOnPath = tokens[index - 1]?.text === '>';
  const isOneOf =
    frame.clause !== undefined &&
    frame.clause.labels.length > 0 &&
    namesOneOf(frame.clause, language);
  const label: Labelled = {
    ...name,
    after: isOnPath
      ? '>'
      : frame.clause?.again === token.start
        ? lastWordOf(frame.clause.verb)
        : wordBefore(tokens, index, language),
    isAlternative: frame.isOr || isOneOf,
  };
  if (isFoundAnew(frame, label, index)) close(frame);
  // "Menu: **A** > **B**" is a way without a verb.
  const isPath = isOnPath || (tokens[index + 1]?.text === '>' && maySendOff(label.after, language));
  if (isPath && !frame.clause && label.set !== 'code') frame.clause = pathFrom(label, frame.on);
  const isOther = !frame.clause && doesAsWell(tokens, index, language);
  if (isOther) frame.clause = { ...pathFrom(label, frame.on), isOther };
  const { clause } = frame;
  const isTitled = isTitleOfPlace(label, clause, tokens, index, lexicon);
  const isJoined = frame.waiting.length > 0 && language.connectors.has(wordOf(tokens[index - 1]));
  const isPointed = !clause && isPointedAt(tokens, index, language);
  const role = isTitled
    ? 'place'
    : frame.isInBrackets || isPointed
      ? 'idle'
      : roleOf(label, clause, isJoined, language);
  if (role === 'label') clause?.labels.push(label);
  else if (role === 'word') clause?.words.push(token);
  else if (role === 'value' && clause) takeValue(clause, name);
  else if (role === 'waiting') frame.waiting.push(label);
  else if (role === 'place') {
    out.push(placed(label, shared, isTitled));
    if (!clause) frame.begun = out.length;
  } else if (isPointed || language.denials.has(label.after))
    out.push({ type: 'mention', label: name, mayBeOption: true, ...shared });
  else out.push({ type: 'idle', label: name, ...shared });
  const isAside = role === 'idle' || (role === 'place' && name.set === 'unmarked');
  if (!isAside || name.set === 'bold') frame.last = name;
}

/** ", in the **X** window, …" is where what follows is to be found. */
function isFoundAnew(
  { clause, lexicon: { language }, tokens }: Scan,
  { after }: Labelled,
  index: number,
): boolean {
  if (!clause || clause.labels.length === 0 || !language.into.has(after)) return false;
  if (!takesFields(clause.verb)) return beginsAnew(tokens, index, language);
  return tokens[startOfPhrase(tokens, index, language) - 1]?.kind === 'mark';
}

/** "On the lamp, …", "press **A** on the lamp". */
function takePlace(
  frame: Scan,
  { length, meaning, possessive }: Match<string>,
  index: number,
): number {
  const { clause, lexicon, out, shared, tokens } = frame;
  const isApart = separated(tokens[index - 1], lexicon.language);
  const trails = clause !== undefined && clause.labels.length > 0 && !isApart;
  const isInside = clause?.labels.length === 0 && (tokens[index - 1]?.kind === 'mark' || !isApart);
  if (!possessive && trails) placeLabels(clause, meaning, tokens[index - 1], lexicon.language);
  else if (!possessive) {
    frame.on = meaning;
    if (isInside) clause.place = { on: meaning };
    else close(frame);
  }
  const attends: Instruction = {
    type: 'attend',
    device: meaning,
    lasting: !possessive && !trails,
    ...shared,
  };
  out.push(attends);
  if (!trails && !isInside) frame.begun = out.length;
  return index + length;
}

/** Opens a clause where a verb begins; the index behind it, undefined where none does. */
function takeVerb(frame: Scan, index: number): number | undefined {
  const { clause, lexicon, out, shared, tokens, waiting } = frame;
  const { language } = lexicon;
  if (isOfKey(tokens, index, clause, language)) return undefined;
  const isGoingOn = clause ? clause.mood === 'asked' : out.some(isDeed);
  const verb = verbHere(tokens, index, lexicon, isGoingOn) ?? dutyAt(tokens, index, lexicon);
  if (!verb || (clause && isInserted(tokens, index, verb, clause, lexicon))) return undefined;
  const before = tokens[index - 1];
  const isEmpty = clause?.labels.length === 0;
  // "Use the phone to scan …", "Hold the phone so that it can scan …": the second verb is asked
  // for.
  const isAim =
    language.permissions.has(wordOf(before)) &&
    clause?.words.some((_, at) => lengthOf(clause.words, at, language.aims) > 0);
  const isMeans =
    isEmpty &&
    language.instrumental.has(clause.verb.text.toLowerCase()) &&
    (wordOf(before) === language.optionAfter || isAim === true);
  // "Leave the window by clicking **Cancel**": the second verb says how.
  const isHow = language.with.has(wordOf(before));
  const isSpokenOf = !isHow && isSubject(tokens, index, verb, lexicon);
  const mood = isMeans ? 'asked' : isSpokenOf ? 'unasked' : moodOf(tokens, index, language);
  if (mood === 'unasked' && clause && !clause.isOver) return undefined;
  const { length, ...said } = verb;
  // "Enter and confirm a new password": it is put in twice.
  if (clause && isPair(clause, verb, before, language)) {
    clause.isTwice = true;
    return index + length;
  }
  const isBefore =
    isHow &&
    clause !== undefined &&
    (isEmpty ? clause.verb.deed !== 'unknown' : awaitLabels(frame, clause));
  if ((isEmpty && isMeans) || isBefore) frame.clause = undefined;
  frame.isGoingOn =
    frame.hasMeans &&
    language.joiners.has(wordOf(before)) &&
    language.gerund.test(verb.text.split(' ')[0] ?? '');
  close(frame);
  if (isHow) awaitClaims(frame, clause?.verb);
  frame.hasMeans ||= isHow;
  const isOther = wordOf(before) === language.or || frame.isTurned;
  const isApart = tokens[index - 2]?.text === ',' || frame.isTurned;
  if (!isOther && (isApart || wordOf(before) !== language.and)) frame.row = out.length;
  const hasFields = takesFields(verb);
  if (waiting.length > 0 && !hasFields) {
    const isPlace = waiting.slice(0, 1).every((label) => isInFront(tokens, label, lexicon));
    out.push(
      ...waiting.map((label): Instruction =>
        isPlace ? placed(label, shared) : { type: 'idle', label, ...shared },
      ),
    );
    frame.begun = out.length;
  }
  // What is scanned is elsewhere than what scans it.
  const on = frame.on ?? (verb.deed === 'scan' ? undefined : frame.agent);
  frame.clause = {
    ...opened(said, on),
    mood,
    isHow: isHow || frame.isGoingOn,
    labels: hasFields ? waiting : [],
    isOther,
    isApart,
  };
  frame.waiting = [];
  return index + length;
}
