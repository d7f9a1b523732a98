/**
 * Reads a passage: decides what each of its sentences may be, and what becomes of every marked text in it. This is the one place where
 * a sentence turns into an order, a claim or an explanation.
 */
import type { Situation } from '../../simulator/index.ts';
import type { Finding } from '../findings.ts';
import type { Passage } from '../parse/passages.ts';
import { isMarked, wordOf, type Sentence, type Stretch } from '../parse/tokens.ts';
import { numbersIn, type StatedNumber } from './facts.ts';
import type { Idle, Instruction, Named, Order, Test } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { isKnown, judge, type MarkReading } from './marks.ts';
import { nameIn } from './names.ts';
import { readSentence, type Reading } from './read-sentence.ts';
import { all, isTriedOut } from './test.ts';
import { isPrinted } from './vocabulary.ts';

export interface Context {
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly situation: Situation;
}

/** Where a passage stands in its step. */
export interface Standing {
  readonly step: string;
  /** It is the first of the step, which is what the reader does. */
  readonly isFirst: boolean;
  /** The sentence that was carried out before it. */
  readonly before: ReadSentence | undefined;
  /** What it hangs on altogether. */
  readonly frame: readonly Test[];
}

/** Why a sentence is for the reader only. */
export type Reason = Passage['role'] | 'statement' | 'own-doing' | 'said-so';

/** A marked text, and what it is in its sentence. */
export interface ReadMark extends Named {
  readonly is: 'used' | 'claimed' | MarkReading['is'];
}

export interface ReadSentence {
  readonly sentence: Sentence;
  readonly passage: Passage;
  readonly step: string | undefined;
  readonly instructions: readonly Instruction[];
  /** What of it is carried out. */
  readonly orders: readonly Order[];
  readonly numbers: readonly StatedNumber[];
  readonly marks: readonly ReadMark[];
  readonly findings: readonly Finding[];
  readonly isExecuted: boolean;
  readonly isBare: boolean;
  /** It is another way to do what the sentence before it asks for. */
  readonly isOther: boolean;
  /** It is nothing but a comment that says what the sentence before it asks for. */
  readonly isOverride: boolean;
  readonly when: Test | undefined;
  readonly last: Named | undefined;
  /** Why it is an explanation, if it is one. */
  readonly reason: Reason;
}

const asking = new Set<Instruction['type']>([
  'use',
  'point',
  'submit',
  'fill',
  'pick',
  'wait',
  'resume',
  'redo',
  'move',
  'nothing',
  'unclear',
]);

/** Every sentence of a passage, read. */
export function readPassage(passage: Passage, context: Context, standing?: Standing): ReadSentence[] {
  const { lexicon } = context;
  const isSaidSo = passage.sentences.some(({ tokens }) => tokens.some(({ kind, text }) => kind === 'comment' && text === 'note'));
  const mayAct = standing !== undefined && passage.role === 'instruction' && !isSaidSo && !isRemark(passage, lexicon);
  const readings: { readonly sentence: Sentence; readonly reading: Reading }[] = [];
  const before = standing?.before;
  let last = before?.last;
  let when = before?.when;
  const frame = all(...(standing?.frame ?? []));
  for (const sentence of passage.sentences) {
    const reading = readSentence(sentence, lexicon, { when, last, frame });
    ({ last, when } = reading);
    readings.push({ sentence, reading });
  }
  const asks = readings.some(({ reading }) => reading.instructions.some(({ type, isAside }) => asking.has(type) && !isAside));
  const isExecuted = mayAct && (standing.isFirst || asks);
  let words: readonly string[] = [];
  return readings.map(({ sentence, reading }): ReadSentence => {
    const numbers = numbersIn(sentence, words, lexicon, context.situation);
    words = sentence.tokens.map(wordOf).filter(Boolean);
    const held = isExecuted || mayAct ? reading.instructions : [];
    const marks = withoutFollowers(marksOf(sentence, reading, isExecuted, passage.role, lexicon));
    const idle = new Set(marks.flatMap(({ finding }) => (finding?.rule === 'no-action' ? finding.start : [])));
    const orders = held
      .map((each) => (each.type === 'idle' && idle.has(each.label.start) ? undone(each) : each))
      .filter((each): each is Order => each.type !== 'idle' && (isExecuted || isSaid(each)))
      .map((each) => (each.type === 'claim' && !isExecuted ? { ...each, isRemark: true as const } : each));
    return {
      sentence,
      passage,
      step: standing?.step,
      instructions: reading.instructions,
      orders,
      numbers,
      marks: marks.map(({ mark }) => mark),
      findings: [
        // In an explanation a condition may be anything.
        ...(isExecuted ? reading.findings : []),
        ...marks.flatMap(({ finding }) => finding ?? []),
        ...(isExecuted && !isLeadIn(sentence)
          ? reading.instructions.flatMap(unclear)
          : strayOrders(reading.instructions, sentence, passage, lexicon)),
        // A number in what is asked for belongs to it.
        ...numbers.flatMap(numberFinding).filter(({ rule }) => rule !== 'unbound-number' || !isExecuted || !takesTime(reading)),
      ],
      isExecuted,
      isBare: reading.isBare,
      isOverride: reading.isOverride,
      isOther: reading.isOther,
      when: reading.when,
      last: reading.last,
      reason: isSaidSo
        ? 'said-so'
        : passage.role === 'instruction'
          ? held.some(({ type }) => type === 'know')
            ? 'own-doing'
            : 'statement'
          : passage.role,
    };
  });
}

function takesTime({ instructions }: Reading): boolean {
  return instructions.some((each) => each.type === 'wait' || each.type === 'unclear' || (each.type === 'use' && each.verb.deed === 'hold'));
}

/** "**Note:** …" explains, whatever it asks for. */
function isRemark({ sentences }: Passage, { language }: Lexicon): boolean {
  const [first] = sentences[0]?.tokens ?? [];
  const second = sentences[0]?.tokens[1];
  const word = (isMarked(first) ? first.text : wordOf(first)).toLowerCase();
  return language.runIns.has(word.replace(/:$/, '')) && (word.endsWith(':') || second?.text === ':' || second?.text === '.');
}

/** Whether an explanation says something that can be held against the screens at its place. */
function isSaid(each: Instruction): boolean {
  return (each.type === 'claim' && !isTriedOut(each.when)) || (each.isAside === true && asking.has(each.type) && each.type !== 'unclear');
}

/** What becomes of each marked text: it is used or claimed, or it stands for itself. */
function marksOf(
  sentence: Sentence,
  { instructions, tokens }: Pick<Reading, 'instructions' | 'tokens'>,
  isExecuted: boolean,
  role: Passage['role'],
  lexicon: Lexicon,
): { mark: ReadMark; finding?: Finding }[] {
  const [used, claimed, idle] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const each of instructions) {
    if (each.type === 'claim') claimed.add(each.text.start);
    else if (each.type === 'wait' && each.until) claimed.add(each.until.text.start);
    else if (each.type === 'idle') idle.add(each.label.start);
    else if (each.type === 'mention') idle.add(-1);
    else for (const { start } of [...namedIn(each), ...literalsIn(each)]) used.add(start);
  }
  const labels = new Set(instructions.flatMap(namedIn).map(({ start }) => start));
  const shown = instructions.flatMap((each) => (each.when ? shownIn(each.when) : []));
  for (const start of shown) claimed.add(start);
  const unsaid = instructions.flatMap((each) => (each.type === 'mention' ? [each.label.start] : []));
  const seen = tokens.flatMap((token): { mark: ReadMark; finding?: Finding }[] => {
    const name = nameIn(token);
    if (!name) return [];
    if (isExecuted && used.has(name.start)) return [{ mark: { ...name, is: 'used' }, ...settingFinding(name, labels, lexicon) }];
    const isTested = shown.includes(name.start);
    if (claimed.has(name.start)) return [{ mark: { ...name, is: 'claimed' }, ...claimFinding(name, isExecuted && !isTested, lexicon) }];
    // What fills a heading, or a step's first line, is its title.
    const isWhole = role === 'heading' && tokens.length === 1;
    const said: MarkReading = isWhole ? { is: 'emphasis' } : judge(name, sentence, lexicon);
    if (said.is === 'told') return [{ mark: { ...name, is: 'told' }, finding: said.finding }];
    // In what a reader does, a label without a verb and a title without a claim are forgotten words.
    const isForgotten = isExecuted && said.is === 'name' && idle.has(name.start) && !unsaid.includes(name.start) && isStriking(name);
    if (isForgotten) return [{ mark: { ...name, is: 'told' }, finding: forgotten(name) }];
    return [{ mark: { ...name, is: said.is } }];
  });
  const starts = new Set(tokens.filter(isMarked).map(({ start }) => start));
  // A label of one word without marks is one by its verb alone.
  const bare = isExecuted ? instructions.flatMap(namedIn).filter(({ set, start }) => set === 'unmarked' && !starts.has(start)) : [];
  return [...seen, ...bare.map((name) => ({ mark: { ...name, is: 'used' as const }, ...settingFinding(name, labels, lexicon) }))];
}

/** Labels that lack a verb lack the same one: "smite **A**, then **B**". */
function withoutFollowers(marks: ReturnType<typeof marksOf>): ReturnType<typeof marksOf> {
  const first = marks.find(({ finding }) => finding?.rule === 'no-action');
  return marks.map((each) => (each.finding?.rule === 'no-action' && each !== first ? { mark: each.mark } : each));
}

/** What should have been done with a label nobody knows: from here the reader is where nobody can tell. */
function undone({ sentence, when }: Idle): Order {
  return { type: 'nothing', isUnclear: true, sentence, ...(when ? { when } : {}) };
}

/** Whether a name stands in the marks that say that something is done with it or claimed of it. */
function isStriking({ set }: Idle['label']): boolean {
  return set === 'bold' || set === 'italic';
}

function forgotten({ set, text, start, end }: Named): Finding {
  return set === 'italic' ? { rule: 'unclaimed-title', start, end, text } : { rule: 'no-action', start, end, label: text };
}

/** A claim of what no device has, where nobody holds it against a screen. */
function claimFinding({ text, start, end, set }: Named, isExecuted: boolean, lexicon: Lexicon): { finding?: Finding } {
  if (isExecuted || isPrinted(lexicon.vocabulary, text) || isKnown(text, lexicon) || set === 'unmarked') return {};
  return {
    finding: {
      rule: 'screen-not-shown',
      start,
      end,
      text,
      shown: true,
      titles: [],
      suggestion: undefined,
      device: undefined,
      passing: undefined,
    },
  };
}

/** A label that is used, and stands in other marks than bold. */
function settingFinding(
  { set, text: label, start, end, whole }: Named,
  labels: ReadonlySet<number>,
  lexicon: Lexicon,
): { finding?: Finding } {
  if (set === 'bold' || !labels.has(start) || !isKnown(label, lexicon)) return {};
  return { finding: { rule: 'unmarked-label', start, end, label, marks: set, whole } };
}

/** What is typed literally. */
function literalsIn(each: Instruction): Stretch[] {
  return each.type === 'fill' && each.given.kind === 'literal' ? [each.given.place] : [];
}

function namedIn(each: Instruction): Named[] {
  switch (each.type) {
    case 'use':
      return [each.label];
    case 'fill':
      return each.field ? [each.field] : [];
    case 'pick':
      return each.field ? [each.option, each.field] : [each.option];
    default:
      return [];
  }
}

function shownIn(test: Test): number[] {
  if (test.kind === 'shown') return [test.claim.text.start];
  if (test.kind === 'not') return shownIn(test.test);
  return test.kind === 'all' || test.kind === 'any' ? test.tests.flatMap(shownIn) : [];
}

/** "Light the lamp:" says what the points below it are for. */
function isLeadIn({ tokens }: Sentence): boolean {
  return tokens.at(-1)?.text === ':';
}

function unclear(each: Instruction): Finding[] {
  if (each.type !== 'unclear') return [];
  const { start, end, text: verb } = each.verb;
  return [{ rule: 'unknown-instruction', start, end, verb, lacks: each.lacks }];
}

/** Orders in an introduction look like steps, and nobody carries them out. */
function strayOrders(instructions: readonly Instruction[], { tokens }: Sentence, { role }: Passage, { language }: Lexicon): Finding[] {
  if (role !== 'introduction') return [];
  // What the reader shall do with a step says where the article goes on.
  const isOfStep = tokens.some((token, at) => language.step.has(wordOf(token)) && /^\d+$/.test(tokens[at + 1]?.text ?? ''));
  const unknown = instructions.find(({ type }) => type === 'unclear');
  if (isOfStep && unknown) return unclear(unknown);
  const order = instructions.find(
    (each) => each.type === 'use' && each.verb.deed === 'press' && each.label.set === 'bold' && !each.isAside,
  );
  return order?.type === 'use'
    ? [{ rule: 'unexecuted-instruction', start: order.verb.start, end: order.label.whole.end, verb: order.verb.text }]
    : [];
}

function numberFinding({ facts, isTime, isTrue, isDenied, right, said, start, end }: StatedNumber): Finding[] {
  const [fact] = facts;
  if (fact && isTrue && isDenied) return [{ rule: 'wrong-fact', start, end, said, right: said, phrase: fact.phrases[0], isDenied }];
  if (fact) return isTrue ? [] : [{ rule: 'wrong-fact', start, end, said, right: right ?? '', phrase: fact.phrases[0] }];
  return isTime ? [{ rule: 'unbound-number', start, end, said }] : [];
}
