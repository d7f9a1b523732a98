/** How much of a world its articles go through: states, transitions, guards, failures. */
import type { Entry } from '../compiler/catalogue.ts';
import {
  actorsOf,
  chartOf,
  statesOf,
  type ChartedTransition,
  type Service,
  type WorldDefinition,
} from '../simulator/index.ts';

/** How many of how many. */
export interface Figure {
  readonly covered: number;
  readonly total: number;
}

/** What is counted of a device, or of a world. */
export interface Figures {
  readonly states: Figure;
  readonly transitions: Figure;
  /** The transitions that a reader can cause. */
  readonly caused: Figure;
  readonly guards: Figure;
  /** The transitions into a state in which a device complains. */
  readonly failures: Figure;
}

export interface DeviceCoverage extends Figures {
  readonly id: string;
  readonly name: string;
}

export interface ArticleCoverage {
  readonly slug: string;
  readonly title: string;
  readonly transitions: number;
  /** Those that a reader can cause. */
  readonly caused: number;
  /** Those that no other article covers. */
  readonly alone: number;
}

export interface WorldCoverage {
  readonly world: string;
  readonly title: string;
  readonly devices: readonly DeviceCoverage[];
  readonly whole: Figures;
  readonly articles: readonly ArticleCoverage[];
}

export const figureNames = ['states', 'transitions', 'caused', 'guards', 'failures'] as const;

/** What the articles of a world cover of it, together and each by itself. */
export function coverageOf(
  definition: WorldDefinition,
  entries: readonly Pick<Entry, 'world' | 'slug' | 'title' | 'coverage'>[],
): WorldCoverage {
  const own = entries.filter(({ world }) => world === definition.id);
  const takenBy = new Map<string, number>();
  for (const { coverage } of own)
    for (const transition of coverage.covered)
      takenBy.set(transition, (takenBy.get(transition) ?? 0) + 1);
  const devices = actorsOf(definition).map((actor) => ({
    id: actor.id,
    name: actor.name,
    ...figuresOf(definition, actor, (name) => takenBy.has(name)),
  }));
  const causedIn = new Set(
    actorsOf(definition).flatMap((actor) =>
      chartOf(actor)
        .filter(({ cause }) => cause === 'reader')
        .map(({ name }) => `${actor.id} ${name}`),
    ),
  );
  return {
    world: definition.id,
    title: definition.title,
    devices,
    whole: sumOf(devices),
    articles: own.map(({ slug, title, coverage: { covered } }) => ({
      slug,
      title,
      transitions: covered.length,
      caused: covered.filter((name) => causedIn.has(name)).length,
      alone: covered.filter((name) => takenBy.get(name) === 1).length,
    })),
  };
}

/** The transitions into a state in which a device complains. */
export function failuresOf(
  { troubles = [] }: WorldDefinition,
  actor: Service,
): ChartedTransition[] {
  const states = new Set(
    troubles.filter(({ device }) => device === actor.id).map(({ state }) => state),
  );
  return chartOf(actor).filter(({ to }) => to !== undefined && states.has(to));
}

function figuresOf(
  definition: WorldDefinition,
  actor: Service,
  isTaken: (transition: string) => boolean,
): Figures {
  const charted = chartOf(actor);
  const takenOf = (those: readonly ChartedTransition[]): ChartedTransition[] =>
    those.filter(({ name }) => isTaken(`${actor.id} ${name}`));
  const figure = (those: readonly ChartedTransition[]): Figure => ({
    covered: takenOf(those).length,
    total: those.length,
  });
  const guardsIn = (those: readonly ChartedTransition[]): number =>
    new Set(those.flatMap(({ guard }) => guard ?? [])).size;
  const passed = statesPassed(actor, takenOf(charted));
  return {
    states: { covered: passed.size, total: statesOf(actor).length },
    transitions: figure(charted),
    caused: figure(charted.filter(({ cause }) => cause === 'reader')),
    guards: { covered: guardsIn(takenOf(charted)), total: guardsIn(charted) },
    failures: figure(failuresOf(definition, actor)),
  };
}

/** The states that are passed where these transitions are taken, each as "device state". */
export function statesOnWay(
  definition: WorldDefinition,
  taken: readonly string[],
): ReadonlySet<string> {
  const names = actorsOf(definition).flatMap((actor) => {
    const own = chartOf(actor).filter(({ name }) => taken.includes(`${actor.id} ${name}`));
    return [...statesPassed(actor, own)].map((state) => `${actor.id} ${state}`);
  });
  return new Set(names);
}

/** The states that transitions begin or end in, with those around them. */
function statesPassed(actor: Service, taken: readonly ChartedTransition[]): ReadonlySet<string> {
  const all = new Set(statesOf(actor));
  const ends = taken.flatMap(({ from, to }) => [from, to ?? from]);
  const passed = ends.flatMap((state) => {
    const path = state.split('.');
    return path.map((_, depth) => path.slice(0, depth + 1).join('.'));
  });
  return new Set(passed.filter((state) => all.has(state)));
}

function sumOf(devices: readonly Figures[]): Figures {
  const sum = (name: (typeof figureNames)[number]): Figure => ({
    covered: devices.reduce((count, device) => count + device[name].covered, 0),
    total: devices.reduce((count, device) => count + device[name].total, 0),
  });
  return {
    states: sum('states'),
    transitions: sum('transitions'),
    caused: sum('caused'),
    guards: sum('guards'),
    failures: sum('failures'),
  };
}
