/** What is waited for: a time, or until something is to be seen. */
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { durationAt, type Duration } from './duration.ts';
import type { Instruction, Quoted, Shown } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import type { Clause, Closing } from './making.ts';
import { nameIn } from './names.ts';
import { observed } from './observing.ts';
import { shownIn } from './shown.ts';
import { spanOf, spoken } from './words.ts';

/**
 * "Wait 5 minutes", "wait until _X_ is shown", "wait a moment"; a time that is not understood is
 * told.
 */
export function waited(clause: Clause, closing: Closing): Instruction[] {
  const { on } = clause.place;
  const { verb, words } = clause;
  const { lexicon, shared } = closing;
  const { language } = lexicon;
  const until = awaitedIn(words, lexicon);
  if (until)
    return [
      {
        type: 'wait',
        milliseconds: 0,
        place: verb,
        until: on === undefined ? until : { ...until, on },
        ...shared,
      },
    ];
  let time: Duration | undefined;
  const unread: Token[] = [];
  for (let index = 0; index < words.length;) {
    const found = durationAt(words, index, language);
    if (found && found.milliseconds > (time?.milliseconds ?? -1)) time = found;
    if (!found) unread.push(...words.slice(index, index + 1));
    index += found?.length ?? 1;
  }
  // "Let it rest" is no time to wait.
  if (!time && !language.waits.has(verb.text.toLowerCase()))
    return observed(clause, closing, { ...shared, verb });
  // "-5 minutes"
  const sign = words.findIndex((token) => language.minus.has(token.text));
  if (time && sign >= 0 && words[sign + 1]?.start === time.start)
    return [{ type: 'wait', milliseconds: 0, place: verb, unknown: wholeOf(words), ...shared }];
  const isVague = unread.some((token) => language.vagueTimes.has(wordOf(token)));
  const isEndless =
    !time &&
    unread.some((token) => language.openers.until.includes(wordOf(token))) &&
    !unread.some((token) => language.ended.has(wordOf(token)));
  const unknown = isVague
    ? undefined
    : isEndless
      ? wholeOf(words)
      : unknownIn(unread, words, language);
  const place = { start: verb.start, end: time?.end ?? verb.end };
  return [
    {
      type: 'wait',
      milliseconds: time?.milliseconds ?? 0,
      place,
      ...(unknown ? { unknown } : {}),
      ...shared,
    },
  ];
}

/** What is waited for. */
function awaitedIn(words: readonly Token[], lexicon: Lexicon): Shown | undefined {
  const [claimed] = shownIn(words, lexicon);
  if (claimed) return claimed;
  const named = words.map(nameIn).find((name) => name?.set === 'italic' || name?.set === 'bold');
  return named && { text: named, shown: true, still: false, isScreen: false };
}

/** The words that say a time, where some of them are a number or a unit that nobody has read. */
function unknownIn(
  unread: readonly Token[],
  words: readonly Token[],
  language: Language,
): Quoted | undefined {
  const expression = unread.find(({ kind }) => kind === 'expression');
  if (expression) return expression;
  const isTime = (token: Token): boolean => {
    const word = wordOf(token);
    const number = language.numbers[word];
    return (
      /^\p{N}/u.test(word) ||
      language.namedTimes.has(word) ||
      (number !== undefined && number !== 1)
    );
  };
  if (!unread.some(isTime)) return undefined;
  return wholeOf(words);
}

function wholeOf(words: readonly Token[]): Quoted {
  const said = words.filter(({ kind }) => kind === 'word' || kind === 'mark');
  return { text: spoken(said), ...spanOf(said) };
}
