/** Whether a quoted text is claimed to be on a screen. */
import type { ClaimWords, Language } from '../parse/language.ts';
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import type { Shown } from './instruction.ts';
import { longestAt } from './wording.ts';

/**
 * A claim; for a purpose it is true when that is done, as a possibility it need not be true at all.
 */
type ClaimWithPurpose = Pick<Shown, 'shown' | 'still' | 'isScreen'> & {
  readonly isPurpose?: true;
  readonly isPossibility?: true;
};

/** What a sentence claims of the text at `index`; undefined where it only mentions it. */
export function claimOf(
  tokens: readonly Token[],
  index: number,
  language: Language,
): ClaimWithPurpose | undefined {
  const token = tokens[index];
  const after = wordsUntilNext(withoutRelative(tokens.slice(index + 1), language));
  // "It says: _X_"
  const front = tokens.slice(0, tokens[index - 1]?.text === ':' ? index - 1 : index);
  const before = wordsUntilNext(front.reverse(), ',').reverse();
  const missing = before.findLastIndex((word) => !language.objects.has(word));
  if (missing >= 0 && before[missing] === language.circumstance.missing)
    return isClaimedWithout(tokens.slice(0, index), before.slice(0, missing), language)
      ? { shown: false, still: true, isScreen: false }
      : undefined;
  const isScreen = [before.at(-1), after[0]].some(
    (word) => word !== undefined && language.screens.has(word),
  );
  // What stands in italics is there to be claimed; other marks are so only where the claim leaves
  // no doubt.
  const isLoose = token?.kind === 'italic';
  // What something is called it was called before.
  const still =
    [...before, ...after].some((word) => language.still.has(word)) ||
    language.naming.has(before.at(-1) ?? '');
  const behind = isLoose ? after : closeBehind(after, tokens.slice(index + 1), language);
  // "Should the _X_ window open", "have _X_ open": the helping verb stands in front.
  const inFront = before.findLast((word) => !language.articles.has(word)) ?? '';
  const helper =
    inFront !== language.optionAfter && language.auxiliaries.has(inFront) ? inFront : '';
  // "Only rarely does the _X_ window open"
  const no = (helper === '' ? before.slice(-1) : before).some((word) =>
    language.negations.has(word),
  );
  const said = behind && verdict(behind, language, no, helper);
  const isPossibility = behind?.some((word) => language.possibilities.has(word)) === true;
  if (said)
    return {
      shown: said.shown,
      still: still || said.isNegated,
      isScreen,
      ...(isPossibility ? { isPossibility } : {}),
    };
  if (isLoose && after.some((word) => language.still.has(word)))
    return { shown: true, still: true, isScreen };
  const reach = isLoose ? Infinity : 3;
  const seen =
    verdictBefore(before, language, reach) ??
    verdictBefore(
      before.filter((word) => !language.adverbs.has(word)),
      language,
      reach,
    );
  if (seen) return { shown: seen.shown, still: still || seen.isNegated, isScreen };
  // "The recorder complains: _X_"
  if (isLoose && tokens[index - 1]?.text === ':') return { shown: true, still, isScreen };
  const distance = isLoose ? Infinity : 2;
  if (isPurpose(before, language.leaving, distance))
    return { shown: false, still, isScreen, isPurpose: true };
  return isPurpose(before, language.purpose, distance)
    ? { shown: true, still, isScreen, isPurpose: true }
    : undefined;
}

/**
 * "_A_ opens without _B_", "it shows _A_ without _B_": whether what stands in front of "without" is
 * said to be shown.
 */
function isClaimedWithout(
  front: readonly Token[],
  words: readonly string[],
  language: Language,
): boolean {
  const last = front.findLastIndex(isMarked);
  const claim = last < 0 ? verdict(words, language, false, '') : claimOf(front, last, language);
  return claim?.shown === true;
}

/** "window, which contains the _Y_, opens": without what is said of it in between. */
function withoutRelative(
  tokens: readonly Token[],
  { relatives, screens, surfaces, within }: Language,
): readonly Token[] {
  const from = screens.has(wordOf(tokens[0])) ? 1 : 0;
  const isPlace = within.has(wordOf(tokens[from + 1])) || surfaces.has(wordOf(tokens[from + 1]));
  if (tokens[from]?.text !== ',' || !relatives.has(wordOf(tokens[from + (isPlace ? 2 : 1)])))
    return tokens;
  const to = tokens.findIndex(({ text }, at) => at > from && text === ',');
  return to < 0 ? tokens : [...tokens.slice(0, from), ...tokens.slice(to + 1)];
}

/** Words up to the next quoted text, colon or end of the sentence. */
function wordsUntilNext(tokens: readonly Token[], stop = ''): string[] {
  const end = tokens.findIndex(
    (token) =>
      isMarked(token) ||
      token.kind === 'comment' ||
      (token.kind === 'mark' && `:;.${stop}`.includes(token.text)),
  );
  return (end < 0 ? tokens : tokens.slice(0, end)).flatMap((token) => wordOf(token) || []);
}

/**
 * The words behind a text, where its own verb follows at once: "**X** window opens", not "**X**
 * opens the window".
 */
function closeBehind(
  words: readonly string[],
  tokens: readonly Token[],
  language: Language,
): readonly string[] | undefined {
  if (tokens[0]?.kind !== 'word') return undefined;
  const noun = words.findIndex((word) => !language.screens.has(word));
  const rest = noun < 0 ? [] : words.slice(noun);
  // "Click **X** to open it": what that is for.
  if (rest[0] === language.optionAfter) return undefined;
  const skipped = rest.findIndex(
    (word) =>
      !language.adverbs.has(word) &&
      !language.auxiliaries.has(word) &&
      !language.negations.has(word),
  );
  const verb = skipped < 0 ? [] : rest.slice(skipped);
  const length = Math.max(
    ...[language.shown, language.gone]
      .flatMap(phrasesIn)
      .map((phrases) => lengthAt(verb, 0, phrases)),
  );
  if (length === 0) return undefined;
  // A control opens or closes something else.
  const object = verb[length] ?? '';
  if (
    noun === 0 &&
    (language.nounAfter.has(object) || (isMarked(tokens[words.length]) && verb.length === length))
  )
    return undefined;
  return rest.slice(0, skipped + length);
}

/** The words that claim something, and whether it is that a text is shown. */
const kinds = [
  ['gone', false],
  ['shown', true],
] as const;

interface Verdict {
  readonly shown: boolean;
  readonly isNegated: boolean;
}

/** What the verb behind a text says of it. */
function verdict(
  words: readonly string[],
  language: Language,
  isNegated: boolean,
  inFront: string,
): Verdict | undefined {
  let no = isNegated;
  let helper = inFront;
  const telling = words.filter((word) => !language.adverbs.has(word));
  for (const [at, word] of telling.entries()) {
    for (const [kind, shown] of kinds) {
      const { finite, past, base } = language[kind];
      const isFinite = lengthAt(telling, at, finite) > 0;
      const isPast = helper !== '' && lengthAt(telling, at, past) > 0;
      const isBase = (helper !== '' || no) && lengthAt(telling, at, base) > 0;
      if (isFinite || isPast || isBase) return { shown: shown !== no, isNegated: no };
    }
    if (language.negations.has(word)) no = true;
    if (
      language.contraction.test(word) ||
      language.auxiliaries.has(word) ||
      language.being.has(word)
    )
      helper = word;
  }
  return undefined;
}

/** "to open the _X_": what a deed is for. */
function isPurpose(
  words: readonly string[],
  purpose: readonly string[],
  distance: number,
): boolean {
  return [...words.keys()].some((at) => {
    const length = lengthAt(words, at, purpose);
    return length > 0 && words.length - at - length <= distance;
  });
}

/**
 * What the words in front of a text say: "you see", "there is"; at most so many words may stand
 * between.
 */
function verdictBefore(
  words: readonly string[],
  language: Language,
  distance: number,
): Verdict | undefined {
  let found: Verdict | undefined;
  const asserted = words.map((word, at) =>
    isDenied(words, at, language) ? word + language.finiteEnding : word,
  );
  for (const at of words.keys()) {
    for (const [kind, shown] of kinds) {
      const length = Math.max(
        lengthAt(words, at, language[kind].before),
        lengthAt(asserted, at, language[kind].before),
      );
      if (length === 0 || words.length - at - length > distance) continue;
      // "See _X_ for more" asks for something else, "to see _X_" says what for.
      const isBase = length === 1 && language.seeing.has(words[at] ?? '');
      if (isBase && (at === 0 || words[at - 1] === language.infinitive)) continue;
      const no =
        words.slice(0, at).some((word) => language.negations.has(word)) ||
        language.negations.has(words.at(-1) ?? '');
      found ??= { shown: shown !== no, isNegated: no };
    }
  }
  return found;
}

/** "The app does not show": the verb stands without its ending. */
function isDenied(
  words: readonly string[],
  at: number,
  { negations, auxiliaries }: Language,
): boolean {
  const [helper = '', no = ''] = words.slice(Math.max(0, at - 2), at);
  return at > 1 && negations.has(no) && auxiliaries.has(helper);
}

function phrasesIn({ finite, past, base }: ClaimWords): (readonly string[])[] {
  return [finite, past, base];
}

function lengthAt(words: readonly string[], index: number, phrases: readonly string[]): number {
  return longestAt(index, phrases, (at) => words[at] ?? '');
}
