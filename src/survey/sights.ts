/** What the devices of a world show: each of their screens once, and each of their messages. */
import {
  actorsOf,
  begin,
  controlAt,
  controlsOf,
  memoryOf,
  everyPart,
  messagesOf,
  movesOf,
  send,
  settle,
  situationWith,
  viewsOf,
  type PlannedMove,
  type Situation,
  type DeviceTrouble,
  type View,
  type World,
  type WorldDefinition,
} from '../simulator/index.ts';

/** Something that a device tells, in the words in which it is first met. */
export interface ShownMessage {
  readonly device: string;
  readonly deviceName: string;
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'bad';
  /** Where it is told: the names of the screens, and the states of the machine. */
  readonly screens: readonly string[];
  readonly states: readonly string[];
  /** What is the matter, where it is a complaint. */
  readonly means?: string;
}

export interface Sights {
  /** One picture of each, by device. */
  readonly screens: readonly View[];
  readonly messages: readonly ShownMessage[];
  /** Troubles that were not come upon. */
  readonly missed: readonly DeviceTrouble[];
}

const seen = new WeakMap<WorldDefinition, Promise<Sights>>();

/** All that the devices of a world can show; found once. */
export function sightsIn(definition: WorldDefinition): Promise<Sights> {
  const known = seen.get(definition) ?? lookAround(definition);
  seen.set(definition, known);
  return known;
}

/** Messages are the same where only their numbers differ. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\d+(?:[-:]\d+)*/g, '0')
    .replace(/[.!]$/, '');
}

async function lookAround(definition: WorldDefinition): Promise<Sights> {
  const { trails = [], situations = [] } = (await definition.hints?.()) ?? {};
  const memory = memoryOf(definition);
  const screens = new Map<string, View>();
  const messages = new Map<string, ShownMessage>();
  /** One world for each state of each device in each situation that was looked at. */
  const passed = new Map<string, World>();
  /** Those in which a device was in a state for the first time; looking at them finds more. */
  const strange = new Set<World>();
  const states = new Set<string>();

  const look = (world: World, trouble?: DeviceTrouble): void => {
    for (const view of viewsOf(definition, world)) {
      const { device, deviceName, screen, state } = view;
      const place = `${device} ${screen}`;
      if (!screens.has(place)) screens.set(place, view);
      if (!states.has(`${device} ${state}`)) strange.add(world);
      states.add(`${device} ${state}`);
      passed.set(`${JSON.stringify(world.situation)} ${device} ${state}`, world);
      const told = toldIn(view);
      const complaint = told.find(({ tone }) => tone === 'bad') ?? told[0];
      for (const { text, tone } of told) {
        const name = `${device} ${comparable(text)}`;
        const known = messages.get(name);
        const said =
          trouble?.device === device && trouble.state === state && text === complaint?.text;
        messages.set(name, {
          ...(known ?? { device, deviceName, text, tone }),
          screens: [...new Set([...(known?.screens ?? []), screen])],
          states: [...new Set([...(known?.states ?? []), state])],
          ...(said && known?.means === undefined && { means: trouble.means }),
        });
      }
    }
  };
  const follow = (from: World, moves: readonly PlannedMove[]): World =>
    moves.reduce((world, planned) => {
      for (const moment of memory.moments(world, planned)) look(moment);
      return memory.play(world, planned).world;
    }, from);

  const usual = situationWith(definition, {}) ?? {};
  const others = Object.entries(definition.situations).flatMap(([name, { values }]) =>
    Object.keys(values).map((value) => situationWith(definition, { [name]: value })),
  );
  const hinted = situations.map((situation) => situationWith(definition, situation));
  for (const situation of [usual, ...hinted, ...others]) {
    if (!situation) continue;
    const beginning = settle(definition, begin(definition, situation));
    look(beginning);
    const [whole = []] = trails;
    for (const trail of hinted.includes(situation) || situation === usual ? trails : [whole])
      follow(beginning, trail);
  }
  // What lies beside the ways, move by move, also with the fields of a form filled in.
  for (const world of strange)
    for (const from of new Set([world, filledIn(definition, world)]))
      for (const move of movesOf(definition, from)) follow(from, [move]);
  const missed = (definition.troubles ?? []).filter((trouble) => {
    for (const world of passed.values()) {
      if (!isIn(world.situation, trouble.in) || !offers(definition, world, trouble)) continue;
      const troubled = cause(definition, world, trouble);
      const view = viewsOf(definition, troubled).find(({ device }) => device === trouble.device);
      if (view?.state !== trouble.state) continue;
      look(troubled, trouble);
      return false;
    }
    return true;
  });
  const order = actorsOf(definition).map(({ id }) => id);
  const placeOf = ({ device }: { readonly device: string }): number => order.indexOf(device);
  return {
    screens: [...screens.values()].toSorted((one, other) => placeOf(one) - placeOf(other)),
    messages: [...messages.values()].toSorted((one, other) => placeOf(one) - placeOf(other)),
    missed,
  };
}

/** The world with all fields filled in that a reader knows something for. */
function filledIn(definition: WorldDefinition, world: World): World {
  const typed = movesOf(definition, world).filter(
    (move) => controlAt(definition, move)?.gesture === 'enter',
  );
  const firsts = typed.filter(
    ({ device, control }, at) =>
      typed.findIndex((other) => other.device === device && other.control === control) === at,
  );
  return firsts.reduce((before, move) => memoryOf(definition).play(before, move).world, world);
}

/** What a view tells: how something went, what slides in, what a dialog is called. */
function toldIn(view: View): Pick<ShownMessage, 'text' | 'tone'>[] {
  const passing = everyPart(view.parts).flatMap((part): Pick<ShownMessage, 'text' | 'tone'>[] => {
    if (part.kind === 'notice') return [{ text: part.text, tone: part.tone ?? 'plain' }];
    return part.kind === 'dialog' ? [{ text: part.title, tone: 'plain' }] : [];
  });
  return [...messagesOf(view), ...passing];
}

function isIn(situation: Situation, wanted: Situation = {}): boolean {
  return Object.entries(wanted).every(([name, value]) => situation[name] === value);
}

/** Whether the first thing to be done for a trouble can be done. */
function offers(definition: WorldDefinition, world: World, { by }: DeviceTrouble): boolean {
  const first = by.find((move) => 'control' in move);
  return (
    !first ||
    viewsOf(definition, world).some(
      (view) =>
        view.device === first.device &&
        controlsOf(view).some(({ control }) => control === first.control),
    )
  );
}

/** The world in which a trouble has come. */
function cause(
  definition: WorldDefinition,
  world: World,
  { device, by, event }: DeviceTrouble,
): World {
  const memory = memoryOf(definition);
  const moved = by.reduce((before, planned) => memory.play(before, planned).world, world);
  return event ? settle(definition, send(definition, moved, device, event)) : moved;
}
