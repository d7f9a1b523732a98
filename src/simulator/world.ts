/**
 * The world: several devices, one virtual clock, one queue of what is to come. Everything here is
 * pure: a world is a JSON value, and each function returns another one. Delays that a machine asks
 * for (`after`) and messages under way are entries in the queue; nothing happens until somebody
 * advances the clock.
 */
import { initialTransition, type AnyMachineSnapshot, type StateValue } from 'xstate';
import type { Appearance, Device, Service, Situation } from './define-device.ts';
import { actorsOf, type WorldDefinition } from './define-world.ts';
import { nextSeed } from './chance.ts';
import { switched } from './gestures.ts';
import { transitionOf, type Asked, type Transition } from './machine.ts';
import { addressIn, nameOf, rowOf } from './rows.ts';
import { usualSituation } from './situation.ts';
import { delayNamed, transitionName } from './transitions.ts';
import { controlsOf, type ControlPart, type View } from './view.ts';

/** A machine's standing as JSON. */
export interface DeviceState {
  readonly value: StateValue;
  readonly context: unknown;
}

/** An event that is to reach a device at a time. */
export interface Due {
  readonly at: number;
  readonly device: string;
  readonly event: { readonly type: string };
  /** The name by which the machine can take it back. */
  readonly id?: string;
  /** A reader does not wait for it of themselves, however soon it comes. */
  readonly unawaited?: true;
}

/** Everything there is, as JSON. */
export interface World {
  readonly world: string;
  readonly situation: Situation;
  /** Milliseconds since 1970 on the virtual clock. */
  readonly now: number;
  /** The seed of the next event. */
  readonly chance: number;
  readonly devices: Readonly<Record<string, DeviceState>>;
  /** Ordered by time; what was put in first comes first. */
  readonly queue: readonly Due[];
}

/** What a reader does: use one control of one device, with a value where it takes one. */
export interface Move {
  readonly device: string;
  readonly control: string;
  readonly value?: string;
}

/**
 * A transition that a machine took: its key in the device's sources, e.g. "login
 * password.forgotten".
 */
export interface Taken {
  readonly device: string;
  readonly transition: string;
}

/** Told of every transition as it is taken. */
export type Witness = (taken: Taken) => void;

/** The seed of worlds for which none is given. */
const usualSeed = 20181120;

/**
 * How long a reader waits for something that is under way, in milliseconds. What takes longer needs
 * a sentence: "Wait 5 minutes".
 */
export const patience = 60_000;

/**
 * What a reader waits for of themselves: the next thing under way that is to come within their
 * patience.
 */
export function awaitedIn({ now, queue }: World): Due | undefined {
  const next = queue.find(({ unawaited }) => !unawaited);
  return next && next.at <= now + patience ? next : undefined;
}

/**
 * More events than this without an end, or within a second, mean a machine that never comes to
 * rest.
 */
const restlessAfter = 10_000;
const second = 1_000;

/**
 * The world at its beginning.
 * @param situation what differs from the usual; an unknown circumstance or value throws a
 * RangeError.
 */
export function begin(
  definition: WorldDefinition,
  situation: Situation = {},
  seed: number = usualSeed,
): World {
  for (const [name, value] of Object.entries(situation)) {
    if (
      !Object.hasOwn(definition.situations, name) ||
      !Object.hasOwn(definition.situations[name]?.values ?? {}, value)
    ) {
      throw new RangeError(`The world ${definition.id} has no situation ${name}: ${value}.`);
    }
  }
  const full = { ...usualSituation(definition), ...situation };
  let world: World = {
    world: definition.id,
    situation: full,
    now: definition.epoch,
    chance: seed >>> 0,
    devices: {},
    queue: [],
  };
  for (const device of actorsOf(definition)) {
    const birth = { situation: full, at: world.now, chance: world.chance };
    const [snapshot, actions] = initialTransition(device.machine, birth);
    world = {
      ...world,
      chance: nextSeed(world.chance),
      devices: { ...world.devices, [device.id]: remember(snapshot) },
    };
    world = perform(definition, world, device, actions);
  }
  return arrive(definition, world, world.now);
}

/**
 * The world after a reader's move and all that follows from it at once. A control that is not on
 * the device's screen, is disabled there, or is of a device that is not to be seen changes nothing:
 * the same world is returned.
 */
export function act(
  definition: WorldDefinition,
  world: World,
  move: Move,
  witness?: Witness,
): World {
  if (!isShown(definition, world, move.device)) return world;
  const shown = controlsOf(viewOf(definition, world, move.device)).find(
    (part) => part.control === move.control,
  );
  if (!shown || shown.disabled !== undefined) return world;
  const control = controlAt(definition, move);
  return control ? send(definition, world, move.device, eventOf(control, move), witness) : world;
}

/** A control of a device, in whatever row it stands. */
export function controlAt(
  definition: WorldDefinition,
  { device, control }: Move,
): Device['controls'][string] | undefined {
  return deviceOf(definition, device).controls[nameOf(control)];
}

/** What using a control says to its machine. */
function eventOf(
  control: Device['controls'][string],
  { control: address, value = '' }: Move,
): Due['event'] {
  const row = rowOf(address);
  switch (control.gesture) {
    case 'toggle':
      return control.event(value === switched.on, row);
    case 'hold':
      return control.event(Number(value), row);
    case 'enter':
    case 'choose':
    case 'draw':
      return control.event(value, row);
    default:
      return typeof control.event === 'function' ? control.event(row) : control.event;
  }
}

/** The world after an event has reached a device, and all that follows from it at once. */
export function send(
  definition: WorldDefinition,
  world: World,
  device: string,
  event: Due['event'],
  witness?: Witness,
): World {
  const after = arrive(
    definition,
    { ...world, queue: enqueue(world.queue, { at: world.now, device, event }) },
    world.now,
    witness,
  );
  return after.devices === world.devices && after.queue.length === world.queue.length
    ? world
    : after;
}

/** The world `milliseconds` later. */
export function advance(
  definition: WorldDefinition,
  world: World,
  milliseconds: number,
  witness?: Witness,
): World {
  const until = world.now + milliseconds;
  return { ...arrive(definition, world, until, witness), now: until };
}

/**
 * The world at rest: all has happened that a reader with patience would wait for. A world that
 * never rests throws.
 */
export function settle(definition: WorldDefinition, world: World, witness?: Witness): World {
  let settled = world;
  for (let count = 0; ; count += 1) {
    const next = awaitedIn(settled);
    if (!next) return settled;
    if (count > restlessAfter) throw restless(definition, next);
    settled = arrive(definition, settled, next.at, witness);
  }
}

/** What one device shows. */
export function viewOf(definition: WorldDefinition, world: World, id: string): View {
  const device = deviceOf(definition, id);
  const state = stateOf(world, id);
  const known = drawn.get(state);
  const isOfSame = known?.device === device && known.situation === world.situation;
  if (isOfSame && (known.isTimeless || known.now === world.now)) return known.view;
  const made = draw(device, state, world);
  drawn.set(state, made);
  return made.view;
}

/** A view, and what it was drawn from besides the state. */
interface Drawn extends Pick<World, 'situation' | 'now'> {
  readonly device: Device;
  readonly view: View;
  /** Nothing in it depends on the time. */
  readonly isTimeless: boolean;
}

/**
 * The last view of each state: most moves change one device, and leave the others' screens as they
 * were.
 */
const drawn = new WeakMap<DeviceState, Drawn>();

function draw(device: Device, state: DeviceState, { situation, now }: World): Drawn {
  const { id } = device;
  const snapshot = recall(device, state);
  const name = screenName(device, snapshot);
  const screen = device.screens[name];
  if (!screen) throw new Error(`The device ${id} has no screen called ${name}.`);
  const words = device.words(situation);
  const control = (controlName: string, appearance: Appearance = {}): ControlPart => {
    const definitionOf = device.controls[controlName];
    const label = words.controls[controlName];
    if (!definitionOf || label === undefined)
      throw new Error(`The device ${id} has no control called ${controlName}.`);
    const { gesture } = definitionOf;
    const traits = {
      ...('secret' in definitionOf && definitionOf.secret ? { secret: true } : {}),
      ...(gesture === 'hold' ? { lengths: definitionOf.lengths } : {}),
      ...(gesture === 'key'
        ? {
            key: definitionOf.key,
            ...(definitionOf.field !== undefined && { field: definitionOf.field }),
          }
        : {}),
    };
    const { row, ...looks } = appearance;
    const address = row === undefined ? controlName : addressIn(row, controlName);
    return {
      kind: 'control',
      control: address,
      label,
      gesture,
      look: 'button',
      ...traits,
      ...given(looks),
    };
  };
  const matches = (dottedState: string): boolean =>
    isIn(snapshot.value as StateValue, dottedState.split('.'));
  let isTimeless = true;
  const drawing = screen.draw({
    context: snapshot.context,
    words,
    get now() {
      isTimeless = false;
      return now;
    },
    matches,
    control,
  });
  const shown = {
    device: id,
    deviceName: device.name,
    frame: device.frame,
    screen: name,
    state: dotted(snapshot.value as StateValue),
  };
  return { view: { ...drawing, ...shown }, device, situation, now, isTimeless };
}

/** What all devices show that are to be seen in the world's situation, in the order of the tabs. */
export function viewsOf(definition: WorldDefinition, world: World): View[] {
  return definition.devices
    .filter(({ id }) => isShown(definition, world, id))
    .map(({ id }) => viewOf(definition, world, id));
}

/** Whether a device is to be seen in the world's situation. */
function isShown({ shownIn = {} }: WorldDefinition, { situation }: World, id: string): boolean {
  return Object.entries(shownIn[id] ?? {}).every(([name, value]) => situation[name] === value);
}

/** A device of the world; an unknown one throws. */
export function deviceOf(definition: WorldDefinition, id: string): Device {
  const device = definition.devices.find((candidate) => candidate.id === id);
  if (!device) throw new Error(`The world ${definition.id} has no device called ${id}.`);
  return device;
}

/** A device or a service of the world; an unknown one throws. */
export function actorOf(definition: WorldDefinition, id: string): Service {
  return definition.services?.find((service) => service.id === id) ?? deviceOf(definition, id);
}

/** Lets everything happen that is due until a time, in order. */
function arrive(
  definition: WorldDefinition,
  world: World,
  until: number,
  witness?: Witness,
): World {
  let current = world;
  let since = world.now;
  for (let count = 0; ; count += 1) {
    const [next, ...rest] = current.queue;
    if (!next || next.at > until) return current;
    if (count > restlessAfter) throw restless(definition, next);
    const now = Math.max(current.now, next.at);
    if (now >= since + second) [since, count] = [now, 0];
    current = deliver(definition, { ...current, now, queue: rest }, next, witness);
  }
}

function restless({ id }: WorldDefinition, { device, event }: Due): Error {
  return new Error(`The world ${id} does not come to rest: ${device} ${event.type}.`);
}

/** Gives one event to one machine. An event that a machine does not take leaves no trace. */
function deliver(definition: WorldDefinition, world: World, due: Due, witness?: Witness): World {
  const device = actorOf(definition, due.device);
  const before = recall(device, stateOf(world, due.device));
  const event = { ...due.event, at: world.now, chance: world.chance };
  const note = (taken: Transition): void =>
    witness?.({ device: device.id, transition: transitionName(device, taken) });
  const [after, actions] = transitionOf(device.machine, before, event, witness && note);
  if (after === before && actions.length === 0) return world;
  if (after.status === 'error')
    throw new Error(`The machine of ${device.id} failed on ${due.event.type}.`, {
      cause: after.error,
    });
  const devices = { ...world.devices, [device.id]: remember(after) };
  return perform(
    definition,
    { ...world, chance: nextSeed(world.chance), devices },
    device,
    actions,
  );
}

/** Carries out what a machine asks for: messages go through the wires, delays into the queue. */
function perform(
  definition: WorldDefinition,
  world: World,
  device: Service,
  actions: readonly Asked[],
): World {
  let current = world;
  for (const { type, params } of actions) {
    let { queue } = current;
    if (type === 'xstate.emit') {
      const { event } = params as { event: { type: string } };
      const see = (id: string): View => viewOf(definition, current, id);
      const deliveries =
        definition.wires[device.id]?.[event.type]?.(event, { situation: current.situation, see }) ??
        [];
      for (const { to, event: carried, after = 0 } of deliveries) {
        queue = enqueue(queue, { at: current.now + after, device: to, event: carried });
      }
    } else if (type === 'xstate.raise') {
      const {
        event,
        id,
        delay = 0,
      } = params as { event: Due['event']; id: string; delay?: number };
      const unawaited = device.unawaited?.includes(delayNamed(event.type) ?? '')
        ? ({ unawaited: true } as const)
        : {};
      queue = enqueue(queue, {
        at: current.now + delay,
        device: device.id,
        event,
        id,
        ...unawaited,
      });
    } else if (type === 'xstate.cancel') {
      const { sendId } = params as { sendId: string };
      queue = queue.filter((due) => due.device !== device.id || due.id !== sendId);
    } else {
      throw new Error(
        `The machine of ${device.id} has an action that the world cannot carry out: ${type}.`,
      );
    }
    current = { ...current, queue };
  }
  return current;
}

function enqueue(queue: readonly Due[], due: Due): Due[] {
  const place = queue.findIndex((other) => other.at > due.at);
  return place < 0 ? [...queue, due] : queue.toSpliced(place, 0, due);
}

/**
 * Snapshots of states that were made here, so that a machine is not restored for each event. Never
 * asked what a state is.
 */
const snapshots = new WeakMap<DeviceState, AnyMachineSnapshot>();

function remember(snapshot: AnyMachineSnapshot): DeviceState {
  const state = { value: snapshot.value as StateValue, context: snapshot.context as unknown };
  snapshots.set(state, snapshot);
  return state;
}

function recall(device: Service, state: DeviceState): AnyMachineSnapshot {
  const known = snapshots.get(state);
  if (known) return known;
  const restored = device.machine.resolveState({ value: state.value, context: state.context });
  snapshots.set(state, restored);
  return restored;
}

function stateOf(world: World, id: string): DeviceState {
  const state = world.devices[id];
  if (!state) throw new Error(`The world ${world.world} holds no device called ${id}.`);
  return state;
}

function screenName(device: Device, snapshot: AnyMachineSnapshot): string {
  const names = Object.values(
    snapshot.getMeta() as Record<string, { screen?: string } | undefined>,
  ).flatMap((meta) => meta?.screen ?? []);
  const [name] = names;
  if (name === undefined || names.length > 1) {
    throw new Error(
      `The device ${device.id} in ${dotted(snapshot.value as StateValue)} has ${String(names.length)} screens instead of one.`,
    );
  }
  return name;
}

/** Whether a machine is in a state, by the names that lead there. */
function isIn(value: StateValue | undefined, [name, ...deeper]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (typeof value === 'string') return value === name && deeper.length === 0;
  return value !== undefined && name in value && isIn(value[name], deeper);
}

function dotted(value: StateValue): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([key, inner]) =>
      !inner || Object.keys(inner).length === 0 ? key : `${key}.${dotted(inner)}`,
    )
    .join(' ');
}

/** An appearance without the entries that say nothing. */
function given(appearance: Appearance): Partial<ControlPart> {
  const said: Record<string, unknown> = {};
  for (const [name, held] of Object.entries(appearance)) if (held !== undefined) said[name] = held;
  return said;
}
