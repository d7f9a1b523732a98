/**
 * Reads a passage: this is the one place where a sentence turns into an order, a claim or an
 * explanation.
 */
import type { Situation } from '../../simulator/index.ts';
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { isFigure, type Passage } from '../parse/passages.ts';
import {
  isMarked,
  isWithin,
  namesStep,
  wordOf,
  type Sentence,
  type Stretch,
  type Token,
} from '../parse/tokens.ts';
import type { Antecedents } from './antecedent.ts';
import { isOfOtherCase, numbersIn, type StatedNumber } from './facts.ts';
import type { Idle, Instruction, Order, Test } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { isDeed, isOrdering } from './ordering.ts';
import { withTitles } from './prologue.ts';
import { marksOf, type ReadMark } from './read-marks.ts';
import { readSentence, type Reading } from './read-sentence.ts';
import { resultIn } from './results.ts';
import { runInOf } from './run-in.ts';
import { isSpokenOf } from './spoken-names.ts';
import { needlessDevices, strangeControls, strangeNames } from './strange-name.ts';
import { strangeDevices, strangePlaces } from './strange-place.ts';
import { splicedIn } from './spliced.ts';
import { all, any, isTriedOut } from './test.ts';
import { untruthsIn } from './truths.ts';
import { isDue, undoneIn } from './undone.ts';
import { unreadIn } from './unread.ts';

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

export interface ReadSentence extends ReadWords {
  readonly sentence: Sentence;
  readonly passage: Passage;
  readonly step: string | undefined;
}

/** What a sentence comes to, wherever the same words stand. */
export interface ReadWords {
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
  readonly named: Antecedents;
  /** Why it is an explanation, if it is one. */
  readonly reason: Reason;
}

/** What every sentence of a passage comes to. */
export function readPassage(passage: Passage, context: Context, standing?: Standing): ReadWords[] {
  const { lexicon } = context;
  const isSaidSo = passage.sentences.some(({ tokens }) =>
    tokens.some(({ kind, text }) => kind === 'comment' && text === 'note'),
  );
  const isInStep = standing !== undefined && !isSaidSo && !isRemark(passage, lexicon);
  const mayAct = isInStep && passage.role === 'instruction';
  const mayClaim = isInStep && passage.role === 'point' && !describesLabel(passage);
  const readings: { readonly sentence: Sentence; readonly reading: Reading }[] = [];
  const before = standing?.before;
  let named = before?.named;
  let when = before?.when;
  const frame = all(...(standing?.frame ?? []));
  let stated: Test | undefined;
  for (const written of passage.sentences) {
    const sentence = withTitles(written, lexicon.language);
    const alone = readSentence(sentence, lexicon, { when, named, frame });
    // "If there are cameras, the _X_ window opens. Click **No**.": what can be done in that case
    // only.
    const isFollowing = alone.when === undefined && alone.instructions.some(isDeed);
    const held = stated && isFollowing ? any([stated, { kind: 'possible' }]) : undefined;
    const reading = held
      ? readSentence(sentence, lexicon, { when, named, frame: all(frame, held) })
      : alone;
    const isStated =
      !reading.isBare &&
      !reading.instructions.some((each) => isDeed(each) || each.type === 'resume');
    stated = reading.when?.kind === 'condition' && isStated ? reading.when : undefined;
    ({ named, when } = reading);
    readings.push({ sentence, reading });
  }
  const asks = (isAsking: (each: Instruction) => boolean): boolean =>
    readings.some(({ reading }) =>
      reading.instructions.some((each) => isAsking(each) && !each.isAside),
    );
  const isPassive = readings.some(
    ({ reading }) =>
      isDue(reading.tokens, lexicon) &&
      reading.instructions.some((each) => each.type === 'idle' && each.label.set === 'bold'),
  );
  const isExecuted =
    mayAct &&
    (standing.isFirst ||
      (!isAnswer(passage) &&
        (isPassive || asks((each) => isOrdering(each) || each.type === 'unclear'))));
  // Where nothing is done with them, names are for the reader, whatever else cannot be understood.
  const isActed = isExecuted && (standing.isFirst || isPassive || asks(isOrdering));
  // "**Time required:** about 10 minutes" is the writer's guess.
  const isRunIn = lexicon.language.estimates.has(runInOf(passage, lexicon.language) ?? '');
  let words: readonly string[] = [];
  return readings.map(({ sentence, reading }): ReadWords => {
    const numbers = numbersIn(sentence, words, lexicon, context.situation, passage.beside);
    words = sentence.tokens.map(wordOf).filter(Boolean);
    // "If you enter a wrong code five times, wait five minutes": what it says comes of a number
    // that the world knows.
    const isStatement = reading.findings.some(
      (finding) =>
        finding.rule === 'unknown-condition' &&
        numbers.some((each) => each.facts.length > 0 && isWithin(each, [finding])),
    );
    const held = reading.instructions.filter(({ type }) =>
      isStatement
        ? false
        : mayAct
          ? type !== 'unclear' || !isLeadIn(sentence)
          : mayClaim && type === 'claim',
    );
    const marks = marksOf(sentence, reading, isActed, passage, lexicon);
    const isNumber = (place: Stretch): boolean =>
      numbers.some(({ facts, ...stated }) => facts.length > 0 && isWithin(place, [stated]));
    const isNumbered = (place: Stretch): boolean =>
      numbers.some((stated) => stated.facts.length > 0 && isWithin(stated, [place]));
    const idle = new Set(
      marks.flatMap(({ finding }) => (finding?.rule === 'no-action' ? finding.start : [])),
    );
    const isElsewhere = isOfOtherCase(sentence.tokens, numbers, lexicon.language);
    const orders = held
      .map((each) => (each.type === 'idle' && idle.has(each.label.start) ? undone(each) : each))
      .filter(
        (each): each is Order =>
          each.type !== 'idle' && (isExecuted || (!isElsewhere && isSaid(each, lexicon))),
      )
      .map((each) =>
        each.type === 'claim' && !isExecuted ? { ...each, isRemark: true as const } : each,
      );
    if (isExecuted && orders.every(({ type }) => type === 'claim'))
      orders.splice(0, Infinity, ...(promisedIn(sentence, frame, context) ?? orders));
    // "This procedure takes about 10 minutes"
    const isGuess =
      isRunIn ||
      sentence.tokens.slice(0, 3).some((token) => lexicon.language.works.has(wordOf(token)));
    const isAsked = reading.instructions.some(isDeed) && (isExecuted || passage.role === 'note');
    const strange = [
      ...(isAsked ? strangePlaces(reading.tokens, lexicon) : []),
      ...(passage.role === 'heading'
        ? [
            ...strangeDevices(reading.tokens, lexicon),
            ...strangeNames(reading.tokens, lexicon),
            ...strangeControls(sentence.tokens, lexicon),
          ]
        : []),
      ...(passage.role === 'introduction' ? strangeNames(reading.tokens, lexicon) : []),
      ...(passage.role === 'prerequisite'
        ? [...needlessDevices(sentence.tokens, lexicon), ...strangeNames(reading.tokens, lexicon)]
        : []),
    ];
    const isGoing = reading.instructions.some(({ type }) => type === 'resume');
    const isRead = (place: Stretch): boolean =>
      isNumbered(place) || reading.findings.some((finding) => isWithin(finding, [place]));
    const unread =
      isExecuted || isGoing
        ? [
            ...unreadIn(reading.tokens, reading.instructions, lexicon),
            ...splicedIn(reading.tokens, reading.instructions, lexicon).filter(
              (each) => !isRead(each),
            ),
          ]
        : [];
    return {
      instructions: reading.instructions,
      orders,
      numbers,
      marks: marks.map(({ mark }) => mark),
      findings: [
        // In an explanation a condition may be anything; not in a point that says what is shown.
        ...((isExecuted || (mayClaim && held.length > 0)) && !isStatement ? reading.findings : []),
        ...strange,
        // "Never locked, however many …": the number that is wrong tells it.
        ...(numbers.some(({ facts, isTrue }) => facts.length > 0 && !isTrue)
          ? []
          : untruthsIn(sentence.tokens, lexicon)),
        ...(isExecuted && reading.instructions.some(isDeed)
          ? undoneIn(reading.tokens, lexicon)
          : []),
        ...unread.filter((each) => !strange.some((place) => isWithin(place, [each]))),
        ...marks.flatMap(({ finding }) => (finding && !isNumber(finding) ? finding : [])),
        // Of a sentence that is tried out nothing is lost either.
        ...((isExecuted ||
          (mayAct && orders.some((each) => each.isAside === true && isOrdering(each)))) &&
        !isLeadIn(sentence)
          ? reading.instructions.flatMap(unclear)
          : strayOrders(reading.instructions, sentence, passage, lexicon)),
        // A number in what is asked for belongs to it.
        ...numbers
          .filter((stated) => !isGuessed(stated, sentence.tokens, lexicon.language))
          .flatMap(numberFinding)
          .filter(
            (each) =>
              each.rule !== 'unbound-number' ||
              !(isGuess || (isExecuted && takesTime(reading)) || isWithin(each, unread)),
          ),
      ],
      isExecuted,
      isBare: reading.isBare,
      isOverride: reading.isOverride,
      isOther: reading.isOther,
      when: reading.when,
      named: reading.named,
      reason: isSaidSo ? 'said-so' : reasonOf(passage, held),
    };
  });
}

function reasonOf({ role }: Passage, held: readonly Instruction[]): Reason {
  if (role !== 'instruction' && (role !== 'point' || held.length === 0)) return role;
  return held.some(({ type }) => type === 'know') ? 'own-doing' : 'statement';
}

/** "The whole procedure takes about ten minutes, if the mail comes soon." */
function isGuessed(
  { isTime, start }: StatedNumber,
  tokens: readonly Token[],
  { lasting, works }: Language,
): boolean {
  const front = tokens.filter(({ end }) => end <= start);
  const clause = front.slice(front.findLastIndex(({ kind }) => kind === 'mark') + 1).map(wordOf);
  const at = clause.findIndex((word) => works.has(word));
  return isTime && at >= 0 && clause.slice(at).some((word) => lasting.has(word));
}

function takesTime({ instructions }: Reading): boolean {
  return instructions.some(
    (each) =>
      each.type === 'wait' ||
      each.type === 'unclear' ||
      (each.type === 'use' && each.verb.deed === 'hold'),
  );
}

/** "**Cancel**: opens the _Main Menu_" */
function describesLabel({ sentences }: Passage): boolean {
  const [label, colon] = sentences[0]?.tokens ?? [];
  return label?.kind === 'bold' && [':', '–', '—'].includes(colon?.text ?? '');
}

/** "**Note:** …" explains, whatever it asks for; "**Result:** …" says what comes of the step. */
function isRemark(passage: Passage, { language }: Lexicon): boolean {
  const [first] = passage.sentences[0]?.tokens ?? [];
  const sign = runInOf(passage, language);
  if (sign !== undefined && language.headings.result.includes(sign)) return false;
  return sign !== undefined || (isMarked(first) && isFigure(first.text, language));
}

/** "Forgot the pattern? Click …": for readers who would ask that. */
function isAnswer({ sentences: [question, answer] }: Passage): boolean {
  return answer !== undefined && question?.tokens.at(-1)?.text === '?';
}

/** A sentence that is exactly what the world knows as a result: "You are logged in." */
function promisedIn(
  { tokens, start }: Sentence,
  when: Test | undefined,
  { lexicon, text }: Context,
): Order[] | undefined {
  const [first, last] = [tokens[0], tokens.findLast(({ kind }) => kind === 'word')];
  if (!first || !last || tokens.some(isMarked)) return undefined;
  const said = {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end).replace(/\s+/g, ' '),
  };
  const result = resultIn(said.text, lexicon);
  return (
    result && [{ type: 'promised', ...result, said, sentence: start, ...(when ? { when } : {}) }]
  );
}

/** Whether an explanation says something that can be held against the screens at its place. */
function isSaid(each: Instruction, { vocabulary }: Lexicon): boolean {
  return (
    (each.type === 'claim' && !isTriedOut(each.when) && !isSpokenOf(each.text, vocabulary)) ||
    (each.isAside === true && isOrdering(each))
  );
}

/**
 * What should have been done with a label nobody knows: from here the reader is where nobody can
 * tell.
 */
function undone({ sentence, when }: Idle): Order {
  return { type: 'nothing', isUnclear: true, sentence, ...(when ? { when } : {}) };
}

/** "Do one of the following:" says what the points below it are for. */
function isLeadIn({ tokens }: Sentence): boolean {
  return tokens.at(-1)?.text === ':';
}

function unclear(each: Instruction): Finding[] {
  if (each.type !== 'unclear') return [];
  const { start, end, text: verb } = each.verb;
  return [{ rule: 'unknown-instruction', start, end, verb, lacks: each.lacks }];
}

/** Orders in an introduction look like steps, and nobody carries them out. */
function strayOrders(
  instructions: readonly Instruction[],
  { tokens }: Sentence,
  { role }: Passage,
  { language }: Lexicon,
): Finding[] {
  if (role !== 'introduction') return [];
  // What the reader shall do with a step says where the article goes on.
  const unknown = instructions.find(({ type }) => type === 'unclear');
  if (unknown && namesStep(tokens, language)) return unclear(unknown);
  const prologue = instructions.find((each) => each.type === 'prologue' && each.run);
  if (prologue?.type === 'prologue')
    return [
      {
        rule: 'unexecuted-instruction',
        start: prologue.verb.start,
        end: prologue.link.end,
        verb: prologue.verb.text,
      },
    ];
  // "After clicking **A**, …" speaks of what was done.
  const isDone = ({ start }: Stretch): boolean =>
    tokens.some((token) => token.start === start && language.gerund.test(wordOf(token)));
  const order = instructions.find(
    (each) =>
      each.type === 'use' &&
      each.verb.deed === 'press' &&
      each.label.set === 'bold' &&
      !each.isAside &&
      !isDone(each.verb),
  );
  return order?.type === 'use'
    ? [
        {
          rule: 'unexecuted-instruction',
          start: order.verb.start,
          end: order.label.whole.end,
          verb: order.verb.text,
        },
      ]
    : [];
}

export function numberFinding({
  facts,
  phrase,
  isEndless,
  isSingle,
  isTime,
  isTrue,
  isDenied,
  right,
  said,
  start,
  end,
}: StatedNumber): Finding[] {
  if (phrase !== undefined && isTrue && isDenied)
    return [{ rule: 'wrong-fact', start, end, said, right: said, phrase, isDenied }];
  const unnumbered = isEndless || isSingle ? { isUnnumbered: true as const } : {};
  const fact = facts[0]?.id;
  if (phrase !== undefined)
    return isTrue
      ? []
      : [{ rule: 'wrong-fact', start, end, said, right: right ?? '', phrase, fact, ...unnumbered }];
  return isTime ? [{ rule: 'unbound-number', start, end, said }] : [];
}
