/** An article with one mistake in it. */
import type { CompiledArticle, SentenceAccount } from '../../../src/compiler/index.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A change of a text: what stands there, what is written instead, and where somebody who reads the
 * changed text is misled.
 */
export interface Mutant {
  /** The words that are changed, with what stands around them. */
  readonly words: string;
  readonly instead: string;
  readonly text: string;
  /**
   * Where in the changed text the mistake must be told; each diagnostic that touches one of them
   * tells it.
   */
  readonly where: readonly Stretch[];
  /** A situation is served no more: the main list is told to fail in it, wherever that is. */
  readonly leavesOut?: true;
  /**
   * The article may be right with it: then it comes to the same moves and claims without a word.
   */
  readonly mayHold?: true;
}

/** An article as a maker of mistakes sees it. */
export interface Original {
  readonly file: string;
  readonly text: string;
  readonly article: CompiledArticle;
}

/**
 * Every mistake of one kind in one sentence of an article; none where the kind says nothing false
 * in it.
 */
export type Maker = (sentence: SentenceAccount, original: Original) => readonly Mutant[];

interface Change extends Stretch {
  readonly instead: string;
}

/** A mistake that must be told in its sentence, or in these places of the unchanged text. */
export function changed(
  { text }: Original,
  sentence: SentenceAccount,
  { start, end, instead }: Change,
  where?: readonly Stretch[],
): Mutant {
  const shift = instead.length - (end - start);
  const moved = (at: number): number => (at >= end ? at + shift : Math.min(at, start));
  const places = where ?? [stretchOf(sentence)];
  return {
    words: text.slice(start, end),
    instead,
    text: text.slice(0, start) + instead + text.slice(end),
    where: places.map((place) => ({
      start: moved(place.start),
      end: Math.max(moved(place.end), moved(place.start)),
    })),
  };
}

/** A sentence as it is written, with its marks and line breaks. */
export function written({ text }: Original, { start, end }: SentenceAccount): string {
  return text.slice(start.offset, end.offset);
}

/**
 * Where it shows that something is missing from a sentence: in its step and the two behind it, in
 * the order of the text; up to the next heading; in the result; and where its section goes on in
 * the main list.
 */
export function aftermath(
  { text, article }: Original,
  sentence: SentenceAccount,
): readonly Stretch[] {
  const steps = article.procedures.flatMap((procedure) => procedure.steps);
  const at = steps.findIndex(({ id }) => id === sentence.step);
  const step = steps[at];
  const start = step?.place.start.offset ?? sentence.start.offset;
  const end = endOfSection(text, step?.place.end.offset ?? sentence.end.offset);
  const result = /^## Result\n+(?=\S)/m.exec(text);
  const jumps = article.jumps
    .filter((jump) => jump.start.offset >= start && jump.end.offset <= end)
    .map((jump) => jump.step);
  const targets = jumps.map((id) => steps.findIndex((each) => each.id === id));
  return [
    { start, end },
    ...[...(step ? [at] : []), ...targets].flatMap((from) =>
      steps.slice(from, from + 3).map(({ place }) => stretchOf(place)),
    ),
    ...(result
      ? [{ start: result.index, end: endOfSection(text, result.index + result[0].length) }]
      : []),
  ];
}

/** Where a place of the article's record lies. */
export function stretchOf({ start, end }: Pick<SentenceAccount, 'start' | 'end'>): Stretch {
  return { start: start.offset, end: end.offset };
}

/** Where the next heading begins. */
function endOfSection(text: string, from: number): number {
  const next = text.slice(from).search(/^#/m);
  return next < 0 ? text.length : from + next;
}

/** The first letter in upper case, as a sentence begins. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a sentence belongs to a procedure that only some situations need. */
export function isForSome({ text, article }: Original, { step, start }: SentenceAccount): boolean {
  const heading =
    text
      .slice(0, start.offset)
      .match(/^#+ .*/gm)
      ?.at(-1) ?? '';
  return step === undefined
    ? /^#+ (?:If |$)/.test(heading)
    : article.procedures.some(
        ({ condition, steps }) => condition !== undefined && steps.some(({ id }) => id === step),
      );
}
