/** MDX as a tree. What cannot be read is blanked out, and the rest is read all the same. */
import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import type { Finding } from '../findings.ts';
import { excessIn, tooDeepIn } from './excess.ts';
import { brokenCode, syntaxFaultOf, unreadable, type SyntaxFault } from './faults.ts';
import { foreignAt } from './foreign.ts';
import { shifted } from './moved.ts';
import { namesIn, type Import } from './names.ts';
import { parserFor, plainMarkdown } from './parser.ts';
import { isInSpan, startInSpan } from './spans.ts';
import type { Stretch } from './tokens.ts';
import { visit } from './visit.ts';

export type { SyntaxFault } from './faults.ts';

/**
 * How often a file is read again after something in it was blanked out: what is broken, and what
 * belongs to other tools.
 */
const attempts = { broken: 8, foreign: 50 };

export interface Markdown {
  readonly root: Root;
  readonly faults: readonly SyntaxFault[];
  /** What else was found while the text was read. */
  readonly found: readonly Finding[];
  readonly imports: readonly Import[];
}

const byteOrderMark = '\uFEFF';

/**
 * The tree of a text, and what in it could not be read. Every node has the offsets it has in the
 * text.
 */
export function readMarkdown(text: string): Markdown {
  const excess = excessIn(text);
  if (excess) return nothing(excess);
  if (!text.startsWith(byteOrderMark)) return readMarked(text);
  // The parser drops the mark and counts from behind it.
  const { root, ...read } = readMarked(text.slice(1));
  visit(root, (node) => {
    for (const { position } of [node, ...('attributes' in node ? node.attributes : [])])
      for (const point of position ? [position.start, position.end] : [])
        if (point.offset !== undefined) point.offset += 1;
  });
  return { root, ...shifted(read, 1) };
}

function readMarked(text: string): Markdown {
  const faults: SyntaxFault[] = [];
  const found: Finding[] = [];
  let readable = text;
  for (let attempt = 0; attempt < attempts.broken && found.length < attempts.foreign;) {
    const { root, cause } = parsed(readable);
    if (root) return understood(root, readable, faults, found);
    if (!(cause instanceof VFileMessage))
      return broken(readable, [...faults, unreadable(text)], found);
    const fault = syntaxFaultOf(cause, readable);
    const foreign = foreignAt(readable, fault.start);
    if (foreign) {
      found.push(foreign);
      readable = blank(readable, foreign);
      continue;
    }
    const isCode = isInSpan(readable, fault.start);
    // What was broken by blanking out its beginning is not the writer's second mistake.
    if (!faults.some((other) => sameLine(text, other.start, fault.start)))
      faults.push(isCode ? brokenCode(text, fault.start) : fault);
    readable = blank(readable, fault.whole ?? firstOf(readable, fault, attempt));
    attempt += 1;
  }
  return broken(readable, faults, found);
}

/**
 * A text's tree, or why the parser cannot read it. Only what the parser throws is about the text:
 * all else is our own mistake.
 */
function parsed(text: string): { readonly root?: Root; readonly cause?: unknown } {
  try {
    return { root: parserFor(text).parse(text) };
  } catch (cause) {
    return { cause };
  }
}

/** What was read, with what it shows by itself. */
function understood(
  root: Root,
  text: string,
  faults: readonly SyntaxFault[],
  found: readonly Finding[],
): Markdown {
  const deep = tooDeepIn(root);
  if (deep) return nothing(deep);
  const start = startInSpan(root, text);
  const all = start === undefined ? faults : [...faults, brokenCode(text, start)];
  // Beside what was blanked out nobody knows which names there are.
  if (all.length > 0) return { root, faults: all, found, imports: [] };
  const names = namesIn(root);
  return { root, ...names, found: [...found, ...names.found] };
}

/** What is too much is not looked into. */
function nothing(excess: Finding): Markdown {
  return { root: { type: 'root', children: [] }, faults: [], found: [excess], imports: [] };
}

/** The text as Markdown without tags and expressions. */
function broken(text: string, faults: readonly SyntaxFault[], found: readonly Finding[]): Markdown {
  const root = withoutMdx(text);
  const deep = tooDeepIn(root);
  return deep ? nothing(deep) : { root, faults, found, imports: [] };
}

function withoutMdx(text: string): Root {
  try {
    return plainMarkdown.parse(text);
  } catch {
    return { type: 'root', children: [] };
  }
}

/** Without its first character a construct is prose; if that does not help, its whole line goes. */
function firstOf(text: string, { start }: Stretch, attempt: number): Stretch {
  const lineEnd = text.indexOf('\n', start);
  return {
    start,
    end: attempt < attempts.broken / 2 ? start + 1 : lineEnd < 0 ? text.length : lineEnd,
  };
}

/** The text with nothing but a sign at a place: all else stays where it is. */
export function blank(text: string, { start, end }: Stretch, sign = ' '): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, sign) + text.slice(end);
}

function sameLine(text: string, one: number, other: number): boolean {
  return !text.slice(Math.min(one, other), Math.max(one, other)).includes('\n');
}
