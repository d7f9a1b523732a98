/**
 * More than an article can be. It is told before anything takes long over it: no text may keep the
 * compiler busy.
 */
import type { Nodes, Root } from 'mdast';
import type { FindingOf } from '../findings.ts';

/**
 * Far more than an article ever needs, and less than anything that is read or drawn takes long
 * over.
 */
const limits = {
  /** Characters of the whole file. */
  article: 200_000,
  /** Characters of the front matter. */
  'front-matter': 5_000,
  /** Characters of a paragraph, or of an item of a list. */
  paragraph: 10_000,
  /** Labels and titles of a paragraph: what is in bold or italics. */
  marks: 100,
  /** The same, of the whole article. */
  names: 1_500,
  /** Paragraphs, and whatever else begins behind a blank line. */
  paragraphs: 500,
  /** Steps of all lists. */
  steps: 500,
  /** Lines of all tables. */
  rows: 200,
  /** Links and images. */
  links: 1_000,
  /** Comments for the compiler and for writers. */
  comments: 200,
  /** Headings of an article. */
  headings: 200,
  /** Cells of all tables. */
  cells: 10_000,
  /** What stands inside what: quotations, lists, tags. */
  nesting: 100,
} as const;

/**
 * Tags are only counted before they are read, so that those which are never closed do not count as
 * nested.
 */
const openTags = 10 * limits.nesting;

/** Lists of front matter in one line. */
const inOneLine = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${String(limits.nesting)}}`, 'm');

const containers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
/** What begins a line and ends the paragraph before it. */
const beginning = /^[ \t>]*(?:$|[-*+#|<][ \t]?|\d{1,9}[.)][ \t])/;

/** What is counted over the whole article, line by line. */
const counted = {
  headings: /^[ \t]{0,3}(?:#{1,6}[ \t]|=+[ \t]*$|-+[ \t]*$)/g,
  steps: /^[ \t>]*\d{1,9}[.)][ \t]/g,
  rows: /^[ \t>]*\|/g,
  cells: /\|/g,
  paragraphs: /^[ \t>]*\r?\n?$/g,
  links: /\]\(|\]\[/g,
  comments: /\{\/\*/g,
} as const;

type Counted = keyof typeof counted;

/** Where marks of bold or italics begin or end. */
const mark = /(?<!\/)\*+(?!\/)|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/** What is too much in a text, by its lines alone. */
export function excessIn(text: string): FindingOf<'too-much'> | undefined {
  const at = (what: keyof typeof limits, start: number): FindingOf<'too-much'> =>
    excess(what, { start, end: start + 1 });
  if (text.length > limits.article) return at('article', limits.article);
  const front = /^\uFEFF?---[ \t]*\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? '';
  if (front.length > limits['front-matter']) return at('front-matter', limits['front-matter']);
  if (bracketsIn(front) > limits.nesting || inOneLine.test(front)) return at('nesting', 0);
  let [paragraph, marks, names, tags, fence] = [0, 0, 0, 0, ''];
  const totals = new Map<Counted, number>();
  for (const { 0: line, index } of text.slice(front.length).matchAll(/.*\n?/g)) {
    const start = front.length + index;
    const border = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1]?.slice(0, 3) ?? '';
    if (border !== '' && (fence === '' || fence === border)) fence = fence === '' ? border : '';
    const prefix = containers.exec(line)?.[0] ?? '';
    if (prefix.replace(/[\s\d.]/g, '').length > limits.nesting) return at('nesting', start);
    if (fence !== '') continue;
    if (line.trim() !== '' && line.search(/[^ \t]/) > 2 * limits.nesting)
      return at('nesting', start);
    const isBeginning = beginning.test(line.trimEnd());
    paragraph = (isBeginning ? 0 : paragraph) + line.length;
    const signs = timesIn(line, mark);
    marks = (isBeginning ? 0 : marks) + signs;
    names += signs;
    if (marks > 2 * limits.marks) return at('marks', start);
    if (names > 2 * limits.names) return at('names', start);
    if (paragraph > limits.paragraph && !line.trimStart().startsWith('|'))
      return at('paragraph', start);
    if (bracketsIn(line) > limits.nesting) return at('nesting', start);
    for (const what of Object.keys(counted) as Counted[]) {
      const total = (totals.get(what) ?? 0) + timesIn(line, counted[what]);
      if (total > limits[what]) return at(what, start);
      totals.set(what, total);
    }
    tags +=
      (line.match(/<[a-z][^<>]*(?<!\/)>/gi)?.length ?? 0) - (line.match(/<\/[a-z]/gi)?.length ?? 0);
    if (tags > openTags) return at('nesting', start);
  }
  return undefined;
}

function timesIn(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

/** How deep brackets are nested, whether they are closed or not. */
function bracketsIn(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [sign] of text.matchAll(/[[\](){}]/g)) {
    depth = '[({'.includes(sign) ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The first thing in a tree that lies too deep. */
export function tooDeepIn(root: Root): FindingOf<'too-much'> | undefined {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    const start = node.position?.start.offset ?? 0;
    if (depth > limits.nesting) return nestedTooDeep(start);
    if ('children' in node)
      open.push(...node.children.map((child) => ({ node: child, depth: depth + 1 })).reverse());
  }
  return undefined;
}

/** Something stands too deep at an offset. */
export function nestedTooDeep(start: number): FindingOf<'too-much'> {
  return excess('nesting', { start, end: start + 1 });
}

function excess(
  what: keyof typeof limits,
  place: { start: number; end: number },
): FindingOf<'too-much'> {
  return { rule: 'too-much', ...place, what, limit: limits[what] };
}
