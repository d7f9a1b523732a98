/**
 * Reads a frame from left to right into instructions.
 *
 *   frame  = { place | clause | claim | text }
 *   clause = [ mood ] verb { label | word }     the labels belong to it as long as only connecting words stand between
 *   claim  = text "opens" | "you see" text      see claim.ts
 *   place  = "on the lamp" | "in" text
 *
 * The next verb, a colon or the end of the frame closes a clause. What no clause and no claim takes is left as it is: the step
 * decides what that means.
 */
import type { Language } from '../parse/language.ts';
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import { closed, take } from './clause.ts';
import type { Fill, Instruction, Named, Pick, Shared, Shown, Verb } from './instruction.ts';
import { lengthOf, phraseAt, type Found, type Lexicon } from './lexicon.ts';
import type { Clause, Labelled } from './making.ts';
import { moodOf, verbHere } from './mood.ts';
import { nameIn } from './names.ts';
import { isDeed } from './ordering.ts';
import {
  beginsAnew,
  doesAsWell,
  claimJoined,
  isFurtherLabel,
  isPair,
  namesOneOf,
  opensLabels,
  placeBehind,
  roleOf,
  separated,
  startOfPhrase,
  takesFields,
  wordBefore,
} from './role.ts';
import { all } from './test.ts';
import { dutyAt, verbAt } from './verb.ts';

/** What a frame is read with. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly shared: Shared;
  /** The label named last before it. */
  readonly last: Named | undefined;
  /** What may be shown, and need not: "in that case" is where it is. */
  readonly possibilities: Shown[];
}

/** A clause while it is read. */
interface OpenClause extends Clause {
  /** It is another way than the one before: "or press **B**". */
  readonly isOther: boolean;
  /** A comma stands before that: it is another way than all that is tied together before. */
  readonly isApart?: boolean;
}

/** A frame while it is read. */
interface Scan extends Omit<Reader, 'last'> {
  readonly tokens: readonly Token[];
  readonly out: Instruction[];
  /** Where in `out` the last clause begins. */
  begun: number;
  clause: OpenClause | undefined;
  /** The device that was named. */
  on: string | undefined;
  /** "In **A**, …": labels in front of their verb. */
  waiting: Labelled[];
  last: Named | undefined;
  /** What is to be seen once the next clause is done. */
  intended: Instruction[];
  isOr: boolean;
  isInBrackets: boolean;
  /** Where in `out` the row of clauses begins that "and" ties together. */
  row: number;
  /** "To keep it, …; to change it, …": what follows is another way. */
  isTurned: boolean;
  /** How something is done was said: what is opened is to be seen then. */
  hasMeans: boolean;
  /** What a clause before a colon asks for without a label: what follows says how. */
  readonly summaries: Instruction[];
}

/** Reads a frame that asks, claims or states. */
export function scan(tokens: readonly Token[], reader: Reader): Instruction[] {
  const { language } = reader.lexicon;
  const also = lengthOf(tokens, 0, language.also);
  const isAside = also > 0 || servesSome(tokens, reader.lexicon);
  const frame: Scan = {
    ...reader,
    shared: isAside ? { ...reader.shared, isAside: true } : reader.shared,
    tokens,
    out: [],
    begun: 0,
    clause: undefined,
    on: undefined,
    waiting: [],
    intended: [],
    isOr: false,
    isInBrackets: false,
    row: 0,
    isTurned: false,
    hasMeans: false,
    summaries: [],
  };
  for (let index = also; index < tokens.length;) index = takeToken(frame, index);
  close(frame);
  const { intended, shared, summaries, waiting } = frame;
  const last = frame.out.findLastIndex(isDeed);
  const out = frame.out.filter((each, at) => at > last || !summaries.includes(each));
  return [...focusing(out), ...waiting.map((label): Instruction => ({ type: 'idle', label, ...shared })), ...intended];
}

/** "For another code, …" serves some readers only. */
function servesSome(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const { language } = lexicon;
  const length = lengthOf(tokens, 0, language.forPurpose);
  // "For a moment, …" says how long.
  if (length === 0 || language.vagueTimes.has(wordOf(tokens[length]))) return false;
  const end = tokens.findIndex((token, at) => at > length && (token.text === ',' || verbAt(tokens, at, lexicon) !== undefined));
  return end > 0 && tokens.slice(0, end).every((token) => !isMarked(token) || nameIn(token)?.set === 'unmarked');
}

/** Takes what begins at a token; the index of the first token behind it. */
function takeToken(frame: Scan, index: number): number {
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
      takeName(frame, token, name, index);
      frame.isOr = false;
      return index + 1;
    }
    const place = phraseAt(tokens, index, places);
    if (place) return takePlace(frame, place, index);
    if (clause && isFurtherLabel(tokens, index, clause, lexicon)) {
      takeLabel(frame, token, { text: token.text, set: 'unmarked', start: token.start, end: token.end, whole: token }, index);
      return index + 1;
    }
    const next = takeVerb(frame, index);
    if (next === undefined && clause) take(clause, token, language);
    frame.isOr = wordOf(token) === language.or || (frame.isOr && language.nounAfter.has(wordOf(token)));
    return next ?? index + 1;
  }
  return index + 1;
}

function takeMark(frame: Scan, token: Token, index: number): void {
  const { clause, lexicon, tokens } = frame;
  const { language } = lexicon;
  const isNumber = (at: number): boolean => /^\d/.test(tokens[at]?.text ?? '');
  if (/^[–—-]$/.test(token.text) && isNumber(index - 1) && isNumber(index + 1)) clause?.words.push(token);
  else if (token.text === '(' || token.text === ')')
    frame.isInBrackets = token.text === '(' && !opensLabels(tokens, index, clause, language);
  else if (/^[:;–—]$/.test(token.text)) {
    // "twice: in **A** and in **B**"
    const goesOn = clause?.labels.length === 0 && language.into.has(wordOf(tokens[index + 1]));
    if (!goesOn) {
      const isKnown = clause !== undefined && clause.verb.deed !== 'unknown';
      close(frame);
      // "Light the lamp: press **Power**."
      if (isKnown && token.text === ':') frame.summaries.push(...frame.out.slice(frame.begun).filter(({ type }) => type === 'unclear'));
      const [first, next] = [wordOf(tokens[0]), wordOf(tokens[index + 1])];
      frame.isTurned = token.text === ';' && first === language.optionAfter && next === language.optionAfter;
    }
  }
}

/** A marked text, or a name without marks. */
function takeName(frame: Scan, token: Token, name: Named, index: number): void {
  const { clause, lexicon, tokens } = frame;
  if (clause?.verb.deed === 'wait') {
    clause.words.push(token);
    return;
  }
  const claim = claimJoined(tokens, index, name, lexicon);
  if (claim) takeClaim(frame, name, claim, index);
  else takeLabel(frame, token, name, index);
}

function takeClaim(frame: Scan, text: Named, claim: NonNullable<ReturnType<typeof claimJoined>>, index: number): void {
  const { lexicon, out, possibilities, shared, tokens } = frame;
  if (frame.clause?.verb.deed === 'verify') frame.clause.hasClaim = true;
  close(frame);
  const on = placeBehind(tokens, index, lexicon) ?? frame.on;
  const { isPurpose, isPossibility, ...shown } = claim;
  const made: Instruction = { type: 'claim', text, ...shown, ...(on === undefined ? {} : { on }), ...shared };
  if (isPossibility) {
    possibilities.push({ text, ...shown });
    out.push({ type: 'mention', label: text, mayBeOption: true, ...shared });
  } else if (isPurpose && out.every(({ type }) => type === 'attend')) frame.intended.push(made);
  else out.push(made);
  frame.begun = out.length;
}

function takeLabel(frame: Scan, token: Token, name: Named, index: number): void {
  const { lexicon, out, shared, tokens } = frame;
  const { language } = lexicon;
  const isOnPath = tokens[index - 1]?.text === '>';
  const isOneOf = frame.clause !== undefined && frame.clause.labels.length > 0 && namesOneOf(frame.clause, language);
  const label: Labelled = {
    ...name,
    after: isOnPath ? '>' : wordBefore(tokens, index, language),
    isAlternative: frame.isOr || isOneOf,
  };
  if (isFoundAnew(frame, label, index)) close(frame);
  // "Menu: **A** > **B**" is a way without a verb.
  const isPath = isOnPath || (tokens[index + 1]?.text === '>' && maySendOff(label.after, language));
  if (isPath && !frame.clause && label.set !== 'code') frame.clause = pathFrom(label, frame.on);
  const isOther = !frame.clause && doesAsWell(tokens, index, language);
  if (isOther) frame.clause = { ...pathFrom(label, frame.on), isOther };
  const { clause } = frame;
  // "Answer the _X_ question with **No**": the title says where.
  const isTitled = label.set === 'italic' && clause !== undefined && !clause.isOver && language.screens.has(wordOf(tokens[index + 1]));
  const isJoined = frame.waiting.length > 0 && language.connectors.has(wordOf(tokens[index - 1]));
  const role = isTitled ? 'place' : frame.isInBrackets ? 'idle' : roleOf(label, clause, isJoined, language);
  if (role === 'label') clause?.labels.push(label);
  else if (role === 'word') clause?.words.push(token);
  else if (role === 'value' && clause) clause.code ??= name;
  else if (role === 'waiting') frame.waiting.push(label);
  else if (role === 'place') out.splice(clause ? out.length : frame.begun, 0, placed(label, shared));
  else if (language.denials.has(label.after)) out.push({ type: 'mention', label: name, mayBeOption: true, ...shared });
  else out.push({ type: 'idle', label: name, ...shared });
  const isAside = role === 'idle' || (role === 'place' && name.set === 'unmarked');
  if (!isAside || name.set === 'bold') frame.last = name;
}

/** ", in the **X** window, …" is where what follows is to be found. */
function isFoundAnew({ clause, lexicon: { language }, tokens }: Scan, { after }: Labelled, index: number): boolean {
  if (!clause || clause.labels.length === 0 || !language.into.has(after)) return false;
  if (!takesFields(clause.verb)) return beginsAnew(tokens, index, language);
  return tokens[startOfPhrase(tokens, index, language) - 1]?.kind === 'mark';
}

/** "On the lamp, …", "press **A** on the lamp". */
function takePlace(frame: Scan, { length, meaning, possessive }: Found<string>, index: number): number {
  const { clause, lexicon, out, shared, tokens } = frame;
  const isApart = separated(tokens[index - 1], lexicon.language);
  const trails = clause !== undefined && clause.labels.length > 0 && !isApart;
  const isInside = clause?.labels.length === 0 && (tokens[index - 1]?.kind === 'mark' || !isApart);
  if (!possessive && trails) clause.place = { ...clause.place, nearby: meaning };
  else if (!possessive) {
    frame.on = meaning;
    if (isInside) clause.place = { on: meaning };
    else close(frame);
  }
  const attends: Instruction = { type: 'attend', device: meaning, lasting: !possessive && !trails, ...shared };
  if (trails || isInside) out.splice(frame.begun, 0, attends);
  else {
    out.push(attends);
    frame.begun = out.length;
  }
  return index + length;
}

/** Opens a clause where a verb begins; the index behind it, undefined where none does. */
function takeVerb(frame: Scan, index: number): number | undefined {
  const { clause, lexicon, out, shared, tokens, waiting } = frame;
  const { language } = lexicon;
  const verb = verbHere(tokens, index, lexicon, clause?.mood === 'asked') ?? dutyAt(tokens, index, lexicon);
  if (!verb) return undefined;
  const before = tokens[index - 1];
  const isEmpty = clause?.labels.length === 0;
  // "Use the phone to scan …": the second verb is asked for.
  const isMeans = isEmpty && language.instrumental.has(clause.verb.text.toLowerCase()) && wordOf(before) === language.optionAfter;
  // "Leave the window by clicking **Cancel**": the second verb says how.
  const isHow = language.with.has(wordOf(before));
  const mood = isMeans ? 'asked' : moodOf(tokens, index, language);
  if (mood === 'unasked' && clause && !clause.isOver) return undefined;
  const { length, ...said } = verb;
  // "Enter and confirm a new password": it is put in twice.
  if (clause && isPair(clause, verb, before, language)) {
    clause.isTwice = true;
    return index + length;
  }
  if (isEmpty && (isMeans || (isHow && clause.verb.deed !== 'unknown'))) frame.clause = undefined;
  close(frame);
  if (isHow) awaitClaims(frame, clause?.verb);
  frame.hasMeans ||= isHow;
  const isOther = wordOf(before) === language.or || frame.isTurned;
  const isApart = tokens[index - 2]?.text === ',' || frame.isTurned;
  if (!isOther && (isApart || wordOf(before) !== language.and)) frame.row = out.length;
  const hasFields = takesFields(verb);
  if (waiting.length > 0 && !hasFields) {
    out.push(...waiting.map((label) => placed(label, shared)));
    frame.begun = out.length;
  }
  frame.clause = { ...opened(said, frame.on), mood, isHow, labels: hasFields ? waiting : [], isOther, isApart };
  frame.waiting = [];
  return index + length;
}

/** Ends the open clause: its instructions, beside those of the one before where it is another way. */
function close(frame: Scan): void {
  const { clause, last, lexicon, out, shared } = frame;
  if (!clause) return;
  frame.clause = undefined;
  const made = frame.hasMeans
    ? (opensWhat(frame, clause) ?? closed(clause, { lexicon, shared, last }))
    : closed(clause, { lexicon, shared, last });
  frame.last = made.findLast((each) => each.type === 'use')?.label ?? last;
  const from = clause.isApart ? frame.row : frame.begun;
  if (clause.isOther && made.length > 0 && from < out.length) {
    frame.isTurned = false;
    const either = out.splice(from);
    const choices = either.flatMap(({ when }) => (when?.kind === 'choice' ? [when] : []));
    const choice = choices[0]?.choice ?? clause.verb.start;
    const option = Math.max(0, ...choices.map((each) => each.option)) + 1;
    out.push(...either.map((each) => under(each, choice, 0)), ...made.map((each) => under(each, choice, option)));
  } else {
    frame.begun = out.length;
    out.push(...made);
  }
  if (made.length > 0) out.push(...frame.intended.splice(0));
}

/** "You get to the _X_ window by clicking **A**", "Open the _X_ window by …": that is to be seen afterwards. */
function awaitClaims(frame: Scan, verb: Verb | undefined): void {
  const { lexicon, out } = frame;
  const opens = verb !== undefined && lexicon.language.opening.has(verb.text.toLowerCase());
  const at = out.findLastIndex((each) => each.type !== 'claim' || (each.isPlace === true && !opens)) + 1;
  frame.intended.push(...out.splice(at).map(seenThen));
}

/** "By clicking **A**, open the _X_ window": what is opened that way. */
function opensWhat({ begun, lexicon, out }: Scan, { labels, verb }: Clause): Instruction[] | undefined {
  const titles = out.slice(begun).filter((each) => each.type === 'claim' && each.isPlace);
  if (labels.length > 0 || titles.length === 0 || !lexicon.language.opening.has(verb.text.toLowerCase())) return undefined;
  return out.splice(begun).map(seenThen);
}

function seenThen(each: Instruction): Instruction {
  return each.type === 'claim' ? { ...each, still: false, isPlace: undefined } : each;
}

/** "Click **Name** and enter …": what is clicked may be the field. */
function focusing(out: readonly Instruction[]): Instruction[] {
  return out.map((each, at) => {
    const [before, next] = [out[at - 1], out[at + 1]];
    if (takesNoField(each) && before?.type === 'use' && before.verb.deed === 'press') return { ...each, focus: before.label };
    return each.type === 'use' && each.verb.deed === 'press' && next && takesNoField(next) ? { ...each, mayFocus: true as const } : each;
  });
}

function takesNoField(each: Instruction): each is Fill | Pick {
  return (each.type === 'fill' || each.type === 'pick') && each.field === undefined;
}

/** One of several ways. */
function under<Held extends Instruction>(each: Held, choice: number, option: number): Held {
  if (each.when?.kind === 'choice' && each.when.choice === choice) return each;
  const when = all(each.when, { kind: 'choice', choice, option });
  return when ? { ...each, when } : each;
}

/** "In the **Login** window": it is to be seen there. */
function placed({ text, set, start, end, whole }: Named, shared: Shared): Instruction {
  return { type: 'claim', text: { text, set, start, end, whole }, shown: true, still: true, isScreen: false, isPlace: true, ...shared };
}

/** Whether a word can stand in front of a way that no verb begins. */
function maySendOff(word: string, { clauseStarts, connectors, into, with: by }: Language): boolean {
  return word === '' || [clauseStarts, connectors, into, by].some((words) => words.has(word));
}

/** A clause for a way through menus that no verb begins. */
function pathFrom({ start, end }: Named, on: string | undefined): Clause & { readonly isOther: boolean } {
  return { ...opened({ deed: 'press', text: '', start, end }, on), isOther: false };
}

function opened(verb: Verb, on: string | undefined): Clause {
  return {
    verb,
    mood: 'asked',
    labels: [],
    words: [],
    code: undefined,
    place: on === undefined ? {} : { on },
    isOver: false,
    isHow: false,
    isTwice: false,
    hasClaim: false,
  };
}
