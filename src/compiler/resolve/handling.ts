/**
 * Switches, buttons that are held, and keys: "turn **A** on", "hold **A** for 10 seconds", "press
 * Enter".
 */
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { durationAt, type Duration } from './duration.ts';
import type { Instruction, Named, Verb } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { asNamed, type Clause, type Closing, type Whole } from './making.ts';
import { used } from './pressing.ts';

/** Controls that are held, for as long as is said. */
export function held(clause: Clause, closing: Closing, whole: Whole): Instruction[] {
  const time = lengthIn(clause, closing.lexicon.language);
  return used(clause, closing, whole).map((each) =>
    each.type === 'use' && time ? { ...each, time } : each,
  );
}

/** The time that a clause says. */
export function lengthIn({ words }: Clause, language: Language): Duration | undefined {
  return [...words.keys()].flatMap((at) => durationAt(words, at, language) ?? [])[0];
}

/** "Turn **A** on": the verb with the word that completes it behind the label. */
export function completed(
  { labels, verb, words }: Clause,
  { language }: Lexicon,
): Verb | undefined {
  const last = labels.at(-1);
  const [word] =
    last && language.separable.has(verb.text.toLowerCase())
      ? words.filter(({ start }) => start > last.end)
      : [];
  const isOn = Object.hasOwn(language.switchWords, wordOf(word))
    ? language.switchWords[wordOf(word)]
    : undefined;
  return isOn === undefined ? undefined : { ...verb, deed: isOn ? 'tick' : 'untick' };
}

/**
 * The key of a keyboard that is pressed, unless a control is called like it: "press Enter", "press
 * the **Enter** key".
 */
export function keyIn(
  { labels, words }: Clause,
  { language, vocabulary }: Lexicon,
): { readonly key: string; readonly label?: Named } | undefined {
  const [label, another] = labels;
  if (another || (label && vocabulary.labels.has(label.text))) return undefined;
  const said = [...(label ? [label.text.toLowerCase()] : []), ...words.map(wordOf)].filter(
    (word) => word !== '' && !language.articles.has(word) && !language.keyNoun.has(word),
  );
  const [name = '', more] = said;
  const key =
    more === undefined && Object.hasOwn(language.keys, name) ? language.keys[name] : undefined;
  return key === undefined ? undefined : { key, ...(label ? { label: asNamed(label) } : {}) };
}

/**
 * Whether a word is the name of a key that is pressed, or says of something that it is a key, and
 * no verb: "press Enter", "press the Enter key", "enter the house key in **A**".
 */
export function isOfKey(
  tokens: readonly Token[],
  index: number,
  clause: Clause | undefined,
  { articles, keyNoun, keys }: Language,
): boolean {
  const isName = (token: Token | undefined): boolean =>
    token !== undefined && Object.hasOwn(keys, token.text.toLowerCase());
  const [article, before] = [tokens[index - 2], tokens[index - 1]];
  if (keyNoun.has(wordOf(tokens[index])))
    return isName(before)
      ? clause?.verb.deed === 'press'
      : clause !== undefined && articles.has(wordOf(article)) && before?.kind === 'word';
  return (
    clause?.verb.deed === 'press' &&
    isName(tokens[index]) &&
    clause.labels.length === 0 &&
    clause.words.every((token) => articles.has(wordOf(token)))
  );
}
