/** A verb with what belongs to it, and the instructions it comes to. */
import type { Language } from '../parse/language.ts';
import { wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import { durationAt, numberAt, type Duration } from './duration.ts';
import type { Value } from '../../simulator/index.ts';
import type { Fill, Given, Instruction, Named, Pick, Quoted, Shared, Shown, Test, Unclear, Use, Verb, Whereabouts } from './instruction.ts';
import { lengthOf, phraseAt, type Lexicon } from './lexicon.ts';
import { isCapital, nameIn } from './names.ts';
import { shownIn, spanOf, spoken } from './subordinate.ts';
import { all } from './test.ts';

/** The label of a control, the word before it, and whether it is one of several to choose from. */
export interface Labelled extends Named {
  readonly after: string;
  readonly isAlternative: boolean;
}

/**
 * What a verb is to the reader: asked for, forbidden or merely spoken of (`unasked`), or one way among others that serves some
 * (`permitted`).
 */
export type Mood = 'asked' | 'unasked' | 'permitted';

export interface Clause {
  readonly verb: Verb;
  readonly mood: Mood;
  readonly labels: Labelled[];
  /** Everything behind the verb but the labels. */
  readonly words: Token[];
  code: Named | undefined;
  place: Whereabouts;
  /** Other words came between: what follows no longer belongs to the verb. */
  isOver: boolean;
  /** What is put in is put in once more. */
  isTwice: boolean;
}

/** What a clause is closed with: what its instructions share, and what was named before it. */
export interface Closing {
  readonly lexicon: Lexicon;
  readonly shared: Shared;
  /** The label named last: "open it". */
  readonly last: Named | undefined;
  /** Makes a number for a set of ways that the article leaves open. */
  readonly choose: () => number;
}

type Whole = Shared & Whereabouts & { readonly verb: Verb };

/** Takes a word into a clause, or finds that the clause is over. */
export function take(clause: Clause, token: Token, language: Language): void {
  const word = wordOf(token);
  const isSpoken = !['press', 'right-click', 'scan', 'clear', 'unknown', 'toggle'].includes(clause.verb.deed);
  clause.words.push(token);
  if (!clause.labels.some(({ start }) => start > clause.verb.start) || language.connectors.has(word)) return;
  clause.isOver = !(isSpoken && (language.into.has(word) || word === language.optionAfter || language.with.has(word)));
}

/** The instructions of a clause that is complete. */
export function closed(clause: Clause, closing: Closing): Instruction[] {
  const { labels, mood, verb } = clause;
  const { lexicon, shared } = closing;
  if (mood === 'unasked') return mentions(clause, shared);
  // "Using the app, …" asks for nothing by itself.
  const isGerund = /ing$/.test(verb.text);
  if ((mood === 'permitted' || isGerund) && labels.length === 0) return [];
  const common: Shared = mood === 'permitted' ? { ...shared, isAside: true } : shared;
  const whole: Whole = { verb, ...clause.place, ...common };
  const repeated = timesOf(clause.words, lexicon.language);
  const made = ordered(clause, closing, whole);
  const several = labels.length === 0 || made.every(({ type }) => type === 'use' || type === 'point');
  return several && repeated > 1 ? Array.from({ length: repeated }, () => made.map((each) => ({ ...each }))).flat() : made;
}

function ordered(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { labels, verb, words } = clause;
  const { language } = closing.lexicon;
  // "Leave the window with **Cancel**": whatever the verb is, that is pressed.
  const isByTool = labels.length > 0 && labels.every(({ after }) => language.with.has(after));
  if (isByTool && !fieldDeeds.has(verb.deed) && verb.deed !== 'right-click')
    return uses(labels, { ...whole, verb: { ...verb, deed: 'press' } });
  switch (verb.deed) {
    case 'toggle':
      // "Check the junk folder": nothing is ticked.
      return language.looks.has(verb.text.toLowerCase()) && !isDirect(clause, closing.lexicon)
        ? observed(clause, closing, whole)
        : used(clause, closing, whole);
    case 'hold':
      // "Hold the phone steady": no device sees it.
      return labels.length === 0 && words.some((token) => language.tools.has(wordOf(token))) ? [] : used(clause, closing, whole);
    case 'press':
    case 'right-click':
    case 'scan':
    case 'move':
    case 'unknown':
      return used(clause, closing, whole);
    case 'clear':
      return labels.length === 0 ? used(clause, closing, whole) : fills(labels, { kind: 'literal', text: '', place: verb }, whole);
    case 'wait':
      return waited(clause, closing);
    case 'resume':
      return resumed(clause, closing, whole);
    case 'outside':
      return labels.length + bare(words, labels, closing.lexicon).length > 0
        ? used(clause, closing, { ...whole, verb: { ...verb, deed: 'unknown' } })
        : [unclear(clause, 'verb', whole)];
    case 'redo':
      return redone(clause, closing, whole);
    case 'choose':
    case 'set':
      return chosen(clause, closing, whole);
    case 'confirm': {
      const [first] = labels;
      const isButton = first && (language.with.has(first.after) || !language.into.has(first.after));
      if (isButton) return uses(labels, { ...whole, verb: { ...verb, deed: 'press' } });
      const isAgain = words.some((token) => language.pronouns.has(wordOf(token))) || labels.length > 0 || phraseIn(words, closing.lexicon);
      return isAgain
        ? fills(labels, { kind: 'again' }, { ...whole, verb: { ...verb, deed: 'value' } })
        : [unclear(clause, 'object', whole)];
    }
    case 'login':
      return loggedIn(clause, closing, whole);
    case 'draw':
    case 'value':
      return filled(clause, closing, whole);
    case 'verify':
      // What is to be seen was taken as a claim.
      return words.some(({ text }) => text === '') ? [] : [unclear(clause, 'claim', whole)];
    case 'observe':
      return observed(clause, closing, whole);
  }
}

function unclear({ verb }: Clause, lacks: Unclear['lacks'], whole: Shared): Instruction {
  const { text, start, end } = verb;
  return { type: 'unclear', lacks, verb: { text, start, end }, ...sharedOf(whole) };
}

/** Whether what the verb is done to stands right behind it. */
function isDirect({ labels, verb, words }: Clause, lexicon: Lexicon): boolean {
  const last = verb.text.split(' ').at(-1)?.toLowerCase();
  return labels.some(({ after }) => after === last) || bare(words, labels, lexicon).length > 0;
}

/** Controls that are used: those in marks, those right behind the verb without, the one that was named last, or the only one there is. */
function used(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { labels, verb, words } = clause;
  const { language } = closing.lexicon;
  const named = [...bare(words, labels, closing.lexicon), ...labels];
  if (named.length > 0) return alternatives(named, closing, whole) ?? uses(named, whole);
  const steps = stepsIn(words, language);
  if (steps && verb.deed === 'press')
    return [{ type: 'resume', step: steps.from, place: steps.place, words: steps.words, ...sharedOf(whole) }];
  const { last } = closing;
  const first = words.find((token) => token.kind === 'word' && !language.approximately.has(wordOf(token)));
  const isPointing = first && language.lastNamed.has(wordOf(first));
  if (isPointing && last) return uses([{ ...last, start: first.start, end: first.end, whole: first }], whole);
  if (verb.deed === 'right-click' || verb.deed === 'scan') return [{ type: 'point', ...whole }];
  // "Hold the phone steady", "Press any key to see it": nothing on a screen is named.
  return [unclear(clause, verb.deed === 'unknown' ? 'verb' : 'object', whole)];
}

function uses(labels: readonly (Named & { readonly after?: string })[], whole: Whole): Use[] {
  return labels.map((label, index) => {
    // "Right-click **A** > **B**" leads on by a click.
    const verb: Verb =
      label.after === '>' && whole.verb.deed !== 'press' ? { deed: 'press', text: '>', start: label.start, end: label.end } : whole.verb;
    return { type: 'use', label: quoted(label), follows: index > 0, ...whole, verb };
  });
}

function quoted({ text, set, start, end, whole }: Named): Named {
  return { text, set, start, end, whole };
}

/** "**A** or **B**": each is a way of its own. */
function alternatives(
  labels: readonly (Named & { readonly isAlternative?: boolean })[],
  { choose }: Closing,
  whole: Whole,
): Use[] | undefined {
  if (!labels.some(({ isAlternative }) => isAlternative)) return undefined;
  const choice = choose();
  return labels.map((label, option) => {
    const test: Test = { kind: 'choice', choice, option };
    return { type: 'use', label: quoted(label), follows: option > 0, ...whole, ...withTest(whole, test) };
  });
}

function withTest({ when }: Shared, test: Test): { readonly when?: Test } {
  const both = all(when, test);
  return both ? { when: both } : {};
}

/** Names right behind the verb that stand in no bold: exactly a label, or words with a capital that can be nothing else. */
function bare(words: readonly Token[], labels: readonly Labelled[], lexicon: Lexicon): (Named & { readonly isAlternative: boolean })[] {
  const { language, vocabulary } = lexicon;
  const [first] = labels;
  const found: (Named & { readonly isAlternative: boolean })[] = [];
  // "open the mail Security code for …": a name of several words is one wherever it stands.
  const later = first ? undefined : words.map(nameIn).find((name) => name?.set === 'unmarked' && vocabulary.labels.has(name.text));
  let isAlternative = false;
  for (let index = 0; index < words.length;) {
    const token = words[index];
    if (!token || (first && token.start > first.start)) break;
    const name = nameIn(token);
    const length = name ? 1 : bareLength(words, index, vocabulary.labels);
    if (name && name.set !== 'italic') found.push({ ...name, isAlternative });
    else if (length > 0) {
      const [from, to] = [words[index] ?? token, words[index + length - 1] ?? token];
      const place: Stretch = { start: from.start, end: to.end };
      found.push({
        text: words
          .slice(index, index + length)
          .map(({ text }) => text)
          .join(' '),
        set: 'unmarked',
        whole: place,
        isAlternative,
        ...place,
      });
    } else if (wordOf(token) === language.or) isAlternative = true;
    else if (!(
      language.connectors.has(wordOf(token)) ||
      language.into.has(wordOf(token)) ||
      wordOf(token) === 'to' ||
      token.text === ',' ||
      token.text === '>'
    ))
      break;
    index += Math.max(1, length);
  }
  return found.length === 0 && later ? [{ ...later, isAlternative: false }] : found;
}

/** How many tokens are exactly a label, or capitalised words. */
function bareLength(words: readonly Token[], index: number, labels: ReadonlyMap<string, unknown>): number {
  for (let length = Math.min(6, words.length - index); length > 0; length -= 1) {
    const said = words.slice(index, index + length);
    if (said.every(({ kind }) => kind === 'word') && labels.has(said.map(({ text }) => text).join(' '))) return length;
  }
  let length = 0;
  while (isCapital(words[index + length])) length += 1;
  return length;
}

/** One entry for each field; without a field and without a value, nothing was said. */
function fills(fields: readonly Labelled[], given: Given, whole: Whole, choose?: () => number): Fill[] {
  if (fields.length === 0) return given.kind === 'unsaid' ? [] : [{ type: 'fill', given, follows: false, ...whole }];
  // "in **A** or **B**": each is a way of its own.
  const choice = fields.some(({ isAlternative }) => isAlternative) ? choose?.() : undefined;
  return fields.map((field, index) => ({
    type: 'fill',
    given,
    field: quoted(field),
    follows: index > 0,
    ...whole,
    ...(choice === undefined ? {} : withTest(whole, { kind: 'choice', choice, option: index })),
  }));
}

function filled(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { code, labels, verb, words } = clause;
  const { lexicon } = closing;
  const steps = stepsIn(words, lexicon.language);
  if (steps && labels.length === 0) return [{ type: 'redo', ...steps, ...sharedOf(whole) }];
  const literal = labels.find((label) => isObject(label, verb, lexicon.language));
  const fields = labels.filter((label) => label !== literal);
  if (literal && code === undefined && fields.length > 0)
    return fills(fields, { kind: 'literal', text: literal.text, place: literal }, whole);
  const given = givenBy(words, code, lexicon);
  // "Write it down" asks for nothing on a screen.
  if (labels.length === 0 && lexicon.language.looks.has(verb.text.toLowerCase())) return observed(clause, closing, whole);
  const made = fills(labels, given, whole, closing.choose);
  if (made.length === 0) return [unclear(clause, 'object', whole)];
  // "twice", without a field: once more into the field beside it.
  const isTwice = labels.length === 0 && (clause.isTwice || timesOf(words, lexicon.language) === 2);
  return isTwice ? [...made, { type: 'fill', given: { kind: 'again' }, follows: false, ...whole }] : made;
}

function sharedOf({ sentence, when, isAside }: Shared): Shared {
  return { sentence, ...(when ? { when } : {}), ...(isAside ? { isAside } : {}) };
}

/** "Log in as `admin` with the new password": what is asked for is put in, and sent off. */
function loggedIn(clause: Clause, { lexicon }: Closing, whole: Whole): Instruction[] {
  const { code, labels, words, verb } = clause;
  const names = [...(code ? [code] : []), ...labels];
  const user = names.map((option): Pick => ({ type: 'pick', option: quoted(option), ...whole, verb: { ...verb, deed: 'choose' } }));
  const password = phrasesIn(words, lexicon).map(({ value, said }): Fill => ({
    type: 'fill',
    given: { kind: 'phrase', value, place: spanOf(said) },
    follows: false,
    ...whole,
    verb: { ...verb, deed: 'value' },
  }));
  if (user.length + password.length === 0) return [unclear(clause, 'object', whole)];
  return [...user, ...password, ...(password.length > 0 ? [{ type: 'submit' as const, ...whole }] : [])];
}

/** "choose **Red** in **Colour**", "set **Colour** to **Red**", or a control that is called "Red". */
function chosen(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { code, labels, verb, words } = clause;
  const { lexicon } = closing;
  const { language } = lexicon;
  const found = [...bare(words, labels, lexicon)].map((name): Labelled => ({ ...name, after: '' }));
  const all =
    found.length > 0 && (labels.length === 0 || labels.every(({ after }) => language.into.has(after))) ? [...found, ...labels] : labels;
  const named = all.filter(({ after }) => after === language.optionAfter);
  const options = code
    ? []
    : named.length > 0
      ? named
      : all.filter((label, index) => found.includes(label) || isObject(label, verb, language) || isJoined(all, index, verb, language));
  const fields = all.filter((label) => !options.includes(label));
  const { choose } = closing;
  if (options.length > 0) {
    const choice = options.some(({ isAlternative }) => isAlternative) ? choose() : undefined;
    return options.map((option, index) => ({
      type: 'pick',
      option: quoted(option),
      ...(fields[0] ? { field: quoted(fields[0]) } : {}),
      ...whole,
      ...(choice === undefined ? {} : withTest(whole, { kind: 'choice', choice, option: index })),
    }));
  }
  const given = givenBy(words, code, lexicon);
  if (fields.length > 0) return fills(fields, given, whole);
  if (closing.last && words.some((token) => language.lastNamed.has(wordOf(token))))
    return uses([closing.last], { ...whole, verb: { ...verb, deed: 'press' } });
  // "Choose a new password": the reader thinks of one.
  return given.kind === 'phrase'
    ? [{ type: 'know', value: given.value, place: given.place, ...sharedOf(whole) }]
    : [unclear(clause, 'object', whole)];
}

/** "**Red** or **White**": joined to what is chosen. */
function isJoined(labels: readonly Labelled[], index: number, verb: Verb, language: Language): boolean {
  const [before, label] = [labels[index - 1], labels[index]];
  return before !== undefined && label?.after === language.or && isObject(before, verb, language);
}

/** The label is what is entered or chosen, not where. */
function isObject({ start, after }: Labelled, verb: Verb, language: Language): boolean {
  return (
    start > verb.start &&
    after !== '' &&
    !language.into.has(after) &&
    (after === verb.text.split(' ').at(-1)?.toLowerCase() || !language.connectors.has(after))
  );
}

/** Verbs that put something somewhere. */
export const fieldDeeds: ReadonlySet<Verb['deed']> = new Set(['value', 'choose', 'set', 'draw', 'clear', 'confirm', 'login']);

interface Phrase {
  readonly value: Value;
  readonly said: readonly Token[];
}

/** The longest phrase of the world that words hold. */
function phraseIn(words: readonly Token[], lexicon: Lexicon): Phrase | undefined {
  return phrasesIn(words, lexicon).toSorted((one, other) => other.said.length - one.said.length)[0];
}

/** The phrases of the world that stand in words, one after the other. */
function phrasesIn(words: readonly Token[], { values }: Lexicon): Phrase[] {
  const found: Phrase[] = [];
  for (let index = 0; index < words.length;) {
    const phrase = phraseAt(words, index, values);
    if (phrase) found.push({ value: phrase.meaning, said: words.slice(index, index + phrase.length) });
    index += phrase?.length ?? 1;
  }
  return found;
}

/** The value that the words after a verb stand for. */
function givenBy(words: readonly Token[], code: Named | undefined, lexicon: Lexicon): Given {
  const { language } = lexicon;
  if (code) return { kind: 'literal', text: code.text, place: code };
  const expression = words.find(({ kind }) => kind === 'expression');
  if (expression) return { kind: 'unknown', said: expression };
  const found = phraseIn(words, lexicon);
  if (found) return { kind: 'phrase', value: found.value, place: spanOf(found.said) };
  const preposition = words.findIndex((token) => language.into.has(wordOf(token)));
  const said = (preposition < 0 ? words : words.slice(0, preposition)).filter(({ kind }) => kind !== 'mark');
  if (said.some((token) => language.pronouns.has(wordOf(token)))) return { kind: 'again' };
  if (said.every((token) => language.connectors.has(wordOf(token)))) return { kind: 'unsaid' };
  return { kind: 'unknown', said: { text: spoken(said), ...spanOf(said) } };
}

/** "Wait 5 minutes", "wait until _X_ is shown", "wait a moment"; a time that is not understood is told. */
function waited(clause: Clause, closing: Closing): Instruction[] {
  const { on } = clause.place;
  const { verb, words } = clause;
  const { lexicon, shared } = closing;
  const { language } = lexicon;
  const until = awaitedIn(words, lexicon);
  if (until) return [{ type: 'wait', milliseconds: 0, place: verb, until: on === undefined ? until : { ...until, on }, ...shared }];
  let time: Duration | undefined;
  const unread: Token[] = [];
  for (let index = 0; index < words.length;) {
    const found = durationAt(words, index, language);
    if (found && found.milliseconds > (time?.milliseconds ?? -1)) time = found;
    if (!found) unread.push(...words.slice(index, index + 1));
    index += found?.length ?? 1;
  }
  // "Let it rest" is no time to wait.
  if (!time && !language.waits.has(verb.text.toLowerCase())) return observed(clause, closing, { ...shared, verb });
  const isVague = unread.some((token) => language.vagueTimes.has(wordOf(token)));
  const isEndless =
    !time &&
    unread.some((token) => language.openers.until.includes(wordOf(token))) &&
    !unread.some((token) => language.ended.has(wordOf(token)));
  const unknown = isVague ? undefined : isEndless ? wholeOf(words) : unknownIn(unread, words, language);
  const place = { start: verb.start, end: time?.end ?? verb.end };
  return [{ type: 'wait', milliseconds: time?.milliseconds ?? 0, place, ...(unknown ? { unknown } : {}), ...shared }];
}

/** What is waited for. */
function awaitedIn(words: readonly Token[], lexicon: Lexicon): Shown | undefined {
  const [claimed] = shownIn(words, lexicon);
  if (claimed) return claimed;
  const named = words.map(nameIn).find((name) => name?.set === 'italic' || name?.set === 'bold');
  return named && { text: named, shown: true, still: false, isScreen: false };
}

/** The words that say a time, where some of them are a number or a unit that nobody has read. */
function unknownIn(unread: readonly Token[], words: readonly Token[], language: Language): Quoted | undefined {
  const expression = unread.find(({ kind }) => kind === 'expression');
  if (expression) return expression;
  const isTime = (token: Token): boolean => {
    const word = wordOf(token);
    const number = language.numbers[word];
    return /^\p{N}/u.test(word) || language.namedTimes.has(word) || (number !== undefined && number !== 1);
  };
  if (!unread.some(isTime)) return undefined;
  return wholeOf(words);
}

function wholeOf(words: readonly Token[]): Quoted {
  const said = words.filter(({ kind }) => kind === 'word' || kind === 'mark');
  return { text: spoken(said), ...spanOf(said) };
}

/** "Continue with step 3", "skip to the next step"; or a way through menus, "go to **Settings** > **System**". */
function resumed(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { labels, words, verb } = clause;
  const { language } = closing.lexicon;
  const named = [...bare(words, labels, closing.lexicon), ...labels];
  const steps = stepsIn(words, language);
  if (steps) return [{ type: 'resume', step: steps.from, place: steps.place, words: steps.words, ...sharedOf(whole) }];
  const next = (index: number): number => Math.max(lengthOf(words, index, language.nextStep), lengthOf(words, index, language.skipped));
  const at = words.findIndex((_, index) => next(index) > 0);
  if (at >= 0) {
    const said = spanOf(words.slice(at, at + next(at)));
    return [{ type: 'resume', step: 'next', place: said, words: said, ...sharedOf(whole) }];
  }
  if (named.length > 0) return uses(named, { ...whole, verb: { ...verb, deed: 'press' } });
  if (language.fromStart.has(verb.text.toLowerCase())) return [{ type: 'resume', step: 1, place: verb, words: verb, ...sharedOf(whole) }];
  return words.some((token) => language.step.has(wordOf(token))) ? [unclear(clause, 'step', whole)] : [];
}

interface Steps {
  readonly from: number;
  readonly to: number;
  /** The number. */
  readonly place: Stretch;
  /** "step 3". */
  readonly words: Stretch;
}

/** "step 3", "steps 3 to 5", "steps 3 and 4". */
function stepsIn(words: readonly Token[], language: Language): Steps | undefined {
  const at = words.findIndex((token) => language.step.has(wordOf(token)));
  const first = at < 0 ? undefined : numberAt(words, at + 1, language);
  const [step, number] = [words[at], words[at + 1]];
  if (!first || !step || !number || !Number.isInteger(first.value)) return undefined;
  const joint = words[first.next];
  const second =
    joint && language.to.has(joint.kind === 'mark' ? joint.text : wordOf(joint)) ? numberAt(words, first.next + 1, language) : undefined;
  const last = second ? (words[first.next + 1] ?? number) : number;
  return {
    from: first.value,
    to: second?.value ?? first.value,
    place: { start: number.start, end: last.end },
    words: { start: step.start, end: last.end },
  };
}

/** "Do steps 3 to 5 again", "do the same for **B**". */
function redone(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { labels, words } = clause;
  const { language } = closing.lexicon;
  const steps = stepsIn(words, language);
  if (steps) return [{ type: 'redo', from: steps.from, to: steps.to, place: steps.place, ...sharedOf(whole) }];
  const isSame = labels.length > 0 && lengthOf(words, 0, language.sameFor) > 0;
  return isSame
    ? fills(labels, { kind: 'again' }, { ...whole, verb: { ...clause.verb, deed: 'value' } })
    : [unclear(clause, 'object', whole)];
}

/** What no device sees; a value that is read must be there to be read. */
function observed({ labels, words }: Clause, { lexicon }: Closing, whole: Whole): Instruction[] {
  const found = phraseIn(words, lexicon);
  const shared = sharedOf(whole);
  return [
    ...(found ? [{ type: 'know' as const, value: found.value, place: spanOf(found.said), ...shared }] : []),
    ...labels.map((label) => ({
      type: 'claim' as const,
      text: quoted(label),
      shown: true,
      still: true,
      isScreen: false,
      isPlace: true as const,
      ...shared,
    })),
  ];
}

/** The labels that must exist, although nothing is done with them now. */
function mentions({ verb, labels }: Clause, shared: Shared): Instruction[] {
  return labels.map((label) => ({
    type: 'mention',
    label: quoted(label),
    mayBeOption: verb.deed === 'choose' || verb.deed === 'set',
    ...shared,
  }));
}

/** "twice", "three times"; 1 where nothing is said. */
function timesOf(words: readonly Token[], language: Language): number {
  for (const [index, token] of words.entries()) {
    const once = language.times[wordOf(token)];
    if (once !== undefined) return once;
    const number = numberAt(words, index, language);
    if (number && language.timesWord.has(wordOf(words[number.next]))) return Math.min(number.value, mostTimes);
  }
  return 1;
}

/** Nobody presses a button more often. */
const mostTimes = 50;
