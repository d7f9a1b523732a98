/**
 * Numbers and times in marks are words all the same: "_24 hours_", "`24` hours", "*2*4 hours",
 * "**8** to **32** characters".
 */
import type { Language } from '../parse/language.ts';
import { legible } from '../parse/spelling.ts';
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import { amountAt, durationAt } from './duration.ts';

/**
 * The tokens with the numbers in marks as words that can be nothing else: those that touch another
 * digit, and those of a time.
 */
export function withTimes(tokens: readonly Token[], language: Language): readonly Token[] {
  if (!tokens.some(isMarked)) return tokens;
  const known = joined(
    tokens.flatMap((token) => timeIn(token, language)),
    language,
  );
  const read = known.map((token) => figureOf(token, language) ?? token);
  const timed = new Set<number>();
  for (const at of read.keys()) {
    const amount = amountAt(read, at, language);
    if (amount?.unit !== undefined)
      for (let index = at; index < amount.next; index += 1) timed.add(index);
  }
  // What an expression comes to is a number to read, and none to wait for.
  return known.map((token, at) =>
    timed.has(at) && token.kind !== 'expression' ? (read[at] ?? token) : token,
  );
}

/** The tokens with every number in marks as a word. */
export function withFigures(tokens: readonly Token[], language: Language): readonly Token[] {
  return joined(tokens, language).map((token) => figureOf(token, language) ?? token);
}

/** A time in marks is no name: "valid for _24 hours_". */
export function timeIn(token: Token, language: Language): readonly Token[] {
  if (!isMarked(token) || token.words) return [token];
  const parts = dividedAt(token, ' ');
  return parts.length > 1 && durationAt(parts, 0, language)?.length === parts.length
    ? parts
    : [token];
}

/** The words of a token that a sign divides, each in its place. */
export function dividedAt({ text, start }: Token, sign: string): Token[] {
  let at = start;
  return text.split(sign).map((part): Token => {
    const made: Token = { kind: 'word', text: part, start: at, end: at + part.length };
    at += part.length + 1;
    return made;
  });
}

/** A number in marks as a word that has the place of the marks, too. */
function figureOf(token: Token, language: Language): Token | undefined {
  if (token.kind === 'expression') return token.words?.[0];
  if (!isMarked(token)) return undefined;
  const text = legible(token.text).toLowerCase();
  const isNumber =
    isDigits(text) || (Object.hasOwn(language.numbers, text) && !language.articles.has(text));
  return isNumber
    ? { kind: 'word', text, start: token.whole.start, end: token.whole.end }
    : undefined;
}

/** Digits that touch are one number, whatever marks and comments are between them. */
function joined(tokens: readonly Token[], language: Language): Token[] {
  const made: Token[] = [];
  let reach = -1;
  for (const token of tokens) {
    const last = made.at(-1);
    const [before, digits] = [last && digitsOf(last, language), digitsOf(token, language)];
    const isTouching = (digits ?? token).start === reach;
    reach = (token.whole ?? token).end;
    if (isTouching && token.kind === 'comment') continue;
    if (isTouching && before && digits)
      made.splice(-1, 1, { ...digits, text: before.text + digits.text, start: before.start });
    else made.push(token);
  }
  return made;
}

function digitsOf(token: Token, language: Language): Token | undefined {
  const word = token.kind === 'word' ? token : figureOf(token, language);
  return word && isDigits(wordOf(word)) ? word : undefined;
}

function isDigits(text: string): boolean {
  return /^\d+(?:[.,]\d+)*$/.test(text);
}
