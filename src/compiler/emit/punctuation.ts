/**
 * Signs as printers set them, where a writer types plain ones: curly quotation marks, dashes, an
 * ellipsis.
 */
import type { Nodes, Root } from 'mdast';
import { visit } from '../parse/visit.ts';

/** What is printed instead of a character of the text, by its offset. */
export type Signs = ReadonlyMap<number, string>;

/**
 * The signs of a text. A quotation mark opens or closes by what stands beside it, and by what is
 * open in its paragraph, as in CommonMark's parsers that know smart punctuation; what is escaped
 * stays as it is.
 */
export function signsIn(root: Root, text: string): Signs {
  const signs = new Map<number, string>();
  // An address that is a link as it stands.
  const bare = new Set<Nodes>();
  visit(root, 'link', ({ children: [words], position }) => {
    if (words && words.position?.start.offset === position?.start.offset) bare.add(words);
  });
  for (const kind of ['paragraph', 'heading', 'tableCell'] as const)
    visit(root, kind, (block) => {
      const plain: (readonly [start: number, end: number])[] = [];
      visit(block, 'text', (node) => {
        if (!bare.has(node))
          plain.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
      });
      let open: Open = {};
      for (const [start, end] of plain) open = read(text, start, end, open, signs);
    });
  return signs;
}

/** Where a quotation was opened that is not closed yet. */
interface Open {
  readonly single?: number | undefined;
  readonly double?: number | undefined;
}

function read(
  text: string,
  start: number,
  end: number,
  before: Open,
  signs: Map<number, string>,
): Open {
  let open = before;
  // What is escaped is matched too, to be passed over.
  for (const { 0: said, index } of text
    .slice(start, end)
    .matchAll(/\\[!-/:-@[-`{-~]|-{2,}|\.{3}|["']/g)) {
    const at = start + index;
    if (said === '...') replace(signs, at, said.length, '…');
    else if (said.startsWith('-')) replace(signs, at, said.length, dashes(said.length));
    else if (said === '"') {
      const closes = canClose(text, at) && (open.double !== undefined || !canOpen(text, at));
      signs.set(at, closes ? '”' : '“');
      open = { ...open, double: closes ? undefined : (open.double ?? openedAt(text, at)) };
    } else if (said === "'") {
      const closes = canClose(text, at) && open.single !== undefined;
      if (closes && open.single !== undefined) signs.set(open.single, '‘');
      // An apostrophe, if nothing else.
      signs.set(at, '’');
      open = { ...open, single: closes ? undefined : (openedAt(text, at) ?? open.single) };
    }
  }
  return open;
}

function replace(signs: Map<number, string>, at: number, length: number, instead: string): void {
  for (let offset = at; offset < at + length; offset += 1)
    signs.set(offset, offset === at ? instead : '');
}

/** So many hyphens: of threes em dashes, of twos en dashes, of others some of both. */
function dashes(count: number): string {
  const [ems, ens] =
    count % 3 === 0 ? [count / 3, 0] : count % 2 === 0 ? [0, count / 2] : mixed(count);
  return '—'.repeat(ems) + '–'.repeat(ens);
}

function mixed(count: number): [ems: number, ens: number] {
  return count % 3 === 1 ? [(count - 4) / 3, 2] : [(count - 2) / 3, 1];
}

function openedAt(text: string, at: number): number | undefined {
  return canOpen(text, at) ? at : undefined;
}

function canOpen(text: string, at: number): boolean {
  const [before, after] = [charBefore(text, at), charAfter(text, at)];
  if (after === '' || isBlank(after)) return false;
  if (before === '' || isBlank(before)) return true;
  return isPunctuation(before) && !(text[at] === "'" && (before === ']' || before === ')'));
}

function canClose(text: string, at: number): boolean {
  const [before, after] = [charBefore(text, at), charAfter(text, at)];
  if (before === '' || isBlank(before)) return false;
  return after === '' || isBlank(after) || isPunctuation(after);
}

function charBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
}

function charAfter(text: string, at: number): string {
  return Array.from(text.slice(at + 1, at + 3))[0] ?? '';
}

function isBlank(char: string): boolean {
  return /\s/u.test(char);
}

function isPunctuation(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}
