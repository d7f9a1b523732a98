/** The passages of an article: every stretch of words that is read as one, whatever holds it. */
import type { Nodes, Paragraph, Parents, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { captionsIn } from './captions.ts';
import { examplesIn, type ExampleRow } from './examples.ts';
import type { Language } from './language.ts';
import { placeOf } from './nodes.ts';
import { commentIn, sentencesOf, wordOf, type Sentence, type Stretch } from './tokens.ts';

/**
 * What a passage is to its article. What stands in a step's own paragraphs is carried out, the rest
 * is read: a point of a list, a note (an aside, a cell of a table), an introduction, what is needed
 * beforehand, what comes of it, a heading, the words of an image.
 */
export type Role =
  | 'instruction'
  | 'point'
  | 'note'
  | 'introduction'
  | 'prerequisite'
  | 'result'
  | 'heading'
  | 'caption';

export interface Passage extends Stretch {
  readonly role: Role;
  readonly sentences: readonly Sentence[];
  /** In how many numbered lists it stands within its step. */
  readonly depth: number;
  /** Of a cell of a table the words of its head, and of the rest of its row. */
  readonly beside?: readonly string[];
  /** It is the head or a row of a table in a step that may be one of examples. */
  readonly example?: ExampleRow;
}

/** How to read the passages of a part of the article. */
export interface PassageReader {
  readonly text: string;
  readonly language: Language;
  readonly role: Role;
}

/** Every passage of a node, in the order of the text. */
export function passagesOf(node: Nodes, reader: PassageReader, depth = 0): Passage[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return [
        legendOf(node, reader, depth) ??
          spoken(
            node,
            { ...reader, role: node.type === 'heading' ? 'heading' : reader.role },
            depth,
          ),
        ...told(node, reader),
      ];
    case 'mdxFlowExpression': {
      const comment = commentIn(node.value);
      if (comment === undefined) return [];
      const place = placeOf(node);
      const sentence: Sentence = {
        ...place,
        tokens: [{ kind: 'comment', text: comment, ...place }],
      };
      return [{ role: reader.role, depth, sentences: [sentence], ...place }];
    }
    case 'table': {
      const examples =
        reader.role === 'instruction' ? examplesIn(node, reader.text, reader.language) : [];
      return examples.length > 0
        ? [...examples.flatMap((each) => rowOf(each, depth)), ...told(node, reader)]
        : [...told({ ...node, children: [] }, reader), ...cellsOf(node, reader, depth)];
    }
    case 'list':
      return node.children.flatMap((item) => {
        const role = reader.role === 'instruction' && !node.ordered ? 'point' : reader.role;
        return inside(item, { ...reader, role }, depth + 1);
      });
    default:
      return 'children' in node
        ? [...told({ ...node, children: [] }, reader), ...aside(node, reader, depth)]
        : told(node, reader);
  }
}

/** What images, links and tags say beside the text. */
function told(node: Nodes, { text, language }: PassageReader): Passage[] {
  return captionsIn(node, text, language).map((caption) => ({
    role: 'caption',
    depth: 0,
    ...caption,
  }));
}

/** What stands in a step beside its own paragraphs. */
function aside(node: Parents, reader: PassageReader, depth: number): Passage[] {
  const isBeside = node.type === 'blockquote' || node.type === 'footnoteDefinition';
  const role =
    reader.role === 'instruction' || reader.role === 'point' || isBeside ? 'note' : reader.role;
  return inside(node, { ...reader, role }, depth);
}

/** The cells of a table that explains, each with what stands beside it. */
function cellsOf(
  { children: [head, ...rows] }: Table,
  reader: PassageReader,
  depth: number,
): Passage[] {
  const read = (row: TableRow | undefined): Passage[][] =>
    row?.children.map((cell) =>
      aside({ ...cell, type: 'tableRow', children: [cell] }, reader, depth),
    ) ?? [];
  const heads = read(head);
  return [
    ...heads.flat(),
    ...rows.flatMap((row) => {
      const cells = read(row);
      return cells.flatMap((cell) => {
        const others = cells.filter((other) => other !== cell);
        const beside = [...heads.flat(), ...others.flat()].flatMap(wordsOf);
        return cell.map((each): Passage => ({ ...each, beside }));
      });
    }),
  ];
}

function wordsOf({ sentences }: Passage): string[] {
  return sentences.flatMap(({ tokens }) => tokens.map(wordOf)).filter(Boolean);
}

/** The cells of a row, as one passage. */
function rowOf(
  { example, cells }: ReturnType<typeof examplesIn>[number],
  depth: number,
): Passage[] {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return [];
  const sentences = cells.flatMap((cell) => cell.sentences);
  return [{ role: 'note', depth, sentences, example, start: first.start, end: last.end }];
}

/** The passages of what a node holds. */
function inside(node: Parents, reader: PassageReader, depth: number): Passage[] {
  return node.children.flatMap((child) => passagesOf(child, reader, depth));
}

/** A line that says what an image or a table shows: "_Figure 1: The notice._" */
function legendOf(
  { children }: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>,
  reader: PassageReader,
  depth: number,
): Passage | undefined {
  const [only, another] = children;
  if (
    only?.type !== 'emphasis' ||
    another ||
    !isFigure(/^[^:–—]*/.exec(toString(only))?.[0] ?? '', reader.language)
  )
    return undefined;
  return spoken({ ...only, type: 'paragraph' }, { ...reader, role: 'caption' }, depth);
}

/** Whether words are what an image or a table is called by: "Figure 1:". */
export function isFigure(text: string, { figures }: Language): boolean {
  const [, name = ''] = /^(\p{L}+)\.? \d+[.:]?$/u.exec(text.trim()) ?? [];
  return figures.has(name.toLowerCase());
}

function spoken(
  node: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>,
  { text, language, role }: PassageReader,
  depth: number,
): Passage {
  const place = placeOf(node);
  // "[!NOTE]" says what kind of note it is.
  const sign = /^\[![A-Za-z]+\][ \t]*/.exec(text.slice(place.start, place.end))?.[0].length ?? 0;
  const from = place.start + sign;
  const sentences = sentencesOf(node as Pick<Paragraph, 'children'>, text, language).flatMap(
    (sentence): Sentence[] => {
      if (sentence.start >= from) return [sentence];
      const tokens = sentence.tokens.filter(({ start }) => start >= from);
      const [first] = tokens;
      return first ? [{ tokens, start: first.whole?.start ?? first.start, end: sentence.end }] : [];
    },
  );
  return { role, depth, sentences, start: from, end: place.end };
}
