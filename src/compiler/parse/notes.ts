/** Notes as other tools mark them, made into quotations. */
import type { Edit } from '../diagnostic.ts';

/** What is drawn as a note, by the names it has here and elsewhere. */
export const notes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    NOTE: ['note', 'info', 'information', 'abstract'],
    TIP: ['tip', 'hint', 'success'],
    IMPORTANT: ['important', 'attention'],
    WARNING: ['warning'],
    CAUTION: ['caution', 'danger', 'error'],
  }).flatMap(([kind, names]) => names.map((name) => [name, kind] as const)),
);

/**
 * The mark of a note as it stands in a text, what is written here instead, and the note's heading.
 */
export interface NoteMark {
  readonly at: number;
  readonly said: string;
  readonly kind: string;
  readonly title: string;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** The edits that make a quotation of a note; none where it is not plain where it ends. */
export function asNote(text: string, { at, said, kind, title }: NoteMark): Edit[] {
  const margin = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replace(/[^\s>]/g, ' ');
  const heading = title === '' ? '' : `\n${margin}> ${title}\n${margin}>`;
  const opening = { start: at, end: at + said.length, text: `> [!${kind}]${heading}` };
  if (/^[!?]>/.test(said))
    return [{ ...opening, end: opening.end + 1, text: `${opening.text}\n${margin}> ` }];
  const lines = linesAfter(text, at);
  if (said.startsWith('!') || said.startsWith('?')) {
    const deeper = `${margin}    `;
    const after = lines.findIndex(
      (line) => line.text.trim() !== '' && !line.text.startsWith(deeper),
    );
    const body = lines.slice(0, after < 0 ? lines.length : after);
    return [opening, ...quote(withoutBlankEnd(body), margin, 4)];
  }
  const end = lines.findIndex((line) => /^[ \t>]*:{3,}/.test(line.text));
  const closing = lines[end];
  if (!closing || !/:{3,}\s*$/.test(closing.text)) return [];
  return [
    opening,
    ...quote(lines.slice(0, end), margin, 0),
    { start: closing.start, end: closing.start + closing.text.length, text: '' },
  ];
}

/** A sign of a quotation before each line, behind a margin and instead of so many blanks. */
function quote(lines: readonly Line[], margin: string, blanks: number): Edit[] {
  return lines.map(({ start, text }) => {
    if (text.replaceAll('>', '').trim() === '')
      return { start, end: start + text.length, text: `${margin}>` };
    const inside = start + Math.min(margin.length, /^[ \t>]*/.exec(text)?.[0].length ?? 0);
    return { start: inside, end: inside + blanks, text: '> ' };
  });
}

function withoutBlankEnd(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex(({ text }) => text.trim() !== '') + 1);
}

function linesAfter(text: string, offset: number): Line[] {
  const from = text.indexOf('\n', offset) + 1;
  if (from === 0) return [];
  return Array.from(text.slice(from).matchAll(/[^\r\n]*(?:\r?\n|$)/g), ({ 0: line, index }) => ({
    start: from + index,
    text: line.trimEnd(),
  }));
}
