/**
 * What a marked text is that nothing is done with and nothing claimed of: a name that must exist,
 * or an emphasis.
 */
import type { Finding } from '../findings.ts';
import { isFigure } from '../parse/passages.ts';
import { wordOf, type Sentence, type Token } from '../parse/tokens.ts';
import type { Named, Quoted } from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { isPrinted, isWordOf } from './vocabulary.ts';
import { nearest, plain } from './wording.ts';

/**
 * `name` for what a device prints, `literal` for what is typed or quoted as it is, `emphasis` for
 * other words that are set apart.
 */
export type MarkReading =
  | { readonly is: 'name' | 'literal' | 'emphasis' }
  | { readonly is: 'told'; readonly finding: Finding };

/** Judges a text that stands for itself; alone where its sentence is all that its paragraph says. */
export function judge(
  name: Named,
  sentence: Sentence,
  lexicon: Lexicon,
  isAlone = true,
): MarkReading {
  const { vocabulary, language } = lexicon;
  const { text, set } = name;
  if (isKnown(text, lexicon)) return { is: 'name' };
  if (isRunIn(name, sentence, lexicon)) return { is: 'emphasis' };
  const element = elementBehind(name, sentence.tokens);
  const isCalled = language.elements.has(element) || language.screenNames.has(element);
  const spelled = isWordOf(vocabulary, text)
    ? undefined
    : nearest(text, [...vocabulary.labels.keys(), ...shortTexts(lexicon)]);
  switch (set) {
    case 'bold':
      return {
        is: 'told',
        finding: spelled === undefined ? unknown(name) : misspelt(name, spelled),
      };
    case 'italic':
      // "It is *not* reset": words in lower case are an emphasis, unless a device has nearly the
      // same.
      if (
        spelled === undefined &&
        !isCalled &&
        (!/^\p{Lu}/u.test(text) || (isAlone && isLine(name, sentence, lexicon)))
      )
        return { is: 'emphasis' };
      return {
        is: 'told',
        finding: spelled === undefined ? nowhere(name) : misspelt(name, spelled),
      };
    case 'code':
      if (spelled !== undefined && /\p{L}{3}/u.test(text))
        return { is: 'told', finding: misspelt(name, spelled) };
      return isCalled ? { is: 'told', finding: unknown(name) } : { is: 'literal' };
    case 'quoted':
      if (spelled !== undefined && /\p{Lu}/u.test(text))
        return { is: 'told', finding: misspelt(name, spelled) };
      return isCalled && /^\p{Lu}/u.test(text)
        ? { is: 'told', finding: unknown(name) }
        : { is: 'literal' };
    case 'unmarked':
      return { is: 'emphasis' };
  }
}

/** Whether a device prints a text, offers it, or calls something by it. */
export function isKnown(text: string, { definition, vocabulary }: Lexicon): boolean {
  if (vocabulary.labels.has(text) || isPrintedExactly(text, vocabulary)) return true;
  return definition.values.some((value) => value.phrases.includes(text));
}

/** Titles and short texts are names, so their capitals count; a message is a sentence. */
function isPrintedExactly(text: string, vocabulary: Lexicon['vocabulary']): boolean {
  const known = vocabulary.texts.get(plain(text));
  if (known !== undefined && !/[.!?]/.test(known))
    return known === text || known.replace(/[:…]$/, '') === text;
  return isPrinted(vocabulary, text);
}

function shortTexts({ vocabulary }: Lexicon): string[] {
  return [...vocabulary.texts.values()].filter((text) => text.length < 40 && !/[.!?:]/.test(text));
}

/** "**Note:** …": bold words in front of a remark, or in a line of their own. */
function isRunIn(
  { text, set, start }: Named,
  { tokens }: Sentence,
  { language }: Lexicon,
): boolean {
  if (set !== 'bold' && set !== 'italic') return false;
  const isFirst = tokens[0]?.start === start;
  const { prerequisites, result } = language.headings;
  const isHeading = [...prerequisites, ...result].includes(plain(text));
  return isFirst && (isHeading || language.runIns.has(plain(text)) || isFigure(text, language));
}

/** "_Figure 1: The notice._", "_Why?_": a line of its own that is no message, nor nearly one. */
function isLine({ text, start }: Named, { tokens }: Sentence, { vocabulary }: Lexicon): boolean {
  const isWhole = tokens[0]?.start === start && tokens.length === 1 && /[.?!:]/.test(text);
  return isWhole && nearest(text, vocabulary.texts.values()) === undefined;
}

/** The noun behind a text: "the **X** button". */
function elementBehind({ start }: Named, tokens: readonly Token[]): string {
  return wordOf(tokens[tokens.findIndex((token) => token.start === start) + 1]);
}

/** A label that no device has. */
export function unknown({ text: label, start, end }: Named): Finding {
  return { rule: 'unknown-control', start, end, label, here: [], suggestion: undefined };
}

function misspelt({ text: label, start, end }: Named, spelled: string): Finding {
  return { rule: 'label-spelling', start, end, label, spelled };
}

/** A title that no device has. */
export function nowhere({ text, start, end }: Quoted): Finding {
  return {
    rule: 'screen-not-shown',
    start,
    end,
    text,
    shown: true,
    titles: [],
    suggestion: undefined,
    device: undefined,
    passing: undefined,
  };
}
