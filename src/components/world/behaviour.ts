/** What a device does and where that is known from, as rows to print. */
import { assumes, sourceOf, statesOf, transitionsOf, type Device, type WorldDefinition } from '../../simulator/index.ts';
import { anchorOf } from './anchor.ts';

export interface Behaviour {
  /** The row's anchor on the page. */
  readonly id: string;
  readonly name: string;
  readonly works: readonly { readonly tag: string; readonly title: string; readonly url?: string }[];
  /** What is assumed, where no work says it. */
  readonly assumes?: string;
}

/** A world's works, by their tags. */
type Bibliography = Awaited<ReturnType<WorldDefinition['bibliography']>>;

/** A state and what can happen in it. */
export interface StateBehaviour extends Behaviour {
  readonly transitions: readonly Behaviour[];
}

/** Every state of a device in the order of its machine, and its transitions under it; those of the machine itself come first. */
export function behaviourOf(bibliography: Bibliography, device: Device): StateBehaviour[] {
  const transitions = transitionsOf(device);
  const from = (state: string): Behaviour[] =>
    transitions
      .filter((name) => name.startsWith(`${state} `))
      .map((name) => describe(bibliography, device, name, name.slice(state.length + 1)));
  const everywhere = { id: anchorOf(device.id, '*'), name: 'in every state', works: [], transitions: from('*') };
  const rows = statesOf(device).map((state) => ({ ...describe(bibliography, device, state, state), transitions: from(state) }));
  return everywhere.transitions.length > 0 ? [everywhere, ...rows] : rows;
}

/** How much of a device's behaviour no work supports, and how much there is. */
export function assumed(rows: readonly StateBehaviour[]): { assumptions: number; total: number } {
  const all = rows.flatMap((row) => [row, ...row.transitions]);
  return { assumptions: all.filter(({ assumes }) => assumes !== undefined).length, total: all.length };
}

function describe(bibliography: Bibliography, device: Device, key: string, name: string): Behaviour {
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
