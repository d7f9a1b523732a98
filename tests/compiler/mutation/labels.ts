/**
 * Labels, titles and messages: a letter is wrong, it belongs to another place, there is none of
 * that name, or its marks are gone.
 */
import type { SentenceAccount } from '../../../src/compiler/index.ts';
import {
  aftermath,
  changed,
  stretchOf,
  written,
  type Maker,
  type Original,
  type Stretch,
} from './mutant.ts';

interface Marked extends Stretch {
  readonly text: string;
  readonly isBold: boolean;
  /** With its marks. */
  readonly whole: Stretch;
}

/**
 * What stands in bold or italics, each part of a path for itself. What stands in code is a value of
 * the writer's own.
 */
function markedIn(text: string, { start, end }: Stretch): Marked[] {
  return [
    ...text.slice(start, end).matchAll(/(\*\*)([^*]+)\*\*|(?<![\w_])_([^_]+)_(?!\w)/g),
  ].flatMap(({ 0: all, 1: bold, 2: label, 3: title, index }) => {
    const inner = label ?? title ?? '';
    const marks = bold?.length ?? 1;
    const whole = { start: start + index, end: start + index + all.length };
    return [...inner.matchAll(/(?:(?! > )[^])+/g)].map(({ 0: part, index: at }) => {
      const name = part.replace(/^ ?> /, '');
      const from = whole.start + marks + at + part.length - name.length;
      return {
        text: name,
        start: from,
        end: from + name.length,
        isBold: bold !== undefined,
        whole,
      };
    });
  });
}

/** A word with a letter missing; short ones change their case. */
export function misspelt(label: string): string {
  if (label.length > 3) return label.slice(0, 2) + label.slice(3);
  return label === label.toUpperCase() ? label.toLowerCase() : label.toUpperCase();
}

/** @param where it may be told, where that is not the sentence alone */
function exchanged(
  instead: (mark: Marked, original: Original, sentence: SentenceAccount) => string | undefined,
  where?: (original: Original, sentence: SentenceAccount) => readonly Stretch[],
): Maker {
  return (sentence, original) =>
    markedIn(original.text, stretchOf(sentence)).flatMap((mark) => {
      const other = instead(mark, original, sentence);
      const { start, end } = mark;
      return other === undefined
        ? []
        : [
            changed(
              original,
              sentence,
              { start, end, instead: other },
              where?.(original, sentence),
            ),
          ];
    });
}

export const misspeltLabel = exchanged(({ text }) => misspelt(text));

export const unknownLabel = exchanged(() => 'Frobnicate Wobbles');

/**
 * A name in the same marks from the other end of the article, of another step: there it is right,
 * and here it is not. Where it can be pressed all the same, the reader sees in what follows that
 * they are somewhere else.
 */
export const labelOfAnotherScreen = exchanged((mark, { text, article }, { step }) => {
  const others = article.account.sentences
    .filter((other) => other.step !== undefined && other.step !== step)
    .flatMap((other) => markedIn(text, stretchOf(other)))
    .filter((other) => other.isBold === mark.isBold && other.text !== mark.text);
  const behind = others.findIndex(({ start }) => start > mark.start);
  return others[(Math.max(0, behind) + Math.floor(others.length / 2)) % Math.max(1, others.length)]
    ?.text;
}, aftermath);

/**
 * A label that is used, or a title that is claimed, without its marks. In an explanation it would
 * still be the right word: nothing false is said.
 */
export const unmarked: Maker = (sentence, original) =>
  sentence.moves === undefined && sentence.claims === undefined
    ? []
    : [
        ...new Map(
          markedIn(original.text, stretchOf(sentence)).map(({ whole }) => [whole.start, whole]),
        ).values(),
      ].map((whole) => {
        const instead = original.text
          .slice(whole.start, whole.end)
          .replace(/^(\*\*|_)([^]*)\1$/, '$2');
        return { ...changed(original, sentence, { ...whole, instead }), mayHold: true as const };
      });

/** Whether a sentence names something in marks. */
export function namesSomething(original: Original, sentence: SentenceAccount): boolean {
  return /\*\*[^*]+\*\*|(?<![\w_])_[^_]+_(?!\w)/.test(written(original, sentence));
}
