/**
 * What is put into controls: "enter the code in **A**", "choose **Red** in **Colour**", "log in as
 * `admin`".
 */
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import type { Fill, Given, Instruction, Pick, Verb } from './instruction.ts';
import {
  lastWordOf,
  asNamed,
  sharedOf,
  unclear,
  waysOf,
  type Clause,
  type Closing,
  type Labelled,
  type Whole,
} from './making.ts';
import { timesOf } from './counting.ts';
import { numberAt } from './duration.ts';
import type { Lexicon } from './lexicon.ts';
import { bare, uses } from './pressing.ts';
import { observed } from './observing.ts';
import { phraseIn, phrasesIn } from './phrases.ts';
import { repeated } from './repeating.ts';
import { wordBefore } from './role.ts';
import { spanOf, spoken } from './words.ts';

/** One entry for each field; without a field and without a value, nothing was said. */
export function fills(fields: readonly Labelled[], given: Given, whole: Whole): Fill[] {
  if (fields.length === 0)
    return given.kind === 'unsaid' ? [] : [{ type: 'fill', given, follows: false, ...whole }];
  return fields.map((field, index) => ({
    type: 'fill',
    given,
    field: asNamed(field),
    follows: index > 0,
    ...whole,
  }));
}

export function filled(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { code, labels, verb, words } = clause;
  const { lexicon } = closing;
  const again = labels.length === 0 ? repeated(words, closing, whole) : undefined;
  if (again) return again;
  // "Repeat the steps"
  if (labels.length === 0 && words.some((token) => lexicon.language.step.has(wordOf(token))))
    return [unclear(clause, 'step', whole)];
  const literal = labels.find((label) => isObject(label, verb, lexicon.language));
  const fields = labels.filter((label) => label !== literal);
  if (literal && code === undefined && fields.length > 0)
    return fills(fields, { kind: 'literal', text: literal.text, place: literal }, whole);
  const values = phrasesIn(joined(words, lexicon) ?? [], lexicon);
  // "Enter the code and a new password."
  if (labels.length === 0 && values.length > 0)
    return values.flatMap(({ value, said }) =>
      fills([], { kind: 'phrase', value, place: spanOf(said) }, whole),
    );
  const given = givenBy(clause, closing);
  // "Write it down", "type slowly" ask for nothing on a screen.
  const isHow =
    words.length > 0 && words.every((token) => wordOf(token).endsWith(lexicon.language.manner));
  if (labels.length === 0 && (isHow || lexicon.language.looks.has(verb.text.toLowerCase())))
    return observed(clause, closing, whole);
  const way = waysOf(labels, whole);
  const made = fills(labels, given, whole).map((each, option) => ({ ...each, ...way(option) }));
  if (made.length === 0) return [unclear(clause, 'object', whole)];
  const often = timesOf(words, lexicon.language);
  // "Draw it in **A** twice"; but what is typed into one field once more changes nothing.
  if (often !== undefined && verb.deed === 'draw' && labels.length === 1)
    return Array.from({ length: often }, () => made.map((each) => ({ ...each }))).flat();
  if (often === undefined || (labels.length === 1 && often > 1))
    return [...made, unclear(clause, 'times', whole)];
  // "twice", without a field: once more into the field beside it.
  const isTwice = clause.isTwice || often === 2;
  const among = labels.length > 0 ? undefined : fieldsCounted(words, lexicon.language);
  const times = labels.length > 0 ? 1 : (among?.count ?? (isTwice ? 2 : 1));
  const once: Fill = {
    type: 'fill',
    given: { kind: 'again', said: verb },
    follows: false,
    ...whole,
  };
  const all = [...made, ...Array.from({ length: times - 1 }, () => once)];
  return among ? all.map((each) => ({ ...each, among })) : all;
}

/**
 * "Log in as `admin` with the new password": what is asked for is put in, and sent off; without a
 * password nobody is logged in.
 */
export function loggedIn(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { lexicon } = closing;
  const { labels, words, verb } = clause;
  const isSecret = ({ set, after }: Labelled): boolean =>
    set === 'code' && (lexicon.language.secrets.has(after) || lexicon.language.with.has(after));
  const user = labels
    .filter((label) => !isSecret(label))
    .map((option): Pick => ({
      type: 'pick',
      option: asNamed(option),
      ...whole,
      verb: { ...verb, deed: 'choose' },
    }));
  if (isAltered(words, lexicon)) return fills([], givenBy(clause, closing), whole);
  const phrases = phrasesIn(words, lexicon);
  const isNamed =
    user.length > 0 ||
    (verb.text.toLowerCase().endsWith(` ${lexicon.language.as}`) &&
      phrases[0]?.said[0] === words[0]);
  const given: Given[] = [
    ...phrases.map(({ value, said }): Given => ({ kind: 'phrase', value, place: spanOf(said) })),
    ...labels
      .filter(isSecret)
      .map((label): Given => ({ kind: 'literal', text: label.text, place: label })),
  ];
  const unknown = credentialIn(clause, closing);
  if (user.length + given.length === 0)
    return unknown
      ? [{ type: 'fill', given: unknown, follows: false, ...whole }]
      : [unclear(clause, 'object', whole)];
  const lacksSecret = given.length === (isNamed && user.length === 0 ? 1 : 0);
  const typed = lacksSecret ? [...given, unknown ?? { kind: 'unsaid' as const }] : given;
  return [
    ...user,
    ...typed.map((each): Fill => ({ type: 'fill', given: each, follows: false, ...whole })),
    { type: 'submit', ...whole },
  ];
}

/** "Log in with your fingerprint", "without a password": what nobody knows as a value. */
function credentialIn(clause: Clause, closing: Closing): Given | undefined {
  const { circumstance, with: by } = closing.lexicon.language;
  const { verb, words } = clause;
  const isWithout = (token: Token): boolean => wordOf(token) === circumstance.missing;
  const at = words.findIndex((token) => by.has(wordOf(token)) || isWithout(token));
  if (at < 0 && !by.has(lastWordOf(verb))) return undefined;
  const from = words.slice(Math.max(0, at));
  const said = from.slice(Number(by.has(wordOf(from[0]))));
  const given = givenBy({ ...clause, words: said }, closing);
  return given.kind === 'unknown' ? given : undefined;
}

/**
 * "choose **Red** in **Colour**", "set **Colour** to **Red**", or a control that is called "Red".
 */
export function chosen(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const { code, labels, rival, verb, words } = clause;
  const { lexicon } = closing;
  const { language } = lexicon;
  const found = [...bare(words, labels, lexicon)].map((name): Labelled => ({ ...name, after: '' }));
  const all =
    found.length > 0 &&
    (labels.length === 0 || labels.every(({ after }) => language.into.has(after)))
      ? [...found, ...labels]
      : labels;
  const named = all.filter(({ after }) => after === language.optionAfter);
  // "Set **Colour** to the old colour": the field stands first, and the value in no marks.
  const isPhrase = verb.deed === 'set' && phraseIn(words, lexicon) !== undefined;
  const options =
    code || isPhrase
      ? []
      : named.length > 0
        ? named
        : all.filter(
            (label, index) =>
              found.includes(label) ||
              isObject(label, verb, language) ||
              isJoined(all, index, verb, language),
          );
  const fields = all.filter((label) => !options.includes(label));
  if (options.length > 0) {
    const way = waysOf(options, whole);
    return options.map((option, index) => ({
      type: 'pick',
      option: asNamed(option),
      ...(fields[0] ? { field: asNamed(fields[0]) } : {}),
      ...whole,
      ...way(index),
    }));
  }
  const given = givenBy(clause, closing);
  if (fields.length > 0) return fills(fields, given, whole);
  if (code && !rival) return [{ type: 'pick', option: asNamed(code), ...whole }];
  // "Choose something that you like" names nothing.
  if (closing.last && language.lastNamed.has(wordOf(words[0])))
    return uses([closing.last], { ...whole, verb: { ...verb, deed: 'press' } });
  // "Choose a new password": the reader thinks of one.
  return given.kind === 'phrase'
    ? [{ type: 'know', value: given.value, place: given.place, ...sharedOf(whole) }]
    : [unclear(clause, 'object', whole)];
}

/** "in both fields", "in all three fields": into how many; where no number is said, two. */
function fieldsCounted(words: readonly Token[], language: Language): Fill['among'] {
  const at = words.findIndex((token, index) => {
    const next = words.slice(index + 1, index + 4);
    const names = next.length === 0 || next.some((each) => language.fields.has(wordOf(each)));
    return (
      (language.allOf.has(wordOf(token)) || isSeveral(words, index, language)) &&
      names &&
      language.into.has(wordBefore(words, index, language))
    );
  });
  if (at < 0) return undefined;
  const counted = [at, at + 1].find((index) => isSeveral(words, index, language)) ?? at;
  const said = words.slice(at, counted + 1);
  return {
    count: isSeveral(words, counted, language)
      ? (numberAt(words, counted, language)?.value ?? 2)
      : 2,
    text: spoken(said),
    ...spanOf(said),
  };
}

function isSeveral(words: readonly Token[], at: number, language: Language): boolean {
  return (numberAt(words, at, language)?.value ?? 0) > 1;
}

/** "**Red** or **White**": joined to what is chosen. */
function isJoined(
  labels: readonly Labelled[],
  index: number,
  verb: Verb,
  language: Language,
): boolean {
  const [before, label] = [labels[index - 1], labels[index]];
  return before !== undefined && label?.after === language.or && isObject(before, verb, language);
}

/** The label is what is entered or chosen, not where. */
function isObject({ start, after }: Labelled, verb: Verb, language: Language): boolean {
  return (
    start > verb.start &&
    after !== '' &&
    !language.into.has(after) &&
    (after === lastWordOf(verb) || !language.connectors.has(after))
  );
}

/** "the code backwards", "the code without its last digit": not what is named. */
function isAltered(words: readonly Token[], { language }: Lexicon): boolean {
  return words.some((token, at) => {
    if (language.altered.has(wordOf(token))) return true;
    // "the first half of the code"
    if (language.pieces.has(wordOf(token)) && wordOf(words[at + 1]) === language.of) return true;
    const isLess =
      wordOf(token) === language.circumstance.missing || language.exceptions.has(wordOf(token));
    return isLess && words.slice(at + 1, at + 4).some((each) => language.pieces.has(wordOf(each)));
  });
}

/**
 * "the code and a new password": different values of the world with nothing but a joint between, in
 * their words.
 */
function joined(words: readonly Token[], lexicon: Lexicon): readonly Token[] | undefined {
  const phrases = phrasesIn(words, lexicon);
  for (const [index, { value, said }] of phrases.entries()) {
    const next = phrases[index + 1];
    if (!next || next.value === value) continue;
    const [one, other] = [spanOf(said), spanOf(next.said)];
    const between = words.filter(({ start }) => start >= one.end && start < other.start);
    if (
      between.length > 0 &&
      between.every((token) => token.text === ',' || lexicon.language.joiners.has(wordOf(token)))
    )
      return words.filter(({ start }) => start >= one.start && start < other.end);
  }
  return undefined;
}

/** The value that the words after a verb stand for. */
function givenBy({ code, rival, words }: Clause, { lexicon, value }: Closing): Given {
  const { language } = lexicon;
  // "`x` or `y`", "the code and the password": which of them goes where is not said.
  if (code && rival)
    return {
      kind: 'unknown',
      said: { text: `${code.text}, ${rival.text}`, start: code.start, end: rival.end },
    };
  if (isAltered(words, lexicon)) {
    const said = words.slice(
      0,
      words.findLastIndex((token) => !language.into.has(wordOf(token))) + 1,
    );
    return { kind: 'unknown', said: { text: spoken(said), ...spanOf(said) } };
  }
  const several = joined(words, lexicon);
  if (several) return { kind: 'unknown', said: { text: spoken(several), ...spanOf(several) } };
  if (code) return { kind: 'literal', text: code.text, place: code };
  const expression = words.find(({ kind }) => kind === 'expression');
  if (expression) return { kind: 'unknown', said: expression };
  const found = phraseIn(words, lexicon);
  if (found) return { kind: 'phrase', value: found.value, place: spanOf(found.said), on: found.on };
  const preposition = words.findIndex((token) => language.into.has(wordOf(token)));
  const said = (preposition < 0 ? words : words.slice(0, preposition)).filter(
    ({ kind }) => kind !== 'mark',
  );
  const pronoun = said.find((token) => language.pronouns.has(wordOf(token)));
  if (pronoun) return { kind: 'again', said: pronoun, ...(value ? { named: value } : {}) };
  if (said.every((token) => language.connectors.has(wordOf(token)))) return { kind: 'unsaid' };
  return { kind: 'unknown', said: { text: spoken(said), ...spanOf(said) } };
}
