/**
 * What the states and transitions of a device are called: in its sources, in coverage, on the pages
 * about worlds.
 */
import type { Service } from './define-device.ts';
import type { Transition } from './machine.ts';

type StateNode = Service['machine']['root'];

/**
 * The names of all transitions of a device, as `Taken` and the device's sources spell them: the
 * state (`*` is the whole device) and the event, with the guard where a state answers one event in
 * several ways: `login login.asked [passwordRight]`, `… [else]`.
 */
export function transitionsOf(device: Service): string[] {
  return [...namedIn(device).values()];
}

/**
 * The names of all states of a device, dotted, outermost first; the machine itself is not among
 * them.
 */
export function statesOf(device: Service): string[] {
  return nodesOf(device.machine.root)
    .slice(1)
    .map((node) => node.path.join('.'));
}

/**
 * The delay after which a machine sends itself this event, as its definition calls it; undefined
 * for any other event.
 */
export function delayNamed(event: string): string | undefined {
  return /^xstate\.after\.(.*?)\./.exec(event)?.[1];
}

/** The name of a transition that a machine takes; one of another machine throws. */
export function transitionName(device: Service, taken: Transition): string {
  const name = namedIn(device).get(taken);
  if (name === undefined)
    throw new Error(`A transition of ${device.id} on ${String(taken.eventType)} has no name.`);
  return name;
}

/** Names that were made before. */
const names = new WeakMap<Service['machine'], Map<Transition, string>>();

function nodesOf(node: StateNode): StateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

/** Every transition of a device with its name. */
export function namedIn(device: Service): ReadonlyMap<Transition, string> {
  const known = names.get(device.machine);
  if (known) return known;
  const made = new Map<Transition, string>();
  for (const node of nodesOf(device.machine.root)) {
    for (const [event, answers] of [...node.transitions, ['', node.always ?? []] as const]) {
      const state = node.path.join('.') || '*';
      const delay = delayNamed(event);
      const cause = delay === undefined ? event || 'always' : `after ${delay}`;
      answers.forEach((answer, index) => {
        const condition = answers.length > 1 ? ` [${conditionOf(answer, index)}]` : '';
        made.set(answer, `${state} ${cause}${condition}`);
      });
    }
  }
  names.set(device.machine, made);
  return made;
}

/**
 * What tells an answer to an event from the others: the guard's name, or its place where the guard
 * has none.
 */
function conditionOf({ guard }: Transition, index: number): string {
  if (guard === undefined) return 'else';
  if (typeof guard === 'string') return guard;
  return 'type' in guard && typeof guard.type === 'string' ? guard.type : String(index + 1);
}
