/**
 * Words behind what is done that nobody has read: "click **A** by email", "continue with step 6 on
 * the back of the recorder".
 *
 * behind = { filler | place | value | adjunct | word } up to the next mark, name, verb, or what
 * opens a clause adjunct = preposition noun
 */
import type { Finding, FindingOf } from '../findings.ts';
import type { Deed, Language } from '../parse/language.ts';
import { isMarked, isWithin, wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import { amountAt } from './duration.ts';
import type { Instruction } from './instruction.ts';
import { lengthOf, phraseAt, type Lexicon } from './lexicon.ts';
import { fieldDeeds } from './making.ts';
import { isFinite, verbHere } from './mood.ts';
import { startOfPhrase } from './role.ts';
import { singleTests } from './test.ts';
import { doneOf } from './verb.ts';
import { spanOf, spoken } from './words.ts';

/**
 * The words of what a sentence asks for that say something, and are no part of it: behind its
 * labels and steps, and in front of it.
 */
export function unreadIn(
  tokens: readonly Token[],
  instructions: readonly Instruction[],
  lexicon: Lexicon,
): Finding[] {
  const { language } = lexicon;
  const used = new Set([...instructions.flatMap(endsOf), ...instructions.flatMap(conditionEndsOf)]);
  const goals = new Set(
    instructions.flatMap((each) => (each.type === 'resume' ? [each.words.end] : [])),
  );
  const claimed = new Set(
    instructions.flatMap((each) => (each.type === 'claim' && !each.isPlace ? [each.text.end] : [])),
  );
  const behind = [...tokens.keys()].flatMap((at): Token[][] => {
    const end = tokens[at]?.end ?? -1;
    if (claimed.has(end))
      return unreadFrom(tokens, behindClaim(tokens, at + 1, language), true, lexicon);
    return used.has(end) || goals.has(end)
      ? unreadFrom(tokens, at + 1, goals.has(end), lexicon)
      : [];
  });
  // "By telephone, click **A**", "click by telephone **A**"
  const verbs = instructions.map((each) =>
    each.type === 'use' ? tokens.findIndex(({ start }) => start > each.verb.end) : -1,
  );
  const openings = new Set(
    tokens.some(({ text }) => text === ',') && used.size > 0 ? [0, ...verbs] : verbs,
  );
  const inFront = [...openings]
    .filter((at) => language.means.has(wordOf(tokens[at])))
    .flatMap((at) => unreadFrom(tokens, at, false, lexicon));
  const often = used.size > 0 ? oftenIn(tokens, language) : [];
  const unread = [...often, ...inFront, ...behind, ...besideIn(tokens, instructions, language)];
  return unread
    .map((said): FindingOf<'unread-words'> => ({
      rule: 'unread-words',
      said: spoken(said),
      ...spanOf(said),
    }))
    .filter((each) => !instructions.some((other) => isUnknownIn(other, each)));
}

/** "Log in as `admin` with a blank password": a value that nobody knows is told as such. */
function isUnknownIn(each: Instruction, place: Stretch): boolean {
  return (
    each.type === 'fill' && each.given.kind === 'unknown' && isWithin(each.given.said, [place])
  );
}

/** "Twice a day, click **A**": nobody does it so often. */
function oftenIn(
  tokens: readonly Token[],
  { allOf, namedTimes, once, times, timesWord }: Language,
): Token[][] {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const said = tokens.slice(0, Math.max(0, comma));
  const [first, second] = said.map(wordOf);
  const isOften =
    allOf.has(first ?? '') ||
    first === once ||
    Object.hasOwn(times, first ?? '') ||
    timesWord.has(second ?? '');
  return isOften && namedTimes.has(wordOf(said.at(-1))) && !said.some(isMarked) ? [said] : [];
}

/** "Click to the left of **A**": what is not the label itself. */
function besideIn(
  tokens: readonly Token[],
  instructions: readonly Instruction[],
  language: Language,
): Token[][] {
  return instructions.flatMap((each): Token[][] => {
    if (each.type !== 'use' || each.label.set !== 'bold' || fieldDeeds.has(each.verb.deed))
      return [];
    const label = tokens.findIndex(({ start }) => start === each.label.start);
    const end = startOfPhrase(tokens, label, language) + 1;
    const front = [...tokens.keys()].filter(
      (at) => at < end && at + lengthOf(tokens, at, language.besides) === end,
    );
    return front.slice(0, 1).map((from) => tokens.slice(from, end));
  });
}

/** The index behind the words that claim something: "window does not open". */
function behindClaim(tokens: readonly Token[], from: number, language: Language): number {
  const { adverbs, asides, auxiliaries, being, fillers, gone, negations, screens, shown } =
    language;
  const phrases = [shown, gone].flatMap(({ finite, past, base }) => [finite, past, base]);
  const around = [adverbs, auxiliaries, being, fillers, negations, screens];
  for (let at = from; ;) {
    const length = Math.max(...phrases.map((each) => lengthOf(tokens, at, each)));
    if (length > 0) return at + length;
    const skipped = Math.max(
      lengthOf(tokens, at, asides),
      Number(around.some((words) => words.has(wordOf(tokens[at])))),
    );
    // What stands right behind a name says what kind of thing it is.
    const isNoun =
      at === from && tokens[at]?.kind === 'word' && !language.limiting.has(wordOf(tokens[at]));
    if (skipped === 0 && !isNoun) return from;
    at += Math.max(1, skipped);
  }
}

/** Where the conditions that an instruction hangs on end: "if A by moonlight". */
function conditionEndsOf({ when }: Instruction): number[] {
  return singleTests(when).flatMap((test) =>
    test.kind === 'condition' && test.place ? [test.place.end] : [],
  );
}

/** Where what an instruction is about ends in the text. */
function endsOf(each: Instruction): readonly number[] {
  switch (each.type) {
    case 'use':
      // "Open that mail": the word that stands for a label is no label.
      return each.label.whole.start === each.label.start || each.verb.deed === 'hold'
        ? []
        : [each.label.end];
    case 'fill':
      return each.field ? [each.field.end] : [];
    case 'pick':
      return [each.option.end, ...(each.field ? [each.field.end] : [])];
    default:
      return [];
  }
}

/** @param isOnce a step to go on with, or what is shown: nobody counts how often */
function unreadFrom(
  tokens: readonly Token[],
  from: number,
  isOnce: boolean,
  lexicon: Lexicon,
): Token[][] {
  const { language, places, values } = lexicon;
  const unread: (readonly Token[])[] = [];
  for (let at = from; at < tokens.length && !isEnd(tokens, at, lexicon);) {
    const known = phraseAt(tokens, at, places, language) ?? phraseAt(tokens, at, values, language);
    const length = known?.length ?? lengthOf(tokens, at, language.asides);
    const preposition = Math.max(
      lengthOf(tokens, at, language.besides),
      language.adjuncts.has(wordOf(tokens[at])) ? 1 : 0,
    );
    if (length > 0) {
      at += length;
      // "on the recorder's own monitor"
      if (known?.possessive) at = endOfNoun(tokens, at, lexicon);
    } else if (preposition > 0) {
      const next = endOfNoun(tokens, at + preposition, lexicon);
      const [said, noun] = [tokens.slice(at, next), tokens.slice(at + preposition, next)];
      // "with the password `x`"
      const isOfName =
        isMarked(tokens[next]) && (isOnce || !language.means.has(wordOf(tokens[at])));
      // "opens within a few seconds"
      const isTime = isOnce && amountAt(noun, 0, language)?.unit !== undefined;
      if (
        !isOfName &&
        !isTime &&
        preposition === 1 &&
        !isKnownAdjunct(wordOf(tokens[at]), noun, lexicon)
      )
        unread.push(said);
      at = next;
    } else {
      const amount = amountAt(tokens, at, language);
      const isTimes =
        Object.hasOwn(language.times, wordOf(tokens[at])) ||
        language.timesWord.has(wordOf(tokens[amount?.next ?? -1]));
      const next = amount ? amount.next + Number(isTimes) : at + 1;
      const isFiller = isTimes
        ? !isOnce
        : amount !== undefined || isIdle(tokens, at, isOnce, lexicon);
      if (!isFiller) unread.push(tokens.slice(at, next));
      at = next;
    }
  }
  return joined(unread);
}

/** Whether something else begins at a token: a clause, a verb, a name, what something is for. */
function isEnd(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { language } = lexicon;
  const token = tokens[at];
  const word = wordOf(token);
  if (language.adjuncts.has(word)) return false;
  if (
    isEndOfNoun(tokens, at, lexicon) ||
    language.statements.has(word) ||
    language.subjects.has(word)
  )
    return true;
  if (
    lengthOf(tokens, at, language.asWell) > 0 ||
    language.gerund.test(word) ||
    language.participle.test(word)
  )
    return true;
  return isFinite(token, lexicon) || verbHere(tokens, at, lexicon, true) !== undefined;
}

function isEndOfNoun(
  tokens: readonly Token[],
  at: number,
  { language, openerStarts }: Lexicon,
): boolean {
  const token = tokens[at];
  const word = wordOf(token);
  const isOpening = [language.joiners, language.relatives, language.clauseOpeners].some((words) =>
    words.has(word),
  );
  const isOpener =
    openerStarts.has(word) &&
    Object.values(language.openers).some((phrases) => lengthOf(tokens, at, phrases) > 0);
  return token?.kind !== 'word' || isOpening || isOpener || word === language.infinitive;
}

/** The index behind the words that belong to a preposition. */
function endOfNoun(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let at = from;
  while (
    at < tokens.length &&
    !isEndOfNoun(tokens, at, lexicon) &&
    !lexicon.language.adjuncts.has(wordOf(tokens[at]))
  )
    at += 1;
  return at;
}

/**
 * Whether a word changes nothing in what is done; "only" does behind a claim, unless a condition
 * follows.
 */
function isIdle(
  tokens: readonly Token[],
  at: number,
  isOnce: boolean,
  { language, openerStarts }: Lexicon,
): boolean {
  const {
    adverbs,
    articles,
    connectors,
    elements,
    fillers,
    limiting,
    negations,
    parts,
    pronouns,
    rarely,
    screens,
    timesWord,
  } = language;
  const word = wordOf(tokens[at]);
  if (
    isOnce &&
    limiting.has(word) &&
    !(openerStarts.has(wordOf(tokens[at + 1])) && tokens[at + 2]?.kind === 'word')
  )
    return false;
  if (
    [adverbs, articles, connectors, elements, fillers, parts, pronouns, screens, timesWord].some(
      (words) => words.has(word),
    )
  )
    return true;
  return word.endsWith(language.manner) && !negations.has(word) && !rarely.has(word);
}

/** What something is said to be meanwhile that no screen shows. */
const heldDown: ReadonlySet<Deed | undefined> = new Set<Deed>(['hold', 'press', 'outside']);

/**
 * "at the bottom of it", "with the mouse": what no device could see otherwise; the back of a device
 * is none of its screens.
 */
function isKnownAdjunct(preposition: string, noun: readonly Token[], lexicon: Lexicon): boolean {
  const { deviceNames, language, values, verbs } = lexicon;
  const {
    articles,
    bodies,
    current,
    elements,
    fillers,
    instruments,
    namedTimes,
    ordinals,
    others,
    parts,
    pronouns,
    screens,
    tools,
    works,
  } = language;
  const said = noun.map(wordOf);
  const isOne = (...tables: readonly ReadonlySet<string>[]): boolean =>
    said.some((each) => tables.some((words) => words.has(each)));
  // "without entering anything"
  if (said.length === 0 || language.gerund.test(said[0] ?? '')) return true;
  if (isOne(bodies) || namedTimes.has(said.at(-1) ?? '')) return false;
  if (language.loose.has(preposition)) return !isOne(works) || isOne(current, fillers);
  const isMeans = instruments.has(preposition);
  if (isMeans && phraseAt(noun, 0, values, language)) return true;
  // "with the F5 key held down": nobody holds it.
  if (isMeans && said.some((word) => heldDown.has(verbs.get(doneOf(word, lexicon) ?? ''))))
    return false;
  const isDevice = deviceNames.some(({ words }) =>
    words.some((each) => !articles.has(each) && said.includes(each)),
  );
  if (isDevice || isOne(tools))
    return (
      !isOne(others, ordinals) &&
      !said.some((each) => isNumber(each, language)) &&
      (isMeans || language.into.has(preposition) || language.surfaces.has(preposition))
    );
  return (
    isOne(parts, screens, pronouns, fillers) || (isOne(elements) && language.into.has(preposition))
  );
}

function isNumber(word: string, { articles, numbers }: Language): boolean {
  return Object.hasOwn(numbers, word) && !articles.has(word);
}

/** Words that stand side by side are told as one. */
function joined(unread: readonly (readonly Token[])[]): Token[][] {
  const made: Token[][] = [];
  for (const each of unread) {
    const last = made.at(-1);
    if (last && (each[0]?.start ?? 0) <= (last.at(-1)?.end ?? 0) + 1) last.push(...each);
    else made.push([...each]);
  }
  return made;
}
