/** What a device does and where that is known from, as rows to print. */
import {
  actorsOf,
  assumes,
  sourceOf,
  statesOf,
  transitionsOf,
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
  }[];
  /** What is assumed, where no work says it. */
  readonly assumes?: string;
}

/** A world's works, by their tags. */
type Bibliography = Awaited<ReturnType<WorldDefinition['bibliography']>>;

/** A state and what can happen in it. */
export interface StateBehaviour extends Behaviour {
  readonly transitions: readonly Behaviour[];
}

/** What each device and each service of a world does. */
export async function behavioursIn(
  definition: WorldDefinition,
): Promise<{ readonly id: string; readonly name: string; readonly rows: StateBehaviour[] }[]> {
  const bibliography = await definition.bibliography();
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
    transitions: from('*'),
  };
  const rows = statesOf(device).map((state) => ({
    ...describe(bibliography, device, state, state),
    transitions: from(state),
  }));
  return everywhere.transitions.length > 0 ? [everywhere, ...rows] : rows;
}

/** How much of a device's behaviour no work supports, and how much there is. */
export function assumed(rows: readonly StateBehaviour[]): { assumptions: number; total: number } {
  const all = rows.flatMap((row) => [row, ...row.transitions]);
  return {
    assumptions: all.filter(({ assumes }) => assumes !== undefined).length,
    total: all.length,
  };
}

function describe(
  bibliography: Bibliography,
  device: Service,
  key: string,
  name: string,
): Behaviour {
  const source = sourceOf(device, key) ?? assumes('Nobody has said where this is known from.');
  const cited = 'cites' in source ? source.cites : [];
  const works = cited.map((tag) => ({ tag, ...(bibliography[tag] ?? { title: tag }) }));
  return {
    id: anchorOf(device.id, key),
    name,
    works,
    ...(source.assumes === undefined ? {} : { assumes: source.assumes }),
  };
}
