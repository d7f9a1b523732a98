/**
 * Titles, labels and messages that a sentence speaks of without marks, and says to be shown or not.
 */
import type { Language } from '../parse/language.ts';
import { wordOf, type Token } from '../parse/tokens.ts';
import { claimOf } from './claim.ts';
import type { Named } from './instruction.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';
import { plain } from './wording.ts';

/**
 * How many tokens from an index are a text of the devices, in the form that a claim would have it
 * in.
 */
type Length = (tokens: readonly Token[], index: number, lexicon: Lexicon) => number;

/** Fewer words may stand in any sentence by chance. */
const shortestMessage = 4;

/**
 * How many tokens stand for what is said to be shown: a title in lower case, a message word by
 * word, capitals that are no title.
 */
export function unmarkedNameAt(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
  inOne: (held: readonly Token[]) => Token,
): number {
  if (tokens[index]?.kind !== 'word') return 0;
  const quoted =
    quotationAt(tokens, index, lexicon.language) || nameGivenAt(tokens, index, lexicon.language);
  if (quoted > 0) return quoted;
  const forms: readonly Length[] = [messageAt, nameAt, capitalsAt];
  for (const lengthAt of forms) {
    const length = lengthAt(tokens, index, lexicon);
    if (length > 0 && isShown(tokens, index, length, lexicon.language, inOne)) return length;
  }
  return 0;
}

/**
 * Whether a claim stands in words that need no marks, since they only speak of what is there: "the
 * main menu", "a QR code".
 */
export function isSpokenOf(
  { set, text }: Pick<Named, 'set' | 'text'>,
  { labels, texts, titles }: Vocabulary,
): boolean {
  const known = texts.get(plain(text));
  if (set !== 'unmarked') return false;
  if (labels.has(text)) return !titles.has(plain(text)) || !/\p{Lu}/u.test(text);
  return known !== undefined && plain(known) === plain(text) && !isAlike(known, text);
}

/**
 * Whether a name can be what is claimed: without marks only where it can be nothing but a title, or
 * has several words.
 */
export function mayBeClaimed(
  { set, text }: Pick<Named, 'set' | 'text'>,
  isTitle: boolean,
  { isPurpose, isScreen }: Claimed,
): boolean {
  return set !== 'unmarked' || isScreen || isTitle || (text.includes(' ') && !isPurpose);
}

/** What is claimed of a name. */
type Claimed = NonNullable<ReturnType<typeof claimOf>>;

/** Whether a text is written as the device has it, but for a full stop. */
function isAlike(known: string, text: string): boolean {
  const bare = (words: string): string => words.replaceAll('’', "'").replace(/[.!:…]+$/, '');
  return bare(known) === bare(text);
}

/** Whether a verb right behind it, or one of showing in front of it, says that it is to be seen. */
function isShown(
  tokens: readonly Token[],
  index: number,
  length: number,
  language: Language,
  inOne: (held: readonly Token[]) => Token,
): boolean {
  const name = inOne(tokens.slice(index, index + length));
  const behind = tokens.slice(index + length);
  if (claimOf([name, ...behind], 0, language)) return true;
  const front = tokens.slice(0, index);
  const hasVerb = front.slice(-4).some((token) => language.showing.has(wordOf(token)));
  return hasVerb && claimOf([...front, name, ...behind], index, language) !== undefined;
}

/** "The recorder says: Wrong password": everything behind it is what it says. */
function quotationAt(tokens: readonly Token[], index: number, { quoting }: Language): number {
  const hasColon = tokens[index - 1]?.text === ':';
  const verb = tokens[hasColon ? index - 2 : index - 1];
  if (!quoting.has(wordOf(verb)) || !isCapital(tokens[index])) return 0;
  const last = tokens.findLastIndex(({ text }) => !/^[.!?]$/.test(text));
  const length = last + 1 - index;
  const isPlain = tokens
    .slice(index, last + 1)
    .every(({ kind }) => kind === 'word' || kind === 'mark');
  return isPlain && (hasColon || length >= shortestMessage) ? length : 0;
}

/** "Here the camera is called Yard." */
function nameGivenAt(tokens: readonly Token[], index: number, { naming }: Language): number {
  if (!naming.has(wordOf(tokens[index - 1]))) return 0;
  let length = 0;
  while (isCapital(tokens[index + length])) length += 1;
  const next = tokens[index + length];
  return next === undefined || next.kind === 'mark' ? length : 0;
}

/** A message of the devices, or its first sentence. */
function messageAt(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  return lengthOf(tokens, index, spokenOf(lexicon).messages);
}

/** A title or a label of several words, in whatever case. */
function nameAt(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  return lengthOf(tokens, index, spokenOf(lexicon).names);
}

interface Spoken {
  readonly messages: readonly string[];
  readonly names: readonly string[];
}

const spoken = new WeakMap<Lexicon, Spoken>();

/** What the devices print and a sentence may speak of, gathered once. */
function spokenOf(lexicon: Lexicon): Spoken {
  const known = spoken.get(lexicon);
  if (known) return known;
  const made = { messages: messagesOf(lexicon), names: spokenNamesOf(lexicon) };
  spoken.set(lexicon, made);
  return made;
}

function messagesOf({ vocabulary }: Lexicon): string[] {
  return [...vocabulary.titles]
    .map((text) => (text.split(/[.!?] /)[0] ?? '').replace(/[.!?…,:;]+$/, ''))
    .filter((message) => message.split(' ').length >= shortestMessage);
}

/** What is also a value of the world is an ordinary word of it. */
function spokenNamesOf({ definition, language, vocabulary }: Lexicon): string[] {
  const values = definition.values.flatMap(({ phrases }) =>
    phrases.map((phrase) =>
      plain(phrase)
        .split(' ')
        .filter((word) => !language.articles.has(word))
        .join(' '),
    ),
  );
  return [...vocabulary.texts.keys()].filter((text) => {
    const { length } = text.split(' ');
    const isName = length > 1 && length <= shortestMessage && !/[.!?:,;…"'()]/.test(text);
    return isName && !values.some((value) => value.startsWith(text));
  });
}

/** "the Colour Picker": words with capitals behind an article, which no device may have. */
function capitalsAt(tokens: readonly Token[], index: number, { language }: Lexicon): number {
  if (!language.articles.has(wordOf(tokens[index - 1]))) return 0;
  let length = 0;
  while (isCapital(tokens[index + length])) length += 1;
  return length > 1 ? length : 0;
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text);
}
