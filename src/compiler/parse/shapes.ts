/**
 * Steps in other shapes than a numbered list, and lists that begin again: what each would be as one
 * list.
 */
import type { Heading, List, Paragraph, RootContent, Table } from 'mdast';
import type { Edit } from '../diagnostic.ts';
import type { Language } from './language.ts';
import { isCalled, titleOf } from './headings.ts';
import { placeOf } from './nodes.ts';
import type { Stretch } from './tokens.ts';

/** Steps that are none of a numbered list; the place is the first one's sign. */
export interface ForeignShape extends Stretch {
  readonly shape: 'headings' | 'paragraphs' | 'table';
  /** They turn it into a numbered list. */
  readonly edits: readonly Edit[];
}

/**
 * A numbered list that does not go on counting where one under the same heading ended; the place is
 * its first number.
 */
export interface Restart extends Stretch {
  readonly expected: number;
  readonly edits: readonly Edit[];
}

/**
 * The first steps that stand as headings, as paragraphs or in a table; none where there is a
 * numbered list.
 */
export function foreignShapesIn(
  nodes: readonly RootContent[],
  text: string,
  language: Language,
): ForeignShape[] {
  if (nodes.some((node) => node.type === 'list' && node.ordered)) return [];
  return [
    stepHeadings(nodes, text, language) ??
      stepParagraphs(nodes, text, language) ??
      stepTable(nodes, text, language) ??
      [],
  ].flat();
}

/** "### Step 1: Open the menu", and what stands under it. */
function stepHeadings(
  nodes: readonly RootContent[],
  text: string,
  language: Language,
): ForeignShape | undefined {
  const isStep = (node: RootContent): node is Heading =>
    node.type === 'heading' && signOf(titleOf(node), language) !== undefined;
  const first = nodes.find(isStep);
  if (!first) return undefined;
  const edits: Edit[] = [];
  let number = 0;
  let isInside = false;
  nodes.forEach((node, index) => {
    if (isStep(node)) {
      number += 1;
      isInside = true;
      const { start, end } = placeOf(node);
      const title = withoutSign(titleOf(node), language);
      const next = nodes[index + 1];
      const follows = next && next.type !== 'heading';
      const sign = `${String(number)}. `;
      if (title !== '') edits.push({ start, end, text: `${sign}**${title}**` });
      else if (follows) edits.push({ start, end: placeOf(next).start, text: sign });
      else edits.push({ start, end, text: sign });
    } else if ((node as RootContent).type === 'heading') isInside = false;
    else if (isInside) edits.push(...indented(node, nodes[index - 1], number, text, language));
  });
  const place = placeOf(first);
  return { shape: 'headings', start: place.start, end: place.end, edits };
}

/** "Step 1:" or "1." in front of a heading. */
function signOf(title: string, { stepSign }: Language): string | undefined {
  return (stepSign.exec(title) ?? /^\d+[.)]\s+/.exec(title))?.[0];
}

function withoutSign(title: string, language: Language): string {
  return title.slice(signOf(title, language)?.length ?? 0).trim();
}

/** Blanks in front of each line of a node, so that it belongs to the item before it. */
function indented(
  node: RootContent,
  before: RootContent | undefined,
  number: number,
  text: string,
  language: Language,
): Edit[] {
  const { start, end } = placeOf(node);
  const margin = ' '.repeat(String(number).length + 2);
  // The first line stands behind the item's number where its heading had no words.
  const isBehind = before?.type === 'heading' && withoutSign(titleOf(before), language) === '';
  const lines = [...text.slice(start, end).matchAll(/\n(?=[^\n])/g)].map(
    ({ index }) => start + index + 1,
  );
  return [...(isBehind ? [] : [start]), ...lines].map((at) => ({
    start: at,
    end: at,
    text: margin,
  }));
}

/** What stands in front of a step in a paragraph, and the mark that has to stay. */
interface Sign extends Stretch {
  readonly mark?: string;
}

/**
 * "Step 1: Press **Power**.", "**Step 1** Press **Power**." and "a. Press **Power**." in
 * paragraphs.
 */
function stepParagraphs(
  nodes: readonly RootContent[],
  text: string,
  language: Language,
): ForeignShape | undefined {
  const lines = nodes
    .filter((node): node is Paragraph => node.type === 'paragraph')
    .flatMap((node) => {
      const { start, end } = placeOf(node);
      return [...text.slice(start, end).matchAll(/^.*$/gm)].map(({ index, 0: line }) => ({
        at: start + index,
        line,
      }));
    });
  const signs = lines.flatMap(({ at, line }): Sign[] => {
    const marked = /^([*_]{1,3})(.+?)\1[:.)]?\s*/.exec(line);
    const inside = language.stepSign.exec(marked?.[2] ?? '')?.[0];
    if (marked && inside !== undefined) {
      const [whole, mark = '', words] = marked;
      // "**Step 1: Light it.** Press …" keeps its title.
      return [
        inside === words
          ? { start: at, end: at + whole.length }
          : { start: at, end: at + mark.length + inside.length, mark },
      ];
    }
    const sign = language.stepSign.exec(line)?.[0] ?? /^[a-z][.)]\s+(?=\S)/.exec(line)?.[0];
    return sign === undefined ? [] : [{ start: at, end: at + sign.length }];
  });
  const [first, second] = signs;
  if (!first || !second) return undefined;
  const edits = signs.map(({ start, end, mark = '' }, index) => ({
    start,
    end,
    text: `${String(index + 1)}. ${mark}`,
  }));
  return {
    shape: 'paragraphs',
    start: first.start,
    end: first.start + text.slice(first.start, first.end).trimEnd().length,
    edits,
  };
}

/** A table with a column for what is done. */
function stepTable(
  nodes: readonly RootContent[],
  text: string,
  language: Language,
): ForeignShape | undefined {
  const isStepTable = (node: RootContent): node is Table =>
    node.type === 'table' &&
    headOf(node, text).some((name) => language.actionColumns.has(name.toLowerCase()));
  const table = nodes.find(isStepTable);
  const head = table?.children[0];
  if (!table || !head) return undefined;
  const items = table.children.slice(1).map((row, index) => {
    const cells = row.children
      .map((cell) => rawOf(cell, text))
      .filter((cell) => cell !== '' && !/^\d+[.)]?$/.test(cell));
    return `${String(index + 1)}. ${cells.map((cell) => (/[.!?:]$/.test(cell) ? cell : `${cell}.`)).join(' ')}`;
  });
  const whole = placeOf(table);
  const { start, end } = placeOf(head);
  return { shape: 'table', start, end, edits: [{ ...whole, text: items.join('\n') }] };
}

function headOf(table: Table, text: string): string[] {
  return table.children[0]?.children.map((cell) => rawOf(cell, text)) ?? [];
}

/** What stands in a cell, without the bars around it. */
function rawOf(cell: Table['children'][number]['children'][number], text: string): string {
  const [first, last] = [cell.children[0], cell.children.at(-1)];
  return first && last ? text.slice(placeOf(first).start, placeOf(last).end).trim() : '';
}

/** Numbered lists under one heading that begin again instead of going on. */
export function restartsIn(
  nodes: readonly RootContent[],
  text: string,
  language: Language,
): Restart[] {
  const restarts: Restart[] = [];
  let heading: Heading | undefined;
  let count = 0;
  for (const node of nodes) {
    if (node.type === 'heading') [heading, count] = [node, 0];
    const { prerequisites, result } = language.headings;
    if (node.type !== 'list' || !node.ordered || isCalled(heading, [...prerequisites, ...result]))
      continue;
    if (count > 0 && node.start !== count + 1) restarts.push(restartOf(node, count + 1, text));
    count += node.children.length;
  }
  return restarts;
}

function restartOf(list: List, expected: number, text: string): Restart {
  const numbers = list.children.map((item) => {
    const { start } = placeOf(item);
    return { start, end: start + (/^\d+/.exec(text.slice(start))?.[0].length ?? 0) };
  });
  const edits = numbers.map((place, index) => ({ ...place, text: String(expected + index) }));
  return { ...(numbers[0] ?? placeOf(list)), expected, edits };
}
