/**
 * Where a device's behaviour is known from: the table that its `sources.ts` keeps, and how an entry
 * is found in it.
 */
import type { Service } from './define-device.ts';
import { statesOf, transitionsOf } from './transitions.ts';

/**
 * Where a behaviour is known from: works cited by their tag in the world's bibliography, or our own
 * assumption, or both.
 */
export type Source =
  | { readonly cites: readonly [string, ...string[]]; readonly assumes?: string }
  | { readonly assumes: string };

/**
 * A device's sources, by what they are for: `*` is the device, `login.locked` a state with what
 * lies in it and happens there, `login login.asked` what a state answers an event, `login
 * login.asked [passwordRight]` one of its answers. The nearest holds.
 */
export type Sources = Readonly<Record<string, Source>>;

/** A source that is cited: `cites('W1', 'S4')`. */
export function cites(...tags: [string, ...string[]]): Source {
  return { cites: tags };
}

/** Behaviour without a source, and what we assume. Add the works that make it likely. */
export function assumes(what: string, ...tags: string[]): Source {
  const [first, ...rest] = tags;
  return first === undefined ? { assumes: what } : { assumes: what, cites: [first, ...rest] };
}

/**
 * Where a state or a transition is known from; undefined where neither it nor anything it belongs
 * to has a source.
 */
export function sourceOf({ sources }: Pick<Service, 'sources'>, name: string): Source | undefined {
  return bearersOf(name)
    .map((bearer) => sources[bearer])
    .find((source) => source !== undefined);
}

/** Everything in a device that a source can be said for. */
export function sourcedIn(device: Service): Set<string> {
  return new Set([...statesOf(device), ...transitionsOf(device)].flatMap(bearersOf));
}

/**
 * What a state or a transition takes its source from, the nearest first: itself, the event, the
 * states around it, the device.
 */
function bearersOf(name: string): string[] {
  const [state = ''] = name.split(' ');
  const [event = name] = name.split(' [');
  const path = state.split('.');
  const states = path.map((_, depth) => path.slice(0, path.length - depth).join('.'));
  return [...new Set([name, event, ...states, '*'])];
}
