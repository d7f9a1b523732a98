/**
 * What the characters of a text are to a reader: references as what they stand for, signs that
 * nobody sees as nothing.
 */
import { decodeString } from 'micromark-util-decode-string';

/** Stands for what nobody sees, so that every character keeps its place. */
const filler = '\u2060';

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});/g;

/**
 * A text with its character references decoded, as long as before: each is followed by so many
 * signs that nobody sees.
 */
export function decoded(text: string): string {
  return text.includes('&')
    ? text.replace(reference, (written) => decodeString(written).padEnd(written.length, filler))
    : text;
}

/** A word as it is read: without what nobody sees, its digits as those of the table of numbers. */
export function legible(word: string): string {
  return /^[\w-]*$/.test(word) ? word : word.replace(/\p{Cf}/gu, '').replace(/\p{Nd}/gu, digit);
}

/** The value of a digit of any script: the digits of each stand in a row from nought to nine. */
function digit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
