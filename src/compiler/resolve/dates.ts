/**
 * Days of the calendar and times of the day: "until 2031", "on 3 May 2027", "by Friday at 5 pm".
 * What a device counts from a moment of its own ends at none of them.
 */
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { lengthOf } from './lexicon.ts';

/** How many tokens a date takes that begins at one, with the word in front of it; 0 for none. */
export function dateAt(tokens: readonly Token[], at: number, language: Language): number {
  const { ending, until, whenever } = language;
  const word = wordOf(tokens[at]);
  const isEnding = tokens.some((token) => ending.has(wordOf(token)));
  if (!until.has(word) && !(isEnding && whenever.has(word))) return 0;
  const end = endOfDate(tokens, at + 1, language);
  return end > at + 1 ? end - at : 0;
}

/** The index behind the parts of a date in a row: a day, a month, a year, a time. */
function endOfDate(tokens: readonly Token[], from: number, language: Language): number {
  const { whenever } = language;
  let at = from;
  for (;;) {
    const length = lengthOfPart(tokens, at, language);
    const isTied = tokens[at]?.text === ',' || whenever.has(wordOf(tokens[at]));
    if (length > 0) at += length;
    // "3 May, 2027", "Friday at 5 pm"
    else if (at > from && isTied && lengthOfPart(tokens, at + 1, language) > 0) at += 1;
    else return at;
  }
}

function lengthOfPart(tokens: readonly Token[], at: number, language: Language): number {
  const { calendar, clock, endOf, months, ordinalEndings } = language;
  const word = wordOf(tokens[at]);
  const phrase = Math.max(lengthOf(tokens, at, endOf), lengthOf(tokens, at, calendar));
  if (phrase > 0) return phrase;
  if (months.has(word) || /^(?:19|20|21)\d\d$/.test(word)) return 1;
  if (!/^\d{1,2}$/.test(word)) return 0;
  if (clock.has(wordOf(tokens[at + 1]))) return 2;
  if (tokens[at + 1]?.text === ':' && /^\d\d$/.test(wordOf(tokens[at + 2]))) return 3;
  const length = 1 + Number(ordinalEndings.has(wordOf(tokens[at + 1])));
  const isOfMonth = [tokens[at - 1], tokens[at + length]].some((each) => months.has(wordOf(each)));
  return isOfMonth ? length : 0;
}
