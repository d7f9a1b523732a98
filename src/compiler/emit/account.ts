/** The account of an article: what became of each of its sentences and of each marked text. */
import type { Account, Fate, MarkedText, SentenceAccount } from '../article.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Done } from '../execute/course.ts';
import type { Performance } from '../execute/execute.ts';
import type { ParsedArticle } from '../parse/parse.ts';
import type { Stretch } from '../parse/tokens.ts';
import type { Instruction, Order, Shown, Test } from '../resolve/instruction.ts';
import type { Reason, ReadSentence } from '../resolve/read-passage.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';
import { partsOf } from '../resolve/test.ts';
import { placesIn } from './places.ts';

/** Raised when the form of the account changes. */
export const accountVersion = 1;

/** What every sentence comes to: in the screens' own labels where it was carried out, in the article's words elsewhere. */
export function accountOf(
  parsed: ParsedArticle,
  resolved: ResolvedArticle | undefined,
  performance: Performance | undefined,
  diagnostics: readonly Diagnostic[],
): Account {
  const { text } = parsed;
  const place = placesIn(text);
  const done = new Map<Order, readonly Done[]>();
  const courses = performance?.courses ?? [];
  // What a reader does without a slip says more.
  for (const course of [...courses.filter(({ variant }) => !variant.slip), ...courses])
    for (const [order, moves] of course.done) if (!done.has(order)) done.set(order, moves);
  const narrate = narrator(done, performance);
  const outcomes = resolved?.outcomes ?? [];
  const sentences = (resolved?.sentences ?? [])
    .filter(({ sentence }) => sentence.tokens.some(({ kind }) => kind !== 'comment'))
    .map((read): SentenceAccount => {
      const { sentence, step, numbers, orders } = read;
      const facts = numbers.flatMap(({ facts: [fact], isTrue }) => (fact && isTrue ? [fact.id] : []));
      const promised = outcomes.filter(({ start, results }) => results.length > 0 && start >= sentence.start && start < sentence.end);
      const claims = orders.filter((each) => each.type === 'claim' && !each.isPlace).map((each) => narrate(each));
      const condition = resolved?.procedures.find(({ parsed: { heading } }) => heading?.start === sentence.start)?.condition;
      const fate = condition ? 'condition' : promised.length > 0 ? 'checked' : fateOf(read, facts);
      const told = diagnostics
        .filter(({ start }) => start.offset >= sentence.start && start.offset < Math.max(sentence.end, sentence.start + 1))
        .map(({ rule, start, end }): Told => ({ rule, words: text.slice(start.offset, end.offset), start: start.offset, end: end.offset }));
      const stated = facts.map((fact) => `fact “${fact}”`);
      const all = [readsOf(orders, narrate, told), ...stated].filter((said) => said !== '').join('; ');
      const reads = condition ? `if ${condition.phrases[0]}` : all;
      return {
        ...place(sentence),
        text: text.slice(sentence.start, sentence.end).replace(/\s*\n[ \t>]*/g, ' '),
        reading: fate,
        reads: promised.length > 0 ? promised.map(({ said }) => `result “${said}”`).join('; ') : reads || 'explanation',
        ...(step === undefined ? {} : { step }),
        ...some(
          'moves',
          orders.filter(isDeed).map((each) => narrate(each)),
        ),
        ...some('claims', claims),
        ...some('conditions', [...new Set(orders.flatMap(({ when }) => (when ? [worded(when)] : [])))]),
        ...some('facts', facts),
        ...(fate === 'explanation' ? { reason: reasons[read.reason] } : {}),
      };
    });
  const marks = (resolved?.sentences ?? []).flatMap(({ marks: read }) =>
    read.map(({ text: marked, set, is, start, end }): MarkedText => ({ ...place({ start, end }), text: marked, set, reading: is })),
  );
  return { version: accountVersion, sentences, marks };
}

/** Why a sentence is for the reader only. */
const reasons: Readonly<Record<Reason, string>> = {
  instruction: 'it asks for nothing and claims nothing',
  statement: 'it asks for nothing and claims nothing',
  'own-doing': 'it asks for what no device sees',
  'said-so': 'the article says that it is a note',
  note: 'it stands in a note',
  introduction: 'it stands outside the steps',
  prerequisite: 'it stands among the prerequisites',
  result: 'it stands under the result',
  heading: 'it is a heading',
  caption: 'it describes an image',
};

const deeds = new Set<Instruction['type']>(['use', 'point', 'submit', 'fill', 'pick', 'wait', 'redo', 'move']);

function isDeed({ type }: Order): boolean {
  return deeds.has(type);
}

/** The weightiest thing that a sentence is. */
function fateOf({ orders }: ReadSentence, facts: readonly string[]): Fate {
  if (orders.some(isDeed)) return 'done';
  if (orders.some(({ type }) => type === 'claim' || type === 'know')) return 'checked';
  if (orders.some(({ type }) => type === 'resume')) return 'goto';
  if (facts.length > 0) return 'fact';
  return 'explanation';
}

type Narrate = (order: Order) => string;

function narrator(done: ReadonlyMap<Order, readonly Done[]>, performance: Performance | undefined): Narrate {
  const devices = performance?.stage.definition.devices ?? [];
  return (order) => {
    const moves = done.get(order)?.filter(({ planned }) => 'device' in planned);
    if (!moves || moves.length === 0) return asWritten(order);
    return moves
      .map(({ planned, label }) => {
        if (!('device' in planned)) return asWritten(order);
        const gesture = devices.find(({ id }) => id === planned.device)?.controls[planned.control]?.gesture ?? 'press';
        const value =
          planned.phrase ?? (planned.value === undefined ? undefined : gesture === 'choose' ? planned.value : `\`${planned.value}\``);
        return `${gesture} “${label ?? planned.control}”${value === undefined ? '' : ` = ${value}`}`;
      })
      .join('; ');
  };
}

/** An order in its own words, where nobody carried it out. */
function asWritten(order: Order): string {
  switch (order.type) {
    case 'use':
      return `${order.verb.deed === 'scan' || order.verb.deed === 'right-click' ? order.verb.deed : 'press'} “${order.label.text}”`;
    case 'point':
    case 'submit':
      return order.verb.text.toLowerCase();
    case 'fill':
      return `enter${order.field ? ` “${order.field.text}”` : ''}`;
    case 'pick':
      return `choose “${order.option.text}”`;
    case 'move':
      return `do ${order.device}.${order.control}`;
    case 'wait':
      return order.until ? `wait until ${seen(order.until)}` : `wait ${time(order.milliseconds)}`;
    case 'redo':
      return order.from === order.to ? `repeat step ${String(order.from)}` : `repeat steps ${String(order.from)} to ${String(order.to)}`;
    case 'resume':
      return order.step === 'next' ? 'go on with the next step' : `go on with step ${String(order.step)}`;
    case 'claim':
      return seen(order);
    case 'unclear':
      return `“${order.verb.text}”`;
    default:
      return '';
  }
}

function seen({ shown, text }: Shown): string {
  return `${shown ? 'shown' : 'not shown'} “${text.text}”`;
}

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
  ['ms', 1],
] as const;

/** A time in the largest unit that makes a whole number of it. */
function time(milliseconds: number): string {
  const [name, size] = units.find(([, each]) => milliseconds >= each && Number.isInteger(milliseconds / each)) ?? ['ms', 1];
  return `${String(milliseconds / size)} ${name}`;
}

/** What a sentence comes to is told in place of what could not be done or is not shown. */
interface Told extends Stretch {
  readonly rule: string;
  readonly words: string;
}

/** Everything a sentence comes to, in the order of its execution. */
function readsOf(orders: readonly Order[], narrate: Narrate, told: readonly Told[]): string {
  const left = new Set(told);
  const parts = orders.flatMap((order): Part[] => {
    const found = told.find((each) => placesOf(order).some(({ start }) => start === each.start));
    if (found) left.delete(found);
    const isQuiet = order.type === 'claim' && order.isPlace && order.text.set !== 'italic';
    const said = found ? saidOf(found) : isQuiet ? '' : narrate(order);
    return said === '' ? [] : [{ said, when: order.when, isAside: order.isAside ?? false }];
  });
  return [...spoken(parts), ...[...left].map(saidOf)].join('; ');
}

function saidOf({ rule, words }: Told): string {
  return `told ${rule} at “${words}”`;
}

/** Where an order can be told to be wrong. */
function placesOf(order: Order): Stretch[] {
  switch (order.type) {
    case 'use':
      return [order.label, order.verb];
    case 'pick':
      return [order.option, order.verb, ...(order.field ? [order.field] : [])];
    case 'fill':
      return [
        order.verb,
        ...(order.field ? [order.field] : []),
        ...('place' in order.given ? [order.given.place] : []),
        ...('said' in order.given ? [order.given.said] : []),
      ];
    case 'claim':
      return [order.text];
    case 'point':
    case 'submit':
    case 'unclear':
      return [order.verb];
    case 'wait':
      return [order.place, ...(order.until ? [order.until.text] : []), ...(order.unknown ? [order.unknown] : [])];
    case 'resume':
    case 'redo':
    case 'know':
    case 'move':
      return [order.place];
    default:
      return [];
  }
}

interface Part {
  readonly said: string;
  readonly when: Test | undefined;
  readonly isAside: boolean;
}

/** Parts under the same test in one. */
function spoken(parts: readonly Part[]): string[] {
  const groups: { readonly key: string; readonly when: Test | undefined; readonly said: string[] }[] = [];
  for (const { said, when, isAside } of parts) {
    const key = `${isAside ? 'beside: ' : ''}${when ? worded(when) : ''}`;
    const last = groups.at(-1);
    if (last?.key === key) last.said.push(said);
    else groups.push({ key, when, said: [said] });
  }
  return groups.flatMap(({ key, when, said }, index) => {
    const all = said.join('; ');
    const choice = choiceIn(when)?.choice;
    if (choice !== undefined) {
      const first = groups.findIndex((other) => choiceIn(other.when)?.choice === choice);
      const ways = groups.filter((other) => choiceIn(other.when)?.choice === choice).map((other) => `{ ${other.said.join('; ')} }`);
      if (index > first) return [];
      return ways.length > 1 ? `either ${ways.join(' or ')}` : `optionally ${ways.join('')}`;
    }
    if (key === '') return all;
    return `${key}${key.endsWith(' ') ? '' : ': '}${said.length > 1 ? `{ ${all} }` : all}`;
  });
}

function choiceIn(test: Test | undefined): Extract<Test, { kind: 'choice' }> | undefined {
  return partsOf(test).find((part) => part.kind === 'choice');
}

/** A test in the world's words. */
function worded(test: Test): string {
  return test.kind === 'not' ? `unless ${condition(test.test)}` : test.kind === 'choice' ? condition(test) : `if ${condition(test)}`;
}

function condition(test: Test): string {
  switch (test.kind) {
    case 'condition':
      return test.condition.phrases[0];
    case 'shown':
      return seen(test.claim);
    case 'possible':
      return 'possible';
    case 'choice':
      return `way ${String(test.option + 1)}`;
    case 'not':
      return `not ${condition(test.test)}`;
    case 'all':
      return test.tests.map(condition).join(' and ');
    case 'any':
      return test.tests.map(condition).join(' or ');
  }
}

function some<Name extends string>(name: Name, held: readonly string[]): Readonly<Partial<Record<Name, readonly string[]>>> {
  const said = held.filter((each) => each !== '');
  return (said.length > 0 ? { [name]: said } : {}) as unknown as Readonly<Partial<Record<Name, readonly string[]>>>;
}
