/**
 * What sentences come to, in words: the screens' own labels where something was carried out, the
 * article's words elsewhere.
 */
import { lengthInWords, nameOf, traitsOf, type Gesture } from '../../simulator/index.ts';
import type { Done } from '../execute/course.ts';
import type { Performance } from '../execute/execute.ts';
import type { Stretch } from '../parse/tokens.ts';
import type { Order, Shown, Test } from '../resolve/instruction.ts';
import { singleTests } from '../resolve/test.ts';

/** Says what became of an order: one part for each move. */
export type Narrate = (order: Order) => readonly string[];

/** Says it in the screens' own labels where it was carried out. */
export function narrator(
  done: ReadonlyMap<Order, readonly Done[]>,
  performance: Performance | undefined,
): Narrate {
  const devices = performance?.stage.definition.devices ?? [];
  return (order) => {
    const moves = (done.get(order) ?? []).flatMap(({ planned, label }) =>
      'device' in planned ? [{ planned, label }] : [],
    );
    if (moves.length === 0) return [asWritten(order)];
    return moves.map(({ planned, label }) => {
      const gesture =
        devices.find(({ id }) => id === planned.device)?.controls[nameOf(planned.control)]
          ?.gesture ?? 'press';
      const value = planned.phrase ?? wordedValue(gesture, planned.value);
      return `${gesture} “${label ?? planned.control}”${value === undefined ? '' : ` = ${value}`}`;
    });
  };
}

/** What goes with a gesture, in words: what is typed is literal. */
function wordedValue(gesture: Gesture, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const { takes } = traitsOf(gesture);
  return takes === 'text'
    ? `\`${value}\``
    : takes === 'length'
      ? lengthInWords(Number(value))
      : value;
}

/** An order in its own words, where nobody carried it out. */
function asWritten(order: Order): string {
  switch (order.type) {
    case 'use':
      return order.mayFocus
        ? ''
        : `${order.verb.deed === 'scan' || order.verb.deed === 'right-click' ? order.verb.deed : 'press'} “${order.label.text}”`;
    case 'point':
      return order.verb.text.toLowerCase();
    case 'fill':
      return `enter${order.field ? ` “${order.field.text}”` : ''}`;
    case 'example':
      return order.entries.map(asWritten).join('; ');
    case 'pick':
      return `choose “${order.option.text}”`;
    case 'move':
      return `do ${order.device}.${order.control}`;
    case 'wait':
      return order.until ? `wait until ${seen(order.until)}` : `wait ${time(order.milliseconds)}`;
    case 'prologue':
      return `do ${order.run ? stepsOf(order.run) : 'all steps'} of “${order.link.text}”`;
    case 'redo':
      return `repeat ${stepsOf(order)}`;
    case 'repeat':
      return `repeat ${order.place.text}`;
    case 'resume':
      return order.step === 'next'
        ? 'go on with the next step'
        : `go on with step ${String(order.step)}`;
    case 'claim':
      return seen(order);
    case 'promised':
      return `result “${order.said.text}”`;
    case 'unclear':
      return `“${order.verb.text}”`;
    default:
      return '';
  }
}

function stepsOf({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `step ${String(from)}` : `steps ${String(from)} to ${String(to)}`;
}

function seen({ asks, field, shown, text }: Shown): string {
  if (asks) return `${shown ? 'asked for' : 'not asked for'} “${text.text}”`;
  return `${shown ? 'shown' : 'not shown'} “${text.text}”${field ? ` in “${field.text}”` : ''}`;
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
  const [name, size] = units.find(
    ([, each]) => milliseconds >= each && Number.isInteger(milliseconds / each),
  ) ?? ['ms', 1];
  return `${String(milliseconds / size)} ${name}`;
}

/** What a sentence comes to is told in place of what could not be done or is not shown. */
export interface Told extends Stretch {
  readonly rule: string;
  readonly words: string;
}

/** Everything a sentence comes to, in the order of its execution. */
export function readsOf(orders: readonly Order[], narrate: Narrate, told: readonly Told[]): string {
  const left = new Set(told);
  const parts = orders.flatMap((order): Part[] => {
    const found = told.find((each) => placesOf(order).some(({ start }) => start === each.start));
    // What two orders lack is told once.
    const isTold = found && !left.delete(found);
    const isQuiet =
      isTold === true || (order.type === 'claim' && order.isPlace && order.text.set !== 'italic');
    const said = isQuiet ? '' : found ? saidOf(found) : narrate(order).join('; ');
    return said === ''
      ? []
      : [{ said, when: order.when, isAside: order.isAside ?? false, sentence: order.sentence }];
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
    case 'example':
      return order.entries.flatMap(placesOf);
    case 'claim':
      return [order.text];
    case 'promised':
      return [order.said];
    case 'point':
    case 'submit':
    case 'unclear':
      return [order.verb];
    case 'prologue':
      return [order.verb, order.link, ...(order.run ? [order.run.place] : [])];
    case 'wait':
      return [
        order.place,
        ...(order.until ? [order.until.text] : []),
        ...(order.unknown ? [order.unknown] : []),
      ];
    case 'resume':
    case 'redo':
    case 'repeat':
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
  /** Where its sentence begins. */
  readonly sentence: number;
}

/** Parts under the same test in one. */
function spoken(parts: readonly Part[]): string[] {
  const groups: {
    readonly key: string;
    readonly when: Test | undefined;
    readonly said: string[];
  }[] = [];
  for (const { said, when, isAside } of parts) {
    const key = `${isAside ? 'beside: ' : ''}${when ? worded(when) : ''}`;
    const last = groups.at(-1);
    if (last?.key === key) last.said.push(said);
    else groups.push({ key, when, said: [said] });
  }
  return groups.flatMap(({ key, when, said }, index) => {
    const all = said.join('; ');
    const chosen = choiceIn(when);
    if (chosen) {
      const { choice, option } = chosen;
      const first = groups.findIndex((other) => choiceIn(other.when)?.choice === choice);
      const ways = groups
        .filter((other) => choiceIn(other.when)?.choice === choice)
        .map((other) => `{ ${other.said.join('; ')} }`);
      if (index > first) return [];
      // "You can also …": the other way is another sentence's.
      const sign =
        option > 0
          ? 'or'
          : ways.length > 1 || choice !== parts[0]?.sentence
            ? 'either'
            : 'optionally';
      return `${sign} ${ways.join(' or ')}`;
    }
    if (key === '') return all;
    return `${key}${key.endsWith(' ') ? '' : ': '}${said.length > 1 ? `{ ${all} }` : all}`;
  });
}

function choiceIn(test: Test | undefined): Extract<Test, { kind: 'choice' }> | undefined {
  return singleTests(test).find((part) => part.kind === 'choice');
}

/** A test in the world's words. */
export function worded(test: Test): string {
  return test.kind === 'not'
    ? `unless ${condition(test.test)}`
    : test.kind === 'choice'
      ? condition(test)
      : `if ${condition(test)}`;
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
