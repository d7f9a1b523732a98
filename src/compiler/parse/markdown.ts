/** MDX as a tree. A broken construct is blanked out and the rest is read all the same. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { undefinedNamesIn } from './names.ts';
import type { Stretch } from './tokens.ts';

const plain = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze();
const mdx = plain().use(remarkMdx).freeze();

/** Something that is no MDX, in a writer's words. */
export interface SyntaxFault extends Stretch {
  readonly message: string;
  readonly note: string;
}

/** How often a file is read again after something in it was blanked out. */
const attempts = 8;

export interface Markdown {
  readonly root: Root;
  readonly faults: readonly SyntaxFault[];
}

const byteOrderMark = '\uFEFF';

/** The tree of a text, and what in it could not be read. Every node has the offsets it has in the text. */
export function readMarkdown(text: string): Markdown {
  if (!text.startsWith(byteOrderMark)) return readMarked(text);
  // The parser drops the mark and counts from behind it.
  const { root, faults } = readMarked(text.slice(1));
  visit(root, (node) => {
    for (const { position } of [node, ...('attributes' in node ? node.attributes : [])])
      for (const point of position ? [position.start, position.end] : []) if (point.offset !== undefined) point.offset += 1;
  });
  return { root, faults: faults.map((fault) => ({ ...fault, start: fault.start + 1, end: fault.end + 1 })) };
}

function readMarked(text: string): Markdown {
  const faults: SyntaxFault[] = [];
  let readable = text;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      const root = mdx.parse(readable);
      // Beside what was blanked out nobody knows which names there are.
      return { root, faults: faults.length > 0 ? faults : undefinedNamesIn(root) };
    } catch (cause) {
      if (!(cause instanceof VFileMessage)) return { root: withoutMdx(readable), faults: [...faults, unreadable(text)] };
      const fault = faultOf(cause, readable);
      // What was broken by blanking out its beginning is not the writer's second mistake.
      if (!faults.some((other) => sameLine(text, other.start, fault.start))) faults.push(fault);
      readable = blank(readable, fault, attempt);
    }
  }
  return { root: withoutMdx(readable), faults };
}

/** Some combinations of broken Markdown and MDX are too much for the parser itself. */
function unreadable(text: string): SyntaxFault {
  const end = Math.max(0, text.search(/\r?\n|$/));
  return { start: 0, end, message: 'The file cannot be read as MDX.', note: 'Look for a tag or a brace that is opened and never closed.' };
}

function withoutMdx(text: string): Root {
  try {
    return plain.parse(text);
  } catch {
    return { type: 'root', children: [] };
  }
}

/** Without its first character a construct is prose; if that does not help, its whole line goes. */
function blank(text: string, { start, end }: Stretch, attempt: number): string {
  const lineEnd = text.indexOf('\n', start);
  const stop = attempt < attempts / 2 ? Math.min(start + 1, Math.max(end, start + 1)) : lineEnd < 0 ? text.length : lineEnd;
  return text.slice(0, start) + ' '.repeat(stop - start) + text.slice(stop);
}

function sameLine(text: string, one: number, other: number): boolean {
  return !text.slice(Math.min(one, other), Math.max(one, other)).includes('\n');
}

/** Some messages have their place only in their words: "(3:1-3:5)". */
function placeOf(message: VFileMessage, text: string): number {
  const inWords = /\((\d+):(\d+)-\d+:\d+\)/.exec(message.reason);
  if (inWords && message.reason.startsWith('Expected a closing tag')) return offsetOf(text, Number(inWords[1]), Number(inWords[2]));
  const { place } = message;
  const point = place && 'start' in place ? place.start : place;
  return Math.min(point?.offset ?? 0, text.length);
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function faultOf(message: VFileMessage, text: string): SyntaxFault {
  const at = placeOf(message, text);
  if (/import|export/i.test(message.reason)) {
    const start = Math.max(text.lastIndexOf('\nimport', at), text.lastIndexOf('\nexport', at), -1) + 1;
    return stretched(
      text,
      start,
      'A line that begins with import or export is JavaScript, and this is none.',
      'Begin the line with another word.',
    );
  }
  const isTag = /tag|name|attribute|element|<|slash/i.test(message.reason) && !/brace|expression|acorn/i.test(message.reason);
  const start = Math.max(0, text.lastIndexOf(isTag ? '<' : '{', at));
  if (!isTag) {
    return {
      start,
      end: start + 1,
      message: 'A brace starts a JavaScript expression, and what follows is none.',
      note: 'Write \\{ for a brace in the text.',
    };
  }
  if (message.reason.includes('closing')) {
    return stretched(
      text,
      start,
      'A tag is opened or closed here without its counterpart.',
      'Close the tag, or write \\< for a sign in the text.',
    );
  }
  return {
    start,
    end: start + 1,
    message: 'The sign < starts a tag, and what follows is none.',
    note: 'Write \\< for the sign in the text.',
  };
}

/** A fault that reaches to the end of its tag or line. */
function stretched(text: string, start: number, message: string, note: string): SyntaxFault {
  const end = /^[^\n>]*>?/.exec(text.slice(start))?.[0].length ?? 1;
  return { start, end: start + Math.max(1, end), message, note };
}
