/**
 * An article's tree made ready for its page: what is a piece is a node of its own, headings have
 * their ids and links their addresses, comments are gone, signs are set as printers set them.
 */
import type {
  AlignType,
  Definition,
  List,
  Nodes,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  TableRow,
  Text,
} from 'mdast';
import type { CompiledArticle, Piece, Procedure } from '../article.ts';
import { isTag, placeOf, type Tag } from '../parse/nodes.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import { isWithin, type Stretch } from '../parse/tokens.ts';
import { visit } from '../parse/visit.ts';
import { offsetsOf } from './offsets.ts';
import { signsIn } from './punctuation.ts';

/**
 * What stands at the edges of a piece in HTML. No text has this character: Markdown reads it as
 * another.
 */
export const edge = '\0';

type WithoutBody<Each> = Each extends string ? never : Omit<Each, 'body'>;

/** A piece without what stands in it. */
export type Opening = WithoutBody<Piece>;

/** A piece as a node of the tree, until HTML is made of it. */
export interface PieceNode extends Parent {
  type: 'piece';
  /** Its place in the list of openings. */
  opening: number;
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    piece: PieceNode;
  }
}

export interface Arrangement {
  readonly root: Root;
  readonly openings: readonly Opening[];
}

/** A stretch of words that is a piece, or a link. */
interface Wrap extends Stretch {
  readonly around: (words: RootContent[]) => RootContent;
}

type MakePiece = (opening: Opening, children?: RootContent[]) => RootContent;

/** Attributes of the element that a node becomes. */
type Properties = NonNullable<NonNullable<Nodes['data']>['hProperties']>;

/** The tree of an article's page; undefined where the place of something in it cannot be told. */
export function arranged(parsed: ParsedArticle, article: CompiledArticle): Arrangement | undefined {
  const { text, root } = parsed;
  const { procedures } = article;
  const signs = signsIn(root, text);
  const openings: Opening[] = [];
  const piece: MakePiece = (opening, children = []) => ({
    type: 'piece',
    opening: openings.push(opening) - 1,
    children,
  });
  const steps = new Map(
    procedures.flatMap((procedure) =>
      procedure.steps.map(({ id, place }) => [place.start.offset, id] as const),
    ),
  );
  const unplaced = new Set(wrapsOf(article, piece));
  const situated = article.situated.map(({ start, end, when }): Wrap => {
    return {
      start: start.offset,
      end: end.offset,
      around: (words) => piece({ kind: 'situated', when }, words),
    };
  });
  // Where they cannot be placed, the article's own words stand there.
  const renamed = article.renamed.map(({ start, end, otherwise, isClaimed }): Wrap => {
    return {
      start: start.offset,
      end: end.offset,
      around: (words) => piece({ kind: 'renamed', otherwise, isClaimed }, words),
    };
  });
  const paths = pathsOf(parsed, article);
  const addressed = (name: 'href' | 'src', node: Nodes): Properties => {
    const path = paths.get(placeOf(node).start);
    if (path === undefined) return {};
    openings.push({ kind: 'address', path });
    return { [name]: edge + String(openings.length - 1) + edge };
  };
  const definitions = new Map<string, Definition>();
  visit(
    root,
    'definition',
    (node) => void definitions.set(node.identifier, definitions.get(node.identifier) ?? node),
  );
  /** Texts and steps whose place nobody knows. */
  const lost: Nodes[] = [];

  const arrange = (node: RootContent): RootContent[] => {
    if (isTag(node)) return asElement(node);
    switch (node.type) {
      case 'yaml':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return [];
      case 'text':
        return printed(node);
      case 'heading':
        return [
          withProperties(
            { ...node, children: inside(node) as PhrasingContent[] },
            { id: parsed.headings.get(node) },
          ),
        ];
      case 'paragraph':
        // Tags alone in their lines are blocks.
        return isOfTags(node.children)
          ? node.children.filter(({ type }) => type !== 'text').flatMap(arrange)
          : [withInside(node)];
      case 'blockquote':
        return [piece({ kind: 'quotation' }, inside(node))];
      case 'code':
        return [
          piece({ kind: 'code', text: node.value, ...(node.lang ? { language: node.lang } : {}) }),
        ];
      case 'strong': {
        const children = inside(node);
        const [first] = children;
        // Where a label fills its bold, the bold goes: a label has a look of its own.
        return first?.type === 'piece' &&
          openings[first.opening]?.kind === 'control' &&
          children.length === 1
          ? [placedAt(placeOf(node), first)]
          : [{ ...node, children: children as PhrasingContent[] }];
      }
      case 'list':
        return steps.has(placeOf(node.children[0] ?? node).start)
          ? stepsOf(node)
          : [withInside(node)];
      case 'table':
        return [
          {
            ...node,
            children: node.children.map((row) => withAlignedCells(row, node.align ?? [])),
          },
        ];
      case 'link':
        return [withProperties(withInside(node), addressed('href', node))];
      case 'linkReference':
        return [
          withProperties(
            withInside(node),
            addressed('href', definitions.get(node.identifier) ?? node),
          ),
        ];
      case 'image':
        return [withProperties(node, addressed('src', node))];
      case 'imageReference':
        return [withProperties(node, addressed('src', definitions.get(node.identifier) ?? node))];
      default:
        return ['children' in node ? withInside(node) : node];
    }
  };

  /** What stands in a node, with the stretches of its words that are pieces. */
  const inside = (node: Nodes): RootContent[] => {
    if (!('children' in node)) return [];
    const children = node.children.flatMap(arrange);
    if (node.type === 'listItem' || node.type === 'blockquote') return children;
    const place = [placeOf(node)];
    const around = [...unplaced, ...renamed, ...(node.type === 'paragraph' ? situated : [])];
    return around
      .filter((wrap) => isWithin(wrap, place))
      .reduce((words, wrap) => {
        const from = words.findIndex(
          (each) => each.type !== 'paragraph' && placeOf(each).start === wrap.start,
        );
        const to = words.findIndex(
          (each) => each.type !== 'paragraph' && placeOf(each).end === wrap.end,
        );
        if (from < 0 || to < from) return words;
        unplaced.delete(wrap);
        const wrapped = placedAt(wrap, wrap.around(words.slice(from, to + 1)));
        return [...words.slice(0, from), wrapped, ...words.slice(to + 1)];
      }, children);
  };
  const withInside = <Each extends Nodes>(node: Each): Each => ({
    ...node,
    children: inside(node),
  });

  /** A row as long as the table is wide. */
  const withAlignedCells = (row: TableRow, columns: readonly AlignType[]): TableRow => {
    const missing = columns
      .slice(row.children.length)
      .map((): TableCell => ({ type: 'tableCell', children: [] }));
    const cells = [...row.children, ...missing];
    return {
      ...row,
      children: cells.map((cell, index) =>
        withProperties(withInside(cell), alignment(columns[index])),
      ),
    };
  };

  /** A text, cut where a piece begins or ends in it. */
  const printed = (node: Text): RootContent[] => {
    const { start, end } = placeOf(node);
    const offsets = node.position && offsetsOf(node.value, text, { start, end });
    if (!offsets) {
      lost.push(node);
      return [node];
    }
    const cuts = new Set<number>();
    for (const wraps of [unplaced, renamed, situated])
      for (const wrap of wraps)
        for (const at of [wrap.start, wrap.end]) if (at > start && at < end) cuts.add(at);
    const edges = [start, ...[...cuts].sort((one, other) => one - other), end];
    return edges.slice(1).map((until, index): Text => {
      const from = edges[index] ?? start;
      let value = '';
      offsets.forEach((at, nth) => {
        if (at >= from && at < until)
          value += signs.get(at) ?? (node.value[nth] === '\n' ? ' ' : node.value[nth]) ?? '';
      });
      return { type: 'text', value, position: { start: pointAt(from), end: pointAt(until) } };
    });
  };

  const asElement = (tag: Tag): RootContent[] => {
    const children = inside(tag);
    if (tag.name === null) return children;
    const attributes = tag.attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' &&
      (each.value === null || each.value === undefined || typeof each.value === 'string')
        ? [[each.name, each.value ?? true] as const]
        : [],
    );
    const properties = {
      ...Object.fromEntries(attributes),
      ...addressed(tag.name === 'img' ? 'src' : 'href', tag),
    };
    // Whatever its type: the element is made of the name.
    return [
      {
        type: 'emphasis',
        children: children as PhrasingContent[],
        data: { hName: tag.name, hProperties: properties },
      },
    ];
  };

  const stepsOf = ({ children }: List): RootContent[] =>
    children.map((item) => {
      const id = steps.get(placeOf(item).start);
      if (id === undefined) lost.push(item);
      return piece({ kind: 'step', id: id ?? '' }, inside(item));
    });

  const blocks = root.children.map((node): Block => ({ ...placeOf(node), drawn: arrange(node) }));
  const drawn = procedures
    .reduce<readonly Block[]>((all, procedure) => withProcedure(all, procedure, piece), blocks)
    .flatMap((block) => block.drawn);
  return lost.length === 0 && unplaced.size === 0
    ? { root: { type: 'root', children: drawn }, openings }
    : undefined;
}

/** The article's labels, and its words that lead to a step. */
function wrapsOf({ procedures, jumps }: CompiledArticle, piece: MakePiece): Wrap[] {
  const controls = procedures.flatMap(({ steps }) => steps.flatMap((step) => step.controls));
  const labels = controls.map(({ device, control, otherwise, start, end }): Wrap => {
    const opening = {
      kind: 'control',
      name: `${device}.${control}`,
      ...(otherwise && { otherwise }),
    } as const;
    return { start: start.offset, end: end.offset, around: (words) => piece(opening, words) };
  });
  const links = jumps.map(({ step, start, end }): Wrap => {
    const around = (words: RootContent[]): RootContent => ({
      type: 'link',
      url: `#${step}`,
      children: words as PhrasingContent[],
    });
    return { start: start.offset, end: end.offset, around };
  });
  return [...labels, ...links];
}

/** Paths of the site, as they stand in an attribute, by where the node begins that leads there. */
function pathsOf(
  parsed: ParsedArticle,
  { links, sources }: CompiledArticle,
): ReadonlyMap<number, string> {
  const paths = new Map([...links, ...sources].map(({ path, start }) => [start.offset, path]));
  return new Map(
    [...parsed.links, ...parsed.sources].flatMap(({ start, whole }) => {
      const path = paths.get(start);
      if (path === undefined) return [];
      return [
        [
          whole.start,
          path.replace(/[^!-~]|["'()<>\\]/gu, encoded).replaceAll('&', '&amp;'),
        ] as const,
      ];
    }),
  );
}

/** What stands at the top of the article. */
interface Block extends Stretch {
  readonly drawn: readonly RootContent[];
}

/** The blocks with those from a procedure's first step to its last in one. */
function withProcedure(
  blocks: readonly Block[],
  { id, steps }: Procedure,
  piece: MakePiece,
): readonly Block[] {
  const [first, last] = [steps[0], steps.at(-1)];
  const isIn = ({ start, end }: Block): boolean =>
    !!first && !!last && end > first.place.start.offset && start < last.place.end.offset;
  const within = blocks.filter(isIn);
  const [from, to] = [within[0], within.at(-1)];
  if (!from || !to) return blocks;
  const inside = within.flatMap(({ drawn }) => drawn);
  const procedure = {
    start: from.start,
    end: to.end,
    drawn: [piece({ kind: 'procedure', id }, inside)],
  };
  return [
    ...blocks.slice(0, blocks.indexOf(from)),
    procedure,
    ...blocks.slice(blocks.indexOf(to) + 1),
  ];
}

/** A node that stands for a stretch of the text. */
function placedAt({ start, end }: Stretch, node: RootContent): RootContent {
  return { ...node, position: { start: pointAt(start), end: pointAt(end) } };
}

function withProperties<Each extends Nodes>(node: Each, properties: Properties): Each {
  return { ...node, data: { ...node.data, hProperties: properties } };
}

/** A cell's class: the pages' policy refuses the attribute that Markdown's compiler writes. */
function alignment(align: AlignType | undefined): Properties {
  return align ? { align: undefined, className: [`align-${align}`] } : {};
}

function isOfTags(nodes: readonly Nodes[]): boolean {
  const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';
  const isOfMdx = (node: Nodes): boolean =>
    node.type === 'mdxJsxTextElement' || node.type === 'mdxTextExpression';
  return nodes.some(isOfMdx) && nodes.every((node) => isOfMdx(node) || isBlank(node));
}

/** What ends an address in an attribute, or is not of ASCII, is written otherwise. */
function encoded(sign: string): string {
  return /^[!-~\s]$/.test(sign)
    ? `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`
    : encodeURIComponent(sign.toWellFormed());
}

function pointAt(offset: number): { line: number; column: number; offset: number } {
  return { line: 1, column: 1, offset };
}
