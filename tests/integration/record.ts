/** A compiled record made by hand, for tests of what becomes of it. */
import type { CompiledArticle, Point, Span, Step } from '../../src/compiler/index.ts';
import { bareArticle } from '../lamp/bare-article.ts';

/** The place of the `nth` occurrence of `words` in a text. */
export function placeOf(text: string, words: string, nth = 1): Span {
  let at = -1;
  for (let count = 0; count < nth; count += 1) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`The text does not contain ${words}.`);
  return { start: pointAt(text, at), end: pointAt(text, at + words.length) };
}

function pointAt(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset };
}

/**
 * The record of an article with one procedure, whose list items are given as they stand in the
 * text.
 */
export function record(
  text: string,
  items: readonly string[],
  controls: Readonly<Record<string, string>> = {},
): CompiledArticle {
  const steps = items.map((item, index): Step => {
    const place = placeOf(text, item);
    const named = Object.entries(controls).filter(([label]) => item.includes(`**${label}**`));
    return {
      id: `step-${String(index + 1)}`,
      number: index + 1,
      text: item,
      place,
      controls: named.map(([label, control]) => {
        const { start, end } = placeOf(
          text.slice(0, place.end.offset),
          label,
          occurrences(text.slice(0, place.start.offset), label) + 1,
        );
        return { device: 'lamp', control, start, end };
      }),
    };
  });
  const { length } = items;
  return {
    ...bareArticle,
    file: 'content/light.mdx',
    slug: 'light',
    title: 'Light',
    description: 'Light the lamp.',
    procedures: [{ id: 'steps', title: 'Steps', steps }],
    counts: { ...bareArticle.counts, mainSteps: length, steps: length },
    executed: length,
    coverage: { covered: [], total: 15 },
  };
}

function occurrences(text: string, words: string): number {
  return text.split(words).length - 1;
}
