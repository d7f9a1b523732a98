/** Lines of an article as an editor shows them, with what a diagnostic is about. */
import type { Edit, Span } from '../../compiler/index.ts';
import { markedPieces } from './marked.ts';

export interface FrameLine {
  readonly number: number;
  /** What is told stands in this line, not only beside it. */
  readonly isMeant: boolean;
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
}

/** Of a place that is longer its beginning is enough. */
const most = 6;

/** The lines of a place, and the one before and after it if anything stands there. */
export function frameOf(source: string, { start, end }: Span): FrameLine[] {
  const lines = source.split(/\r?\n/);
  const last = Math.min(end.line, start.line + most - 1);
  return lines.flatMap((text, index): FrameLine[] => {
    const number = index + 1;
    if (number >= start.line && number <= last) {
      const from = number === start.line ? start.column - 1 : text.search(/\S|$/);
      const to = number === end.line ? end.column - 1 : text.length;
      return [
        { number, isMeant: true, pieces: markedPieces(`${text} `, [{ start: from, end: to }]) },
      ];
    }
    const isBeside = number === start.line - 1 || number === last + 1;
    return isBeside && text.trim() !== ''
      ? [{ number, isMeant: false, pieces: markedPieces(text, []) }]
      : [];
  });
}

/**
 * The line of a text once it is mended, with what is new in it; undefined where that takes more
 * than one line to show.
 */
export function mendedLine(source: string, edits: readonly Edit[]): FrameLine | undefined {
  const [first, ...others] = edits.toSorted((one, other) => one.start - other.start);
  if (!first) return undefined;
  const from = source.lastIndexOf('\n', first.start - 1) + 1;
  const to = !source.includes('\n', first.start)
    ? source.length
    : source.indexOf('\n', first.start);
  if ([first, ...others].some(({ end, text }) => end > to || text.includes('\n'))) return undefined;
  let line = source.slice(from, to).replace(/\r$/, '');
  let shift = -from;
  const written = [first, ...others].map(({ start, end, text }) => {
    line = line.slice(0, start + shift) + text + line.slice(end + shift);
    const place = { start: start + shift, end: start + shift + text.length };
    shift += text.length - (end - start);
    return place;
  });
  const pieces = markedPieces(
    line,
    written.filter(({ start, end }) => end > start),
  );
  return { number: source.slice(0, from).split('\n').length, isMeant: true, pieces };
}
