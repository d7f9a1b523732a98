/** What a marked text is to the clause it stands in, from the words around it. */
import type { Language } from '../parse/language.ts';
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import { claimOf } from './claim.ts';
import type { Named, Verb } from './instruction.ts';
import { lengthOf, phraseAt, type Lexicon } from './lexicon.ts';
import { fieldDeeds, type Clause, type Labelled } from './making.ts';
import { isTitle, nameIn } from './names.ts';
import { isSpokenOf, mayBeClaimed } from './spoken-names.ts';

/**
 * What is claimed of a text, by itself or together with the one it is joined to: "neither _A_ nor
 * _B_ is shown", "_A_ opens, then _B_".
 */
export function claimJoined(
  tokens: readonly Token[],
  index: number,
  text: Named,
  lexicon: Lexicon,
): ReturnType<typeof claimOf> {
  const own = claimAt(tokens, index, text, lexicon);
  if (own || (text.set !== 'italic' && text.set !== 'bold')) return own;
  const next = tokens.findIndex((token, at) => at > index && isMarked(token));
  const last = tokens.findLastIndex((token, at) => at < index && isMarked(token));
  const joins = (from: number, to: number): boolean =>
    from >= 0 &&
    to >= 0 &&
    tokens
      .slice(from + 1, to)
      .every((token) => token.text === ',' || lexicon.language.joints.has(wordOf(token)));
  const [behind, front] = [nameIn(tokens[next]), nameIn(tokens[last])];
  // "opens with the fields **A** and **B**": only bold behind bold, for "click **A** and **B**
  // opens" asks for **A**.
  if (text.set === 'bold')
    return front?.set === 'bold' && joins(last, index)
      ? claimJoined(tokens, last, front, lexicon)
      : undefined;
  if (behind && joins(index, next)) return claimJoined(tokens, next, behind, lexicon);
  return front && (joins(last, index) || isNext(tokens.slice(last + 1, index), lexicon.language))
    ? claimAt(tokens, last, front, lexicon)
    : undefined;
}

/**
 * "_A_ flashes up, then _B_": between two texts of which the same is claimed, one after the other.
 */
function isNext(between: readonly Token[], { and, clauseStarts, joints }: Language): boolean {
  const joint = between.slice(
    between.findLastIndex((token) => token.text === ',' || wordOf(token) === and) + 1,
  );
  return (
    joint.length < between.length &&
    joint.some((token) => clauseStarts.has(wordOf(token))) &&
    joint.every((token) => joints.has(wordOf(token)))
  );
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
  const isSequel = set === 'bold' && lengthOf(tokens, index - 2, language.sequels) === 2;
  // "Tap **A**, followed by **B**"
  const before = tokens[tokens[index - 3]?.text === ',' ? index - 4 : index - 3];
  if (isSequel && (!isCalledSo || nameIn(before)?.set === 'bold')) return undefined;
  if (!claim || !mayBeClaimed({ set, text }, isCalledSo, claim)) return undefined;
  // What is merely spoken of may have been there before, and what a deed is for is told in other
  // words.
  if (isSpokenOf({ set, text }, vocabulary))
    return claim.isPurpose ? undefined : { ...claim, still: true, isScreen: isCalledSo };
  // A title in italics is that screen, and not the button that opens it.
  const isElement = language.elements.has(wordOf(tokens[index + 1]));
  return set === 'italic' && isCalledSo && !isElement ? { ...claim, isScreen: true } : claim;
}

/** What a quoted text that is not claimed is to the clause it stands in, if it stands in one. */
export function roleOf(
  { after, set, start }: Labelled,
  clause: Clause | undefined,
  isJoined: boolean,
  language: Language,
): 'label' | 'word' | 'value' | 'waiting' | 'place' | 'idle' {
  // "Fill in `Desk`": the word belongs to the verb.
  const isVerbs =
    clause?.labels.length === 0 && clause.words.length === 0 && start > clause.verb.end;
  const isPlace =
    language.into.has(after) && !(isVerbs && clause.verb.text.toLowerCase().endsWith(` ${after}`));
  if (!clause) return (isPlace || isJoined) && set !== 'code' ? 'waiting' : 'idle';
  if (clause.verb.deed === 'login' && set === 'code') return 'label';
  if (clause.isOver) return isPlace ? 'place' : 'idle';
  if (takesFields(clause.verb))
    return set === 'bold' ||
      set === 'italic' ||
      isPlace ||
      (set === 'unmarked' && clause.labels.length > 0 && after === language.and)
      ? 'label'
      : set === 'unmarked' || (clause.verb.deed === 'choose' && set === 'quoted')
        ? 'word'
        : 'value';
  if (isPlace && clause.labels.length > 0) return 'place';
  // Right behind the verb a label may stand in the wrong marks.
  return set === 'bold' || set === 'italic' || clause.labels.length > 0 ? 'label' : 'word';
}

/**
 * Whether a marked text says where something is done: "in the _X_ window, …", "confirm the message
 * _X_ with **OK**".
 */
export function isTitleOfPlace(
  { after, set, text }: Labelled,
  clause: Clause | undefined,
  tokens: readonly Token[],
  index: number,
  { language, vocabulary }: Lexicon,
): boolean {
  const [before, next] = [wordOf(tokens[index - 1]), wordOf(tokens[index + 1])];
  const isCalledBefore = language.screens.has(before) && !language.elements.has(before);
  if (clause)
    return set === 'italic' && !clause.isOver && (language.screens.has(next) || isCalledBefore);
  // Bold is told as the wrong marks of a title.
  return (
    set !== 'code' &&
    language.into.has(after) &&
    (language.screenNames.has(next) || (set === 'italic' && !vocabulary.labels.has(text)))
  );
}

/** Whether a verb asks for the same once more, before it is said what. */
export function isPair(
  clause: Clause,
  { deed }: Verb,
  before: Token | undefined,
  { and }: Language,
): boolean {
  const isEmpty =
    clause.labels.length === 0 && clause.words.every((token) => wordOf(token) === and);
  return (
    clause.verb.deed === 'value' &&
    (deed === 'confirm' || deed === 'value') &&
    isEmpty &&
    wordOf(before) === and
  );
}

/** Whether a verb puts something somewhere. */
export function takesFields(verb: Verb | undefined): boolean {
  return verb !== undefined && fieldDeeds.has(verb.deed);
}

/**
 * Whether a bracket holds labels of the clause: "(or **B**)", "key it in twice (**A** and **B**)".
 */
export function opensLabels(
  tokens: readonly Token[],
  bracket: number,
  clause: Clause | undefined,
  language: Language,
): boolean {
  const next = tokens[bracket + 1];
  return (
    clause !== undefined &&
    (wordOf(next) === language.or ||
      (takesFields(clause.verb) && clause.labels.length === 0 && next?.kind === 'bold'))
  );
}

/**
 * "Click **Forgot Password**, then OK": a label of one word without marks, joined to those that a
 * verb has already.
 */
export function isFurtherLabel(
  tokens: readonly Token[],
  index: number,
  clause: Clause,
  { language, vocabulary }: Lexicon,
): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || !vocabulary.labels.has(token.text) || !/^\p{Lu}/u.test(token.text))
    return false;
  if (clause.isOver || clause.mood !== 'asked' || takesFields(clause.verb)) return false;
  const last = tokens.findLastIndex((each, at) => at < index && isMarked(each));
  const between = tokens.slice(last + 1, index);
  const isJoined = between.some((each) => language.clauseStarts.has(wordOf(each)));
  return (
    last >= 0 &&
    isJoined &&
    between.every((each) => each.text === ',' || language.connectors.has(wordOf(each)))
  );
}

/** "one of **A** and **B**" */
export function namesOneOf({ words }: Clause, { oneOf }: Language): boolean {
  return words.some((_, at) => lengthOf(words, at, oneOf) > 0);
}

/** "**B** works as well", "The **B** button does the same": it may be used instead. */
export function doesAsWell(tokens: readonly Token[], index: number, language: Language): boolean {
  const next = language.elements.has(wordOf(tokens[index + 1])) ? index + 2 : index + 1;
  return lengthOf(tokens, next, language.asWell) > 0;
}

/** "With the mouse pointer over **A**, …": what is clicked next. */
export function isPointedAt(tokens: readonly Token[], index: number, language: Language): boolean {
  const at = startOfPhrase(tokens, index, language);
  return (
    wordOf(tokens[0]) === language.circumstance.given &&
    language.tools.has(wordOf(tokens[at - 1])) &&
    at > 1
  );
}

/** Whether the words in front of a text begin something new: ", in the **X** window". */
export function beginsAnew(tokens: readonly Token[], index: number, language: Language): boolean {
  const before = tokens[startOfPhrase(tokens, index, language) - 1];
  return before?.kind === 'mark' || language.clauseStarts.has(wordOf(before));
}

/**
 * "In **A**, click …" says where; "The new password into **A**, click …" lacks the verb that puts
 * it there.
 */
export function isInFront(
  tokens: readonly Token[],
  { set, start }: Named,
  lexicon: Lexicon,
): boolean {
  const { language } = lexicon;
  const from = startOfPhrase(
    tokens,
    tokens.findIndex((token) => token.start === start),
    language,
  );
  const before = tokens[from - 1];
  if (set !== 'bold' || before?.kind !== 'word') return true;
  return ![language.clauseStarts, language.adverbs, language.particles].every(
    (words) => !words.has(wordOf(before)),
  );
}

/** The index of the word in front of a text, without the articles between. */
export function startOfPhrase(
  tokens: readonly Token[],
  index: number,
  { articles }: Language,
): number {
  let at = index - 1;
  while (articles.has(wordOf(tokens[at]))) at -= 1;
  return at;
}

/**
 * The word in front of a text, without the articles between, and without what it is called: "select
 * the entry **A**".
 */
export function wordBefore(tokens: readonly Token[], index: number, language: Language): string {
  const at = startOfPhrase(tokens, index, language);
  const isCalled =
    language.elements.has(wordOf(tokens[at])) && language.articles.has(wordOf(tokens[at - 1]));
  return wordOf(tokens[isCalled ? startOfPhrase(tokens, at, language) : at]);
}

/** "_X_ is shown on the lamp": the device that is named behind a claim. */
export function placeBehind(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
): string | undefined {
  for (let at = index + 1; tokens[at]?.kind === 'word'; at += 1) {
    const place = phraseAt(tokens, at, lexicon.places, lexicon.language);
    if (place) return place.possessive ? undefined : place.meaning;
  }
  return undefined;
}

/** "The phone shows _X_": the device that the nearest verb in front of a text says to show it. */
export function deviceShowing(
  tokens: readonly Token[],
  index: number,
  { deviceNames, language }: Lexicon,
): string | undefined {
  const { adverbs, auxiliaries, negations, of, quoting, showing } = language;
  for (let verb = index - 1; verb > 0; verb -= 1) {
    const token = tokens[verb];
    if (isMarked(token) || (token?.kind === 'mark' && token.text !== ':')) return undefined;
    if (!showing.has(wordOf(token)) && !quoting.has(wordOf(token))) continue;
    const last = tokens.findLastIndex(
      (each, at) =>
        at < verb && ![adverbs, auxiliaries, negations].some((words) => words.has(wordOf(each))),
    );
    for (let at = last; at >= 0; at -= 1) {
      const named = phraseAt(tokens, at, deviceNames, language);
      // "A picture of the recorder shows _X_"
      if (named && !named.possessive && at + named.length > last)
        return wordOf(tokens[at - 1]) === of ? undefined : named.meaning;
    }
    return undefined;
  }
  return undefined;
}

/** "The recorder asks whether …:": the device that a sentence says to ask for something. */
export function deviceAsking(
  tokens: readonly Token[],
  { deviceNames, language }: Lexicon,
): string | undefined {
  const first = tokens.findIndex(
    (token) => token.kind !== 'mark' && !language.clauseStarts.has(wordOf(token)),
  );
  const named = phraseAt(tokens, first, deviceNames, language);
  if (!named || named.possessive) return undefined;
  let verb = first + named.length;
  while (language.adverbs.has(wordOf(tokens[verb]))) verb += 1;
  return language.asking.has(wordOf(tokens[verb])) ? named.meaning : undefined;
}

/**
 * A place after one of these belongs to what follows: "…, then on the lamp", but "the **A** button
 * on the lamp".
 */
export function separated(token: Token | undefined, { connectors, elements }: Language): boolean {
  const word = wordOf(token);
  return (
    token === undefined || token.kind === 'mark' || (connectors.has(word) && !elements.has(word))
  );
}

/**
 * "Press **A** on the lamp": right behind its labels a device holds for them; behind other words it
 * is the one to look at first.
 */
export function placeLabels(
  clause: Clause,
  device: string,
  before: Token | undefined,
  { elements }: Language,
): void {
  clause.place = { ...clause.place, nearby: device };
  // What is scanned is elsewhere than the button that scans.
  if (clause.verb.deed === 'scan' || !(nameIn(before) || elements.has(wordOf(before)))) return;
  const isAlone = clause.place.on !== undefined;
  for (const label of isAlone ? clause.labels.slice(-1) : clause.labels) label.on ??= device;
}

/** Whether a word can stand in front of a way that no verb begins. */
export function maySendOff(
  word: string,
  { clauseStarts, connectors, into, with: by }: Language,
): boolean {
  return word === '' || [clauseStarts, connectors, into, by].some((words) => words.has(word));
}
