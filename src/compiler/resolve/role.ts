/** What a marked text is to the clause it stands in, from the words around it. */
import type { Language } from '../parse/language.ts';
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import { claimOf } from './claim.ts';
import type { Named, Verb } from './instruction.ts';
import { lengthOf, phraseAt, type Lexicon } from './lexicon.ts';
import { fieldDeeds, type Clause, type Labelled } from './making.ts';
import { isTitle, nameIn } from './names.ts';

/** What is claimed of a text, by itself or together with the one it is joined to: "neither _A_ nor _B_ is shown", "_A_ opens, then _B_". */
export function claimJoined(tokens: readonly Token[], index: number, text: Named, lexicon: Lexicon): ReturnType<typeof claimOf> {
  const own = claimAt(tokens, index, text, lexicon);
  if (own || text.set !== 'italic') return own;
  const next = tokens.findIndex((token, at) => at > index && isMarked(token));
  const last = tokens.findLastIndex((token, at) => at < index && isMarked(token));
  const joins = (from: number, to: number): boolean =>
    from >= 0 && to >= 0 && tokens.slice(from + 1, to).every((token) => token.text === ',' || lexicon.language.joints.has(wordOf(token)));
  const [behind, front] = [nameIn(tokens[next]), nameIn(tokens[last])];
  if (behind && joins(index, next)) return claimJoined(tokens, next, behind, lexicon);
  return front && (joins(last, index) || isNext(tokens.slice(last + 1, index), lexicon.language))
    ? claimAt(tokens, last, front, lexicon)
    : undefined;
}

/** "_A_ flashes up, then _B_": between two texts of which the same is claimed, one after the other. */
function isNext(between: readonly Token[], { and, clauseStarts, joints }: Language): boolean {
  const joint = between.slice(between.findLastIndex((token) => token.text === ',' || wordOf(token) === and) + 1);
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
  if (!claim || (set === 'unmarked' && !claim.isScreen && !isCalledSo)) return undefined;
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
  const isVerbs = clause?.labels.length === 0 && clause.words.length === 0 && start > clause.verb.end;
  const isPlace = language.into.has(after) && !(isVerbs && clause.verb.text.toLowerCase().endsWith(` ${after}`));
  if (!clause) return (isPlace || isJoined) && set !== 'code' ? 'waiting' : 'idle';
  if (clause.verb.deed === 'login' && set === 'code') return 'label';
  if (clause.isOver) return isPlace ? 'place' : 'idle';
  if (takesFields(clause.verb))
    return set === 'bold' || set === 'italic' || isPlace || (set === 'unmarked' && clause.labels.length > 0 && after === language.and)
      ? 'label'
      : set === 'unmarked' || (clause.verb.deed === 'choose' && set === 'quoted')
        ? 'word'
        : 'value';
  if (isPlace && clause.labels.length > 0) return 'place';
  // Right behind the verb a label may stand in the wrong marks.
  return set === 'bold' || set === 'italic' || clause.labels.length > 0 ? 'label' : 'word';
}

/** Whether a verb asks for the same once more, before it is said what. */
export function isPair(clause: Clause, { deed }: Verb, before: Token | undefined, { and }: Language): boolean {
  const isEmpty = clause.labels.length === 0 && clause.words.every((token) => wordOf(token) === and);
  return clause.verb.deed === 'value' && (deed === 'confirm' || deed === 'value') && isEmpty && wordOf(before) === and;
}

/** Whether a verb puts something somewhere. */
export function takesFields(verb: Verb | undefined): boolean {
  return verb !== undefined && fieldDeeds.has(verb.deed);
}

/** Whether a bracket holds labels of the clause: "(or **B**)", "key it in twice (**A** and **B**)". */
export function opensLabels(tokens: readonly Token[], bracket: number, clause: Clause | undefined, language: Language): boolean {
  const next = tokens[bracket + 1];
  return (
    clause !== undefined &&
    (wordOf(next) === language.or || (takesFields(clause.verb) && clause.labels.length === 0 && next?.kind === 'bold'))
  );
}

/** "Click **Forgot Password**, then OK": a label of one word without marks, joined to those that a verb has already. */
export function isFurtherLabel(tokens: readonly Token[], index: number, clause: Clause, { language, vocabulary }: Lexicon): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || !vocabulary.labels.has(token.text) || !/^\p{Lu}/u.test(token.text)) return false;
  if (clause.isOver || clause.mood !== 'asked' || takesFields(clause.verb)) return false;
  const last = tokens.findLastIndex((each, at) => at < index && isMarked(each));
  const between = tokens.slice(last + 1, index);
  const isJoined = between.some((each) => language.clauseStarts.has(wordOf(each)));
  return last >= 0 && isJoined && between.every((each) => each.text === ',' || language.connectors.has(wordOf(each)));
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

/** Whether the words in front of a text begin something new: ", in the **X** window". */
export function beginsAnew(tokens: readonly Token[], index: number, language: Language): boolean {
  const before = tokens[startOfPhrase(tokens, index, language) - 1];
  return before?.kind === 'mark' || language.clauseStarts.has(wordOf(before));
}

/** "In **A**, click …" says where; "The new password into **A**, click …" lacks the verb that puts it there. */
export function isInFront(tokens: readonly Token[], { set, start }: Named, lexicon: Lexicon): boolean {
  const { language } = lexicon;
  const from = startOfPhrase(
    tokens,
    tokens.findIndex((token) => token.start === start),
    language,
  );
  const before = tokens[from - 1];
  if (set !== 'bold' || before?.kind !== 'word') return true;
  return ![language.clauseStarts, language.adverbs, language.particles].every((words) => !words.has(wordOf(before)));
}

/** The index of the word in front of a text, without the articles between. */
export function startOfPhrase(tokens: readonly Token[], index: number, { articles }: Language): number {
  let at = index - 1;
  while (articles.has(wordOf(tokens[at]))) at -= 1;
  return at;
}

/** The word in front of a text, without the articles between. */
export function wordBefore(tokens: readonly Token[], index: number, language: Language): string {
  return wordOf(tokens[startOfPhrase(tokens, index, language)]);
}

/** "_X_ is shown on the lamp": the device that is named behind a claim. */
export function placeBehind(tokens: readonly Token[], index: number, lexicon: Lexicon): string | undefined {
  for (let at = index + 1; tokens[at]?.kind === 'word'; at += 1) {
    const place = phraseAt(tokens, at, lexicon.places);
    if (place) return place.possessive ? undefined : place.meaning;
  }
  return undefined;
}

/** A place after one of these belongs to what follows: "…, then on the lamp". */
export function separated(token: Token | undefined, language: Language): boolean {
  return token === undefined || token.kind === 'mark' || language.connectors.has(wordOf(token));
}

/** Whether a word can stand in front of a way that no verb begins. */
export function maySendOff(word: string, { clauseStarts, connectors, into, with: by }: Language): boolean {
  return word === '' || [clauseStarts, connectors, into, by].some((words) => words.has(word));
}
