/** Sentences that are for some situations only: pages leave them out in the others. */
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { SituatedSentence } from '../article.ts';
import type { Locator } from '../check/places.ts';
import {
  waysToFulfil,
  type Condition,
  type Situation,
  type WorldDefinition,
} from '../../simulator/index.ts';
import type { Order, Test } from '../resolve/instruction.ts';
import type { ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';

/** Values that circumstances must have, all of them. */
type Values = Readonly<Record<string, readonly string[]>>;

/** One of several ways in which something can be so. */
type Alternatives = readonly Values[];

/** So many ways to fulfil a test are written down; what takes more is for every situation. */
const most = 16;

/**
 * The sentences that are carried out in some situations only, and the explanations of what is done
 * in these: those that name nothing else, and what follows on them.
 * @param switches the circumstances that a reader can choose
 */
export function situatedIn(
  resolved: ResolvedArticle,
  root: Root,
  switches: readonly string[],
  place: Locator,
): SituatedSentence[] {
  const { definition } = resolved.lexicon;
  const found = new Map<ReadSentence, string>();
  const fits = (alternatives: Alternatives | undefined): string | undefined =>
    alternatives?.every((each) => Object.keys(each).every((name) => switches.includes(name)))
      ? written(alternatives)
      : undefined;
  for (const read of resolved.sentences) {
    const [first, ...others] = asked(read);
    const prerequisite = resolved.prerequisites.find(({ start }) => start === read.sentence.start);
    const alternatives = prerequisite
      ? fits(meantBy(prerequisite.condition))
      : fits(first?.when && alternativesOf(first.when, definition));
    const isAll = others.every(
      ({ when }) => fits(when && alternativesOf(when, definition)) === alternatives,
    );
    if (alternatives !== undefined && isAll) found.set(read, alternatives);
  }
  const among = Map.groupBy(resolved.sentences, ({ step }) => step);
  for (const read of resolved.sentences) {
    const inherited = found.has(read)
      ? undefined
      : inheritedBy(read, among.get(read.step) ?? [], found);
    if (inherited !== undefined) found.set(read, inherited);
  }
  const isWhole = wholeIn(root);
  return [...found]
    .filter(([{ sentence }]) => isWhole(sentence))
    .map(([{ sentence }, when]) => ({ ...place(sentence), when }));
}

/**
 * Whether a stretch is whole words and marks of a paragraph: only such a one can be left out of a
 * page.
 */
function wholeIn(
  root: Root,
): (stretch: { readonly start: number; readonly end: number }) => boolean {
  const edges = { start: new Set<number>(), end: new Set<number>() };
  const texts: (readonly [from: number, to: number])[] = [];
  visit(root, 'paragraph', ({ children }) => {
    for (const child of children) {
      const [from, to] = offsetsOf(child);
      edges.start.add(from);
      edges.end.add(to);
      if (child.type === 'text') texts.push([from, to]);
    }
  });
  const isInText = (at: number): boolean => texts.some(([from, to]) => at > from && at < to);
  return ({ start, end }) =>
    (edges.start.has(start) || isInText(start)) && (edges.end.has(end) || isInText(end));
}

function offsetsOf({ position }: RootContent): readonly [from: number, to: number] {
  return [position?.start.offset ?? -1, position?.end.offset ?? -1];
}

/** Whether a circumstance can have a value where something is for these situations. */
export function allows(when: string, name: string, value: string): boolean {
  return when.split('|').some((each) =>
    each.split('&').every((part) => {
      const [other = '', values = ''] = part.split('=');
      return other !== name || values.split(',').includes(value);
    }),
  );
}

/**
 * For which situations a whole procedure is; undefined where it is for all, or for a reader's slip.
 */
export function situationOf(condition: Condition | undefined): string | undefined {
  const meant = condition && meantBy(condition);
  return meant && written(meant);
}

/**
 * An explanation is for the situations of all that it names; one that names nothing, for those of
 * the sentence before it.
 * @param all the sentences of its step
 */
function inheritedBy(
  read: ReadSentence,
  all: readonly ReadSentence[],
  found: ReadonlyMap<ReadSentence, string>,
): string | undefined {
  if (asked(read).length > 0 || read.step === undefined || read.passage.role === 'note')
    return undefined;
  const named = read.marks.map(({ text }) => text);
  if (named.length === 0) {
    const before = all[all.indexOf(read) - 1];
    return before?.passage === read.passage && asked(before).length === 0
      ? found.get(before)
      : undefined;
  }
  const users = all.filter(
    (user) => asked(user).length > 0 && user.marks.some(({ text }) => named.includes(text)),
  );
  const whens = new Set(users.map((user) => found.get(user)));
  const isEachUsed = named.every((name) =>
    users.some(({ marks }) => marks.some(({ text }) => text === name)),
  );
  return whens.size === 1 && isEachUsed ? [...whens][0] : undefined;
}

/** What of a sentence is carried out or held against the world. */
function asked({ orders }: ReadSentence): readonly Order[] {
  return orders.filter(({ type }) => type !== 'mention' && type !== 'nothing' && type !== 'attend');
}

function meantBy(condition: Condition): Alternatives | undefined {
  if ('slip' in condition.means) return undefined;
  const ways = waysToFulfil(condition);
  const names = [...new Set(ways.flatMap(Object.keys))];
  const [name = ''] = names;
  return names.length === 1
    ? [{ [name]: ways.flatMap((way) => way[name] ?? []) }]
    : ways.map(asLists);
}

function asLists(situation: Situation): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(situation).map(([name, value]) => [name, [value]]));
}

/**
 * The ways in which a test can be fulfilled; undefined where that is not for the situation to say.
 */
function alternativesOf(test: Test, definition: WorldDefinition): Alternatives | undefined {
  switch (test.kind) {
    case 'condition':
      return meantBy(test.condition);
    case 'not':
      return opposite(alternativesOf(test.test, definition), definition);
    case 'any':
    case 'all': {
      const parts = test.tests.map((part) => alternativesOf(part, definition));
      if (!parts.every((part) => part !== undefined)) return undefined;
      if (test.kind === 'any') return parts.flat();
      return parts.reduce<Alternatives>(
        (one, other) => one.flatMap((left) => present(other.map((right) => both(left, right)))),
        [{}],
      );
    }
    default:
      return undefined;
  }
}

/** Both at once; undefined where that cannot be. */
function both(one: Values, other: Values): Values | undefined {
  const joined: Record<string, readonly string[]> = { ...one };
  for (const [name, values] of Object.entries(other))
    joined[name] = joined[name]?.filter((value) => values.includes(value)) ?? values;
  return Object.values(joined).every((values) => values.length > 0) ? joined : undefined;
}

function opposite(
  alternatives: Alternatives | undefined,
  { situations }: WorldDefinition,
): Alternatives | undefined {
  if (!alternatives || alternatives.length > most) return undefined;
  const others = (name: string, values: readonly string[]): string[] =>
    Object.keys(situations[name]?.values ?? {}).filter((value) => !values.includes(value));
  // Of each way something must be otherwise.
  return alternatives.reduce<Alternatives>(
    (ways, each) =>
      ways.flatMap((way) =>
        present(
          Object.entries(each).map(([name, values]) => both(way, { [name]: others(name, values) })),
        ),
      ),
    [{}],
  );
}

function present<Each>(list: readonly (Each | undefined)[]): Each[] {
  return list.filter((each) => each !== undefined);
}

/** `pattern=set&mail=inbox,junk|email=none`. */
function written(alternatives: Alternatives): string | undefined {
  if (alternatives.length === 0 || alternatives.length > most) return undefined;
  return alternatives
    .map((each) =>
      Object.entries(each)
        .map(([name, values]) => `${name}=${values.join(',')}`)
        .join('&'),
    )
    .join('|');
}
