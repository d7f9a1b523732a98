/** A plan as the text that a page carries: it says nothing twice. */
import type { Leg, Way } from '../compiler/index.ts';
import {
  combinationsOf,
  differenceBetween,
  type Combination,
  type PlannedMove,
  type Situation,
} from '../simulator/index.ts';
import { changedAlike } from './joined.ts';
import { baseWay, type Plan, type PlannedStep } from './plan.ts';

/** A way that differs from the article's own: in its situation, by a reader's slip, in its legs. */
interface Described {
  readonly but: Situation;
  readonly slip?: string;
  readonly legs: readonly number[];
}

/** A way; or, where that is all, the numbers of the ways whose differences it joins. */
type WrittenWay = Described | readonly number[];

/**
 * A leg: its step by number, its moves without names, its devices where its moves do not say them.
 */
type WrittenLeg = readonly [
  step: number,
  moves: readonly WrittenMove[],
  devices?: readonly string[],
];

/** A wait, or a move: device, control, and where they are known value, phrase and slip. */
type WrittenMove = number | readonly (string | null | undefined)[];

/** A step, or so many that are numbered from 1 on. */
type WrittenStep = number | readonly [id: string, number: number, section?: string];

interface WrittenPlan extends Omit<Plan, 'circumstances' | 'steps' | 'ways' | 'told' | 'legs'> {
  readonly own: Situation;
  /** Of the own situation, what no reader can switch. */
  readonly fixed: readonly string[];
  readonly steps: readonly WrittenStep[];
  readonly ways: readonly WrittenWay[];
  /** So many ways behind the first are joined in all combinations, which come right behind them. */
  readonly all?: number;
  readonly legs: readonly WrittenLeg[];
}

export function writePlan({ circumstances, steps, ways: all, told, legs, ...plan }: Plan): string {
  const ways = all.slice(0, told);
  const own = ways[baseWay]?.situation ?? {};
  const described = ways.map(({ situation, ...way }): Described => ({
    but: differenceBetween(own, situation),
    ...way,
  }));
  const singles = new Map(described.map((way, index) => [String(differencesOf(way)), index]));
  const shortened = described.map((way): WrittenWay => {
    const differences = differencesOf(way);
    const parts = differences.flatMap((difference) => singles.get(difference) ?? []);
    const isJoined = differences.length > 1 && parts.length === differences.length;
    return isJoined && isDeepEqual(join(described, parts), way) ? parts : way;
  });
  const first = shortened.findIndex((way) => !('legs' in way));
  const combined = first < 0 ? [] : combinationsAmong(first - 1);
  const isAll =
    combined.length > 1 && isDeepEqual(shortened.slice(first, first + combined.length), combined);
  const other = steps.findIndex((step, at) => !isDeepEqual(step, stepNumbered(at + 1)));
  const numbered = other < 0 ? steps.length : other;
  const written: WrittenPlan = {
    ...plan,
    own,
    fixed: Object.keys(own).filter((name) => !circumstances.includes(name)),
    steps: [
      numbered,
      ...steps
        .slice(numbered)
        .map(({ id, number, section }): WrittenStep =>
          section === undefined ? [id, number] : [id, number, section],
        ),
    ],
    ways: isAll ? shortened.toSpliced(first, combined.length) : shortened,
    ...(isAll && { all: first - 1 }),
    legs: legs.map(({ step, moves, devices }): WrittenLeg => {
      const at = steps.findIndex(({ id }) => id === step);
      return isDeepEqual(devices, devicesIn(moves))
        ? [at, moves.map(writeMove)]
        : [at, moves.map(writeMove), devices];
    }),
  };
  return JSON.stringify(written);
}

/** The plan that a page carries, without the ways that follow from others (`withJoinedWays`). */
export function readPlan(text: string): Plan {
  const {
    own,
    fixed,
    steps: written,
    ways: shortened,
    all = 0,
    legs,
    ...plan
  } = JSON.parse(text) as WrittenPlan;
  const planned = written.flatMap(readStep);
  const ways = shortened.toSpliced(all + 1, 0, ...combinationsAmong(all));
  return {
    ...plan,
    circumstances: Object.keys(own).filter((name) => !fixed.includes(name)),
    steps: planned,
    ways: ways.map((written): Way => {
      const { but, ...way } = 'legs' in written ? written : join(ways, written);
      return { situation: { ...own, ...but }, ...way };
    }),
    told: ways.length,
    legs: legs.map(([at, made, devices]): Leg => {
      const moves = made.map(readMove);
      return { step: planned[at]?.id ?? '', moves, devices: devices ?? devicesIn(moves) };
    }),
  };
}

function stepNumbered(number: number): PlannedStep {
  return { id: `step-${String(number)}`, number };
}

function readStep(written: WrittenStep): PlannedStep[] {
  if (typeof written === 'number')
    return Array.from({ length: written }, (_, at) => stepNumbered(at + 1));
  const [id, number, section] = written;
  return [{ id, number, ...(section !== undefined && { section }) }];
}

/** Every combination of two and more of the numbers from 1 on, the smallest first. */
function combinationsAmong(count: number): number[][] {
  const chosen = (combination: Combination): number[] =>
    combination.flatMap((choice, at) => (choice > 0 ? [at + 1] : []));
  return [...combinationsOf(Array.from({ length: count }, () => 2))]
    .map(chosen)
    .filter(({ length }) => length > 1);
}

/** The way on which everything is different that is different on these. */
function join(ways: readonly WrittenWay[], parts: readonly number[]): Described {
  const own = describedIn(ways, baseWay);
  return parts.reduce((joined, part) => {
    const { but, legs, ...slip } = describedIn(ways, part);
    const { but: before, legs: taken, ...slipBefore } = joined;
    return {
      but: { ...before, ...but },
      ...slipBefore,
      ...slip,
      legs: changedAlike(taken, own.legs, legs),
    };
  }, own);
}

function describedIn(ways: readonly WrittenWay[], index: number): Described {
  const way = ways[index];
  return way && 'legs' in way ? way : { but: {}, legs: [] };
}

function differencesOf({ but, slip }: Described): string[] {
  return [
    ...Object.entries(but).map(([name, value]) => `${name}: ${value}`),
    ...(slip === undefined ? [] : [slip]),
  ];
}

function isDeepEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function devicesIn(moves: readonly PlannedMove[]): string[] {
  return [...new Set(moves.flatMap((move) => ('wait' in move ? [] : move.device)))];
}

function writeMove(move: PlannedMove): WrittenMove {
  if ('wait' in move) return move.wait;
  const { device, control, value, phrase, slip } = move;
  const written = [device, control, value, phrase, slip];
  return written.slice(0, written.findLastIndex((part) => part !== undefined) + 1);
}

function readMove(written: WrittenMove): PlannedMove {
  if (typeof written === 'number') return { wait: written };
  const [device, control, value, phrase, slip] = written.map((part) => part ?? undefined);
  return {
    device: device ?? '',
    control: control ?? '',
    ...(value !== undefined && { value }),
    ...(phrase !== undefined && { phrase }),
    ...(slip !== undefined && { slip }),
  };
}
