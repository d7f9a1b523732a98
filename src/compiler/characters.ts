/**
 * Characters that nobody sees, or takes for others: how messages name them, and what a terminal is
 * shown instead.
 */

/**
 * Controls, signs without a width or with an effect on their neighbours, halves of characters, and
 * letters that are blank.
 */
const unseen =
  /(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/gu;

const names: Readonly<Record<string, string>> = {
  '\0': 'null',
  '\t': 'tabulator',
  '\n': 'line feed',
  '\r': 'carriage return',
  '\u001B': 'escape',
  '\u007F': 'delete',
  '\u00AD': 'soft hyphen',
  '\u115F': 'Hangul filler',
  '\u1160': 'Hangul filler',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202A': 'left-to-right embedding',
  '\u202B': 'right-to-left embedding',
  '\u202C': 'pop directional formatting',
  '\u202D': 'left-to-right override',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\u2800': 'blank of Braille',
  '\u3164': 'Hangul filler',
  '\uFEFF': 'zero-width no-break space',
  '\uFFA0': 'Hangul filler',
};

/** Letters of other scripts, and the Latin ones that they look like. */
const twins = new Map(
  Object.entries({
    A: 'АΑ',
    B: 'ВΒ',
    C: 'СϹ',
    E: 'ЕΕ',
    H: 'НΗ',
    I: 'ІΙӀ',
    J: 'Ј',
    K: 'КΚ',
    M: 'МΜ',
    N: 'Ν',
    O: 'ОΟ',
    P: 'РΡ',
    Q: 'Ԛ',
    S: 'Ѕ',
    T: 'ТΤ',
    W: 'Ԝ',
    X: 'ХΧ',
    Y: 'УΥҮ',
    Z: 'Ζ',
    a: 'а',
    c: 'сϲ',
    d: 'ԁ',
    e: 'е',
    h: 'һ',
    i: 'і',
    j: 'ј',
    o: 'оο',
    p: 'р',
    q: 'ԛ',
    s: 'ѕ',
    v: 'ѵν',
    w: 'ԝ',
    x: 'х',
    y: 'у',
  }).flatMap(([letter, others]) => Array.from(others, (sign) => [sign, letter] as const)),
);

/**
 * A text of a message with each character named that a reader could not see, or would take for
 * another.
 */
export function named(text: string): string {
  return isPlain(text)
    ? text
    : twinsNamed(text).replace(
        unseen,
        (sign) => `[${codeOf(sign)} ${names[sign] ?? kindOf(sign)}]`,
      );
}

/** A text with the Latin letters that it seems to be written in. */
export function latin(text: string): string {
  return isPlain(text) ? text : Array.from(text, (sign) => twinOf(sign) ?? sign).join('');
}

/** One column of a line as a terminal shows it: what nobody sees has a sign of its own there. */
export function shown(sign: string): string {
  if (sign < ' ') return String.fromCodePoint(0x2400 + sign.charCodeAt(0));
  return sign.replace(unseen, '·');
}

/** How many columns of a terminal a character takes. */
export function widthOf(sign: string): number {
  if (sign < '\u0300') return 1;
  if (/^[\p{M}\uFE0F\u200D]/u.test(sign)) return 0;
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60]/u.test(
    shown(sign),
  )
    ? 2
    : 1;
}

function isPlain(text: string): boolean {
  return /^[ -~\u00A1-\u00AC\u00AE-\u024F\u2010-\u2027]*$/.test(text);
}

/**
 * Words that seem to be Latin and are not; a text in another script has letters of its own, and is
 * left alone.
 */
function twinsNamed(text: string): string {
  const isForeign = Array.from(text).some(
    (sign) => /\p{L}/u.test(sign) && !/\p{sc=Latin}/u.test(sign) && twinOf(sign) === undefined,
  );
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const signs = Array.from(word);
    const others = [...new Set(signs.filter((sign) => twinOf(sign) !== undefined))];
    const seemsLatin = signs.every(
      (sign) => twinOf(sign) !== undefined || /\p{sc=Latin}/u.test(sign),
    );
    if (others.length === 0 || !seemsLatin || (isForeign && others.length === new Set(signs).size))
      return word;
    return `${word}[${others.map((sign) => `${codeOf(sign)} ${scriptOf(sign)} ${sign}`).join(', ')}]`;
  });
}

function twinOf(sign: string): string | undefined {
  return /[\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]/u.test(sign)
    ? sign.normalize('NFKC')
    : twins.get(sign);
}

function scriptOf(sign: string): string {
  if (/\p{Script=Cyrillic}/u.test(sign)) return 'Cyrillic';
  if (/\p{Script=Greek}/u.test(sign)) return 'Greek';
  return sign < '\uFFFF' ? 'fullwidth' : 'mathematical';
}

function kindOf(sign: string): string {
  if (/\p{Cc}/u.test(sign)) return 'control character';
  return /\p{Cs}/u.test(sign) ? 'half of a character' : 'invisible character';
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
