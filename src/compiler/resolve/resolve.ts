/** Gives the words of an article the meaning they have in its world. */
import {
  waysToFulfil,
  type Condition,
  type Situation,
  type WorldDefinition,
} from '../../simulator/index.ts';
import type { Finding } from '../findings.ts';
import type { SaidWords } from '../parse/headings.ts';
import {
  mainId,
  type ParsedArticle,
  type ParsedProcedure,
  type ParsedStep,
} from '../parse/parse.ts';
import type { Passage } from '../parse/passages.ts';
import { spokenAt, type Sentence, type Stretch } from '../parse/tokens.ts';
import { conditionFor, disguised } from './condition.ts';
import { isOfOtherCase, numbersIn } from './facts.ts';
import type { Claim, Instruction, Order, Quoted, Resume, SaidResult, Test } from './instruction.ts';
import { lengthOf, lexiconOf, type Lexicon } from './lexicon.ts';
import { contradictionsIn } from './forbidden.ts';
import { misplacedGoals } from './misplaced.ts';
import { isDeed, isOrdering } from './ordering.ts';
import { readExample } from './read-example.ts';
import { readOnce } from './read-once.ts';
import { numberFinding, type Context, type ReadSentence, type Standing } from './read-passage.ts';
import { readSentence } from './read-sentence.ts';
import { remarksIn, type Remark } from './remarks.ts';
import { resultIn } from './results.ts';
import { runInOf } from './run-in.ts';
import { strangeNames } from './strange-name.ts';
import { strangeDevices } from './strange-place.ts';
import { all, isTriedOut } from './test.ts';
import { untruthsIn } from './truths.ts';
import { plain, tenseless } from './wording.ts';

export interface ScriptStep {
  readonly parsed: ParsedStep;
  readonly instructions: readonly Order[];
  /** No instruction is an action. */
  readonly asksForNothing: boolean;
  /** Something in it could not be read: what follows from that is told there. */
  readonly isUnclear: boolean;
}

export interface Script {
  readonly parsed: ParsedProcedure;
  /** For which ways the procedure is; undefined for one that is for all. */
  readonly condition?: Condition;
  /** Nobody knows the condition in the heading: the procedure is left alone. */
  readonly isUnknown: boolean;
  readonly steps: readonly ScriptStep[];
  /** With which steps of the main list the article goes on after it. */
  readonly resumes: readonly Resume[];
  /** What is said around its list. */
  readonly claims: readonly Claim[];
}

/** A claim about the world at the end of the article. */
export interface EndClaim extends Stretch {
  readonly said: string;
  /** None, and no claim, where the world does not know what is said. */
  readonly results: readonly SaidResult[];
  readonly claims: readonly Claim[];
  readonly when?: Test;
}

export interface ResolvedArticle {
  readonly lexicon: Lexicon;
  readonly language: ParsedArticle['language'];
  readonly text: string;
  /** What the front matter and the prerequisites fix. */
  readonly situation: Situation;
  readonly procedures: readonly Script[];
  readonly outcomes: readonly EndClaim[];
  /** What is said in prose of what is the case at the end. */
  readonly remarks: readonly Remark[];
  /** Every sentence of the article, in the order of the text. */
  readonly sentences: readonly ReadSentence[];
  /** The conditions that the prerequisites name. */
  readonly prerequisites: readonly Prerequisite[];
  readonly findings: readonly Finding[];
}

/** A condition of the world among what must be true beforehand. */
export interface Prerequisite extends SaidWords {
  readonly condition: Condition;
  readonly situation: Situation;
}

/** @param fixed what the front matter fixes */
export function resolve(
  parsed: ParsedArticle,
  definition: WorldDefinition,
  fixed: Situation,
): ResolvedArticle {
  const lexicon = lexiconOf(definition, parsed.language, fixed);
  const context: Context = { lexicon, text: parsed.text, situation: fixed };
  const prerequisites = parsed.others.flatMap((passage) =>
    prerequisiteIn(passage, parsed.text, lexicon),
  );
  const required = Object.fromEntries(
    prerequisites.flatMap((each) => Object.entries(each.situation)),
  );
  const situation = { ...required, ...fixed };
  const sentences: ReadSentence[] = parsed.others.flatMap((passage) => readOnce(passage, context));
  const findings: Finding[] = [];
  const procedures = parsed.procedures.map((procedure) =>
    scriptOf(procedure, context, sentences, findings),
  );
  const remarks = sentences.flatMap((each) => remarksIn(each, sentences, parsed.text, lexicon));
  const outcomes = parsed.result.flatMap((passage) => {
    sentences.push(...readOnce(passage, context));
    // "**See also:** …" promises nothing.
    const sign = runInOf(passage, lexicon.language);
    if (sign !== undefined && !lexicon.language.headings.result.includes(sign)) return [];
    return passage.sentences
      .filter(({ tokens }) => !isOfOtherCase(tokens, [], lexicon.language))
      .flatMap((sentence) => outcomesOf(sentence, parsed.text, lexicon));
  });
  sentences.sort((one, other) => one.sentence.start - other.sentence.start);
  const main = procedures.find(({ parsed: { id } }) => id === mainId)?.steps ?? [];
  findings.push(...sentences.flatMap((each) => each.findings), ...wrongInFront(parsed, context));
  findings.push(
    ...misplacedGoals(sentences, main, lexicon),
    ...contradictionsIn(sentences, lexicon),
  );
  const { language, text } = parsed;
  return {
    lexicon,
    language,
    text,
    situation,
    procedures,
    outcomes,
    remarks,
    sentences,
    prerequisites,
    findings,
  };
}

/**
 * Numbers in what an article says of itself in front of its text, and devices that its title and
 * description name.
 */
function wrongInFront(
  { front, text, language }: ParsedArticle,
  { lexicon, situation }: Context,
): Finding[] {
  return (front.entries ?? [])
    .filter(({ value }) => typeof value === 'string')
    .flatMap(({ key, valuePlace: { start, end } }) => {
      const sentences = spokenAt(start, end, text, language);
      const numbers = sentences.flatMap((sentence) =>
        numbersIn(sentence, [], lexicon, situation).flatMap(numberFinding),
      );
      const isProse = key === 'title' || key === 'description';
      const devices = isProse
        ? sentences.flatMap(({ tokens }) => [
            ...strangeDevices(tokens, lexicon),
            ...strangeNames(tokens, lexicon),
          ])
        : [];
      const untrue = isProse ? sentences.flatMap(({ tokens }) => untruthsIn(tokens, lexicon)) : [];
      return [...numbers.filter(({ rule }) => rule === 'wrong-fact'), ...devices, ...untrue];
    });
}

function scriptOf(
  procedure: ParsedProcedure,
  context: Context,
  sentences: ReadSentence[],
  findings: Finding[],
): Script {
  const { condition: said, heading } = procedure;
  const { lexicon } = context;
  const hidden = said || !heading ? undefined : disguised(heading, lexicon.conditions);
  const known = said
    ? conditionFor(said, lexicon)
    : { condition: hidden?.condition, findings: hidden ? [hidden.finding] : [] };
  const { condition } = known;
  findings.push(...known.findings);
  const steps = procedure.steps.map((step) => stepScript(step, context, sentences));
  const around = procedure.around
    .flatMap((passage) => readOnce(passage, context))
    .map((read) => ({
      ...read,
      orders: read.instructions.filter(
        (each): each is Claim | Resume =>
          isSaidAround(each, procedure) &&
          !isOfOtherCase(read.sentence.tokens, read.numbers, lexicon.language),
      ),
    }));
  sentences.push(...around);
  const orders = around.flatMap((each) => each.orders);
  return {
    parsed: procedure,
    ...(condition ? { condition } : {}),
    isUnknown: said !== undefined && !condition,
    steps,
    resumes: orders.filter((each) => each.type === 'resume'),
    claims: orders.filter((each) => each.type === 'claim'),
  };
}

/**
 * What the paragraphs around the main list or a section's can say that is followed, or held against
 * the screens.
 */
function isSaidAround(
  each: Instruction,
  { id, condition }: ParsedProcedure,
): each is Claim | Resume {
  if (each.type === 'resume') return condition !== undefined;
  return (
    each.type === 'claim' &&
    (condition !== undefined || id === mainId) &&
    !each.isPlace &&
    !isTriedOut(each.when)
  );
}

function stepScript(step: ParsedStep, context: Context, sentences: ReadSentence[]): ScriptStep {
  const read: ReadSentence[] = [];
  const frames: { readonly depth: number; readonly test: Test }[] = [];
  let before: ReadSentence | undefined;
  const first = step.passages.find(
    ({ role, sentences: held }) => role === 'instruction' && held.length > 0,
  );
  for (const passage of step.passages) {
    while ((frames.at(-1)?.depth ?? -1) >= passage.depth) frames.pop();
    const frame = frames.map(({ test }) => test);
    const standing: Standing = { step: step.id, isFirst: passage === first, before, frame };
    const made = readExample(passage, context, standing) ?? readOnce(passage, context, standing);
    before = made.findLast(({ isExecuted }) => isExecuted) ?? before;
    const last = made.at(-1);
    // "If the lamp is dark:" governs what is listed below it.
    if (last?.isBare && last.when) frames.push({ depth: passage.depth, test: last.when });
    read.push(...made);
  }
  const said = withOtherWays(summed(overridden(read)));
  sentences.push(...said);
  const instructions = said.flatMap(({ orders }) => orders);
  return {
    parsed: step,
    instructions,
    // What a further paragraph offers beside is no step.
    asksForNothing: !said.some(({ orders, passage }) =>
      orders.some(
        (each) =>
          (isOrdering(each) && (!each.isAside || passage === first)) || each.type === 'know',
      ),
    ),
    isUnclear: instructions.some(({ type }) => type === 'unclear'),
  };
}

/**
 * What a comment says outright takes the place of what the sentence before it asks for and nobody
 * can carry out.
 */
function overridden(read: readonly ReadSentence[]): ReadSentence[] {
  return read.map((each, index) => (read[index + 1]?.isOverride ? withoutUnclear(each) : each));
}

/** "Log in to the recorder:" and the steps of that below it: they say how it is done. */
function summed(read: readonly ReadSentence[]): readonly ReadSentence[] {
  const [first] = read;
  const isWhole = read
    .filter(({ passage }) => passage === first?.passage)
    .every(({ orders }) => !orders.some(isDeed));
  const isSaidBelow = read.some(
    ({ orders, passage }) => passage.depth > (first?.passage.depth ?? 0) && orders.some(isDeed),
  );
  if (!first || !isWhole || !isSaidBelow) return read;
  return read.map((each) => (each.passage === first.passage ? withoutUnclear(each) : each));
}

/** A sentence of which it is not told that nobody can carry it out. */
function withoutUnclear(read: ReadSentence): ReadSentence {
  return {
    ...read,
    orders: read.orders.filter(({ type }) => type !== 'unclear'),
    findings: read.findings.filter(({ rule }) => rule !== 'unknown-instruction'),
  };
}

/**
 * "Click **A**. You can also click **B**.": each is a way of its own; or **A** leads to **B**,
 * where that is not there before.
 */
function withOtherWays(read: readonly ReadSentence[]): ReadSentence[] {
  const made = [...read];
  for (const [index, other] of read.entries()) {
    const before = made[index - 1];
    const first = before?.orders.findLastIndex(isDeed) ?? -1;
    if (!other.isOther || !before || first < 0 || !other.orders.some(isDeed)) continue;
    const choice = other.sentence.start;
    const deed = other.orders.find(isDeed);
    const [one, another]: Test[] = [
      { kind: 'choice', choice, option: 0, ...(deed ? { leadsTo: deed } : {}) },
      { kind: 'choice', choice, option: 1 },
    ];
    made[index - 1] = {
      ...before,
      orders: before.orders.map((order, at) => (at < first ? order : under(order, one))),
    };
    made[index] = {
      ...other,
      orders: other.orders.map((order) => under({ ...order, isAside: undefined }, another)),
    };
  }
  return made;
}

function under(order: Order, test: Test | undefined): Order {
  const when = all(order.when, test);
  return when ? { ...order, when } : order;
}

/** A point of the prerequisites that is a condition of the world, and no reader's slip. */
function prerequisiteIn(
  { role, sentences }: Passage,
  text: string,
  { conditions }: Lexicon,
): Prerequisite[] {
  if (role !== 'prerequisite') return [];
  return sentences.flatMap((sentence): Prerequisite[] => {
    const said = quotedAt(sentence, text);
    const condition = conditions.get(tenseless(said.text));
    const [situation] = condition ? waysToFulfil(condition) : [];
    return condition && situation ? [{ ...said, condition, situation }] : [];
  });
}

/**
 * What a sentence promises; where "and" joins results of which one is known, each is a promise of
 * its own.
 */
function outcomesOf(sentence: Sentence, text: string, lexicon: Lexicon): EndClaim[] {
  // "Remember to …" says what is to be done later.
  if (lengthOf(sentence.tokens, 0, lexicon.language.advice) > 0) return [];
  const { instructions, when } = readSentence(sentence, lexicon);
  const claims = instructions
    .filter((instruction) => instruction.type === 'claim')
    .filter(({ isPlace }) => !isPlace);
  const comma = when ? sentence.tokens.findIndex(({ text: mark }) => mark === ',') + 1 : 0;
  const spoken = sentence.tokens.slice(comma).filter(({ kind }) => kind !== 'comment');
  const [first, last] = [spoken[0], spoken.findLast(({ text: mark }) => !'.!?'.includes(mark))];
  if (!first || !last) return [];
  const whole = quotedAt(
    { start: first.whole?.start ?? first.start, end: last.whole?.end ?? last.end },
    text,
  );
  const parts = partsOf(whole, text);
  const isJoined =
    !lexicon.results.has(plain(whole.text)) &&
    parts.some((part) => lexicon.results.has(plain(part.text)));
  return (isJoined ? parts : [whole]).map(({ text: said, start, end }, index) => {
    const result = resultIn(said, lexicon);
    return {
      said,
      start,
      end,
      results: result ? [result] : [],
      claims: index === 0 ? claims : [],
      ...(when ? { when } : {}),
    };
  });
}

/** What stands on both sides of every "and". */
function partsOf({ start, end }: Stretch, text: string): Quoted[] {
  const said = text.slice(start, end);
  const joints = [...said.matchAll(/,?\s+and\s+/g)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const ends = [...joints.map(({ from }) => from), said.length];
  return ends.map((stop, index) =>
    quotedAt({ start: start + (joints[index - 1]?.to ?? 0), end: start + stop }, text),
  );
}

function quotedAt({ start, end }: Stretch, text: string): Quoted {
  return { start, end, text: text.slice(start, end).replace(/\s+/g, ' ') };
}
