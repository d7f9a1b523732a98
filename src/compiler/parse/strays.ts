/**
 * Lists, and tables of examples, that ask for something where no step is looked for: nobody
 * executes them.
 */
import type { Heading, List, Paragraph, RootContent, Table } from 'mdast';
import { examplesIn } from './examples.ts';
import type { Language } from './language.ts';
import { conditionOf, isCalled } from './headings.ts';
import { placeOf } from './nodes.ts';
import { sentencesOf, wordOf, type Sentence, type Stretch } from './tokens.ts';

/** The place is the first item that asks for something. */
export interface Stray extends Stretch {
  readonly in: 'component' | 'points' | 'prerequisites' | 'table';
}

export function straysIn(
  nodes: readonly RootContent[],
  within: 'top' | 'step' | 'other',
  text: string,
  language: Language,
): Stray[] {
  let heading: Heading | undefined;
  let hasSteps = false;
  return nodes.flatMap((node): Stray[] => {
    if (node.type === 'heading') [heading, hasSteps] = [node, false];
    hasSteps ||= node.type === 'list' && node.ordered === true;
    if (isCalled(heading, language.headings.result) || !('children' in node)) return [];
    if (isCalled(heading, language.headings.prerequisites))
      return node.type === 'list' && node.ordered
        ? ordersIn(node, 'prerequisites', text, language)
        : [];
    if (node.type === 'table' && within === 'top' && hasSteps)
      return examplesOutside(node, text, language);
    if (node.type !== 'list') return straysIn(node.children, 'other', text, language);
    if (!node.ordered) {
      const isForSteps =
        within === 'step' ||
        isCalled(heading, language.headings.steps) ||
        conditionOf(heading, text, language);
      const orders = isForSteps ? ordersIn(node, 'points', text, language) : [];
      return orders.length > 0 ? orders : straysIn(node.children, 'other', text, language);
    }
    const [first] = node.children;
    if (within === 'other')
      return first ? [{ in: 'component', ...placeOf(first.children[0] ?? first) }] : [];
    return node.children.flatMap((item) => straysIn(item.children, 'step', text, language));
  });
}

/** The head of a table of examples that stands behind a list, and not in its last step. */
function examplesOutside(table: Table, text: string, language: Language): Stray[] {
  const [head] = examplesIn(table, text, language);
  const [first, last] = [head?.cells[0], head?.cells.at(-1)];
  return head?.example.isCertain && first && last
    ? [{ in: 'table', start: first.start, end: last.end }]
    : [];
}

/** The first paragraph of a list that asks for something. */
function ordersIn(list: List, place: Stray['in'], text: string, language: Language): Stray[] {
  const first = paragraphsOf(list).find((paragraph) =>
    sentencesOf(paragraph, text, language).some((each) => isOrder(each, language)),
  );
  return first ? [{ in: place, ...placeOf(first) }] : [];
}

/**
 * Whether a sentence asks for something with a label: "Press **OK**", "In the app, tap **OK**", "If
 * it is dark, press **OK**".
 */
function isOrder({ tokens }: Sentence, language: Language): boolean {
  const opening = wordOf(tokens[0]);
  const isOpened = Object.values(language.openers).some((phrases) =>
    phrases.some((phrase) => phrase.split(' ')[0] === opening),
  );
  const isPlaced = language.into.has(opening) || language.connectors.has(opening);
  const behind =
    isPlaced || isOpened ? tokens.slice(tokens.findIndex(({ text }) => text === ',') + 1) : tokens;
  const first = behind.findIndex((token) => !language.connectors.has(wordOf(token)));
  const [verb, next] = behind.slice(first);
  const isVerb = [wordOf(verb), `${wordOf(verb)} ${wordOf(next)}`].some((words) =>
    Object.hasOwn(language.verbs, words),
  );
  return isVerb && behind.some(({ kind }) => kind === 'bold');
}

/** Every paragraph in a node, wherever it stands. */
function paragraphsOf(node: RootContent): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  return 'children' in node ? (node.children as RootContent[]).flatMap(paragraphsOf) : [];
}
