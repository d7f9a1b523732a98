/**
 * What a device is, and the function that type-checks one. A device is a machine, the screens it
 * shows, the controls on them, the words it prints and the sources of its behaviour; each is a file
 * of its own in the device's folder.
 */
import type { AnyStateMachine, EmittedFrom, EventFromLogic, SnapshotFrom } from 'xstate';
import type { Frame } from './frames.ts';
import type { GestureTaking } from './gestures.ts';
import type { Sources } from './sources.ts';
import type { ControlPart, Drawing } from './view.ts';

/** What is the case when a world begins: `{ pattern: 'set', email: 'none' }`. */
export type Situation = Readonly<Record<string, string>>;

/** What every machine is told when it starts. */
export interface Birth {
  readonly situation: Situation;
  /** Milliseconds since 1970 on the virtual clock. */
  readonly at: number;
  /** A seed of its own. */
  readonly chance: number;
}

/**
 * An event as it reaches a machine: with the time on the virtual clock and a seed. Machines know no
 * other time or chance.
 */
export type Stamped<Event> = Event & { readonly at: number; readonly chance: number };

/** An event as a control sends it, before the world has stamped it. */
type Plain<Event> = Event extends { type: string }
  ? { [Detail in Exclude<keyof Event, 'at' | 'chance'>]: Event[Detail] }
  : never;

/** Events that are nothing but their type. */
type Bare<Event> = Event extends { readonly type: infer Type }
  ? Exclude<keyof Event, 'type'> extends never
    ? Type
    : never
  : never;

/**
 * An event as it is written at a control: the bare ones in one piece, so that of a misspelt one the
 * type-checker says which was meant.
 */
type Written<Event> =
  { readonly type: Bare<Event> } | (Event extends { readonly type: Bare<Event> } ? never : Event);

/** An event, or what makes one for the row that the control stands in. */
type InRow<Event> = Written<Event> | ((row: string) => Event);

/**
 * What using a control does. What goes with the gesture goes into the event, and so does the key of
 * the row, where there is one.
 */
export type Control<Event> =
  | { readonly gesture: Exclude<GestureTaking<'nothing'>, 'key'>; readonly event: InRow<Event> }
  /**
   * `key` is a key of the keyboard that does the same, as browsers call it: `Enter`; in one `field`
   * only, where that is named.
   */
  | {
      readonly gesture: 'key';
      readonly key: string;
      readonly field?: string;
      readonly event: InRow<Event>;
    }
  | {
      readonly gesture: GestureTaking<'text' | 'option'>;
      readonly event: (value: string, row: string) => Event;
      readonly secret?: boolean;
    }
  | {
      readonly gesture: GestureTaking<'switch'>;
      readonly event: (isOn: boolean, row: string) => Event;
    }
  /**
   * `lengths` are the times after which something else happens, in milliseconds, the shortest
   * first.
   */
  | {
      readonly gesture: GestureTaking<'length'>;
      readonly lengths: readonly [number, ...number[]];
      readonly event: (milliseconds: number, row: string) => Event;
    };

/** The controls of a device by name. */
export type Controls<Event> = Readonly<Record<string, Control<Event>>>;

/** Every word a device prints. Labels stand under `controls`, by the control's name. */
export interface Words<ControlName extends string = string> {
  readonly controls: Readonly<Record<ControlName, string>>;
}

/** What a screen function is given. */
export interface ScreenInput<Context, DeviceWords, Shown extends string> {
  readonly context: Context;
  readonly words: DeviceWords;
  /** Milliseconds since 1970 on the virtual clock. */
  readonly now: number;
  /** Whether the machine is in this state, dotted: `matches('reset.code.frozen')`. */
  readonly matches: (state: string) => boolean;
  /** One of the controls this screen shows, with how it looks here. */
  readonly control: (name: Shown, appearance?: Appearance) => ControlPart;
}

/** The part of a control that a screen decides. */
export type Appearance = Partial<
  Pick<ControlPart, 'label' | 'look' | 'icon' | 'isNew' | 'value' | 'options' | 'parts'>
> & {
  /** The key of the row that it stands in. */
  readonly row?: string;
  readonly disabled?: string | undefined;
};

/** One screen: the controls it can show, and the pure function that draws it. */
export interface Screen<Context, DeviceWords, Shown extends string> {
  readonly shows: readonly Shown[];
  readonly draw: (sight: ScreenInput<Context, DeviceWords, Shown>) => Drawing;
}

/** The `screen` function of one device, which knows the device's context, words and controls. */
// Whether there is a word for each control is asked where the words stand, and once.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function screensOf<Context, DeviceWords extends Words, ControlName extends string>() {
  return <Shown extends ControlName>(
    shows: readonly Shown[],
    draw: Screen<Context, DeviceWords, Shown>['draw'],
  ): Screen<Context, DeviceWords, Shown> => ({ shows, draw });
}

/**
 * What several devices turn to and nobody sees, such as an account: it hears and speaks over the
 * wires, and shows nothing.
 */
export interface Service {
  readonly id: string;
  /** Its name for a reader: "Recorder", "Reset service". */
  readonly name: string;
  readonly machine: AnyStateMachine;
  /**
   * The delays of the machine that nobody waits out of themselves, however short: a lock of a
   * minute, a lamp that flashes for five seconds, a code that changes every thirty. For what else
   * comes within a minute, readers wait.
   */
  readonly unawaited?: readonly string[];
  /** By the names of states and transitions, see `sourceOf`. */
  readonly sources: Sources;
}

/** A device as the world, the compiler and the renderer see it: without its private types. */
export interface Device extends Service {
  /**
   * How an article says that the reader turns to it: "On the recorder". The first is used in
   * messages.
   */
  readonly places: readonly [string, ...string[]];
  readonly frame: Frame;
  readonly controls: Readonly<Record<string, Control<{ type: string }>>>;
  readonly screens: Readonly<Record<string, Screen<unknown, Words, string>>>;
  readonly words: (situation: Situation) => Words;
  /**
   * States that nothing leads back from to where a reader began, and why: `{ erased: 'What is
   * erased is gone.' }`.
   */
  readonly oneWay?: Readonly<Record<string, string>>;
}

/**
 * What a device or a service is called, hears and says, so that the wires of its world can be
 * type-checked; no value.
 */
export interface Wired<Id extends string = string, Heard = unknown, Said = unknown> {
  readonly id: Id;
  readonly '~hears'?: Heard;
  readonly '~says'?: Said;
}

type WiredMachine<Id extends string, Machine extends AnyStateMachine> = Wired<
  Id,
  Plain<EventFromLogic<Machine>>,
  EmittedFrom<Machine>
>;

type Metas<Machine extends AnyStateMachine> = ReturnType<SnapshotFrom<Machine>['getMeta']>;

/** The screens that the states of a machine name in their `meta`. */
type ScreenName<Machine extends AnyStateMachine> =
  NonNullable<Metas<Machine>[keyof Metas<Machine>]> extends { screen: infer Name }
    ? Name & string
    : string;

/** The delays that a machine names. */
type DelayOf<Machine extends AnyStateMachine> = keyof NonNullable<
  Parameters<Machine['provide']>[0]['delays']
> &
  string;

type ShownBy<Screens> = Screens[keyof Screens] extends { readonly shows: readonly (infer Name)[] }
  ? Name
  : never;

interface DeviceParts<
  Id extends string,
  Machine extends AnyStateMachine,
  DeviceWords,
  DeviceControls extends Controls<Plain<EventFromLogic<Machine>>>,
  Screens,
> {
  readonly id: Id;
  readonly name: string;
  readonly places: readonly [string, ...string[]];
  readonly frame: Frame;
  readonly machine: Machine;
  readonly controls: DeviceControls;
  readonly screens: Screens & Record<ScreenName<Machine>, unknown>;
  readonly unawaited?: readonly DelayOf<Machine>[];
  readonly oneWay?: Readonly<Record<string, string>>;
  readonly words: (situation: Situation) => DeviceWords;
  readonly sources: Sources;
}

/**
 * A device. Its parts do not compile when a control sends an event the machine does not know, when
 * a state names a screen that has no function, or when a control is on no screen.
 */
export function defineDevice<
  const Id extends string,
  Machine extends AnyStateMachine,
  DeviceWords extends Words,
  DeviceControls extends Controls<Plain<EventFromLogic<Machine>>>,
  Screens extends Record<string, { readonly shows: readonly string[] }>,
>(
  parts: DeviceParts<Id, Machine, DeviceWords, DeviceControls, Screens> &
    (Exclude<keyof DeviceControls, ShownBy<Screens>> extends never
      ? unknown
      : { readonly controlOnNoScreen: Exclude<keyof DeviceControls, ShownBy<Screens>> }),
): Device & WiredMachine<Id, Machine> {
  return parts as unknown as Device & WiredMachine<Id, Machine>;
}

/** A service. */
export function defineService<const Id extends string, Machine extends AnyStateMachine>(
  parts: Omit<Service, 'id' | 'machine'> & { readonly id: Id; readonly machine: Machine },
): Service & WiredMachine<Id, Machine> {
  return parts;
}
