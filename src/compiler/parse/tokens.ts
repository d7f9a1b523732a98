/** The words of a sentence, each with its place in the article's text. */
import type { Paragraph, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement, MdxTextExpression } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { constantIn } from './constants.ts';
import { placeOf } from './nodes.ts';
import type { Language } from './language.ts';
import { decoded, legible } from './spelling.ts';

/** A stretch of the text by offsets; `end` is the first character after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a place lies in one of some others. */
export function isWithin({ start, end }: Stretch, others: readonly Stretch[]): boolean {
  return others.some((other) => other.start <= start && end <= other.end);
}

/** Whether a step is named by its number: "step 3". */
export function namesStep(tokens: readonly Token[], { step }: Language): boolean {
  return tokens.some(
    (token, at) => step.has(wordOf(token)) && /^\d+$/.test(tokens[at + 1]?.text ?? ''),
  );
}

/** How a text is set apart from the words around it. */
export type Mark = 'bold' | 'italic' | 'code' | 'quoted';

/** A link to another page, and where its words stand. */
export interface Reference extends Stretch {
  readonly url: string;
}

/** A word, a punctuation mark, or a marked text; comments and expressions are MDX's. */
export interface Token extends Stretch {
  readonly kind: 'word' | 'mark' | Mark | 'comment' | 'expression';
  readonly text: string;
  /** A marked text with its marks; the token's own place is what stands between them. */
  readonly whole?: Stretch;
  /** The link to another page that it stands in. */
  readonly leadsTo?: Reference;
  /** The words of a quotation, or the number that an expression comes to. */
  readonly words?: readonly Token[];
}

export interface Sentence extends Stretch {
  readonly tokens: readonly Token[];
}

/** What nobody sees is part of the word it stands in. */
const wordOrMark =
  /\p{N}[\p{N}\p{Cf}]*(?:[.,]\p{N}[\p{N}\p{Cf}]*)*|\p{L}[\p{L}\p{N}\p{Cf}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{N}\p{Cf}]*)*|-+>|=>|[.,;:!?()>›→–—…&+-]/gu;

/** The words and punctuation marks of a text, one by one. */
export function piecesOf(text: string): readonly string[] {
  return text.match(wordOrMark) ?? [];
}

/** What leads from one label to the next on a way through menus. */
const arrow = /\s*(?:-+>|=>|[>›→»])\s*/g;

/** The sentences of a paragraph. */
export function sentencesOf(
  paragraph: Pick<Paragraph, 'children'>,
  text: string,
  language: Language,
): Sentence[] {
  return sentencesIn(tokensOf(paragraph.children, text), text, language);
}

/** The sentences of plain words that stand at an offset of the text, such as an image's. */
export function spokenAt(start: number, end: number, text: string, language: Language): Sentence[] {
  return sentencesIn(words(text.slice(start, end), start), text, language);
}

function sentencesIn(tokens: readonly Token[], text: string, language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  const finish = (): void => {
    const [first, last] = [current[0], current.at(-1)];
    if (first && last)
      sentences.push({
        tokens: current,
        start: first.whole?.start ?? first.start,
        end: last.whole?.end ?? last.end,
      });
    current = [];
  };
  tokens.forEach((token, index) => {
    const before = current.length === 0 ? sentences.at(-1) : undefined;
    // What a comment says outright it says of the sentence before it.
    if (before && token.kind === 'comment' && /^(?:do|expect):/.test(token.text)) {
      sentences[sentences.length - 1] = { ...before, tokens: [...before.tokens, token] };
      return;
    }
    current.push(token);
    if (endsSentence(token, tokens[index - 1], text, language)) finish();
  });
  finish();
  return sentences;
}

/** Whether a token is a text that is set apart. */
export function isMarked(
  token: Token | undefined,
): token is Token & { readonly kind: Mark; readonly whole: Stretch } {
  return token?.whole !== undefined;
}

/** A word as it is looked up; empty for every other token. */
export function wordOf(token: Token | undefined): string {
  if (token?.kind !== 'word') return '';
  const word = token.text.toLowerCase();
  return word.startsWith('e-mail') ? word.replace('e-mail', 'email') : word;
}

/** Everything in reading order. */
function tokensOf(nodes: readonly PhrasingContent[], text: string): Token[] {
  return nodes.flatMap((node): Token[] => {
    const place = placeOf(node);
    const { start, end } = place;
    switch (node.type) {
      case 'text':
        // In a quotation the marks at the start of its lines are no words.
        return words(
          text.slice(start, end).replace(/\n[ \t>]+/g, (margin) => ' '.repeat(margin.length)),
          start,
        );
      case 'strong':
      case 'emphasis':
        return leading(
          set(node, innermost(node).isStrong ? 'bold' : 'italic', place, text),
          addressIn(node),
        );
      case 'mdxJsxTextElement':
        return inTag(node, place, text);
      case 'inlineCode':
        return [
          { kind: 'code', text: node.value, whole: place, ...withoutTicks(text, start, end) },
        ];
      case 'mdxTextExpression': {
        const comment = commentIn(node.value);
        return comment === undefined
          ? shownBy(node, place, text)
          : [{ kind: 'comment', text: comment, start, end }];
      }
      case 'link':
      case 'linkReference':
        return leading(tokensOf(node.children, text), addressOf(node));
      case 'image':
      case 'imageReference':
        return [];
      default:
        return 'children' in node ? tokensOf(node.children, text) : [];
    }
  });
}

/** The words that an expression comes to; what takes a program to know is a token of its own. */
function shownBy(
  { data, value }: MdxTextExpression,
  { start, end }: Stretch,
  text: string,
): Token[] {
  const constant = data?.estree ? constantIn(data.estree) : undefined;
  const whole: Token = { kind: 'expression', text: `{${value}}`, start, end };
  if (typeof constant === 'number')
    return [{ ...whole, words: [{ kind: 'word', text: String(constant), start, end }] }];
  const at =
    constant === undefined || constant === '' ? -1 : text.slice(0, end).indexOf(constant, start);
  return constant === undefined || at < 0
    ? [whole]
    : words(text.slice(at, at + constant.length), at);
}

/** The tags that do what Markdown's marks do. */
const tags: Readonly<Record<string, Mark>> = {
  b: 'bold',
  strong: 'bold',
  kbd: 'bold',
  i: 'italic',
  em: 'italic',
  code: 'code',
};

function inTag(node: MdxJsxTextElement, whole: Stretch, text: string): Token[] {
  const kind = Object.hasOwn(tags, node.name ?? '') ? tags[node.name ?? ''] : undefined;
  return kind
    ? set(node, kind, whole, text)
    : leading(tokensOf(node.children, text), addressOf(node));
}

/** The words of a link, each with where it leads; on the same page that is nowhere else. */
function leading(words: readonly Token[], url: string | undefined): Token[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || url === undefined || url.startsWith('#')) return [...words];
  const leadsTo = { url, start: first.start, end: last.end };
  return words.map((token) => ({ ...token, leadsTo }));
}

/** Where a link leads, in whatever form; undefined for what is none, and where nobody says. */
function addressOf(node: PhrasingContent): string | undefined {
  if (node.type === 'link') return node.url;
  if (node.type === 'mdxJsxTextElement' && node.name === 'a') {
    const value = node.attributes.find(
      (each) => each.type === 'mdxJsxAttribute' && each.name === 'href',
    )?.value;
    return typeof value === 'string' ? value : undefined;
  }
  return node.type === 'linkReference' ? node.data?.url : undefined;
}

/** Where a link leads that marks hold, and nothing else: "_[X](…)_". */
function addressIn({ children }: Holder): string | undefined {
  const [only, another] = children;
  if (!only || another) return undefined;
  return addressOf(only) ?? ('children' in only ? addressIn(only) : undefined);
}

type Holder = Pick<Paragraph, 'children'>;

/**
 * A marked text, or one for each label of a way that stands between one pair of marks: "**More >
 * Help**".
 */
function set(node: Holder, kind: Mark, whole: Stretch, text: string): Token[] {
  const { children } = innermost(node);
  const start = children[0]?.position?.start.offset ?? whole.start;
  const end = children.at(-1)?.position?.end.offset ?? whole.end;
  const said = text.slice(start, end);
  const arrows =
    kind === 'bold'
      ? [...said.matchAll(arrow)].filter(
          ({ index, 0: sign }) => index > 0 && index + sign.length < said.length,
        )
      : [];
  if (arrows.length === 0)
    return [
      {
        kind,
        text: squeezed(toString({ type: 'paragraph', children: [...children] })),
        whole,
        start,
        end,
      },
    ];
  const stops = [...arrows.map(({ index }) => index), said.length];
  return stops.flatMap((stop, index) => {
    const before = arrows[index - 1];
    const from = before ? before.index + before[0].length : 0;
    const label: Token = {
      kind,
      text: squeezed(said.slice(from, stop)),
      whole,
      start: start + from,
      end: start + stop,
    };
    const sign: Token = {
      kind: 'mark',
      text: '>',
      start: start + from - (before?.[0].length ?? 0),
      end: start + from,
    };
    return before ? [sign, label] : [label];
  });
}

/** The place of what stands between the signs of code. */
function withoutTicks(text: string, start: number, end: number): Stretch {
  const length = /^`*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + length, end: Math.max(start + length, end - length) };
}

/**
 * What stands inside marks that hold nothing but other marks: "***bold and italic***", a link in
 * bold.
 */
function innermost(
  node: Holder & { readonly type?: string },
): Holder & { readonly isStrong: boolean } {
  const [only, another] = node.children;
  const isStrong = node.type === 'strong';
  if (!only || another || !('children' in only)) return { children: node.children, isStrong };
  const inner = innermost(only);
  return { ...inner, isStrong: isStrong || inner.isStrong };
}

/** What an expression says if it is nothing but a comment. */
export function commentIn(expression: string): string | undefined {
  return /^\s*\/\*([^]*)\*\/\s*$/.exec(expression)?.[1]?.trim();
}

/** Text with its line breaks and runs of blanks as single blanks. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const quotation =
  /(?<=["“„«])[^"“”„«»\n]+(?=["”“»])|(?<=(?<![\p{L}\p{N}])['‘])[^'‘’\n]+(?=['’](?![\p{L}\p{N}]))/gu;

/** Words and punctuation; a quotation is one token that holds its own. */
function words(written: string, offset: number): Token[] {
  const text = decoded(written);
  const tokens: Token[] = [];
  let from = 0;
  for (const { 0: said, index } of text.matchAll(quotation)) {
    // A text between two quotations is none.
    if (index - 1 < from) continue;
    tokens.push(...plainWords(text.slice(from, index - 1), offset + from));
    const [start, end] = [offset + index, offset + index + said.length];
    const held = plainWords(said, start);
    tokens.push({
      kind: 'quoted',
      text: squeezed(said),
      whole: { start: start - 1, end: end + 1 },
      start,
      end,
      words: held,
    });
    from = index + said.length + 1;
  }
  return [...tokens, ...plainWords(text.slice(from), offset + from)];
}

function plainWords(text: string, offset: number): Token[] {
  return [...text.matchAll(wordOrMark)].map((match) => ({
    kind: /[\p{L}\p{N}]/u.test(match[0]) ? 'word' : 'mark',
    text: legible(match[0])
      .replaceAll('’', "'")
      .replaceAll('‑', '-')
      .replace(/^(?:-+>|=>|[›→])$/, '>'),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

function endsSentence(
  token: Token,
  before: Token | undefined,
  text: string,
  language: Language,
): boolean {
  // A quoted sentence brings its full stop along: “The password has been changed.”
  const isStop = token.kind === 'mark' && '.!?'.includes(token.text);
  const holdsStop =
    isMarked(token) &&
    token.kind !== 'code' &&
    /[.!?]$/.test(token.text) &&
    /^\s+\p{Lu}/u.test(text.slice(token.whole.end));
  if (holdsStop) return true;
  if (!isStop) return false;
  if (
    token.text === '.' &&
    before &&
    isAbbreviation(before.text.toLowerCase(), text.slice(token.end), language)
  )
    return false;
  return (
    /^(?:[)"”’»*_]*\s|[)"”’»*_]*$)/u.test(text.slice(token.end, token.end + 4)) &&
    !/^[)"”’»*_]*\s+\p{Ll}/u.test(text.slice(token.end, token.end + 12))
  );
}

/** "No. 3" is short for a number, "Click No." is the end. */
function isAbbreviation(
  word: string,
  behind: string,
  { abbreviations, numberSigns }: Language,
): boolean {
  return abbreviations.has(word) || (numberSigns.has(word) && /^\s*\d/.test(behind));
}
