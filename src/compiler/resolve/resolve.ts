/** Gives the words of an article the meaning they have in its world. */
import type { Condition, Result, Situation, WorldDefinition } from '../../simulator/index.ts';
import type { Finding } from '../findings.ts';
import type { ParsedArticle, ParsedProcedure, ParsedStep } from '../parse/parse.ts';
import type { Sentence, Stretch } from '../parse/tokens.ts';
import { conditionFor, disguised } from './condition.ts';
import type { Claim, Instruction, Order, Quoted, Resume, Test } from './instruction.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { readSentence } from './read-sentence.ts';
import { plain } from './wording.ts';

export interface ScriptStep {
  readonly parsed: ParsedStep;
  readonly instructions: readonly Order[];
  /** What further paragraphs claim of the end of the step. */
  readonly claims: readonly Claim[];
  /** No instruction is an action. */
  readonly asksForNothing: boolean;
  /** Labels after a verb that are not executed: in further paragraphs, or where the verb asks for nothing. */
  readonly mentions: readonly Instruction[];
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
}

/** A claim about the world at the end of the article. */
export interface Outcome extends Stretch {
  readonly said: string;
  /** None, and no claim, where the world does not know what is said. */
  readonly results: readonly Result[];
  readonly claims: readonly Claim[];
  readonly when?: Test;
}

export interface ResolvedArticle {
  readonly lexicon: Lexicon;
  readonly language: ParsedArticle['language'];
  readonly text: string;
  /** What the front matter fixes. */
  readonly situation: Situation;
  readonly procedures: readonly Script[];
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
}

const actions = new Set<Instruction['type']>(['use', 'fill', 'pick', 'wait', 'resume', 'move', 'nothing']);

export function resolve(parsed: ParsedArticle, definition: WorldDefinition, situation: Situation): ResolvedArticle {
  const lexicon = lexiconOf(definition);
  const findings: Finding[] = [];
  const procedures = parsed.procedures.map((procedure) => scriptOf(procedure, parsed, lexicon, findings));
  const outcomes = parsed.result.flatMap((sentence) => outcomesOf(sentence, parsed, lexicon));
  return { lexicon, language: parsed.language, text: parsed.text, situation, procedures, outcomes, findings };
}

function scriptOf(procedure: ParsedProcedure, article: ParsedArticle, lexicon: Lexicon, findings: Finding[]): Script {
  const { condition: said, heading } = procedure;
  const hidden = said || !heading ? undefined : disguised(heading, lexicon);
  const known = said ? conditionFor(said, lexicon) : { condition: hidden?.condition, findings: hidden ? [hidden.finding] : [] };
  const { condition } = known;
  findings.push(...known.findings);
  const steps = procedure.steps.map((step) => stepScript(step, article, lexicon, findings));
  const around = procedure.around.flatMap((sentence) => readSentence(sentence, lexicon, article.language).instructions);
  const resumes = condition || said ? around.filter((instruction) => instruction.type === 'resume') : [];
  return { parsed: procedure, ...(condition ? { condition } : {}), isUnknown: said !== undefined && !condition, steps, resumes };
}

function stepScript(step: ParsedStep, { language, text }: ParsedArticle, lexicon: Lexicon, findings: Finding[]): ScriptStep {
  let before: Test | undefined;
  const read = (sentence: Sentence, isCommand: boolean): readonly Instruction[] => {
    const reading = readSentence(sentence, lexicon, language, before);
    before = reading.when;
    // In a note a condition may be anything: only what it claims is held against it.
    if (isCommand) findings.push(...reading.findings);
    return reading.instructions.filter(({ when }) => isCommand || !when || when.condition);
  };
  const command = step.command.flatMap((sentence) => read(sentence, true));
  const instructions = command.filter((each) => each.type !== 'mention');
  findings.push(...command.flatMap((each) => (each.type === 'use' && each.isUnmarked ? [unmarked(each.label, text)] : [])));
  const notes = step.notes.flatMap((sentence) => read(sentence, false));
  const asides = step.asides.flatMap((sentence) => read(sentence, false));
  return {
    parsed: step,
    instructions,
    asksForNothing: !instructions.some(({ type }) => actions.has(type)),
    claims: notes.filter((instruction) => instruction.type === 'claim'),
    mentions: [...command.filter(({ type }) => type === 'mention'), ...notes, ...asides],
  };
}

/** A label that does not stand in bold, with the signs around it. */
function unmarked({ text: label, start, end }: Quoted, text: string): Finding {
  const signs = /`+ ?$|.$/s.exec(text.slice(0, start))?.[0] ?? '';
  const marks = signs.startsWith('`') ? 'code' : 'quotation';
  const closing = marks === 'code' ? (/^ ?`+/.exec(text.slice(end))?.[0].length ?? 0) : 1;
  return { rule: 'unmarked-label', start, end, label, marks, whole: { start: start - signs.length, end: end + closing } };
}

/** What a sentence promises; where "and" joins results of which one is known, each is a promise of its own. */
function outcomesOf(sentence: Sentence, { language, text }: ParsedArticle, lexicon: Lexicon): Outcome[] {
  const { instructions, when } = readSentence(sentence, lexicon, language);
  const claims = instructions.filter((instruction) => instruction.type === 'claim');
  const comma = when ? sentence.tokens.findIndex(({ text: mark }) => mark === ',') + 1 : 0;
  const spoken = sentence.tokens.slice(comma).filter(({ kind }) => kind !== 'comment');
  const [first, last] = [spoken[0], spoken.findLast(({ text: mark }) => !'.!?'.includes(mark))];
  const place = { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
  const whole = quotedAt(place, text);
  const parts = partsOf(whole, text);
  const isJoined = !lexicon.results.has(plain(whole.text)) && parts.some((part) => lexicon.results.has(plain(part.text)));
  return (isJoined ? parts : [whole]).map(({ text: said, start, end }, index) => {
    const result = lexicon.results.get(plain(said));
    return { said, start, end, results: result ? [result] : [], claims: index === 0 ? claims : [], ...(when ? { when } : {}) };
  });
}

/** What stands on both sides of every "and". */
function partsOf({ start, end }: Stretch, text: string): Quoted[] {
  const said = text.slice(start, end);
  const joints = [...said.matchAll(/,?\s+and\s+/g)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const ends = [...joints.map(({ from }) => from), said.length];
  return ends.map((stop, index) => quotedAt({ start: start + (joints[index - 1]?.to ?? 0), end: start + stop }, text));
}

function quotedAt({ start, end }: Stretch, text: string): Quoted {
  return { start, end, text: text.slice(start, end).replace(/\s+/g, ' ') };
}
