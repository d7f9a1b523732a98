/**
 * Reads one sentence from left to right into instructions.
 *
 *   sentence = frame { frame }                    see subordinate.ts
 *   frame    = { place | clause | claim | text }
 *   clause   = [ mood ] verb { label | word }     the labels belong to it as long as only connecting words stand between
 *   claim    = text "opens" | "you see" text      see claim.ts
 *   place    = "on the lamp" | "in" text
 *
 * The next verb, a colon or the end of the frame closes a clause. What no clause and no claim takes is left as it is: the step
 * decides what that means.
 */
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { isMarked, wordOf, type Sentence, type Token } from '../parse/tokens.ts';
import { claimOf } from './claim.ts';
import { closed, fieldDeeds, take, type Clause, type Labelled, type Mood } from './clause.ts';
import { durationAt } from './duration.ts';
import type { Instruction, Named, Shared, Shown, Test, Verb } from './instruction.ts';
import { lengthOf, phraseAt, type Lexicon } from './lexicon.ts';
import { isTitle, nameIn, withNames } from './names.ts';
import { readOverride } from './override.ts';
import { framesOf, shownIn, type Frame } from './subordinate.ts';
import { all } from './test.ts';
import { looksImperative, verbAt } from './verb.ts';

/** What is known from the sentences before it. */
export interface Before {
  /** The condition of the last one. */
  readonly when?: Test | undefined;
  /** What stands above it hangs on this: "If the lamp is dark:". */
  readonly frame?: Test | undefined;
  /** The label that was used last. */
  readonly last?: Named | undefined;
}

export interface Reading {
  readonly instructions: readonly Instruction[];
  readonly findings: readonly Finding[];
  /** The condition of the whole sentence, which "otherwise" in the next one turns round. */
  readonly when: Test | undefined;
  /** It is nothing but a condition: what stands below it hangs on it. */
  readonly isBare: boolean;
  /** The label that was used last, in it or before. */
  readonly last: Named | undefined;
  /** Its tokens, each name in one. */
  readonly tokens: readonly Token[];
  /** It is another way to do what the sentence before it asks for: "You can also …". */
  readonly isOther: boolean;
  /** It is nothing but a comment that says what the sentence before it asks for. */
  readonly isOverride: boolean;
}

export function readSentence({ tokens, start }: Sentence, lexicon: Lexicon, before: Before = {}): Reading {
  const said = overridesIn(tokens, lexicon, start);
  const findings = [...said.findings];
  const named = withNames(withoutComments(tokens), lexicon);
  const optional = optionalIn(named, lexicon.language, start);
  const framed = framesOf(optional, lexicon, before.when);
  const outer = all(before.frame, said.when, optional.when);
  let { last } = before;
  const possibilities: Shown[] = [];
  const instructions: Instruction[] = [];
  for (const frame of framed.frames) {
    const when = all(outer, frame.when);
    const shared: Shared = { sentence: start, ...(when ? { when } : {}), ...(frame.isAside ? { isAside: true } : {}) };
    const read = readFrame(frame, { lexicon, shared, last, possibilities });
    instructions.push(...read);
    last = lastNamed(read) ?? last;
  }
  // What nobody knows as a condition matters where something hangs on it.
  if (framed.isBare || instructions.some(({ type }) => type !== 'mention' && type !== 'attend' && type !== 'idle'))
    findings.push(...framed.findings);
  const { isBare } = framed;
  const when = framed.when ?? all(...possibilities.map((claim): Test => ({ kind: 'shown', claim })));
  const isOther = lengthOf(named, 0, lexicon.language.also) > 0;
  const shape = { last, tokens: named, isOther, isOverride: said.instructions.length > 0 && named.length === 0 };
  if (said.instructions.length > 0) return { instructions: said.instructions, findings: said.findings, when, isBare: false, ...shape };
  // A time in front of nothing that is done or claimed is none to wait for.
  const isStill = instructions.every(({ type }) => type === 'wait' || type === 'mention' || type === 'attend' || type === 'idle');
  const kept =
    isStill && framed.frames.some(({ kind }) => kind === 'wait') ? instructions.filter(({ type }) => type !== 'wait') : instructions;
  return { instructions: [...kept, ...said.claims], findings, when: when ?? said.when, isBare, ...shape };
}

/** The label that "it" stands for after these: the one that was used last, or the only one that was spoken of. */
function lastNamed(read: readonly Instruction[]): Named | undefined {
  const used = read.findLast((each) => each.type === 'use')?.label;
  const spoken = read.flatMap((each) => {
    if (each.type === 'mention' || each.type === 'idle') return [each.label];
    return each.type === 'claim' && each.isPlace ? [each.text] : [];
  });
  return used ?? (spoken.length === 1 ? spoken[0] : undefined);
}

/** What the comments of a sentence say outright. */
function overridesIn(tokens: readonly Token[], lexicon: Lexicon, sentence: number) {
  const read = tokens.filter(({ kind }) => kind === 'comment').map((comment) => readOverride(comment, lexicon, { sentence }));
  const when = all(...read.map((override) => override.when));
  const under = <Held extends Instruction>(each: Held): Held => (when ? { ...each, when } : each);
  return {
    instructions: read.flatMap(({ instructions }) => instructions).map(under),
    claims: read.flatMap(({ claims }) => claims).map(under),
    findings: read.flatMap((override) => override.findings),
    when,
  };
}

function withoutComments(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind }) => kind !== 'comment');
}

/** "(Optional) …", "Optionally, …": done in one way, left out in another. */
function optionalIn(
  tokens: readonly Token[],
  language: Language,
  sentence: number,
): { readonly tokens: readonly Token[]; readonly when?: Test } {
  const at = tokens.findIndex(({ kind }) => kind === 'word');
  const length = at < 0 ? 0 : lengthOf(tokens, at, language.optional);
  const when: Test = { kind: 'choice', choice: sentence, option: 0 };
  if (length > 0) {
    const rest = tokens.slice(at + length);
    const signs = rest.findIndex(({ kind, text }) => kind !== 'mark' || !'):,–—'.includes(text));
    return { tokens: rest.slice(Math.max(0, signs)), when };
  }
  const last = tokens.findLastIndex(({ text }) => text === '(');
  const isBehind = last > 0 && lengthOf(tokens, last + 1, language.optional) > 0 && tokens[last + 2]?.text === ')';
  return isBehind ? { tokens: [...tokens.slice(0, last), ...tokens.slice(last + 3)], when } : { tokens };
}

interface Reader {
  /** What may be shown, and need not: "in that case" is where it is. */
  readonly possibilities: Shown[];
  readonly lexicon: Lexicon;
  readonly shared: Shared;
  readonly last: Named | undefined;
}

function readFrame(frame: Frame, reader: Reader): Instruction[] {
  const { lexicon, shared, last } = reader;
  switch (frame.kind) {
    case 'sign':
      return [
        ...shownIn(frame.tokens, lexicon).map((shown): Instruction => ({ type: 'claim', ...shown, still: true, ...shared })),
        ...mentions(frame, reader),
      ];
    case 'wait': {
      const at = frame.tokens.findIndex((_, index) => durationAt(frame.tokens, index, lexicon.language));
      const time = durationAt(frame.tokens, at, lexicon.language);
      return time ? [{ type: 'wait', milliseconds: time.milliseconds, place: time, ...shared }] : [];
    }
    case 'free':
      return mentions(frame, reader);
    case 'done': {
      // What has just been done is not done again.
      const isKnown = last !== undefined && frame.tokens.some((token) => nameIn(token)?.text === last.text);
      return isKnown ? mentions(frame, reader) : scan(frame.tokens, reader);
    }
    case 'main':
      return scan(frame.tokens, reader);
  }
}

/** The names in words that ask for nothing. */
function mentions({ tokens }: Frame, { lexicon, shared }: Reader): Instruction[] {
  return tokens.flatMap((token, index): Instruction[] => {
    const label = nameIn(token);
    if (!label || label.set === 'unmarked' || claimOf(tokens, index, lexicon.language)) return [];
    return [{ type: 'mention', label, mayBeOption: true, ...shared }];
  });
}

/** Reads a frame that asks, claims or states. */
function scan(tokens: readonly Token[], reader: Reader): Instruction[] {
  const { lexicon, shared } = reader;
  const { language } = lexicon;
  const out: Instruction[] = [];
  let { last } = reader;
  let clause: (Clause & { readonly isOther: boolean }) | undefined;
  let begun = 0;
  let on: string | undefined;
  let waiting: Labelled[] = [];
  /** What may be seen, and need not. */
  const possible: Instruction[] = [];
  /** What is to be seen once the next clause is done. */
  let intended: Instruction[] = [];
  let isOr = false;
  let isInBrackets = false;
  let isAside = false;
  const common = (): Shared => (isAside ? { ...shared, isAside: true } : shared);

  const close = (): void => {
    if (!clause) return;
    const made = closed(clause, { lexicon, shared: common(), last, choose: () => clause?.verb.start ?? 0 });
    last = made.findLast((each) => each.type === 'use')?.label ?? last;
    const place = clause.verb.start;
    if (clause.isOther && made.length > 0 && begun < out.length) {
      const either = out.slice(begun);
      const choice = either.map(({ when }) => when).find((when) => when?.kind === 'choice')?.choice ?? place;
      const option = Math.max(0, ...either.map(({ when }) => (when?.kind === 'choice' ? when.option : 0)));
      out.splice(
        begun,
        either.length,
        ...either.map((each) => under(each, choice, 0)),
        ...made.map((each) => under(each, choice, option + 1)),
      );
    } else {
      begun = out.length;
      out.push(...made);
    }
    if (made.length > 0) {
      out.push(...intended);
      intended = [];
    }
    clause = undefined;
  };
  const leaveWaiting = (): void => {
    out.push(...waiting.map((label): Instruction => ({ type: 'idle', label, ...common() })));
    waiting = [];
  };

  const also = Math.max(lengthOf(tokens, 0, language.also), lengthOf(tokens, 0, language.forPurpose));
  // "You can also …", "For another code, …" serve some readers only.
  isAside =
    also > 0 &&
    !tokens
      .slice(
        0,
        tokens.findIndex(({ text }) => text === ','),
      )
      .some(isMarked);
  const from = isAside && lengthOf(tokens, 0, language.also) > 0 ? also : 0;

  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    if (token.kind === 'mark') {
      const isRange = /^[–—-]$/.test(token.text) && /^\d/.test(tokens[index - 1]?.text ?? '') && /^\d/.test(tokens[index + 1]?.text ?? '');
      if (isRange) {
        clause?.words.push(token);
        continue;
      }
      const isOpen = clause && clause.labels.length === 0 && language.into.has(wordOf(tokens[index + 1]));
      if (token.text === '(' || token.text === ')') isInBrackets = token.text === '(' && !opensLabels(tokens, index, clause, language);
      if (/^[:;–—]$/.test(token.text) && !isOpen) close();
      continue;
    }
    if (token.kind === 'expression') {
      if (clause) take(clause, token, language);
      continue;
    }
    const text = nameIn(token);
    if (text) {
      const isAwaited = clause?.verb.deed === 'wait';
      const claim = isAwaited ? undefined : claimJoined(tokens, index, text, lexicon);
      if (isAwaited) clause?.words.push(token);
      else if (claim) {
        if (clause?.verb.deed === 'verify') clause.words.push(claimed);
        close();
        const place = placeBehind(tokens, index, lexicon) ?? on;
        const { isPurpose, isPossibility, ...shown } = claim;
        const made: Instruction = { type: 'claim', text, ...shown, ...(place === undefined ? {} : { on: place }), ...common() };
        // "To open the _X_, click …": it is shown when that is done.
        if (isPossibility) {
          possible.push({ type: 'mention', label: text, mayBeOption: true, ...common() });
          reader.possibilities.push({ text, ...shown });
        } else if (isPurpose && out.every(({ type }) => type === 'attend')) intended.push(made);
        else out.push(made);
        begun = out.length;
      } else {
        const isOnPath = tokens[index - 1]?.text === '>';
        const label: Labelled = { ...text, after: isOnPath ? '>' : wordBefore(tokens, index), isAlternative: isOr };
        // ", in the **X** window, …" is where what follows is to be found.
        const isFresh = takesFields(clause?.verb)
          ? tokens[startOfPhrase(tokens, index) - 1]?.kind === 'mark'
          : beginsAnew(tokens, index, language);
        const isApart = language.into.has(label.after) && clause !== undefined && clause.labels.length > 0 && isFresh;
        if (isApart) close();
        // "Menu: **A** > **B**" is a way without a verb, and "smite **A** > **B**" is none.
        const isPath = isOnPath || (tokens[index + 1]?.text === '>' && maySendOff(label.after, language));
        if (isPath && !clause && label.set !== 'code') clause = pathFrom(label, on);
        // "Answer the _X_ question with **No**": the title says where.
        const isTitled = label.set === 'italic' && clause !== undefined && language.screens.has(wordOf(tokens[index + 1]));
        const role = isTitled
          ? 'place'
          : isInBrackets
            ? 'idle'
            : roleOf(label, clause, waiting.length > 0 && language.connectors.has(wordOf(tokens[index - 1])), language);
        if (role === 'label') clause?.labels.push(label);
        else if (role === 'word') clause?.words.push(token);
        else if (role === 'value' && clause) clause.code ??= text;
        else if (role === 'waiting') waiting.push(label);
        else if (role === 'place') out.splice(begun, 0, placed(label, common()));
        else if (language.denials.has(label.after)) out.push({ type: 'mention', label: text, mayBeOption: true, ...common() });
        else out.push({ type: 'idle', label: text, ...common() });
        if (role !== 'idle' || text.set === 'bold') last = text;
      }
      isOr = false;
      continue;
    }
    const place = phraseAt(tokens, index, lexicon.places);
    if (place) {
      const isApart = separated(tokens[index - 1], language);
      const trails = clause !== undefined && clause.labels.length > 0 && !isApart;
      const isInside = clause?.labels.length === 0 && (tokens[index - 1]?.kind === 'mark' || !isApart);
      index += place.length - 1;
      if (!place.possessive && trails && clause) clause.place = { ...clause.place, nearby: place.meaning };
      else if (!place.possessive) {
        on = place.meaning;
        if (isInside && clause) clause.place = { on };
        else close();
      }
      out.splice(trails || isInside ? begun : out.length, 0, {
        type: 'attend',
        device: place.meaning,
        lasting: !place.possessive && !trails,
        ...common(),
      });
      if (!(trails || isInside)) begun = out.length;
      continue;
    }
    const verb = verbHere(tokens, index, lexicon, clause?.mood === 'asked');
    // "Use the phone to scan …": the second verb is asked for.
    const isMeans =
      clause?.labels.length === 0 && language.instrumental.has(clause.verb.text.toLowerCase()) && wordOf(tokens[index - 1]) === 'to';
    const mood = isMeans ? 'asked' : verb && moodOf(tokens, index, language);
    if (verb && mood && (mood !== 'unasked' || !clause || clause.isOver)) {
      // "Enter and confirm a new password": it is put in twice.
      if (clause && isPair(clause, verb, tokens[index - 1])) {
        clause.isTwice = true;
        index += verb.length - 1;
        continue;
      }
      // "Leave the window by clicking **Cancel**": the second verb says how.
      if (isMeans || (clause?.labels.length === 0 && language.with.has(wordOf(tokens[index - 1])))) clause = undefined;
      close();
      const { length, ...said } = verb;
      const hasFields = takesFields(verb);
      if (waiting.length > 0 && !hasFields) {
        out.push(...waiting.map((label) => placed(label, common())));
        begun = out.length;
      }
      clause = {
        verb: said,
        mood,
        labels: hasFields ? waiting : [],
        words: [],
        code: undefined,
        place: on === undefined ? {} : { on },
        isOver: false,
        isTwice: false,
        isOther: wordOf(tokens[index - 1]) === language.or,
      };
      waiting = [];
      index += length - 1;
    } else if (clause) take(clause, token, language);
    isOr = wordOf(token) === language.or || (isOr && language.nounAfter.has(wordOf(token)));
  }
  close();
  leaveWaiting();
  return [...out, ...intended, ...possible];
}

/** Shows a verb such as "make sure" that something is claimed behind it. */
const claimed: Token = { kind: 'mark', text: '', start: 0, end: 0 };

/** What is claimed of a text, by itself or together with the one it is joined to: "neither _A_ nor _B_ is shown", "_A_ opens, then _B_". */
function claimJoined(tokens: readonly Token[], index: number, text: Named, lexicon: Lexicon): ReturnType<typeof claimOf> {
  const own = claimAt(tokens, index, text, lexicon);
  if (own || text.set !== 'italic') return own;
  const next = tokens.findIndex((token, at) => at > index && isMarked(token));
  const last = tokens.findLastIndex((token, at) => at < index && isMarked(token));
  const joins = (from: number, to: number): boolean =>
    from >= 0 && to >= 0 && tokens.slice(from + 1, to).every((token) => token.text === ',' || lexicon.language.joints.has(wordOf(token)));
  const [behind, front] = [nameIn(tokens[next]), nameIn(tokens[last])];
  if (behind && joins(index, next)) return claimJoined(tokens, next, behind, lexicon);
  return front && joins(last, index) ? claimAt(tokens, last, front, lexicon) : undefined;
}

/** A name without marks is claimed only where it can be nothing but a title. */
function claimAt(
  tokens: readonly Token[],
  index: number,
  { set, text }: Named,
  { language, vocabulary }: Lexicon,
): ReturnType<typeof claimOf> {
  const claim = claimOf(tokens, index, language);
  const isCalledSo = isTitle(text, vocabulary);
  if (!claim || (set === 'unmarked' && !claim.isScreen && !isCalledSo)) return undefined;
  // A title in italics is that screen, and not the button that opens it.
  const isElement = language.elements.has(wordOf(tokens[index + 1]));
  return set === 'italic' && isCalledSo && !isElement ? { ...claim, isScreen: true } : claim;
}

/** What a quoted text that is not claimed is to the clause it stands in, if it stands in one. */
function roleOf(
  { after, set }: Labelled,
  clause: Clause | undefined,
  isJoined: boolean,
  language: Language,
): 'label' | 'word' | 'value' | 'waiting' | 'place' | 'idle' {
  const isPlace = language.into.has(after);
  if (!clause) return (isPlace || isJoined) && set !== 'code' ? 'waiting' : 'idle';
  if (clause.isOver) return isPlace ? 'place' : 'idle';
  if (takesFields(clause.verb))
    return set === 'bold' || set === 'italic' || isPlace
      ? 'label'
      : set === 'unmarked' || (clause.verb.deed === 'choose' && set === 'quoted')
        ? 'word'
        : 'value';
  if (isPlace && clause.labels.length > 0) return 'place';
  // Right behind the verb a label may stand in the wrong marks.
  return set === 'bold' || set === 'italic' || clause.labels.length > 0 ? 'label' : 'word';
}

/** Whether a verb asks for the same once more, before it is said what. */
function isPair(clause: Clause, { deed }: Verb, before: Token | undefined): boolean {
  const isEmpty = clause.labels.length === 0 && clause.words.every((token) => wordOf(token) === 'and');
  return clause.verb.deed === 'value' && (deed === 'confirm' || deed === 'value') && isEmpty && wordOf(before) === 'and';
}

/** Whether a verb puts something somewhere. */
function takesFields(verb: Verb | undefined): boolean {
  return verb !== undefined && fieldDeeds.has(verb.deed);
}

function under<Held extends Instruction>(each: Held, choice: number, option: number): Held {
  if (each.when?.kind === 'choice' && each.when.choice === choice) return each;
  const when = all(each.when, { kind: 'choice', choice, option });
  return when ? { ...each, when } : each;
}

/** Whether a word can stand in front of a way that no verb begins. */
function maySendOff(word: string, { clauseStarts, connectors, into, with: by }: Language): boolean {
  return word === '' || [clauseStarts, connectors, into, by].some((words) => words.has(word));
}

/** A clause for a way through menus that no verb begins. */
function pathFrom({ start, end }: Named, on: string | undefined): Clause & { readonly isOther: false } {
  const verb: Verb = { deed: 'press', text: '', start, end };
  return {
    verb,
    mood: 'asked',
    labels: [],
    words: [],
    code: undefined,
    place: on === undefined ? {} : { on },
    isOver: false,
    isTwice: false,
    isOther: false,
  };
}

/** "In the **Login** window": it is to be seen there. */
function placed(label: Named, shared: Shared): Instruction {
  const { text, set, start, end, whole } = label;
  return { type: 'claim', text: { text, set, start, end, whole }, shown: true, still: true, isScreen: false, isPlace: true, ...shared };
}

/** The verb at a place where one can stand. */
function verbHere(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
  isGoingOn: boolean,
): (Verb & { readonly length: number }) | undefined {
  const { language } = lexicon;
  const known = verbAt(tokens, index, lexicon);
  const begins = beginsClause(tokens, index, lexicon);
  if (known) {
    // "Do not press": the first word only denies.
    if (language.denials.has(wordOf(tokens[index + known.length])) && known.length === 1) return undefined;
    const isFirm = language.firmVerbs.has(known.text.toLowerCase().split(' ')[0] ?? '');
    return begins || isFirm || moodOf(tokens, index, language) !== 'asked' || isDuty(tokens, index, language) ? known : undefined;
  }
  const [token] = tokens.slice(index, index + 1);
  if (!token || !begins || language.denials.has(wordOf(tokens[index + 1])) || !looksImperative(tokens, index, lexicon, isGoingOn))
    return undefined;
  return { deed: 'unknown', text: token.text, start: token.start, end: token.end, length: 1 };
}

/** Whether a clause can begin at a token: behind a mark, a connecting word, a place, or nothing. */
function beginsClause(tokens: readonly Token[], index: number, { language, places }: Lexicon): boolean {
  const before = tokens[index - 1];
  if (before === undefined || before.kind === 'mark') return true;
  if (language.clauseStarts.has(wordOf(before))) return true;
  if (adviceBefore(tokens, index, language)) return true;
  return tokens
    .slice(0, index)
    .some((_, at) => at + (phraseAt(tokens, at, places)?.length ?? 0) === index && phraseAt(tokens, at, places) !== undefined);
}

/** Whether a verb is asked for: from the words in front of it. */
function moodOf(tokens: readonly Token[], index: number, language: Language): Mood {
  let at = index - 1;
  while (at >= 0 && language.adverbs.has(wordOf(tokens[at]))) at -= 1;
  const word = wordOf(tokens[at]);
  const earlier = wordOf(tokens[at - 1]);
  if (adviceBefore(tokens, index, language)) return 'asked';
  if (language.denials.has(word) || (word === 'to' && language.denials.has(earlier))) return 'unasked';
  if (language.duties.has(word) || (word === 'to' && language.duties.has(earlier))) return 'asked';
  if (language.permissions.has(word)) return language.subjects.has(earlier) ? 'permitted' : 'unasked';
  if (word === 'to' || language.subjects.has(word) || language.auxiliaries.has(word)) return 'unasked';
  return 'asked';
}

/** "you must click", "you need to click". */
function isDuty(tokens: readonly Token[], index: number, language: Language): boolean {
  const at = wordOf(tokens[index - 1]) === 'to' ? index - 2 : index - 1;
  return language.duties.has(wordOf(tokens[at])) && language.subjects.has(wordOf(tokens[at - 1]));
}

/** Whether a bracket holds labels of the clause: "(or **B**)", "key it in twice (**A** and **B**)". */
function opensLabels(tokens: readonly Token[], bracket: number, clause: Clause | undefined, language: Language): boolean {
  const next = tokens[bracket + 1];
  return (
    clause !== undefined &&
    (wordOf(next) === language.or || (takesFields(clause.verb) && clause.labels.length === 0 && next?.kind === 'bold'))
  );
}

function adviceBefore(tokens: readonly Token[], index: number, language: Language): boolean {
  return language.advice.some((phrase) => {
    const words = phrase.split(' ');
    return index >= words.length && words.every((word, at) => wordOf(tokens[index - words.length + at]) === word);
  });
}

/** Whether the words in front of a text begin something new: ", in the **X** window". */
function beginsAnew(tokens: readonly Token[], index: number, language: Language): boolean {
  const before = tokens[startOfPhrase(tokens, index) - 1];
  return before?.kind === 'mark' || language.clauseStarts.has(wordOf(before));
}

/** The index of the word in front of a text, without the articles between. */
function startOfPhrase(tokens: readonly Token[], index: number): number {
  let at = index - 1;
  while (articles.has(wordOf(tokens[at]))) at -= 1;
  return at;
}

const articles = new Set('the a an your this that its'.split(' '));

/** The word in front of a text, without the articles between. */
function wordBefore(tokens: readonly Token[], index: number): string {
  return wordOf(tokens[startOfPhrase(tokens, index)]);
}

/** "_X_ is shown on the lamp": the device that is named behind a claim. */
function placeBehind(tokens: readonly Token[], index: number, lexicon: Lexicon): string | undefined {
  for (let at = index + 1; tokens[at]?.kind === 'word'; at += 1) {
    const place = phraseAt(tokens, at, lexicon.places);
    if (place) return place.possessive ? undefined : place.meaning;
  }
  return undefined;
}

/** A place after one of these belongs to what follows: "…, then on the lamp". */
function separated(token: Token | undefined, language: Language): boolean {
  return token === undefined || token.kind === 'mark' || language.connectors.has(wordOf(token));
}
