/** Reads the text of an article into procedures, steps and sentences. Knows Markdown and English, but no world. */
import GithubSlugger from 'github-slugger';
import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Finding } from '../findings.ts';
import { foreignMarksIn } from './foreign.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { english, type Language } from './english.ts';
import { sharedIdsIn } from './ids.ts';
import { addressesIn, anchorsIn, type Addresses } from './links.ts';
import { readMarkdown, type SyntaxFault } from './markdown.ts';
import type { Import } from './names.ts';
import { refusedIn } from './refused.ts';
import { commentIn, isOrder, sentencesOf, squeezed, type Sentence, type Stretch } from './tokens.ts';

export interface ParsedStep {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly place: Stretch;
  /** The first paragraph. */
  readonly commandPlace: Stretch;
  /** What the reader is to do: the command, and those of its substeps. */
  readonly command: readonly Sentence[];
  /** What is said of it: further paragraphs. */
  readonly notes: readonly Sentence[];
  /** Alerts and other asides: only the names in them are looked at. */
  readonly asides: readonly Sentence[];
  /** Points in it ask for something that nobody executes. */
  readonly hasStrays: boolean;
}

export interface ParsedProcedure {
  readonly id: string;
  readonly title: string;
  /** What follows "If" in the heading. */
  readonly condition?: Stretch & { readonly text: string };
  /** The whole heading. */
  readonly heading?: Stretch & { readonly text: string };
  readonly steps: readonly ParsedStep[];
  /** What paragraphs around the list say: "Continue with step 3." */
  readonly around: readonly Sentence[];
}

/** A list that asks for something where no step is looked for: the place is its first item that does. */
export interface Stray extends Stretch {
  readonly in: 'component' | 'points' | 'prerequisites';
}

export interface ParsedArticle extends Addresses {
  readonly text: string;
  readonly language: Language;
  readonly front: FrontMatter;
  readonly faults: readonly SyntaxFault[];
  /** What its reading shows beside them. */
  readonly found: readonly Finding[];
  readonly imports: readonly Import[];
  /** The main procedure first, then the others in the order of the text. */
  readonly procedures: readonly ParsedProcedure[];
  readonly result: readonly Sentence[];
  readonly strays: readonly Stray[];
  /** The ids on the article's page. */
  readonly anchors: readonly string[];
}

/** A list and the heading it stands under. */
interface Found {
  readonly heading: Heading | undefined;
  readonly items: ListItem[];
  readonly around: Paragraph[];
}

export function parse(text: string, language: Language = english): ParsedArticle {
  const { root, faults, found, imports } = readMarkdown(text);
  const yaml = root.children.find((node) => node.type === 'yaml');
  const front: FrontMatter = yaml
    ? readFrontMatter(yaml.value, text.indexOf('\n', yaml.position?.start.offset ?? 0) + 1)
    : { entries: undefined, faults: [] };
  const { lists, result } = survey(root.children, text, language);
  const main =
    lists.find(({ heading }) => isCalled(heading, language.headings.steps)) ??
    lists.find(({ heading }) => !conditionOf(heading, text, language));
  const ordered = main ? [main, ...lists.filter((list) => list !== main)] : lists;
  const headings = anchorsIn(root);
  const slugger = new GithubSlugger();
  slugger.slug('steps');
  const procedures = ordered.map((list) => {
    const id = list === main ? 'steps' : slugger.slug((list.heading && headings.get(list.heading)) ?? '');
    return procedureOf(list, id, text, language);
  });
  const strays = straysIn(root.children, 'top', text, language);
  const steps = procedures.flatMap((procedure) => procedure.steps.map(({ id: step }) => step));
  const anchors = [...headings.values(), ...steps];
  const addresses = addressesIn(root, text);
  return {
    text,
    language,
    front,
    faults: [...front.faults, ...faults],
    found: [...found, ...foreignMarksIn(root, text), ...sharedIdsIn(headings, procedures), ...refusedIn(root, addresses)],
    imports,
    procedures,
    result,
    strays,
    anchors,
    ...addresses,
  };
}

/** Goes through the article once: its numbered lists, and the sentences under "Result". */
function survey(nodes: readonly RootContent[], text: string, language: Language): { lists: Found[]; result: Sentence[] } {
  const lists: Found[] = [];
  const result: Sentence[] = [];
  let heading: Heading | undefined;
  let paragraphs: Paragraph[] = [];
  for (const node of nodes) {
    if (node.type === 'heading') {
      heading = node;
      paragraphs = [];
    } else if (node.type === 'paragraph' && !isCalled(heading, language.headings.result)) paragraphs.push(node);
    else if (isCalled(heading, language.headings.result))
      result.push(...paragraphsOf(node).flatMap((each) => sentencesOf(each, text, language)));
    else if (node.type === 'list' && node.ordered && !isCalled(heading, language.headings.prerequisites)) {
      const last = lists.at(-1);
      // A list that goes on counting after a paragraph is the same list.
      if (last && last.heading === heading && node.start === last.items.length + 1) last.items.push(...node.children);
      else lists.push({ heading, items: [...node.children], around: paragraphs });
    }
  }
  return { lists, result };
}

/** Lists that nobody executes. */
function straysIn(nodes: readonly RootContent[], within: 'top' | 'step' | 'other', text: string, language: Language): Stray[] {
  let heading: Heading | undefined;
  return nodes.flatMap((node): Stray[] => {
    if (node.type === 'heading') heading = node;
    if (isCalled(heading, language.headings.result) || !('children' in node)) return [];
    if (isCalled(heading, language.headings.prerequisites))
      return node.type === 'list' && node.ordered ? ordersIn(node, 'prerequisites', text, language) : [];
    if (node.type !== 'list') return straysIn(node.children, 'other', text, language);
    if (!node.ordered) {
      const isForSteps = within === 'step' || isCalled(heading, language.headings.steps) || conditionOf(heading, text, language);
      const orders = isForSteps ? ordersIn(node, 'points', text, language) : [];
      return orders.length > 0 ? orders : straysIn(node.children, 'other', text, language);
    }
    const [first] = node.children;
    if (within === 'other') return first ? [{ in: 'component', ...placeOf(first.children[0] ?? first) }] : [];
    return node.children.flatMap((item) => straysIn(item.children, 'step', text, language));
  });
}

/** The first paragraph of a list that asks for something. */
function ordersIn(list: List, place: Stray['in'], text: string, language: Language): Stray[] {
  const first = paragraphsOf(list).find((paragraph) => sentencesOf(paragraph, text, language).some((each) => isOrder(each, language)));
  return first ? [{ in: place, ...placeOf(first) }] : [];
}

function procedureOf({ heading, items, around }: Found, id: string, text: string, language: Language): ParsedProcedure {
  const condition = conditionOf(heading, text, language);
  const prefix = id === 'steps' ? '' : `${id}-`;
  const steps = items.map((item, index) => stepOf(item, `${prefix}step-${String(index + 1)}`, index + 1, text, language));
  const said = heading && id !== 'steps' ? around.flatMap((paragraph) => sentencesOf(paragraph, text, language)) : [];
  return { id, title: titleOf(heading), ...(condition ? { condition } : {}), ...headingOf(heading), steps, around: said };
}

function stepOf(item: ListItem, id: string, number: number, text: string, language: Language): ParsedStep {
  const place = placeOf(item);
  const [first] = item.children;
  const commandPlace = first ? placeOf(first) : place;
  const read = (paragraph: Pick<Paragraph, 'children'>): Sentence[] => sentencesOf(paragraph, text, language);
  const command: Sentence[] = [];
  const notes: Sentence[] = [];
  const asides: Sentence[] = [];
  item.children.forEach((node, index) => {
    if (node.type === 'paragraph') (index === 0 ? command : notes).push(...read(node));
    else if (node.type === 'list' && node.ordered) command.push(...substepsOf(node).flatMap(read));
    else if (node.type === 'mdxFlowExpression') {
      const comment = commentIn(node.value);
      if (comment !== undefined) command.push({ tokens: [{ kind: 'comment', text: comment, ...placeOf(node) }], ...placeOf(node) });
    } else if (node.type === 'list') notes.push(...paragraphsOf(node).flatMap(read));
    else asides.push(...paragraphsOf(node).flatMap(read));
  });
  const spoken = first?.type === 'paragraph' ? plainText(first) : '';
  const hasStrays = straysIn(item.children, 'step', text, language).some((stray) => stray.in === 'points');
  return { id, number, text: spoken, place, commandPlace, command, notes, asides, hasStrays };
}

function substepsOf(list: List): Paragraph[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((node) => {
      if (node.type === 'paragraph') return [node];
      return node.type === 'list' && node.ordered ? substepsOf(node) : [];
    }),
  );
}

/** Every paragraph in a node, wherever it stands. */
function paragraphsOf(node: RootContent): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  return 'children' in node ? (node.children as RootContent[]).flatMap(paragraphsOf) : [];
}

/** What a reader reads: without comments and other expressions. */
function plainText(paragraph: Paragraph): string {
  const children = paragraph.children.filter((node) => node.type !== 'mdxTextExpression');
  return squeezed(toString({ type: 'paragraph', children }));
}

function titleOf(heading: Heading | undefined): string {
  return heading ? squeezed(toString(heading)) : '';
}

function isCalled(heading: Heading | undefined, names: readonly string[]): boolean {
  return heading !== undefined && names.includes(titleOf(heading).toLowerCase());
}

function conditionOf(heading: Heading | undefined, text: string, language: Language): ParsedProcedure['condition'] {
  const title = titleOf(heading);
  const [first] = title.split(' ', 1);
  if (!heading || first?.toLowerCase() !== language.condition) return undefined;
  const end = placeOf(heading.children.at(-1) ?? heading).end;
  const inside = placeOf(heading.children[0] ?? heading).start;
  const start = Math.min(end, inside + (/^\s*\S+\s+/.exec(text.slice(inside, end))?.[0].length ?? 0));
  return { text: title.slice(language.condition.length).trim(), start, end };
}

function headingOf(heading: Heading | undefined): Pick<ParsedProcedure, 'heading'> {
  if (!heading) return {};
  const { start } = placeOf(heading.children[0] ?? heading);
  return { heading: { text: titleOf(heading), start, end: placeOf(heading.children.at(-1) ?? heading).end } };
}

function placeOf(node: { readonly position?: ListItem['position'] }): Stretch {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}
