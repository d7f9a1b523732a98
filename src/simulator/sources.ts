/**
 * Where a device's behaviour is known from: the table that its `sources.ts` keeps, and how an entry
 * is found in it.
 */
import type { Service } from './define-device.ts';
import { statesOf, transitionsOf } from './transitions.ts';

type Tags = readonly [string, ...string[]];

/** What some works say of a behaviour where others say something else. */
export interface Saying {
  readonly says: string;
  readonly cites: Tags;
}

/**
 * Where a behaviour is known from: works cited by their tag in the world's bibliography, or our own
 * assumption, or both; and where works disagree, what each says.
 */
export type BehaviourSource = (
  { readonly cites: Tags; readonly assumes?: string } | { readonly assumes: string }
) & { readonly disagree?: readonly Saying[] };

/** How sure it is that a real device behaves like this. */
export type Confidence = 'agreed' | 'stated' | 'disputed' | 'likely' | 'ours';

/**
 * A device's sources, by what they are for: `*` is the device, `login.locked` a state with what
 * lies in it and happens there, `login login.asked` what a state answers an event, `login
 * login.asked [passwordRight]` one of its answers. The nearest holds.
 */
export type Sources = Readonly<Record<string, BehaviourSource>>;

/** A source that is cited: `cites('W1', 'S4')`. */
export function cites(...tags: [string, ...string[]]): BehaviourSource {
  return { cites: tags };
}

/** Behaviour without a source, and what we assume. Add the works that make it likely. */
export function assumes(what: string, ...tags: string[]): BehaviourSource {
  const [first, ...rest] = tags;
  return first === undefined ? { assumes: what } : { assumes: what, cites: [first, ...rest] };
}

/** A source about which works disagree: `disputed(cites('M6'), ['It is “OK”.', 'M6'], …)`. */
export function disputed(
  source: BehaviourSource,
  ...sayings: (readonly [string, ...Tags])[]
): BehaviourSource {
  return { ...source, disagree: sayings.map(([says, ...cited]) => ({ says, cites: cited })) };
}

/** Every work that a source cites, once. */
export function tagsOf(source: BehaviourSource): string[] {
  const cited = 'cites' in source ? source.cites : [];
  return [...new Set([...cited, ...(source.disagree ?? []).flatMap((saying) => saying.cites)])];
}

/**
 * How sure a behaviour is: several works agree, one says so, they disagree, works make our
 * assumption likely, or it is ours alone.
 */
export function confidenceIn(source: BehaviourSource): Confidence {
  const count = 'cites' in source ? source.cites.length : 0;
  if (source.disagree) return 'disputed';
  if (source.assumes !== undefined) return count > 0 ? 'likely' : 'ours';
  return count > 1 ? 'agreed' : 'stated';
}

/**
 * Where a state or a transition is known from; undefined where neither it nor anything it belongs
 * to has a source.
 */
export function sourceOf(
  { sources }: Pick<Service, 'sources'>,
  name: string,
): BehaviourSource | undefined {
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
