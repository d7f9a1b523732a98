/** What MDX could not read, in a writer's words. */
import type { VFileMessage } from 'vfile-message';
import type { Fix } from '../diagnostic.ts';
import type { Stretch } from './tokens.ts';

/** Something that is no MDX, in a writer's words. */
export interface SyntaxFault extends Stretch {
  readonly message: string;
  readonly note: string;
  readonly fix?: Fix;
  /** What is left out so that the rest can be read; else its first character, or its line. */
  readonly whole?: Stretch;
}

/** Tags of HTML that have no content, and no closing tag either. */
const empty = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/i;

/** Some combinations of broken Markdown and MDX are too much for the parser itself. */
export function unreadable(text: string): SyntaxFault {
  const end = Math.max(0, text.search(/\r?\n|$/));
  return {
    start: 0,
    end,
    message: 'The file cannot be read as MDX.',
    note: 'Look for a tag or a brace that is opened and never closed.',
  };
}

/** What a parser's message says of a text. */
export function syntaxFaultOf(message: VFileMessage, text: string): SyntaxFault {
  const at = placeOf(message, text);
  if (/import|export/i.test(message.reason)) return moduleFault(message, text, at);
  const isTag =
    /tag|name|attribute|element|<|slash/i.test(message.reason) &&
    !/brace|expression|acorn/i.test(message.reason);
  const start = Math.max(0, text.lastIndexOf(isTag ? '<' : '{', at));
  if (!isTag) {
    return {
      start,
      end: start + 1,
      message: 'A brace starts a JavaScript expression, and what follows is none.',
      note: 'Write \\{ for a brace in the text.',
    };
  }
  if (message.reason.includes('closing')) return unclosed(text, start);
  return {
    start,
    end: start + 1,
    message: 'The sign < starts a tag, and what follows is none.',
    note: 'Write \\< for the sign in the text.',
  };
}

/**
 * Code that is broken by a line in it which begins with a brace or a tag: MDX takes that for the
 * start of something new.
 */
export function brokenCode(text: string, start: number): SyntaxFault {
  const sign = text.charAt(start);
  const before = /\r?\n[ \t>]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const does = sign === '{' ? 'a JavaScript expression' : 'a tag';
  return {
    start,
    end: start + 1,
    message: `The sign ${sign} at the start of a line starts ${does}, even inside code.`,
    note: 'Let the line begin with another word of the code, or write the code on one line.',
    fix: { title: 'Join the lines', edits: [{ start: start - before, end: start, text: ' ' }] },
  };
}

function moduleFault(message: VFileMessage, text: string, at: number): SyntaxFault {
  const twice = /Identifier '([^']+)' has already been declared/.exec(causeOf(message))?.[1];
  if (twice !== undefined && text.startsWith(twice, at))
    return {
      start: at,
      end: at + twice.length,
      message: `“${twice}” is declared twice.`,
      note: 'Give one of the two another name.',
      whole: {
        start: text.lastIndexOf('\n', at) + 1,
        end: at + (/^.*/.exec(text.slice(at))?.[0].length ?? 0),
      },
    };
  const start =
    Math.max(text.lastIndexOf('\nimport', at), text.lastIndexOf('\nexport', at), -1) + 1;
  return stretched(
    text,
    start,
    'A line that begins with import or export is JavaScript, and this is none.',
    'Correct it, or begin the line with another word.',
  );
}

function unclosed(text: string, start: number): SyntaxFault {
  const fault = stretched(
    text,
    start,
    'A tag is opened or closed here without its counterpart.',
    'Close the tag, or write \\< for a sign in the text.',
  );
  const tag = text.slice(start, fault.end);
  if (!empty.test(tag) || !tag.endsWith('>')) return fault;
  const closed = `${tag.slice(0, -1).trimEnd()} />`;
  const fix = { title: `Write “${closed}”`, edits: [{ start, end: fault.end, text: closed }] };
  return {
    ...fault,
    message: 'In MDX this tag closes itself.',
    note: `Write “${closed}”.`,
    fix,
    whole: { start, end: fault.end },
  };
}

function causeOf({ cause }: VFileMessage): string {
  return cause instanceof Error ? cause.message : '';
}

/** Some messages have their place only in their words: "(3:1-3:5)". */
function placeOf(message: VFileMessage, text: string): number {
  const inWords = /\((\d+):(\d+)-\d+:\d+\)/.exec(message.reason);
  if (inWords && message.reason.startsWith('Expected a closing tag'))
    return offsetOf(text, Number(inWords[1]), Number(inWords[2]));
  const { place } = message;
  const point = place && 'start' in place ? place.start : place;
  return Math.min(point?.offset ?? 0, text.length);
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** A fault that reaches to the end of its tag or line. */
function stretched(text: string, start: number, message: string, note: string): SyntaxFault {
  const end = /^[^\n>]*>?/.exec(text.slice(start))?.[0].length ?? 1;
  return { start, end: start + Math.max(1, end), message, note };
}
