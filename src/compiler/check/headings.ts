/**
 * What headings, introductions and prerequisites say of the steps: in which order things are used,
 * and what readers must know.
 */
import type { Performance } from '../execute/execute.ts';
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { isWithin, wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import { lengthOf, type Lexicon } from '../resolve/lexicon.ts';
import { phrasesIn } from '../resolve/phrases.ts';
import type { Instruction } from '../resolve/instruction.ts';
import type { ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { spanOf } from '../resolve/words.ts';
import { worldsOf } from './moments.ts';

/**
 * Things that a heading or an introduction names one after the other, and that the steps use the
 * other way round: "**Save**, then **Name**".
 */
export function findWrongOrders({ lexicon, procedures, sentences }: ResolvedArticle): Finding[] {
  const { language } = lexicon;
  return procedures.flatMap(({ parsed: { heading }, steps }, index): Finding[] => {
    const used = steps.flatMap(({ instructions }) => instructions.flatMap(namedBy));
    const isHead = ({ passage, sentence }: ReadSentence): boolean =>
      passage.role === 'heading' && heading !== undefined && isWithin(sentence, [heading]);
    // What stands in front of the main list tells its story.
    const isStory = ({ passage: { end, role } }: ReadSentence): boolean =>
      index === 0 && role === 'introduction' && end <= (steps[0]?.parsed.place.start ?? 0);
    return sentences
      .filter((read) => isHead(read) || isStory(read))
      .flatMap((read): Finding[] => {
        const { tokens } = read.sentence;
        const named = namesIn(tokens, lexicon);
        const isThenBetween = isHead(read) ? isThen : isThenAtLast;
        const inOrder = isStory(read) ? clausesInOrder(tokens, named, language) : undefined;
        const pairs =
          inOrder ??
          named.flatMap((one, at): [Label, Label][] => {
            const next = named[at + 1];
            return next && isThenBetween(tokens, one.end, next.start, language)
              ? [[one, next]]
              : [];
          });
        return pairs.flatMap(([one, next]): Finding[] => {
          const [first, second] = [used.indexOf(one.text), used.indexOf(next.text)];
          if (first < 0 || second < 0 || first < second) return [];
          const [start, end] = [Math.min(one.start, next.start), Math.max(one.end, next.end)];
          return [{ rule: 'wrong-order', start, end, first: next.text, then: one.text }];
        });
      });
  });
}

/** "Before A, B", "After A, B": which comes first; undefined for other sentences. */
function clausesInOrder(
  tokens: readonly Token[],
  [one, next, another]: readonly Label[],
  { openers: { before, when } }: Language,
): [Label, Label][] | undefined {
  if (!one || !next || another) return undefined;
  if (lengthOf(tokens, 0, before) > 0) return [[next, one]];
  return lengthOf(tokens, 0, when) > 0 ? [[one, next]] : undefined;
}

/** What an instruction uses, puts in or reads. */
function namedBy(each: Instruction): string[] {
  switch (each.type) {
    case 'use':
      return [each.label.text];
    case 'fill':
      return [
        ...(each.given.kind === 'phrase' ? each.given.value.phrases.slice(0, 1) : []),
        ...(each.field ? [each.field.text] : []),
      ];
    case 'know':
      return each.value.phrases.slice(0, 1);
    default:
      return [];
  }
}

/**
 * Values that no reader ever knows, in what must be at hand or what a heading promises: "the old
 * password".
 */
export function findUnknowable(
  { lexicon, sentences }: ResolvedArticle,
  { courses }: Performance,
): Finding[] {
  const worlds = courses.flatMap(worldsOf);
  return sentences.flatMap(({ passage, sentence: { tokens } }): Finding[] => {
    if (passage.role !== 'prerequisite' && passage.role !== 'heading') return [];
    const { condition, negations } = lexicon.language;
    if (tokens.some((token) => negations.has(wordOf(token))) || wordOf(tokens[0]) === condition)
      return [];
    return phrasesIn(tokens, lexicon).flatMap(({ said, value }): Finding[] => {
      // "Resetting your password" needs none.
      const at = tokens.findIndex(({ start }) => start === spanOf(said).start);
      const isNeeded =
        passage.role !== 'heading' || lexicon.language.with.has(wordOf(tokens[at - 1]));
      if (
        !isNeeded ||
        value.unknown === undefined ||
        worlds.some((world) => value.of(world) !== undefined)
      )
        return [];
      return [
        {
          rule: 'unknown-value',
          said: value.phrases[0],
          reason: value.unknown,
          phrases: [],
          ...spanOf(said),
        },
      ];
    });
  });
}

interface Label extends Stretch {
  readonly text: string;
}

/** So many words has a label at most. */
const longest = 6;

/** The labels that words hold, in marks or without, and the values of the world. */
function namesIn(tokens: readonly Token[], lexicon: Lexicon): Label[] {
  const { labels } = lexicon.vocabulary;
  const found: Label[] = [];
  for (let at = 0; at < tokens.length;) {
    const value = valueAt(tokens, at, lexicon);
    let length = Math.min(longest, tokens.length - at);
    while (length > 0 && !labels.has(textOf(tokens, at, length))) length -= 1;
    const words = tokens.slice(at, at + Math.max(length, value?.length ?? 0));
    if (words.length > 0)
      found.push({
        text: length > 0 ? textOf(tokens, at, length) : (value?.name ?? ''),
        ...spanOf(words),
      });
    at += Math.max(1, words.length);
  }
  return found;
}

/** "a security code": a value of the world, whatever article stands in front of it. */
function valueAt(
  tokens: readonly Token[],
  at: number,
  { language, values }: Lexicon,
): { readonly name: string; readonly length: number } | undefined {
  if (!language.articles.has(wordOf(tokens[at]))) return undefined;
  const isSaid = (word: string, index: number): boolean =>
    index === 0 || wordOf(tokens[at + index]) === word;
  const said = values.find(({ words }) => words.length > 1 && words.every(isSaid));
  return said && { name: said.meaning.phrases[0], length: said.words.length };
}

function textOf(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ');
}

/** Whether nothing but what says "and then" stands between two labels. */
function isThen(
  tokens: readonly Token[],
  from: number,
  to: number,
  { connectors, elements, sequence }: Language,
): boolean {
  const between = tokens.filter((token) => token.start >= from && token.end <= to);
  const isSmall = (token: Token): boolean =>
    token.kind === 'mark' || connectors.has(wordOf(token)) || elements.has(wordOf(token));
  return (
    between.every((token) => isSmall(token) || sequence.has(wordOf(token))) &&
    between.some((token) => sequence.has(wordOf(token) || token.text))
  );
}

/**
 * Whether a second clause begins between two names that says "then": "…, then the recorder shows
 * …".
 */
function isThenAtLast(
  tokens: readonly Token[],
  from: number,
  to: number,
  { joiners, sequence }: Language,
): boolean {
  const between = tokens.filter((token) => token.start >= from && token.end <= to);
  const at = between.findIndex((token) => sequence.has(wordOf(token)));
  const before = between.slice(0, Math.max(0, at)).findLast((token) => !joiners.has(wordOf(token)));
  return at > 0 && before?.kind === 'mark';
}
