/**
 * Tables of examples: what is put into fields, and what is shown then. Whether there are such
 * fields, the world knows.
 */
import type { Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Language } from './language.ts';
import { placeOf } from './nodes.ts';
import { sentencesOf, squeezed, wordOf, type Sentence, type Stretch } from './tokens.ts';

/** A cell: all that it says, where that stands, and its sentences. */
export interface Cell extends Stretch {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** The head of a table that may be one of examples, or a row of it. */
export interface ExampleRow {
  /** What the columns of the fields are called. */
  readonly heads: readonly Cell[];
  /**
   * What its last column is called says that something is shown, whatever the others are called.
   */
  readonly isCertain: boolean;
  readonly row?: { readonly typed: readonly Cell[]; readonly answer: Cell };
}

/**
 * The head and the rows of a table whose last column says what is shown; none for another table, or
 * where it says that it is a note.
 */
export function examplesIn(
  { children }: Table,
  text: string,
  language: Language,
): { example: ExampleRow; cells: readonly Cell[] }[] {
  const [head, ...rows] = children.map((row) =>
    row.children.map((cell) => cellOf(cell, text, language)),
  );
  const heads = head?.slice(0, -1) ?? [];
  const certainty = head && certaintyOf(head.at(-1), language);
  if (
    !head ||
    heads.length === 0 ||
    certainty === undefined ||
    head.some(isNote) ||
    heads.some((cell) => isAction(cell, language))
  )
    return [];
  const example: ExampleRow = { heads, isCertain: certainty === 'certain' };
  return [
    { example, cells: head },
    ...rows.flatMap((cells) => {
      const answer = cells[heads.length];
      return answer
        ? [{ example: { ...example, row: { typed: cells.slice(0, heads.length), answer } }, cells }]
        : [];
    }),
  ];
}

function cellOf(cell: TableCell, text: string, language: Language): Cell {
  const place = placeOf(cell);
  const [first, last] = [cell.children[0], cell.children.at(-1)];
  const inside = first && last ? { start: placeOf(first).start, end: placeOf(last).end } : place;
  const said = {
    ...cell,
    children: cell.children.filter(({ type }) => type !== 'mdxTextExpression'),
  };
  return {
    ...inside,
    text: squeezed(toString(said)),
    sentences: sentencesOf(cell, text, language),
  };
}

/** "Message", "The recorder says"; what is called "Result" may be anything else. */
function certaintyOf(
  cell: Cell | undefined,
  { answerColumns, headings, quoting, showing }: Language,
): 'certain' | 'possible' | undefined {
  const name = cell?.text.toLowerCase() ?? '';
  const last = cell?.sentences.at(-1)?.tokens.findLast(({ kind }) => kind === 'word');
  if (answerColumns.includes(name) || quoting.has(wordOf(last)) || showing.has(wordOf(last)))
    return 'certain';
  return headings.result.includes(name) ? 'possible' : undefined;
}

function isAction({ text }: Cell, { actionColumns }: Language): boolean {
  return actionColumns.has(text.toLowerCase());
}

function isNote({ sentences }: Cell): boolean {
  return sentences.some(({ tokens }) =>
    tokens.some(({ kind, text }) => kind === 'comment' && text === 'note'),
  );
}
