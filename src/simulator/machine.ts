/** One machine: what an event makes of it. */
import { transition, type ActorLogic, type AnyEventObject, type AnyMachineSnapshot } from 'xstate';
import type { Device } from './define-device.ts';

/** What a machine makes its transitions in. */
type Scope = Parameters<Device['machine']['transition']>[2];

const scopes = new WeakMap<Device['machine'], Scope>();

/** A transition as its machine defines it. */
export type Transition = ReturnType<Device['machine']['getTransitionData']>[number];

/**
 * The snapshot after an event, and what the machine asks for. XState begins an actor for each
 * transition that it is asked for, and throws it away: here one does for all, since nobody ever
 * speaks to it.
 *
 * @param witness told of each transition that is taken, those among them that no event causes
 */
export function transitionOf(
  machine: Device['machine'],
  before: AnyMachineSnapshot,
  event: AnyEventObject,
  witness?: (taken: Transition) => void,
): [AnyMachineSnapshot, Asked[]] {
  const scope = scopes.get(machine) ?? scopeFor(before, event);
  scopes.set(machine, scope);
  const actions: Asked[] = [];
  const inspection =
    witness &&
    scope.system.inspect((step) => {
      if (step.type === '@xstate.microstep') step._transitions.forEach(witness);
    });
  const after: AnyMachineSnapshot = machine.transition(before, event, {
    ...scope,
    actionExecutor: (action) => void actions.push(action),
  });
  inspection?.unsubscribe();
  return [after, actions];
}

/** The scope in which XState would make a transition. */
function scopeFor(before: AnyMachineSnapshot, event: AnyEventObject): Scope {
  const found: Scope[] = [];
  const logic: ActorLogic<AnyMachineSnapshot, AnyEventObject> = {
    transition: (snapshot, _, scope) => {
      found.push(scope as Scope);
      return snapshot;
    },
    getInitialSnapshot: () => ({ status: 'active' }) as AnyMachineSnapshot,
    getPersistedSnapshot: (snapshot) => snapshot,
  };
  transition(logic, before, event);
  const [scope] = found;
  if (!scope) throw new Error('XState makes no transitions.');
  return scope;
}

/** What a machine asks to be done. */
export interface Asked {
  readonly type: string;
  readonly params?: unknown;
}
