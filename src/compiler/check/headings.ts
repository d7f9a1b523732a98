/** What headings and prerequisites say of the steps: in which order things are used, and what readers must know. */
import type { Performance } from '../execute/execute.ts';
import type { Finding } from '../findings.ts';
import type { Language } from '../parse/language.ts';
import { isWithin, wordOf, type Stretch, type Token } from '../parse/tokens.ts';
import type { Lexicon } from '../resolve/lexicon.ts';
import { phrasesIn } from '../resolve/phrases.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { spanOf } from '../resolve/words.ts';
import { worldsOf } from './moments.ts';

/** Labels that a heading names one after the other, and that its steps use the other way round: "**Save**, then **Name**". */
export function findWrongOrders({ lexicon, procedures, sentences }: ResolvedArticle): Finding[] {
  return procedures.flatMap(({ parsed: { heading }, steps }): Finding[] => {
    const said = heading && sentences.find(({ passage, sentence }) => passage.role === 'heading' && isWithin(sentence, [heading]));
    if (!said) return [];
    const used = steps.flatMap(({ instructions }) =>
      instructions.flatMap((each) => (each.type === 'use' ? each.label.text : each.type === 'fill' ? (each.field?.text ?? []) : [])),
    );
    const { tokens } = said.sentence;
    const named = labelsIn(tokens, lexicon);
    return named.flatMap((label, index): Finding[] => {
      const next = named[index + 1];
      if (!next || !isThen(tokens, label.end, next.start, lexicon.language)) return [];
      const [first, second] = [used.indexOf(label.text), used.indexOf(next.text)];
      if (first < 0 || second < 0 || first < second) return [];
      return [{ rule: 'wrong-order', start: label.start, end: next.end, first: next.text, then: label.text }];
    });
  });
}

/** Values that no reader ever knows, in what must be at hand or what a heading promises: "the old password". */
export function findUnknowable({ lexicon, sentences }: ResolvedArticle, { courses }: Performance): Finding[] {
  const worlds = courses.flatMap(worldsOf);
  return sentences.flatMap(({ passage, sentence: { tokens } }): Finding[] => {
    if (passage.role !== 'prerequisite' && passage.role !== 'heading') return [];
    const { condition, negations } = lexicon.language;
    if (tokens.some((token) => negations.has(wordOf(token))) || wordOf(tokens[0]) === condition) return [];
    return phrasesIn(tokens, lexicon).flatMap(({ said, value }): Finding[] => {
      if (value.unknown === undefined || worlds.some((world) => value.of(world) !== undefined)) return [];
      return [{ rule: 'unknown-value', said: value.phrases[0], reason: value.unknown, phrases: [], ...spanOf(said) }];
    });
  });
}

interface Label extends Stretch {
  readonly text: string;
}

/** So many words has a label at most. */
const longest = 6;

/** The labels that words hold, in marks or without. */
function labelsIn(tokens: readonly Token[], { vocabulary: { labels } }: Lexicon): Label[] {
  const found: Label[] = [];
  for (let at = 0; at < tokens.length;) {
    let length = Math.min(longest, tokens.length - at);
    while (length > 0 && !labels.has(textOf(tokens, at, length))) length -= 1;
    if (length > 0) found.push({ text: textOf(tokens, at, length), ...spanOf(tokens.slice(at, at + length)) });
    at += Math.max(1, length);
  }
  return found;
}

function textOf(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ');
}

/** Whether nothing but what says "and then" stands between two labels. */
function isThen(tokens: readonly Token[], from: number, to: number, { connectors, elements, sequence }: Language): boolean {
  const between = tokens.filter((token) => token.start >= from && token.end <= to);
  const isSmall = (token: Token): boolean => token.kind === 'mark' || connectors.has(wordOf(token)) || elements.has(wordOf(token));
  return (
    between.every((token) => isSmall(token) || sequence.has(wordOf(token))) &&
    between.some((token) => sequence.has(wordOf(token) || token.text))
  );
}
