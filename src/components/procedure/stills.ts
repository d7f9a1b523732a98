/** What a step shows before anybody has touched it, and the words by which a search finds it. */
import type { CompiledArticle, Leg, Step } from '../../compiler/index.ts';
import {
  captionOf,
  controlsOf,
  differenceBetween,
  editionsOf,
  isEdition,
  knownFrom,
  madeIn,
  standing,
  textsOf,
  viewOf,
  viewsOf,
  type Situation,
  type View,
  type World,
  type WorldDefinition,
} from '../../simulator/index.ts';
import {
  baseWay,
  bestWay,
  checkpointsOf,
  legAt,
  planOf,
  positionOf,
  type Score,
  type Session,
  sizeOf,
  startOf,
  tellingWays,
  wayAt,
} from '../../walkthrough/index.ts';
import type { WidgetLook } from './widget.ts';

/** A step's start where a situation makes it look different. */
export interface Alternative {
  /** What is different: "Unlock pattern: Not set". */
  readonly caption: string;
  readonly situation: Situation;
  readonly views: readonly View[];
}

/** By its ways, which an article shares with what is made of it. */
const scores = new WeakMap<CompiledArticle['ways'], Score>();

/** The score of an article, made once. */
export function scoreOf(article: CompiledArticle, worlds: readonly WorldDefinition[]): Score {
  const known = scores.get(article.ways);
  if (known) return known;
  const definition = worldCalled(worlds, article.world);
  const score = { definition, plan: planOf(article, definition) };
  scores.set(article.ways, score);
  return score;
}

/** The world of this id; an unknown one throws. */
export function worldCalled(worlds: readonly WorldDefinition[], id: string): WorldDefinition {
  const definition = worlds.find((candidate) => candidate.id === id);
  if (!definition) throw new Error(`There is no world called ${id}.`);
  return definition;
}

/**
 * The devices a step speaks of, on a way; the first of the world for a step that speaks of none.
 */
export function devicesFor({ plan, definition }: Score, leg: Leg | undefined): readonly string[] {
  const known = leg?.devices.length
    ? leg
    : plan.legs.find(({ step, devices }) => step === leg?.step && devices.length > 0);
  return known?.devices ?? [definition.devices[0].id];
}

/** A widget at rest in a world: what is drawn at build time, and what a live widget begins with. */
export function lookAtRest(
  score: Score,
  session: Pick<Session, 'way' | 'position' | 'world'>,
  base: string,
): WidgetLook {
  const { plan, definition } = score;
  const leg = legAt(plan, session.way, session.position);
  const own = devicesFor(score, leg);
  const together = [
    ...own,
    ...readIn(score, leg, session.world).filter((device) => !own.includes(device)),
  ];
  const selected = together[0] ?? definition.devices[0].id;
  return {
    id: leg?.step ?? '',
    statesAddress: `${base.replace(/\/$/, '')}/worlds/${definition.id}/`,
    tabs: tabsOf(definition, session.world),
    selected,
    together,
    views: together.map((device) => viewOf(definition, session.world, device)),
    clock: new Date(session.world.now).toISOString().slice(11, 16),
    canUndo: false,
    isShowing: false,
    isReached: false,
    knownFrom: knownFrom(definition, session.world, selected),
  };
}

/**
 * The devices on which a reader finds what they are to type into another: the mail with the code.
 */
function readIn({ definition }: Score, leg: Leg | undefined, world: World): readonly string[] {
  const values = (leg?.moves ?? []).flatMap((planned) =>
    'phrase' in planned ? (madeIn(definition, world, planned)?.value ?? []) : [],
  );
  if (values.length === 0) return [];
  const says = (view: View): boolean => textsOf(view).some((text) => values.includes(text));
  return viewsOf(definition, world)
    .filter(says)
    .map(({ device }) => device);
}

/** The tabs of all devices of a world. */
function tabsOf(definition: WorldDefinition, world: World): WidgetLook['tabs'] {
  return viewsOf(definition, world).map(({ device, deviceName, badge }) => ({
    device,
    name: deviceName,
    ...(badge !== undefined && { badge }),
  }));
}

/**
 * Where a step is drawn at build time: on the article's own way if that goes through it. Undefined
 * for a step never executed.
 */
export function stillOf(
  score: Score,
  step: string,
): Pick<Session, 'way' | 'position' | 'world'> | undefined {
  const way = bestWay(score.plan, wayAt(score.plan, baseWay).situation, step);
  const position = way === undefined ? undefined : positionOf(score.plan, way, step);
  return way === undefined || position === undefined
    ? undefined
    : { way, position, world: startOf(score, way, position) };
}

/**
 * How else a step can begin: one for each look, with the situation that differs least from the
 * article's own.
 */
export function alternativesOf(score: Score, step: string): readonly Alternative[] {
  const { plan, definition } = score;
  const still = stillOf(score, step);
  if (!still) return [];
  const usual = wayAt(plan, still.way).situation;
  const devices = devicesFor(score, legAt(plan, still.way, still.position));
  const found = new Map<
    string,
    { readonly differing: Situation; readonly views: readonly View[] }
  >();
  const placeOf = (views: readonly View[]): string => views.map(standing).join('\n');
  const look = (world: World): View[] => devices.map((device) => viewOf(definition, world, device));
  for (const [index, way] of plan.ways.entries()) {
    const position = positionOf(plan, index, step);
    if (position === undefined || way.slip !== undefined) continue;
    const differing = differenceBetween(usual, way.situation);
    // Every screen of another edition looks different, and the switch shows it.
    const isOther = (name: string): boolean =>
      plan.circumstances.includes(name) && !isEdition(definition, name);
    if (!Object.keys(differing).every(isOther)) continue;
    const views = look(startOf(score, index, position));
    const known = found.get(placeOf(views));
    if (!known || sizeOf(differing) < sizeOf(known.differing))
      found.set(placeOf(views), { differing, views });
  }
  found.delete(placeOf(look(still.world)));
  return [...found.values()].map(({ differing, views }) => ({
    caption: captionFor(definition, differing),
    situation: differing,
    views,
  }));
}

/** The words on all screens that lead through a step: for the search. */
export function wordsOn(score: Score, step: string): string {
  const { plan, definition } = score;
  const words = new Set<string>();
  const seen = new Set<string>();
  for (const way of waysInWords(score)) {
    const position = positionOf(plan, way, step);
    if (position === undefined) continue;
    const devices = devicesFor(score, legAt(plan, way, position));
    const editions = Object.values(editionsOf(definition, wayAt(plan, way).situation)).join(' ');
    for (const { world, standings } of checkpointsOf(score, way, position)) {
      const name = [editions, ...standings].join('\n');
      if (seen.has(name)) continue;
      seen.add(name);
      for (const view of devices.map((device) => viewOf(definition, world, device))) {
        for (const text of [...textsOf(view), ...controlsOf(view).map(({ label }) => label)])
          words.add(text);
      }
    }
  }
  return [...words].join(' · ');
}

/**
 * The ways on which there is something new to be read: in the article's own words, and once in
 * those of each other edition.
 */
export function waysInWords({ plan, definition }: Score): readonly number[] {
  const { situation: usual } = wayAt(plan, baseWay);
  const isOfEdition = (way: number): boolean => {
    const { situation, slip } = wayAt(plan, way);
    return (
      slip === undefined &&
      Object.keys(differenceBetween(usual, situation)).every((name) => isEdition(definition, name))
    );
  };
  const told = Array.from({ length: plan.told }, (_, way) => way);
  return [
    ...new Set([...tellingWays(plan, editionsOf(definition, usual)), ...told.filter(isOfEdition)]),
  ];
}

/**
 * A step of an article, with the heading of its section where it is not of the main procedure; an
 * unknown one throws.
 */
export function stillStep(
  article: CompiledArticle,
  id: string,
): Step & { readonly section?: string } {
  for (const [index, { title, steps }] of article.procedures.entries()) {
    const step = steps.find((candidate) => candidate.id === id);
    if (step) return index === 0 ? step : { ...step, section: title };
  }
  throw new Error(`The article ${article.slug} has no step ${id}.`);
}

/** One of the reader's switches. */
export interface Switch {
  readonly name: string;
  readonly title: string;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly isUsual: boolean;
  }[];
}

/** The reader's switches, each with the values that some way of the article begins with. */
export function switchesOf({ plan, definition }: Score): readonly Switch[] {
  const usual = wayAt(plan, baseWay).situation;
  return plan.circumstances.flatMap((name) => {
    const circumstance = definition.situations[name];
    if (!circumstance) return [];
    const values = Object.entries(circumstance.values)
      .filter(([value]) => plan.ways.some(({ situation }) => situation[name] === value))
      .map(([value, label]) => ({ value, label, isUsual: usual[name] === value }));
    return { name, title: circumstance.name, values };
  });
}

function captionFor(definition: WorldDefinition, situation: Situation): string {
  return Object.entries(situation)
    .map(([name, value]) => captionOf(definition, name, value))
    .join(', ');
}
