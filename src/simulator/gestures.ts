/**
 * How readers use controls, one entry for each gesture. Its verbs, the words of a fix or a hint and
 * what can be tried follow from here; what articles call it, how it is drawn and which movements of
 * a hand it is are tables with the same keys, which do not compile without it.
 */

/** What an instruction is told with. */
interface Telling {
  /** What one does to a button on this frame: "tap". */
  readonly press: string;
  /** What is put in, in words; undefined where it is not to be told. */
  readonly value?: string | undefined;
}

interface Traits {
  /** What goes with it: what is typed or drawn, one of some options, on or off, or for how long. */
  readonly takes: 'nothing' | 'text' | 'option' | 'switch' | 'length';
  /** What a control that is used like this is, in a description: "Name (field)". */
  readonly called: string;
  /** Verbs that ask for it. The first is used in messages. */
  readonly verbs: readonly [string, ...string[]];
  /** An instruction: the words before the label, and those behind it. */
  readonly words: (telling: Telling) => readonly [before: string, behind?: string];
}

/** All gestures that there are. */
export const gestures = {
  press: {
    takes: 'nothing',
    called: 'button',
    verbs: ['click', 'tap', 'press'],
    words: ({ press }) => [press],
  },
  'right-click': {
    takes: 'nothing',
    called: 'to be right-clicked',
    verbs: ['right-click'],
    words: () => ['right-click'],
  },
  scan: { takes: 'nothing', called: 'to be scanned', verbs: ['scan'], words: () => ['scan the'] },
  key: { takes: 'nothing', called: 'key', verbs: ['press'], words: () => ['press'] },
  enter: {
    takes: 'text',
    called: 'field',
    verbs: ['enter', 'type'],
    words: ({ value }) => [value === undefined ? 'fill in' : `enter ${value} in`],
  },
  draw: {
    takes: 'text',
    called: 'pattern to be drawn',
    verbs: ['draw'],
    words: ({ value }) => [value === undefined ? 'draw the' : `draw ${value} in`],
  },
  choose: {
    takes: 'option',
    called: 'list',
    verbs: ['choose', 'select'],
    words: ({ value = '' }) => [`choose ${value} in`],
  },
  toggle: {
    takes: 'switch',
    called: 'switch',
    verbs: ['turn on', 'turn off', 'tick', 'clear'],
    words: ({ value = 'on' }) => [`turn ${value}`],
  },
  hold: {
    takes: 'length',
    called: 'to be held',
    verbs: ['press and hold', 'hold'],
    words: ({ value }) =>
      ['press and hold', ...(value === undefined ? [] : [`for ${value}`])] as [string, string?],
  },
} as const satisfies Readonly<Record<string, Traits>>;

/** How a reader uses a control. `press` is a click, a tap, a key: whatever the device calls it. */
export type Gesture = keyof typeof gestures;

/** The traits of a gesture. */
export function traitsOf(gesture: Gesture): Traits {
  return gestures[gesture];
}

/** The gestures with which this goes. */
export type GestureTaking<Taken extends Traits['takes']> = {
  [Name in Gesture]: (typeof gestures)[Name]['takes'] extends Taken ? Name : never;
}[Gesture];

/** How a switch stands, as it is put into an event's value. */
export const switched = { on: 'on', off: 'off' } as const;

/** How long something is held, in words: "10 seconds". */
export function lengthInWords(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  return seconds === 1 ? '1 second' : `${String(seconds)} seconds`;
}
