/** What a device does and where that is known from, as rows to print. */
import {
  actorsOf,
  assumes,
  confidenceIn,
  sourceOf,
  statesOf,
  transitionsOf,
  type Confidence,
  type Service,
  type WorldDefinition,
} from '../../simulator/index.ts';
import { anchorOf } from './anchor.ts';

export interface Behaviour {
  /** The row's anchor on the page. */
  readonly id: string;
  readonly name: string;
  readonly works: readonly {
    readonly tag: string;
    readonly title: string;
    readonly url?: string;
    readonly date?: string;
    /** The editions of devices that it shows: a firmware, an app. */
    readonly editions: readonly string[];
  }[];
  /** What is assumed, where no work says it. */
  readonly assumes?: string;
  /** What works say that others contradict, with their tags. */
  readonly disagree: readonly { readonly says: string; readonly cites: readonly string[] }[];
  /** How sure it is; nothing where there is nothing to be sure of. */
  readonly confidence?: Confidence;
}

/** How sure a behaviour is, in words, the surest first. */
export const confidences = {
  agreed: 'Several sources agree',
  stated: 'One source',
  disputed: 'Sources disagree',
  likely: 'Likely',
  ours: 'Our reconstruction',
} as const satisfies Record<Confidence, string>;

/** A world's works, by their tags. */
type Bibliography = Readonly<Record<string, Omit<Behaviour['works'][number], 'tag'>>>;

/** A state and what can happen in it. */
export interface StateBehaviour extends Behaviour {
  readonly transitions: readonly Behaviour[];
}

/** What each device and each service of a world does. */
export async function behavioursIn(
  definition: WorldDefinition,
): Promise<{ readonly id: string; readonly name: string; readonly rows: StateBehaviour[] }[]> {
  const works = Object.entries(await definition.bibliography());
  const bibliography: Bibliography = Object.fromEntries(
    works.map(([tag, work]) => [
      tag,
      { ...work, editions: definition.works?.[tag]?.editions ?? [] },
    ]),
  );
  return actorsOf(definition).map((actor) => ({
    id: actor.id,
    name: actor.name,
    rows: behaviourOf(bibliography, actor),
  }));
}

/**
 * Every state of a device or a service in the order of its machine, and its transitions under it;
 * those of the machine itself come first.
 */
function behaviourOf(bibliography: Bibliography, device: Service): StateBehaviour[] {
  const transitions = transitionsOf(device);
  const from = (state: string): Behaviour[] =>
    transitions
      .filter((name) => name.startsWith(`${state} `))
      .map((name) => describe(bibliography, device, name, name.slice(state.length + 1)));
  const everywhere = {
    id: anchorOf(device.id, '*'),
    name: 'in every state',
    works: [],
    disagree: [],
    transitions: from('*'),
  };
  const rows = statesOf(device).map((state) => ({
    ...describe(bibliography, device, state, state),
    transitions: from(state),
  }));
  return everywhere.transitions.length > 0 ? [everywhere, ...rows] : rows;
}

/** How many states and transitions there are of each confidence, the surest first. */
export function countedByConfidence(
  rows: readonly StateBehaviour[],
): { readonly confidence: Confidence; readonly count: number }[] {
  const all = rows.flatMap((row) => [row, ...row.transitions]);
  return (Object.keys(confidences) as Confidence[])
    .map((confidence) => ({
      confidence,
      count: all.filter((row) => row.confidence === confidence).length,
    }))
    .filter(({ count }) => count > 0);
}

function describe(
  bibliography: Bibliography,
  device: Service,
  key: string,
  name: string,
): Behaviour {
  const source = sourceOf(device, key) ?? assumes('Nobody has said where this is known from.');
  const cited = 'cites' in source ? source.cites : [];
  const works = cited.map((tag) => ({
    tag,
    ...(bibliography[tag] ?? { title: tag, editions: [] }),
  }));
  return {
    id: anchorOf(device.id, key),
    name,
    works,
    disagree: source.disagree ?? [],
    confidence: confidenceIn(source),
    ...(source.assumes === undefined ? {} : { assumes: source.assumes }),
  };
}
