/** Goes wherever a reader can get in a world, with right and wrong values, waiting now and then. */
import {
  act,
  advance,
  begin,
  controlsOf,
  movesOf,
  send,
  settle,
  standing,
  textsOf,
  viewsOf,
  type Move,
  type Situation,
  type Taken,
  type View,
  type World,
  type WorldDefinition,
} from '../../src/simulator/index.ts';

/** An event that could come over the wires, although nothing in the world says it today. */
export interface Stray {
  readonly device: string;
  readonly event: { readonly type: string; readonly [detail: string]: unknown };
}

export interface Explored {
  readonly worlds: readonly World[];
  /** Where one step leads, by device: from state to state. */
  readonly ways: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  readonly taken: ReadonlySet<string>;
  /** Controls that changed something: "recorder.save". */
  readonly useful: ReadonlySet<string>;
}

/** Values that a reader could enter and should not. */
const wrongValues = ['x', 'Another-2026', '1-2-3-4'];
const aDay = 25 * 3_600_000;

/** All worlds that differ in what the first device and another show together, or in what the reader knows, from the beginning in a situation. */
export function explore(definition: WorldDefinition, situation: Situation, strays: readonly Stray[] = []): Explored {
  const taken = new Set<string>();
  const useful = new Set<string>();
  const ways = new Map<string, Map<string, Set<string>>>();
  const seen = new Set<string>();
  const worlds: World[] = [];
  const witness = (one: Taken): void => void taken.add(`${one.device}: ${one.transition}`);

  const found = (world: World, before?: readonly View[]): void => {
    const views = viewsOf(definition, world);
    views.forEach((view, at) => {
      const from = before?.[at]?.state;
      const steps = ways.get(view.device) ?? new Map<string, Set<string>>();
      ways.set(view.device, steps);
      if (!steps.has(view.state)) steps.set(view.state, new Set());
      if (from !== undefined) steps.get(from)?.add(view.state);
    });
    const known = definition.values.map((value) => (value.of(world) === undefined ? '-' : '+')).join('');
    const [first = '', ...others] = views.map(keyOf);
    const keys = [first, ...others.map((other) => `${first}\n${other}`)].map((key) => `${known} ${key}`);
    if (keys.every((key) => seen.has(key))) return;
    for (const key of keys) seen.add(key);
    worlds.push(world);
  };

  const beginning = begin(definition, situation);
  found(beginning);
  found(settle(definition, beginning, witness));
  for (const world of worlds) {
    const views = viewsOf(definition, world);
    for (const move of [...movesOf(definition, world), ...wrongMoves(views)]) {
      const after = act(definition, world, move, witness);
      if (after === world) continue;
      useful.add(`${move.device}.${move.control}`);
      found(after, views);
      const rested = settle(definition, after, witness);
      if (rested !== after) found(rested, views);
    }
    const [due] = world.queue;
    for (const wait of [aDay, ...(due ? [due.at - world.now] : [])]) found(advance(definition, world, wait, witness), views);
    for (const { device, event } of strays) found(settle(definition, send(definition, world, device, event, witness), witness), views);
  }
  return { worlds, ways, taken, useful };
}

function wrongMoves(views: readonly View[]): Move[] {
  return views.flatMap((view) =>
    controlsOf(view)
      .filter(({ gesture, disabled }) => disabled === undefined && (gesture === 'enter' || gesture === 'draw'))
      .flatMap(({ control }) => wrongValues.map((value) => ({ device: view.device, control, value }))),
  );
}

/** What makes a view different from others, times aside. */
function keyOf(view: View): string {
  const bad = textsOf(view).filter((text) => /\d/.test(text));
  return [view.device, view.state, standing(view), ...bad].join(' ').replaceAll(/\d\d:\d\d|\d{4}-\d\d-\d\d|\b[\da-f]{8}\b/g, '');
}
