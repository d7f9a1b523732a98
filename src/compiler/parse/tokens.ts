/** The words of a sentence, each with its place in the article's text. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Language } from './english.ts';

/** A stretch of the text by offsets; `end` is the first character after it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word, a punctuation mark, or a text in bold, italics or code; comments and expressions are MDX's. */
export interface Token extends Stretch {
  readonly kind: 'word' | 'mark' | 'bold' | 'italic' | 'code' | 'comment' | 'expression';
  readonly text: string;
  /** What stands in quotation marks, at its first word. */
  readonly quoted?: Stretch & { readonly text: string };
}

export interface Sentence extends Stretch {
  readonly tokens: readonly Token[];
}

const wordOrMark = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+(?:['’‑-][\p{L}\p{N}]+)*|[.,;:!?()>›→]/gu;

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: Pick<Paragraph, 'children'>, text: string, language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  const finish = (): void => {
    const [first, last] = [current[0], current.at(-1)];
    if (first && last) sentences.push({ tokens: current, start: opening(text, first), end: last.end });
    current = [];
  };
  const tokens = tokensOf(paragraph.children, text);
  tokens.forEach((token, index) => {
    current.push(token);
    if (endsSentence(token, tokens[index - 1], text, language)) finish();
  });
  finish();
  return sentences;
}

/** Whether a sentence begins with a verb, or with a place and a verb, that a label belongs to: "Press **OK**", "In the app, tap **OK**". */
export function isOrder({ tokens }: Sentence, language: Language): boolean {
  const opening = tokens[0]?.text.toLowerCase() ?? '';
  const isPlaced = language.into.has(opening) || language.connectors.has(opening);
  const behind = isPlaced ? tokens.slice(tokens.findIndex(({ text }) => text === ',') + 1) : tokens;
  const first = behind.findIndex(({ kind, text }) => kind !== 'word' || !language.connectors.has(text.toLowerCase()));
  const [verb, next] = behind.slice(first);
  const isVerb = [verb?.text, `${verb?.text ?? ''} ${next?.text ?? ''}`].some((words) =>
    Object.hasOwn(language.verbs, words?.toLowerCase() ?? ''),
  );
  return verb?.kind === 'word' && isVerb && behind.some(({ kind }) => kind === 'bold');
}

/** Everything in reading order. */
function tokensOf(nodes: readonly PhrasingContent[], text: string): Token[] {
  return nodes.flatMap((node): Token[] => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
        // In a quotation the marks at the start of its lines are no words.
        return words(
          text.slice(start, end).replace(/\n[ \t>]+/g, (margin) => ' '.repeat(margin.length)),
          start,
        );
      case 'strong':
      case 'emphasis': {
        const inner = innermost(node);
        const inside = {
          start: inner.children[0]?.position?.start.offset ?? start,
          end: inner.children.at(-1)?.position?.end.offset ?? end,
        };
        return [{ kind: inner.isStrong ? 'bold' : 'italic', text: squeezed(toString(node)), ...inside }];
      }
      case 'inlineCode':
        return [{ kind: 'code', text: node.value, ...withoutTicks(text, start, end) }];
      case 'mdxTextExpression': {
        const comment = commentIn(node.value);
        return comment === undefined
          ? [{ kind: 'expression', text: `{${node.value}}`, start, end }]
          : [{ kind: 'comment', text: comment, start, end }];
      }
      default:
        return 'children' in node ? tokensOf(node.children, text) : [];
    }
  });
}

/** The place of what stands between the signs of code. */
function withoutTicks(text: string, start: number, end: number): Stretch {
  const length = /^`*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + length, end: Math.max(start + length, end - length) };
}

/** What stands inside marks that hold nothing but other marks: "***bold and italic***", a link in bold. */
function innermost(node: PhrasingContent & Pick<Paragraph, 'children'>): Pick<Paragraph, 'children'> & { readonly isStrong: boolean } {
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

const quotation = /(?<=["“„])[^"“”„\n]+(?=["”“])|(?<=(?<![\p{L}\p{N}])['‘])[^'‘’\n]+(?=['’](?![\p{L}\p{N}]))/gu;

function words(text: string, offset: number): Token[] {
  const quotations = [...text.matchAll(quotation)];
  const quotedAt = (at: number): Pick<Token, 'quoted'> => {
    const found = quotations.find(({ index }) => index === at);
    if (!found) return {};
    return { quoted: { text: found[0], start: offset + at, end: offset + at + found[0].length } };
  };
  return [...text.matchAll(wordOrMark)].map((match) => ({
    ...quotedAt(match.index),
    kind: /[\p{L}\p{N}]/u.test(match[0]) ? 'word' : 'mark',
    text: match[0].replaceAll('’', "'").replaceAll('‑', '-'),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

function endsSentence(token: Token, before: Token | undefined, text: string, language: Language): boolean {
  if (token.kind !== 'mark' || !'.!?'.includes(token.text)) return false;
  if (token.text === '.' && before && language.abbreviations.has(before.text.toLowerCase())) return false;
  return (
    /^(?:[)"”’]*\s|[)"”’]*$)/u.test(text.slice(token.end, token.end + 4)) &&
    !/^[)"”’]*\s+\p{Ll}/u.test(text.slice(token.end, token.end + 12))
  );
}

/** Where a sentence begins whose first token may be a label: before its markup. */
function opening(text: string, { kind, start }: Token): number {
  if (kind !== 'bold' && kind !== 'italic') return start;
  return start - (/[*_]+$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}
