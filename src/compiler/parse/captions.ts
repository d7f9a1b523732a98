/**
 * What an article says beside its text: instead of an image, and where a mouse rests on something.
 */
import type { Nodes } from 'mdast';
import type { Language } from './language.ts';
import { isTag, placeOf } from './nodes.ts';
import { spokenAt, type Sentence, type Stretch } from './tokens.ts';

export interface Caption extends Stretch {
  readonly sentences: readonly Sentence[];
}

/** The attributes of a tag that are words for a reader. */
const spoken: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'summary']);

/** Every caption of a node and of what it holds, in the order of the text. */
export function captionsIn(node: Nodes, text: string, language: Language): Caption[] {
  const own = placesIn(node, text).map((place) => ({
    sentences: spokenAt(place.start, place.end, text, language),
    ...place,
  }));
  return [
    ...own,
    ...('children' in node
      ? node.children.flatMap((child) => captionsIn(child, text, language))
      : []),
  ];
}

function placesIn(node: Nodes, text: string): Stretch[] {
  if (isTag(node))
    return node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && spoken.has(attribute.name)
        ? quotedIn(placeOf(attribute), text)
        : [],
    );
  switch (node.type) {
    case 'image': {
      const start = placeOf(node).start + 2;
      const end = Math.max(start, text.indexOf('](', start));
      return [...(node.alt ? [{ start, end }] : []), ...titleIn(node, text)];
    }
    case 'link':
    case 'definition':
      return titleIn(node, text);
    default:
      return [];
  }
}

/** The words behind an address, which is where they are looked for. */
function titleIn(
  node: Extract<Nodes, { type: 'image' | 'link' | 'definition' }>,
  text: string,
): Stretch[] {
  const { start, end } = placeOf(node);
  const at = node.title ? text.slice(start, end).lastIndexOf(node.title) : -1;
  return node.title && at >= 0 ? [{ start: start + at, end: start + at + node.title.length }] : [];
}

/** What stands between the quotation marks of an attribute. */
function quotedIn({ start, end }: Stretch, text: string): Stretch[] {
  const [, front, , words] = /^([^=]*=\s*\{?\s*(["'`]))([^]*)\2/.exec(text.slice(start, end)) ?? [];
  return front && words
    ? [{ start: start + front.length, end: start + front.length + words.length }]
    : [];
}
