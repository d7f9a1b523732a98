/**
 * What the reader's browser needs to know of a compiled article: its steps and the ways through
 * them.
 */
import type { CompiledArticle, Leg, Way } from '../compiler/index.ts';
import { waysToJoin, withJoinedWays } from './joined.ts';
import { suits } from './chosen.ts';
import {
  actorsOf,
  differenceBetween,
  transitionsOf,
  type Situation,
  type WorldDefinition,
} from '../simulator/index.ts';

export interface Plan {
  /** The article's slug. */
  readonly article: string;
  /** The world's id. */
  readonly world: string;
  /**
   * Changes whenever the article's plan or the world's machines do: a stored run is good for one
   * version only.
   */
  readonly version: string;
  /** The circumstances a reader can switch. */
  readonly circumstances: readonly string[];
  /** Every step in the order of the text. */
  readonly steps: readonly PlannedStep[];
  readonly ways: readonly Way[];
  /** How many of the ways do not follow from others: they are the first. */
  readonly told: number;
  readonly legs: readonly Leg[];
}

export interface PlannedStep {
  readonly id: string;
  readonly number: number;
  /** The heading over a step that is not of the main procedure. */
  readonly section?: string;
}

/** Raised when the form of the plan, or of what is stored of a run, changes. */
const format = 4;

/** The plan of an article, as JSON. */
export function planOf(article: CompiledArticle, definition: WorldDefinition): Plan {
  const plan = {
    article: article.slug,
    world: article.world,
    circumstances: article.circumstances,
    steps: article.procedures.flatMap(({ title, steps }, index) =>
      steps.map(({ id, number }) => ({ id, number, ...(index > 0 && { section: title }) })),
    ),
    ways: waysToJoin(waysOf(article), definition),
    legs: article.legs,
  };
  const version = fingerprint(JSON.stringify([format, plan, machinesOf(definition)]));
  return withJoinedWays({ ...plan, version, told: plan.ways.length }, definition);
}

/** The version of a world: another wherever one of its machines is another. */
export function versionOf(definition: WorldDefinition): string {
  return fingerprint(JSON.stringify(machinesOf(definition)));
}

function machinesOf(definition: WorldDefinition): unknown {
  return actorsOf(definition).map((actor) => [actor.id, transitionsOf(actor)]);
}

/**
 * The ways of an article without the steps of which nothing is for their situation: a page does not
 * show them there.
 */
function waysOf({ ways, legs, account, situated }: CompiledArticle): Way[] {
  const whens = new Map(situated.map(({ start, when }) => [start.offset, when]));
  const carriedOut = account.sentences.filter(
    ({ reading }) => reading !== 'explanation' && reading !== 'fact',
  );
  const bySteps = Map.groupBy(carriedOut, ({ step }) => step);
  const isGone = ({ step, moves }: Leg, situation: Situation): boolean => {
    const sentences = moves.length === 0 ? (bySteps.get(step) ?? []) : [];
    const isUnsuited = (when: string | undefined): boolean =>
      when !== undefined && !suits(when, situation);
    return (
      sentences.length > 0 && sentences.every(({ start }) => isUnsuited(whens.get(start.offset)))
    );
  };
  return ways.map((way) => {
    const left = way.legs.filter((index) => !(legs[index] && isGone(legs[index], way.situation)));
    return left.length > 0 ? { ...way, legs: left } : way;
  });
}

/** The article's own way: where nothing else is said. */
export const baseWay = 0;

/** A way of the plan; an unknown one throws. */
export function wayAt(plan: Plan, index: number): Way {
  const way = plan.ways[index];
  if (!way) throw new RangeError(`The article ${plan.article} has no way ${String(index)}.`);
  return way;
}

/** A step of the plan; an unknown one throws. */
export function stepCalled(plan: Plan, id: string): PlannedStep {
  const step = plan.steps.find((planned) => planned.id === id);
  if (!step) throw new RangeError(`The article ${plan.article} has no step ${id}.`);
  return step;
}

/** The leg at a position of a way, or undefined behind its end. */
export function legAt(plan: Plan, way: number, position: number): Leg | undefined {
  const index = wayAt(plan, way).legs[position];
  return index === undefined ? undefined : plan.legs[index];
}

/** The steps of a way, in the order in which it goes through them. */
export function stepsOn(plan: Plan, way: number): string[] {
  return wayAt(plan, way).legs.flatMap((index) => plan.legs[index]?.step ?? []);
}

/** Where a way comes to a step first, or undefined where it never does. */
export function positionOf(plan: Plan, way: number, step: string): number | undefined {
  const position = wayAt(plan, way).legs.findIndex((index) => plan.legs[index]?.step === step);
  return position < 0 ? undefined : position;
}

/** The part of a situation that the reader's switches decide. */
export function chosenIn(plan: Plan, situation: Situation): Situation {
  return Object.fromEntries(plan.circumstances.map((name) => [name, situation[name] ?? '']));
}

/**
 * The way that goes through a step (through any, if none is named) and fits the wanted
 * circumstances best: a way without a slip before one with, a way without faults before one with.
 * Undefined where no way goes through the step.
 */
export function bestWay(plan: Plan, wanted: Situation, step?: string): number | undefined {
  let best: { readonly way: number; readonly cost: number } | undefined;
  for (const [way, described] of plan.ways.entries()) {
    const cost = costOf(plan, described, wanted);
    if (best && cost >= best.cost) continue;
    if (step === undefined || positionOf(plan, way, step) !== undefined) best = { way, cost };
  }
  return best?.way;
}

/**
 * The way for a reader who changes some circumstances: these are as they say for certain, the
 * others as they were, as far as the article was executed like that. Not all can be together, and
 * of many only some are.
 */
export function wayAfter(plan: Plan, before: Situation, change: Situation): number | undefined {
  const ways = ranked(plan, { ...before, ...change });
  const isAsSaid = (way: number): boolean =>
    Object.entries(change).every(([name, value]) => wayAt(plan, way).situation[name] === value);
  return ways.find(isAsSaid) ?? ways[0];
}

/** All ways, those first that fit the wanted circumstances best. */
function ranked(plan: Plan, wanted: Situation): number[] {
  return plan.ways
    .map((way, index) => ({ index, cost: costOf(plan, way, wanted) }))
    .sort((one, other) => one.cost - other.cost)
    .map(({ index }) => index);
}

function costOf(plan: Plan, way: Way, wanted: Situation): number {
  const base = wayAt(plan, baseWay).situation;
  let differing = 0;
  for (const name of Object.keys(way.situation))
    if (way.situation[name] !== (wanted[name] ?? base[name])) differing += 1;
  return differing * 2 + (way.slip === undefined ? 0 : 1);
}

const telling = new WeakMap<Plan, Map<string, ReadonlySet<number>>>();

/**
 * The ways in some editions of the devices on which there is something new to be seen: those that
 * differ from the article's own in one thing more, and those that go where none of these goes. What
 * else can be together shows what they show.
 */
export function tellingWays(plan: Plan, editions: Situation): ReadonlySet<number> {
  const held = telling.get(plan) ?? new Map<string, ReadonlySet<number>>();
  telling.set(plan, held);
  const name = JSON.stringify(editions);
  const known = held.get(name);
  if (known) return known;
  const usual = { ...wayAt(plan, baseWay).situation, ...editions };
  const indices = [...plan.ways.keys()].filter((index) =>
    isIn(editions, wayAt(plan, index).situation),
  );
  const ways = new Set(
    indices.filter((index) => {
      const { situation, slip } = wayAt(plan, index);
      return sizeOf(differenceBetween(usual, situation)) + (slip === undefined ? 0 : 1) <= 1;
    }),
  );
  const seen = new Set([...ways].flatMap((index) => wayAt(plan, index).legs));
  for (const index of indices) {
    const { legs } = wayAt(plan, index);
    if (legs.some((leg) => !seen.has(leg))) ways.add(index);
    if (ways.has(index)) for (const leg of legs) seen.add(leg);
  }
  held.set(name, ways);
  return ways;
}

function isIn(part: Situation, situation: Situation): boolean {
  return Object.entries(part).every(([name, value]) => situation[name] === value);
}

export function sizeOf(situation: Situation): number {
  return Object.keys(situation).length;
}

/**
 * A short mark of a text (FNV-1a, 32 bits): the same text has the same mark, another text almost
 * surely another.
 */
function fingerprint(text: string): string {
  let mark = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    mark = Math.imul(mark ^ text.charCodeAt(index), 0x01000193);
  return (mark >>> 0).toString(36);
}
