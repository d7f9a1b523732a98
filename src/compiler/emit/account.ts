/** The account of an article: what became of each of its sentences and of each marked text. */
import type { Account, Fate, MarkedText, SentenceAccount } from '../article.ts';
import type { Locator } from '../check/places.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Course, Done } from '../execute/course.ts';
import type { Performance } from '../execute/execute.ts';
import type { Stretch } from '../parse/tokens.ts';
import type { Order } from '../resolve/instruction.ts';
import { isDeed } from '../resolve/ordering.ts';
import type { Reason, ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { narrator, readsOf, worded, type Told } from './reads.ts';

/** Raised when the form of the account changes. */
export const accountVersion = 2;

/**
 * What every sentence comes to: in the screens' own labels where it was carried out, in the
 * article's words elsewhere.
 */
export function accountOf(
  text: string,
  place: Locator,
  resolved: ResolvedArticle | undefined,
  performance: Performance | undefined,
  diagnostics: readonly Diagnostic[],
): Account {
  const done = new Map<Order, readonly Done[]>();
  const courses = performance?.courses ?? [];
  // What a reader does without a slip says more.
  for (const course of [...courses.filter(({ variant }) => !variant.slip), ...courses])
    for (const [order, moves] of course.done) if (!done.has(order)) done.set(order, moves);
  const narrate = narrator(done, performance);
  const results = [
    ...(resolved?.outcomes ?? []).filter((each) => each.results.length > 0),
    ...(resolved?.remarks ?? []),
  ];
  const sentences = (resolved?.sentences ?? [])
    .filter(({ sentence }) => sentence.tokens.some(({ kind }) => kind !== 'comment'))
    .map((read): SentenceAccount => {
      const { sentence, step, numbers } = read;
      const orders = read.orders.flatMap((order): Order[] =>
        order.type === 'example' ? [order, ...order.claims] : [order],
      );
      const facts = numbers.flatMap(({ facts: [fact], isTrue }) =>
        fact && isTrue ? [fact.id] : [],
      );
      const promised = results.filter(
        ({ start }) => start >= sentence.start && start < sentence.end,
      );
      const claims = orders
        .filter((each) => each.type === 'claim' && !each.isPlace)
        .flatMap(narrate);
      const governing = resolved?.procedures.find(
        ({ parsed: { heading } }) => heading?.start === sentence.start,
      );
      const { condition } =
        governing ?? resolved?.prerequisites.find(({ start }) => start === sentence.start) ?? {};
      const fate = condition ? 'condition' : promised.length > 0 ? 'checked' : fateOf(read, facts);
      const told = diagnostics
        .filter(
          ({ start }) =>
            start.offset >= sentence.start &&
            start.offset < Math.max(sentence.end, sentence.start + 1),
        )
        .map(({ rule, start, end }): Told => ({
          rule,
          words: text.slice(start.offset, end.offset),
          start: start.offset,
          end: end.offset,
        }));
      const stated = facts.map((fact) => `fact “${fact}”`);
      const all = [readsOf(orders, narrate, told), ...stated]
        .filter((said) => said !== '')
        .join('; ');
      const reads = condition ? `if ${condition.phrases[0]}` : all;
      const variants = courses.filter(
        (course) => orders.some((order) => course.done.has(order)) || passedIn(course, sentence),
      ).length;
      return {
        ...place(sentence),
        text: text.slice(sentence.start, sentence.end).replace(/\s*\n[ \t>]*/g, ' '),
        reading: fate,
        reads:
          promised.length > 0
            ? promised.map(({ said }) => `result “${said}”`).join('; ')
            : reads || 'explanation',
        ...(step === undefined ? {} : { step }),
        ...(variants === 0 ? {} : { variants }),
        ...filled({
          moves: orders.filter(isCarriedOut).flatMap(narrate),
          claims,
          conditions: [...new Set(orders.flatMap(({ when }) => (when ? [worded(when)] : [])))],
          facts,
        }),
        ...(fate === 'explanation' ? { reason: reasons[read.reason] } : {}),
      };
    });
  const marks = (resolved?.sentences ?? []).flatMap(({ marks: read }) =>
    read.map(({ text: marked, set, is, start, end }): MarkedText => ({
      ...place({ start, end }),
      text: marked,
      set,
      reading: is,
    })),
  );
  return { version: accountVersion, sentences, marks };
}

/** Why a sentence is for the reader only. */
const reasons: Readonly<Record<Reason, string>> = {
  instruction: 'it asks for nothing and claims nothing',
  statement: 'it asks for nothing and claims nothing',
  'own-doing': 'it asks for what no device sees',
  'said-so': 'the article says that it is a note',
  point: 'it stands in a list of points',
  note: 'it stands in a note',
  introduction: 'it stands outside the steps',
  prerequisite: 'it stands among the prerequisites',
  result: 'it stands under the result',
  heading: 'it is a heading',
  caption: 'it describes an image',
};

/** Whether something in a stretch of the text was held against the screens, and was so. */
function passedIn({ passed }: Course, { start, end }: Pick<Stretch, 'start' | 'end'>): boolean {
  return [...passed].some((place) => place >= start && place < end);
}

function isCarriedOut(order: Order): boolean {
  return (
    isDeed(order) ||
    order.type === 'redo' ||
    order.type === 'repeat' ||
    order.type === 'move' ||
    order.type === 'example'
  );
}

/** The weightiest thing that a sentence is. */
function fateOf({ orders }: ReadSentence, facts: readonly string[]): Fate {
  if (orders.some(({ type }) => type === 'example')) return 'checked';
  if (orders.some(isCarriedOut)) return 'done';
  if (orders.some(({ type }) => type === 'claim' || type === 'know' || type === 'promised'))
    return 'checked';
  if (orders.some(({ type }) => type === 'resume')) return 'goto';
  if (facts.length > 0) return 'fact';
  return 'explanation';
}

type Lists = Pick<SentenceAccount, 'moves' | 'claims' | 'conditions' | 'facts'>;

/** The lists that hold something. */
function filled(lists: Required<Lists>): Lists {
  const said = Object.entries(lists).map(
    ([name, held]) => [name, held.filter((each) => each !== '')] as const,
  );
  return Object.fromEntries(said.filter(([, held]) => held.length > 0));
}
