/**
 * Reads one sentence into instructions.
 *
 *   sentence = frame { frame }     see frames.ts and scan.ts
 */
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { wordOf, type Sentence, type Token } from '../parse/tokens.ts';
import { valueNamed, type Antecedents } from './antecedent.ts';
import { claimOf } from './claim.ts';
import { durationAt } from './duration.ts';
import { framesOf, type SentenceFrame } from './frames.ts';
import type { Instruction, Named, Shared, Shown, Test } from './instruction.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import { nameIn, withNames } from './names.ts';
import { readOverride } from './override.ts';
import { doesAsWell } from './role.ts';
import { rowIn } from './rows.ts';
import { scan } from './scan.ts';
import type { FrameReader } from './scanning.ts';
import { shownIn } from './shown.ts';
import { all, not, singleTests } from './test.ts';

/** What is known from the sentences before it. */
export interface Before {
  /** The condition of the last one. */
  readonly when?: Test | undefined;
  /** What stands above it hangs on this: "If the lamp is dark:". */
  readonly frame?: Test | undefined;
  readonly named?: Antecedents | undefined;
}

export interface Reading {
  readonly instructions: readonly Instruction[];
  readonly findings: readonly Finding[];
  /** The condition of the whole sentence, which "otherwise" in the next one turns round. */
  readonly when: Test | undefined;
  /** It is nothing but a condition: what stands below it hangs on it. */
  readonly isBare: boolean;
  /** What was named last, in it or before. */
  readonly named: Antecedents;
  /** Its tokens, each name in one. */
  readonly tokens: readonly Token[];
  /** It is another way to do what the sentence before it asks for: "You can also …". */
  readonly isOther: boolean;
  /** It is nothing but a comment that says what the sentence before it asks for. */
  readonly isOverride: boolean;
}

export function readSentence(
  { tokens, start }: Sentence,
  lexicon: Lexicon,
  before: Before = {},
): Reading {
  const said = overridesIn(tokens, lexicon, start);
  const findings = [...said.findings];
  const named = withNames(withoutComments(tokens), lexicon);
  const { tokens: apart, inRow } = rowIn(named, lexicon.language);
  const optional = optionalIn(apart, lexicon.language, start);
  const framed = framesOf(optional, lexicon, before.when);
  const outer = all(before.frame, said.when, optional.when);
  let { last, value }: Antecedents = before.named ?? { last: undefined, value: undefined };
  last = testedIn(framed.when, lexicon) ?? last;
  const possibilities: Shown[] = [];
  const instructions: Instruction[] = [];
  for (const frame of framed.frames) {
    const when = all(outer, frame.when);
    const shared: Shared = {
      sentence: start,
      ...(when ? { when } : {}),
      ...(frame.isAside ? { isAside: true } : {}),
      ...(inRow ? { inRow } : {}),
    };
    const read = readFrame(frame, { lexicon, shared, last, value, possibilities });
    instructions.push(...read);
    last = lastNamed(read, lexicon.vocabulary) ?? last;
    value = valueNamed(frame.tokens, read, value, lexicon);
  }
  // What nobody knows as a condition matters where something hangs on it.
  if (
    framed.isBare ||
    instructions.some(({ type }) => type !== 'mention' && type !== 'attend' && type !== 'idle')
  )
    findings.push(...framed.findings);
  const { isBare } = framed;
  const when =
    framed.when ?? all(...possibilities.map((claim): Test => ({ kind: 'shown', claim })));
  const isOther =
    lengthOf(named, 0, lexicon.language.also) > 0 ||
    named.some((token, at) => nameIn(token) && at <= 1 && doesAsWell(named, at, lexicon.language));
  const shape = {
    named: { last, value },
    tokens: apart,
    isOther,
    isOverride: said.instructions.length > 0 && named.length === 0,
  };
  if (said.instructions.length > 0) {
    const held = all(outer, framed.when);
    const stated = said.instructions.map((each) => (held ? { ...each, when: held } : each));
    return {
      instructions: stated,
      findings: [...said.findings, ...framed.findings],
      when,
      isBare: false,
      ...shape,
    };
  }
  // A time in front of nothing that is done or claimed is none to wait for.
  const isStill = instructions.every(
    ({ type }) => type === 'wait' || type === 'mention' || type === 'attend' || type === 'idle',
  );
  const kept =
    isStill && framed.frames.some(({ kind }) => kind === 'wait')
      ? instructions.filter(({ type }) => type !== 'wait')
      : instructions;
  const onlyIf = named.some(
    (token, at) =>
      wordOf(token) === lexicon.language.only && lexicon.openerStarts.has(wordOf(named[at + 1])),
  );
  const turned = onlyIf ? kept.flatMap((each) => turnedRound(each, framed.when)) : [];
  return {
    instructions: [...kept, ...turned, ...said.claims],
    findings,
    when: when ?? said.when,
    isBare,
    ...shape,
  };
}

/** "_X_ opens only if …": in the other case it does not. */
function turnedRound(each: Instruction, when: Test | undefined): Instruction[] {
  if (each.type !== 'claim' || when?.kind !== 'condition') return [];
  return [{ ...each, shown: !each.shown, still: true, when: not(when) }];
}

/** "If **A** is shown, click it." */
function testedIn(when: Test | undefined, { vocabulary: { labels } }: Lexicon): Named | undefined {
  const shown = singleTests(when).flatMap((part) =>
    part.kind === 'shown' && labels.has(part.claim.text.text) ? [part.claim.text] : [],
  );
  return shown.length === 1 ? shown[0] : undefined;
}

/**
 * The label that "it" stands for after these: the one that was used last, or the only one that was
 * spoken of.
 */
function lastNamed(
  read: readonly Instruction[],
  { labels }: Lexicon['vocabulary'],
): Named | undefined {
  const used = read.findLast((each) => each.type === 'use')?.label;
  const spoken = read.flatMap((each) => {
    if (each.type === 'mention' || each.type === 'idle') return [each.label];
    return each.type === 'claim' && (each.isPlace || labels.has(each.text.text)) ? [each.text] : [];
  });
  return used ?? (spoken.length === 1 ? spoken[0] : undefined);
}

/** What the comments of a sentence say outright. */
function overridesIn(tokens: readonly Token[], lexicon: Lexicon, sentence: number) {
  const read = tokens
    .filter(({ kind }) => kind === 'comment')
    .map((comment) => readOverride(comment, lexicon, { sentence }));
  const when = all(...read.map((override) => override.when));
  return {
    instructions: read.flatMap(({ instructions }) => instructions),
    claims: read.flatMap(({ claims }) => claims).map((each) => (when ? { ...each, when } : each)),
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
  const isBehind =
    last > 0 && lengthOf(tokens, last + 1, language.optional) > 0 && tokens[last + 2]?.text === ')';
  return isBehind
    ? { tokens: [...tokens.slice(0, last), ...tokens.slice(last + 3)], when }
    : { tokens };
}

function readFrame(frame: SentenceFrame, reader: FrameReader): Instruction[] {
  const { lexicon, shared, last } = reader;
  switch (frame.kind) {
    case 'sign':
      return [
        ...shownIn(frame.tokens, lexicon).map((shown): Instruction => ({
          type: 'claim',
          ...shown,
          still: true,
          ...shared,
        })),
        ...mentions(frame, reader),
      ];
    case 'wait': {
      const at = frame.tokens.findIndex((_, index) =>
        durationAt(frame.tokens, index, lexicon.language),
      );
      const time = durationAt(frame.tokens, at, lexicon.language);
      return time
        ? [{ type: 'wait', milliseconds: time.milliseconds, place: time, ...shared }]
        : [];
    }
    case 'free':
      return mentions(frame, reader);
    case 'done': {
      // What has just been done is not done again.
      const isKnown =
        last !== undefined && frame.tokens.some((token) => nameIn(token)?.text === last.text);
      return isKnown ? mentions(frame, reader) : scan(frame.tokens, reader);
    }
    case 'main':
      return scan(frame.tokens, reader);
  }
}

/** The names in words that ask for nothing. */
function mentions({ tokens }: SentenceFrame, { lexicon, shared }: FrameReader): Instruction[] {
  return tokens.flatMap((token, index): Instruction[] => {
    const label = nameIn(token);
    if (!label || label.set === 'unmarked' || claimOf(tokens, index, lexicon.language)) return [];
    return [{ type: 'mention', label, mayBeOption: true, ...shared }];
  });
}
