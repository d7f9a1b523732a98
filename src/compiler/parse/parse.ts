/**
 * Reads the text of an article into procedures, steps and passages. Knows Markdown and English, but
 * no world.
 */
import GithubSlugger from 'github-slugger';
import type { Heading, ListItem, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Finding } from '../findings.ts';
import { foreignMarksIn } from './foreign.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { english } from './english.ts';
import { conditionOf, isCalled, titleOf, wordsOf, type SaidWords } from './headings.ts';
import { sharedIdsIn } from './ids.ts';
import type { Language } from './language.ts';
import { addressesIn, anchorsIn, resolveReferences, type Addresses } from './links.ts';
import { readMarkdown, type SyntaxFault } from './markdown.ts';
import type { Import } from './names.ts';
import { placeOf } from './nodes.ts';
import { passagesOf, type Passage, type PassageReader } from './passages.ts';
import { refusedIn } from './refused.ts';
import { foreignShapesIn, restartsIn, type ForeignShape, type Restart } from './shapes.ts';
import { straysIn, type Stray } from './strays.ts';
import { isWithin, namesStep, squeezed, type Stretch } from './tokens.ts';

/** The id of the main list. */
export const mainId = 'steps';

export interface ParsedStep {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly place: Stretch;
  /** The first paragraph. */
  readonly commandPlace: Stretch;
  readonly passages: readonly Passage[];
  /** Points in it ask for something that nobody executes. */
  readonly hasStrays: boolean;
}

export interface ParsedProcedure {
  readonly id: string;
  readonly title: string;
  /** What follows "If" in the heading. */
  readonly condition?: SaidWords;
  /** The whole heading. */
  readonly heading?: SaidWords;
  readonly steps: readonly ParsedStep[];
  /** The paragraphs around the list: "Continue with step 3." */
  readonly around: readonly Passage[];
}

export interface ParsedArticle extends Addresses {
  readonly text: string;
  readonly root: Root;
  readonly language: Language;
  readonly front: FrontMatter;
  readonly faults: readonly SyntaxFault[];
  /** What its reading shows beside them. */
  readonly found: readonly Finding[];
  readonly imports: readonly Import[];
  /** The main procedure first, then the others in the order of the text. */
  readonly procedures: readonly ParsedProcedure[];
  readonly result: readonly Passage[];
  /** The passages that belong to no procedure and no result. */
  readonly others: readonly Passage[];
  readonly strays: readonly Stray[];
  readonly shapes: readonly ForeignShape[];
  readonly restarts: readonly Restart[];
  /** The ids on the article's page: those of its headings and tags, and of its steps. */
  readonly anchors: readonly string[];
  readonly headings: ReadonlyMap<Nodes, string>;
}

/** A list and the heading it stands under. */
interface Found {
  readonly heading: Heading | undefined;
  readonly items: ListItem[];
  readonly around: Passage[];
}

/** What a procedure is read with. */
interface Context extends Omit<PassageReader, 'role'> {
  readonly strays: readonly Stray[];
}

export function parse(text: string, language: Language = english): ParsedArticle {
  const { root, faults, found, imports } = readMarkdown(text);
  resolveReferences(root);
  const yaml = root.children.find((node) => node.type === 'yaml');
  const front: FrontMatter = yaml
    ? readFrontMatter(yaml.value, text.indexOf('\n', yaml.position?.start.offset ?? 0) + 1)
    : { entries: undefined, faults: [] };
  const { lists, result, others } = survey(root.children, text, language);
  const main =
    lists.find(({ heading }) => isCalled(heading, language.headings.steps)) ??
    lists.find(({ heading }) => !conditionOf(heading, text, language));
  const ordered = main ? [main, ...lists.filter((list) => list !== main)] : lists;
  const headings = anchorsIn(root);
  const slugger = new GithubSlugger();
  slugger.slug(mainId);
  const strays = straysIn(root.children, 'top', text, language);
  const procedures = ordered.map((list) => {
    const id =
      list === main ? mainId : slugger.slug((list.heading && headings.get(list.heading)) ?? '');
    return procedureOf(list, id, { text, language, strays });
  });
  const steps = procedures.flatMap((procedure) => procedure.steps.map(({ id: step }) => step));
  const addresses = addressesIn(root, text);
  return {
    text,
    root,
    language,
    front,
    faults: [...front.faults, ...faults],
    found: [
      ...found,
      ...foreignMarksIn(root, text),
      ...sharedIdsIn(headings, procedures),
      ...refusedIn(root, addresses),
    ],
    imports,
    procedures,
    result,
    others,
    strays,
    shapes: foreignShapesIn(root.children, text, language),
    restarts: restartsIn(root.children, text, language),
    anchors: [...headings.values(), ...steps],
    headings,
    ...addresses,
  };
}

interface Survey {
  readonly lists: Found[];
  readonly result: Passage[];
  readonly others: Passage[];
}

/**
 * Goes through the article once: its numbered lists, what stands under "Result", and everything
 * else.
 */
function survey(nodes: readonly RootContent[], text: string, language: Language): Survey {
  const lists: Found[] = [];
  const result: Passage[] = [];
  const others: Passage[] = [];
  let heading: Heading | undefined;
  /** What stands under a heading, for the lists under it. */
  let around: Passage[] = [];
  /** "If …: continue with step 6." asks for nothing else. */
  const close = (): void => {
    const isGoingOn = around.some(({ sentences }) =>
      sentences.some(({ tokens }) => namesStep(tokens, language)),
    );
    if (isGoingOn && lists.at(-1)?.heading !== heading && conditionOf(heading, text, language))
      lists.push({ heading, items: [], around });
  };
  for (const node of nodes) {
    const read = (role: PassageReader['role']): Passage[] =>
      passagesOf(node, { text, language, role });
    if (node.type === 'heading') {
      close();
      heading = node;
      around = [];
      others.push(...read('heading'));
    } else if (isCalled(heading, language.headings.result)) {
      // A note or an image under it promises nothing.
      for (const passage of read('result'))
        (passage.role === 'result' ? result : others).push(passage);
    } else if (isCalled(heading, language.headings.prerequisites))
      others.push(...read('prerequisite'));
    else if (node.type === 'list' && node.ordered) {
      const last = lists.at(-1);
      // A list that goes on counting after a paragraph is the same list.
      if (last && last.heading === heading && node.start === last.items.length + 1)
        last.items.push(...node.children);
      else lists.push({ heading, items: [...node.children], around });
    } else {
      const passages = read('introduction');
      around.push(...passages);
      others.push(...passages);
    }
  }
  close();
  // What stands around a list is its own; of two lists under one heading, the first one's.
  const owned = new Set(lists.flatMap((list) => list.around));
  return { lists, result, others: others.filter((passage) => !owned.has(passage)) };
}

function procedureOf(
  { heading, items, around }: Found,
  id: string,
  context: Context,
): ParsedProcedure {
  const { text, language } = context;
  const condition = conditionOf(heading, text, language);
  const prefix = id === mainId ? '' : `${id}-`;
  const steps = items.map((item, index) =>
    stepOf(item, `${prefix}step-${String(index + 1)}`, index + 1, context),
  );
  return {
    id,
    title: titleOf(heading),
    ...(condition ? { condition } : {}),
    ...(heading ? { heading: wordsOf(heading) } : {}),
    steps,
    around,
  };
}

function stepOf(
  item: ListItem,
  id: string,
  number: number,
  { text, language, strays }: Context,
): ParsedStep {
  const place = placeOf(item);
  const [first, ...rest] = item.children;
  const reader: PassageReader = { text, language, role: 'instruction' };
  // A bold line of its own over further paragraphs is the step's title.
  const isTitled =
    first?.type === 'paragraph' &&
    first.children.length === 1 &&
    first.children[0]?.type === 'strong' &&
    rest.length > 0;
  const passages = item.children.flatMap((node, index) =>
    passagesOf(node, isTitled && index === 0 ? { ...reader, role: 'heading' } : reader),
  );
  const hasStrays = strays.some((stray) => stray.in === 'points' && isWithin(stray, [place]));
  const spoken = first?.type === 'paragraph' ? plainText(first) : '';
  return {
    id,
    number,
    text: spoken,
    place,
    commandPlace: first ? placeOf(first) : place,
    passages,
    hasStrays,
  };
}

/** What a reader reads: without comments and other expressions. */
function plainText(paragraph: Paragraph): string {
  const children = paragraph.children.filter((node) => node.type !== 'mdxTextExpression');
  return squeezed(toString({ type: 'paragraph', children }));
}
