/**
 * What a world is: devices, how they are wired, and the situations and phrases that belong to it.
 */
import type { Device, Service, Situation, Wired } from './define-device.ts';
import type { PlannedMove } from './play.ts';
import type { View } from './view.ts';
import type { World } from './world.ts';

/**
 * One thing that can be different from recorder to recorder, from reader to reader: "E-mail
 * address: registered or not".
 */
export interface Circumstance {
  readonly name: string;
  /** Each value with the words a reader picks it by. */
  readonly values: Readonly<Record<string, string>>;
  /** The value where nothing is said. */
  readonly usual: string;
  /**
   * Where it concerns anything: `{ router: 'configured' }`. In all other situations it is as usual,
   * and nobody asks for it.
   */
  readonly appliesWhen?: Situation;
  /** Something went wrong; readers do not choose it and articles need not speak of it. */
  readonly fault?: true;
  /**
   * Articles need not speak of it: only those that do are executed in its other values. So a world
   * can grow under them.
   */
  readonly optional?: true;
  readonly edition?: Edition;
}

/**
 * A circumstance that is which edition of a device a reader has: its firmware, its app. Editions
 * print other words for the same, and have some screens of their own. Articles are written in the
 * words of the usual edition; readers choose by what their own prints.
 */
export interface Edition {
  /** The device's id. */
  readonly of: string;
  /** Where the other words are printed, for readers who have not chosen: "on other recorders". */
  readonly elsewhere: string;
}

/**
 * A reader's mistake: the first time they use this control, and have a wrong value for it, they give
 * it that one.
 */
export interface Slip {
  readonly device: string;
  readonly control: string;
  readonly value: (world: World) => string | undefined;
}

/** Something that is good for a time only: "code valid". */
export interface Deadline {
  /** The id of the device that it is needed on. */
  readonly of: string;
  readonly phrase: string;
  /** When it ends, in milliseconds since 1970; undefined where there is none. */
  readonly at: (world: World) => number | undefined;
}

/**
 * A phrase that articles use after "if", and what it means. The first wording is the one used in
 * messages.
 */
export interface Condition {
  readonly phrases: readonly [string, ...string[]];
  /** How it is, one of the ways in which it is so, or what the reader does wrong. */
  readonly means:
    | { readonly situation: Situation }
    | { readonly situations: readonly Situation[] }
    | { readonly slip: Slip };
}

/** A phrase that stands for something the reader types or draws: "the code from the e-mail". */
export interface Value {
  readonly phrases: readonly [string, ...string[]];
  /** Where it is meant to go: control names by device. */
  readonly into: Readonly<Record<string, readonly string[]>>;
  /** The value, or undefined while the reader cannot know it. */
  readonly of: (world: World) => string | undefined;
  /**
   * Few readers know it: no way is looked for on which somebody needs it whom the article does not
   * tell to use it.
   */
  readonly isPrivate?: true | undefined;
  /** Why it is not known yet: "no e-mail with a security code has been opened". */
  readonly unknown?: string;
  /**
   * Where many values are right: what is wrong with this one, as it goes on after the field's label
   * ("is too short").
   */
  readonly faultIn?: (typed: string, world: World) => string | undefined;
}

/**
 * A phrase that claims something about the world at the end of a procedure: "the new password
 * works".
 */
export interface Result {
  readonly phrases: readonly [string, ...string[]];
  readonly holds: (world: World) => boolean;
}

/** A number the world knows: a time in milliseconds, how many, or from how many to how many. */
export type Quantity =
  | { readonly duration: number }
  | { readonly count: number }
  | { readonly from: number; readonly to: number };

/**
 * What the world knows as a number, and how articles may state it: "the security code is valid for
 * {}".
 */
export interface Fact {
  readonly id: string;
  /**
   * Each with one slot `{}` for the quantity. The first is used in messages; of the others only the
   * telling words count.
   */
  readonly phrases: readonly [string, ...string[]];
  readonly is: Quantity | ((situation: Situation) => Quantity);
  /**
   * Which other times are true behind “within”: a shorter one of a limit, a longer one of a delay.
   */
  readonly within?: 'shorter' | 'longer';
  /** It rests on an assumption of ours, not on a source. */
  readonly assumed?: true;
}

/** What the world knows in a word, and how articles may state it: "only the {} code counts". */
export interface Truth {
  readonly id: string;
  /**
   * Each with one slot `{}` for the word. The first is used in messages; of the others only the
   * telling words count, and where the slot is.
   */
  readonly phrases: readonly [string, ...string[]];
  /** What is right there; the first is used in messages. */
  readonly is: readonly [string, ...string[]];
  /** What is wrong there, and might be said. */
  readonly isNot: readonly [string, ...string[]];
}

/** A message that a device or a service has put out. */
export interface Message {
  readonly type: string;
}

/** What a wire may know besides the message that it carries. */
export interface Around {
  readonly situation: Situation;
  /**
   * What a device shows at this moment: for cameras and scanners, which see and are told nothing.
   */
  readonly see: (device: string) => View;
}

/** An event on its way to a device or a service, `after` milliseconds. */
export interface Delivery {
  readonly to: string;
  readonly event: { readonly type: string };
  readonly after?: number;
}

/** A delivery: `to('mailbox', { type: 'mail.arrived' }, 20_000)`. */
export function to<const Id extends string, const Event extends Message>(
  id: Id,
  event: Event,
  after = 0,
): { readonly to: Id; readonly event: Event; readonly after: number } {
  return { to: id, event, after };
}

/** Who hears a message, and when. */
export type Wire = (message: Message, around: Around) => readonly Delivery[];

/** A work that devices cite. */
export interface Work {
  readonly title: string;
  readonly url?: string;
  /** When it was written, or last changed, as far as it says so: `2018-11-20`, `2018`. */
  readonly date?: string;
}

/** A work in a few words, as it is named beside a screen: `XVR5116HS-I3, p. 49`. */
export interface NamedWork {
  readonly name: string;
  /** The editions of devices that it shows, by their values: a firmware, an app. */
  readonly editions?: readonly string[];
}

/** What those who go through a world from end to end cannot find out by themselves. */
export interface Hints {
  /**
   * What no move of today causes: an event that could come over the wires at any time, such as a
   * refusal.
   */
  readonly strays?: readonly {
    readonly device: string;
    readonly event: { readonly type: string; readonly [detail: string]: unknown };
  }[];
  /** Moves from the beginning to where no search gets, such as the digits of a key pad. */
  readonly trails?: readonly (readonly PlannedMove[])[];
  /**
   * Situations that are gone through as thoroughly as the usual one: where several circumstances
   * matter only together.
   */
  readonly situations?: readonly Situation[];
  /**
   * What readers enter or draw and should not, by gesture: each thing that a device finds wrong
   * with a value.
   */
  readonly wrong?: Readonly<Partial<Record<'enter' | 'draw', readonly string[]>>>;
}

/**
 * Something that a device tells beside the way, mostly a complaint, and how a reader comes upon it.
 */
export interface DeviceTrouble {
  readonly device: string;
  /** The state in which the device says so, dotted: `login.locked`. */
  readonly state: string;
  /** The circumstances in which alone it comes, where articles need not speak of them. */
  readonly in?: Situation;
  /** What a reader does for it, from a screen on their way. */
  readonly by: readonly PlannedMove[];
  /** What reaches the device then, where no reader brings it about. */
  readonly event?: { readonly type: string; readonly [detail: string]: unknown };
  /** What is the matter, for somebody who reads the message on their own device. */
  readonly means: string;
}

/** The devices that a reader can have on a phone of their own. */
export interface Companion {
  /** In the order of the tabs. The first one has the camera. */
  readonly devices: readonly [string, ...string[]];
  /** The screen on which the first one scans. */
  readonly scanner: string;
  /** The message by which it asks what its camera is pointed at. */
  readonly asks: string;
  /** What it hears where the reader's own camera has read a QR code. */
  readonly sees: (text: string) => Delivery['event'];
}

export interface WorldDefinition {
  readonly id: string;
  readonly title: string;
  /** What brings readers here, as they would ask it: “Locked out of your recorder?” */
  readonly plight?: string;
  /** The headings that its articles are listed under, in this order. */
  readonly groups?: readonly string[];
  /** In the order of the tabs; the reader stands before the first one. */
  readonly devices: readonly [Device, ...Device[]];
  /**
   * Devices that are to be seen in some situations only, by their ids: `{ viewer: { viewer: 'there'
   * } }`.
   */
  readonly shownIn?: Readonly<Record<string, Situation>>;
  /** What devices turn to and nobody sees. */
  readonly services?: readonly Service[];
  /** By who speaks and by the message's type; what has no wire is heard by nobody. */
  readonly wires: Readonly<Record<string, Readonly<Record<string, Wire>>>>;
  /** What readers may do on a phone of their own; nothing where it is missing. */
  readonly companion?: Companion;
  /** What the virtual clock shows at the beginning, in milliseconds since 1970. */
  readonly epoch: number;
  readonly situations: Readonly<Record<string, Circumstance>>;
  /**
   * Whether circumstances can be like this together, where `appliesWhen` does not say it. The usual
   * situation always can.
   */
  readonly possible?: (situation: Situation) => boolean;
  readonly conditions: readonly Condition[];
  readonly values: readonly Value[];
  readonly results: readonly Result[];
  readonly facts?: readonly Fact[];
  readonly truths?: readonly Truth[];
  readonly deadlines?: readonly Deadline[];
  /**
   * What a reader is told at the end, and what is to be done next, where this holds: the first that
   * does.
   */
  readonly endings?: readonly {
    readonly holds: (world: World) => boolean;
    readonly says: string;
    readonly next?: string;
  }[];
  /** All that devices complain about, and whatever else they tell that no article asks for. */
  readonly troubles?: readonly DeviceTrouble[];
  /** What comes of a control that articles advise against, by device and control (`lamp.power`). */
  readonly consequences?: Readonly<Record<string, string>>;
  /**
   * Every work that a device's `sources.ts` cites, by tag: fetched where sources are printed, and
   * by no reader of an article.
   */
  readonly bibliography: () => Promise<Readonly<Record<string, Work>>>;
  /** By tag what its works are called beside a screen; the tag itself where nothing is said. */
  readonly works?: Readonly<Record<string, NamedWork>>;
  /**
   * By device and state the tags of the works that show it. A reader's browser is given them in the
   * place of the devices' sources.
   */
  readonly attested?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Fetched by those who examine the world, and by no reader. */
  readonly hints?: () => Promise<Hints>;
}

type Heard<Party extends Wired> = Exclude<Party['~hears'], undefined>;
type Said<Party extends Wired> = Named<Exclude<Party['~says'], undefined>>;
/** A machine that names no messages could say anything, and says nothing. */
type Named<Event> = Event extends Message ? (string extends Event['type'] ? never : Event) : never;

/** The names of those that say something. */
type Speakers<Party extends Wired> = Party extends Wired
  ? Said<Party> extends never
    ? never
    : Party['id']
  : never;

/** A delivery to one of these, of an event that it hears. */
type DeliveryAmong<Party extends Wired> = Party extends Wired
  ? { readonly to: Party['id']; readonly event: Heard<Party>; readonly after?: number }
  : never;

/** A wire for every message of each of these. */
type WiresAmong<Party extends Wired> = {
  readonly [Id in Speakers<Party>]: {
    readonly [Type in Said<Extract<Party, { readonly id: Id }>>['type']]: (
      message: Extract<Said<Extract<Party, { readonly id: Id }>>, { readonly type: Type }>,
      around: Around,
    ) => readonly DeliveryAmong<Party>[];
  };
};

/**
 * A world. It does not compile where a message has no wire, where a wire leads to nobody or carries
 * what is not heard there.
 */
export function defineWorld<
  const Devices extends readonly [Device & Wired, ...(Device & Wired)[]],
  const Services extends readonly (Service & Wired)[] = readonly [],
>(
  parts: Omit<WorldDefinition, 'devices' | 'services' | 'wires'> & {
    readonly devices: Devices;
    readonly services?: Services;
    readonly wires: WiresAmong<Devices[number] | Services[number]>;
  },
): WorldDefinition {
  return parts as unknown as WorldDefinition;
}

/** Everything that acts in a world: its devices in the order of the tabs, then its services. */
export function actorsOf({ devices, services = [] }: WorldDefinition): readonly Service[] {
  return [...devices, ...services];
}

/** How much a fact amounts to in a situation. */
export function quantityOf({ is }: Fact, situation: Situation): Quantity {
  return typeof is === 'function' ? is(situation) : is;
}
