/** Where the states of a device lead, and whence nothing leads back. */
import type { StateValue } from 'xstate';
import { begin, settle, type Device } from '../simulator/index.ts';
import type { Examined } from './examine.ts';
import { stateOf } from './explore.ts';

/** Where one step leads from each state of a device; states as JSON. */
export type Ways = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Where the states of a device lead in a situation, where a reader begins and what they are at rest
 * in, and its one-way doors.
 */
export function errandsOf({
  definition,
  explored,
}: Examined): { device: Device; ways: Ways; home: string[]; doors: string[] }[] {
  const usual = settle(definition, begin(definition));
  return explored.flatMap(({ situation, others, ways }) => {
    const first = settle(definition, begin(definition, situation));
    return definition.devices.map((device) => {
      const own = ways.get(device.id) ?? new Map<string, Set<string>>();
      // What begins as usual was gone through in the usual situation, and here only as far as
      // something differs.
      const steps = others.has(device.id)
        ? own
        : joined(own, explored[0]?.ways.get(device.id) ?? own);
      const doors = [...steps.keys()].filter((state) =>
        Object.keys(device.oneWay ?? {}).some((name) => isBehind(state, name)),
      );
      return {
        device,
        ways: steps,
        home: [stateOf(first, device.id), stateOf(usual, device.id)],
        doors,
      };
    });
  });
}

function joined(some: Ways, more: Ways): Ways {
  const states = new Set([...some.keys(), ...more.keys()]);
  return new Map(
    [...states].map((state) => [
      state,
      new Set([...(some.get(state) ?? []), ...(more.get(state) ?? [])]),
    ]),
  );
}

/** Whether a machine's state, as JSON, lies in the state of this name. */
export function isBehind(state: string, name: string): boolean {
  return statesIn(JSON.parse(state) as StateValue).includes(name);
}

/** The states from which one of the given ones can be reached, these among them. */
export function leadingTo(ways: Ways, home: readonly string[]): Set<string> {
  const safe = new Set(home);
  for (let grown = -1; grown !== safe.size;) {
    grown = safe.size;
    for (const [from, to] of ways) if ([...to].some((state) => safe.has(state))) safe.add(from);
  }
  return safe;
}

/**
 * The moves into states from which none of the given ones can be reached: what suffers from them is
 * not told.
 */
export function movesWithoutReturn(
  ways: Ways,
  home: readonly string[],
): { from: string; to: string }[] {
  const safe = leadingTo(ways, home);
  return [...safe].flatMap((from) =>
    [...(ways.get(from) ?? [])].filter((to) => !safe.has(to)).map((to) => ({ from, to })),
  );
}

/** The states that a machine is in, outermost first: "on", "on.bright". */
export function statesIn(value: StateValue, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return [[...path, value].join('.')];
  return Object.entries(value).flatMap(([state, inner]) => [
    [...path, state].join('.'),
    ...(inner === undefined ? [] : statesIn(inner, [...path, state])),
  ]);
}
