/** A verb with what belongs to it, and the instructions it comes to. */
import type { Language } from '../parse/english.ts';
import type { Stretch, Token } from '../parse/tokens.ts';
import type { Fill, Given, Instruction, Quoted, Test, Use, Verb, Whereabouts } from './instruction.ts';
import { phraseAt, type Lexicon } from './lexicon.ts';

/** The label of a control, and the word before it. */
export interface Labelled extends Quoted {
  readonly after: string;
}

export interface Clause {
  readonly verb: Verb;
  readonly labels: Labelled[];
  /** The words after the verb that are no labels. */
  readonly words: Token[];
  code: Quoted | undefined;
  place: Whereabouts;
  /** The verb asks for nothing: "do not press". */
  readonly isUnasked: boolean;
  /** Other words came between: what follows no longer belongs to the verb. */
  isOver: boolean;
}

interface Common {
  readonly sentence: number;
  readonly when?: Test;
}
type Shared = Common & Whereabouts & { readonly verb: Verb };

/** Takes a word into a clause, or finds that the clause is over. */
export function take(clause: Clause, token: Token, language: Language): void {
  const word = token.text.toLowerCase();
  const isSpoken = !['press', 'right-click', 'scan', 'clear'].includes(clause.verb.deed);
  clause.words.push(token);
  if (!clause.labels.some(({ start }) => start > clause.verb.start) || language.connectors.has(word)) return;
  clause.isOver = !(isSpoken && (language.into.has(word) || word === language.optionAfter));
}

/** The instructions of a clause that is complete. */
export function closed(clause: Clause, lexicon: Lexicon, language: Language, common: Common): Instruction[] {
  const { verb, labels, words, code, place } = clause;
  if (clause.isUnasked) return mentions(clause, language, common);
  const shared: Shared = { verb, ...place, ...common };
  switch (verb.deed) {
    case 'press':
    case 'right-click':
    case 'scan':
      return [
        ...uses(unmarked(words, labels, language), shared).map((each): Use => ({ ...each, isUnmarked: true })),
        ...uses(labels, shared),
      ];
    case 'clear':
      return fills(labels, { kind: 'literal', text: '', place: verb }, shared);
    case 'wait':
      return [{ type: 'wait', milliseconds: durationIn(words, language), unknown: words.find(isUnknownTime(language)), ...common }];
    case 'resume': {
      const at = words.findIndex(({ text }) => text.toLowerCase() === language.step);
      const [step, number] = [words[at], words[at + 1]];
      const count = number && countOf(number.text, language);
      if (step && number && Number.isInteger(count))
        return [{ type: 'resume', step: Number(count), place: number, words: spanOf([step, number]), ...common }];
      // "Go to **Settings** > **System**" is a way through menus.
      return uses(labels, { ...shared, verb: { ...verb, deed: 'press' } });
    }
    case 'choose':
    case 'set': {
      const { options, fields } = optionsAmong(labels, verb, language);
      if (options.length > 0)
        return options.map((option) => ({ type: 'pick', option, ...(fields[0] ? { field: fields[0] } : {}), ...shared }));
      return fills(fields, givenBy(words, code, lexicon, language), shared);
    }
    case 'draw':
    case 'value': {
      const literal = labels.find((label) => isObject(label, verb, language));
      const fields = labels.filter((label) => label !== literal);
      if (literal && code === undefined && fields.length > 0)
        return fills(fields, { kind: 'literal', text: literal.text, place: literal }, shared);
      return fills(labels, givenBy(words, code, lexicon, language), shared);
    }
  }
}

/** The labels that must exist, although nothing is done with them now. */
function mentions({ verb, labels }: Clause, language: Language, common: Common): Instruction[] {
  const isTyped = verb.deed === 'value' || verb.deed === 'set';
  return labels
    .filter((label) => !isTyped || !isObject(label, verb, language))
    .map((label) => ({ type: 'mention', label, mayBeOption: verb.deed === 'choose', ...common }));
}

function uses(labels: readonly Quoted[], shared: Shared): Use[] {
  return labels.map((label, index) => ({ type: 'use', label, follows: index > 0, ...shared }));
}

/** Labels that stand right behind the verb in code or in quotation marks, as if these were bold. */
function unmarked(words: readonly Token[], labels: readonly Labelled[], language: Language): Quoted[] {
  const [first] = labels;
  const found: Quoted[] = [];
  for (const token of words.filter(({ start }) => !first || start < first.start)) {
    const label = token.kind === 'code' ? token : token.quoted;
    if (label) found.push(label);
    else if (token.start >= (found.at(-1)?.end ?? 0) && !language.connectors.has(token.text.toLowerCase())) break;
  }
  return found;
}

/** One entry for each field; without a field and without a value, nothing was said. */
function fills(fields: readonly Quoted[], given: Given, shared: Shared): Fill[] {
  if (fields.length === 0) return given.kind === 'unsaid' ? [] : [{ type: 'fill', given, follows: false, ...shared }];
  return fields.map((field, index) => ({ type: 'fill', given, field, follows: index > 0, ...shared }));
}

/** "choose **Red** in **Colour**", "set **Colour** to **Red**". */
function optionsAmong(labels: readonly Labelled[], verb: Verb, language: Language): { options: Labelled[]; fields: Labelled[] } {
  const named = labels.filter(({ after }) => after === language.optionAfter);
  const options = named.length > 0 ? named : labels.filter((label) => isObject(label, verb, language));
  return { options, fields: labels.filter((label) => !options.includes(label)) };
}

/** The label is what is entered or chosen, not where. */
function isObject({ start, after }: Labelled, verb: Verb, language: Language): boolean {
  return (
    start > verb.start &&
    !language.into.has(after) &&
    (after === verb.text.split(' ').at(-1)?.toLowerCase() || !language.connectors.has(after))
  );
}

/** The value that the words after a verb stand for. */
function givenBy(words: readonly Token[], code: Quoted | undefined, lexicon: Lexicon, language: Language): Given {
  if (code) return { kind: 'literal', text: code.text, place: code };
  const [found] = words
    .flatMap((_, index) => {
      const phrase = phraseAt(words, index, lexicon.values);
      return phrase ? [{ value: phrase.meaning, said: words.slice(index, index + phrase.length) }] : [];
    })
    .sort((one, other) => other.said.length - one.said.length);
  const expression = words.find(({ kind }) => kind === 'expression');
  if (expression) return { kind: 'unknown', said: expression };
  if (found) return { kind: 'phrase', value: found.value, place: spanOf(found.said) };
  const preposition = words.findIndex(({ text }) => language.into.has(text.toLowerCase()));
  const said = preposition < 0 ? words : words.slice(0, preposition);
  if (said.some(({ text }) => language.pronouns.has(text.toLowerCase()))) return { kind: 'again' };
  if (said.every(({ text }) => language.connectors.has(text.toLowerCase()))) return { kind: 'unsaid' };
  return { kind: 'unknown', said: { text: said.map(({ text }) => text).join(' '), ...spanOf(said) } };
}

function spanOf(words: readonly Token[]): Stretch {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** "5 minutes" in milliseconds; 0 where no time is said: what is under way has come by then. */
function durationIn(words: readonly Token[], language: Language): number {
  for (const [index, { text }] of words.entries()) {
    const unit = words[index + 1]?.text.toLowerCase() ?? '';
    const count = countOf(text, language);
    if (Object.hasOwn(language.units, unit) && Number.isFinite(count)) return count * (language.units[unit] ?? 0);
  }
  return 0;
}

/** "{x} minutes": an expression where a number should stand. */
function isUnknownTime({ units }: Language): (word: Token, index: number, words: readonly Token[]) => boolean {
  return ({ kind }, index, words) => kind === 'expression' && Object.hasOwn(units, words[index + 1]?.text.toLowerCase() ?? '');
}

/** "5" and "five"; not a number for any other word. */
function countOf(text: string, { numbers }: Language): number {
  const word = text.toLowerCase();
  return Object.hasOwn(numbers, word) ? (numbers[word] ?? NaN) : Number(text);
}
