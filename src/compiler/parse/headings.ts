/** What headings say of the lists under them. */
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Language } from './language.ts';
import { placeOf } from './nodes.ts';
import { squeezed, type Stretch } from './tokens.ts';

/** Words with their place. */
export interface SaidWords extends Stretch {
  readonly text: string;
}

export function titleOf(heading: Heading | undefined): string {
  return heading ? squeezed(toString(heading)) : '';
}

/** The whole heading. */
export function wordsOf(heading: Heading): SaidWords {
  const { start } = placeOf(heading.children[0] ?? heading);
  return { text: titleOf(heading), start, end: placeOf(heading.children.at(-1) ?? heading).end };
}

export function isCalled(heading: Heading | undefined, names: readonly string[]): boolean {
  const title = titleOf(heading)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!:]+$/, '');
  return heading !== undefined && names.includes(title);
}

/** What follows "If" in a heading. */
export function conditionOf(
  heading: Heading | undefined,
  text: string,
  language: Language,
): SaidWords | undefined {
  const title = titleOf(heading);
  const [first] = title.split(' ', 1);
  if (!heading || first?.toLowerCase() !== language.condition) return undefined;
  const { end } = wordsOf(heading);
  const inside = placeOf(heading.children[0] ?? heading).start;
  const start = Math.min(
    end,
    inside + (/^\s*\S+\s+/.exec(text.slice(inside, end))?.[0].length ?? 0),
  );
  return { text: title.slice(language.condition.length).trim(), start, end };
}
