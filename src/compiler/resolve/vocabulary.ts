/** What can be said of a world's screens without looking at them. */
import {
  wordsByEdition,
  type Device,
  type Situation,
  type Words,
  type WorldDefinition,
} from '../../simulator/index.ts';
import { plain } from './wording.ts';

export interface Vocabulary {
  /** Every label of a control, and the devices that have it. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** The labels of controls that hold what is put into them. */
  readonly fields: ReadonlySet<string>;
  /** The labels of controls that are held. */
  readonly held: ReadonlySet<string>;
  /** Every text that is known beforehand, by what it is without case and full stop. */
  readonly texts: ReadonlyMap<string, string>;
  /** Those that stand on more than a control, by the same. */
  readonly titles: ReadonlySet<string>;
  /** Texts with gaps for what only a screen knows: "Attempts left: …". */
  readonly patterns: readonly RegExp[];
  /** What only other editions of a device print. */
  readonly foreign: ReadonlyMap<string, Foreign>;
}

/** What another edition of a device prints. */
export interface Foreign {
  /** What the article's own prints in its place. */
  readonly own: string;
  /** Where it is printed: "on other recorders". */
  readonly elsewhere: string;
}

const vocabularies = new WeakMap<WorldDefinition, Map<string, Vocabulary>>();

/**
 * Every word the devices of a world can print in a situation, and those that other editions of them
 * print.
 */
export function vocabularyOf(definition: WorldDefinition, situation: Situation): Vocabulary {
  const known = vocabularies.get(definition) ?? new Map<string, Vocabulary>();
  vocabularies.set(definition, known);
  const key = JSON.stringify(situation);
  const made = known.get(key) ?? gather(definition, situation);
  known.set(key, made);
  return made;
}

/** Stands in a text for what it is made from. */
const gap = '\uFFFC';

function gather(definition: WorldDefinition, situation: Situation): Vocabulary {
  const labels = new Map<string, string[]>();
  const fields = new Set<string>();
  const held = new Set<string>();
  const texts = new Map<string, string>();
  const titles = new Set<string>();
  const patterns: RegExp[] = [];
  const foreign = new Map<string, Foreign>();
  const collect = (words: unknown, also?: Set<string>): void => {
    if (typeof words === 'string') {
      if (!texts.has(plain(words))) texts.set(plain(words), words);
      also?.add(plain(words));
    } else if (typeof words === 'function') {
      const text = writtenBy(words as Writer);
      patterns.push(...patternOf(text));
      // "_Too many wrong codes._" may be quoted without what it goes on with.
      for (const sentence of text.split(/(?<=[.!?]) /))
        if (sentence !== '' && !sentence.includes(gap)) collect(sentence, also);
    } else if (typeof words === 'object' && words !== null)
      for (const held of Object.values(words)) collect(held, also);
  };
  const collectAll = (device: Device, { controls, ...rest }: Words): void => {
    collect(rest, titles);
    collect(controls);
    for (const [name, label] of Object.entries(controls)) {
      const owners = labels.get(label) ?? [];
      if (!owners.includes(device.id)) labels.set(label, [...owners, device.id]);
      const gesture = device.controls[name]?.gesture;
      if (gesture === 'enter' || gesture === 'choose') fields.add(label);
      if (gesture === 'hold') held.add(label);
    }
  };
  const editions = definition.devices.map((device) => ({
    device,
    ...wordsByEdition(definition, device, situation),
  }));
  for (const { device, own } of editions) collectAll(device, own);
  const known = new Set([...labels.keys(), ...texts.values()]);
  for (const { device, own, others } of editions) {
    for (const { name, words } of others) {
      const elsewhere = definition.situations[name]?.edition?.elsewhere ?? '';
      for (const [other, usual] of differing(own, words))
        if (!known.has(other)) foreign.set(other, { own: usual, elsewhere });
      collectAll(device, words);
    }
  }
  return { labels, fields, held, texts, titles, patterns, foreign };
}

/** What one table of words has in the place of another's, where that is otherwise. */
function differing(own: object, other: object): (readonly [other: string, own: string])[] {
  return Object.entries(own).flatMap(([name, usual]: [string, unknown]) => {
    const there: unknown = Reflect.get(other, name);
    if (typeof usual === 'string' && typeof there === 'string')
      return usual === there ? [] : [[there, usual] as const];
    return typeof usual === 'object' &&
      usual !== null &&
      typeof there === 'object' &&
      there !== null
      ? differing(usual, there)
      : [];
  });
}

/** Writes a text about something. */
type Writer = (...about: readonly string[]) => unknown;

/** The text that a function of a device writes, with gaps for what it is about; "" for none. */
function writtenBy(write: Writer): string {
  try {
    const text = write(gap, gap, gap);
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}

/** What every text looks like that has others in its gaps. */
function patternOf(text: string): RegExp[] {
  if (!text.includes(gap)) return [];
  const parts = plain(text)
    .split(gap)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // What is nothing but gaps would be every text.
  return parts.join('').trim().length > 3 ? [new RegExp(`^${parts.join('.+')}$`)] : [];
}

/** Whether a text is a word of something that a device prints: it is no misspelling of another. */
export function isWordOf({ texts }: Vocabulary, text: string): boolean {
  const isFree = (sign: string | undefined): boolean =>
    sign === undefined || !/[\p{L}\p{N}]/u.test(sign);
  return (
    /\p{Lu}/u.test(text) &&
    [...texts.values()].some((known) => {
      const at = known.indexOf(text);
      return at >= 0 && isFree(known[at - 1]) && isFree(known[at + text.length]);
    })
  );
}

/**
 * Whether something that devices print is, begins or ends like this: a title, a message or one of
 * its sentences, an option.
 */
export function isPrinted({ texts, patterns }: Vocabulary, text: string): boolean {
  const wanted = plain(text);
  if (wanted === '') return false;
  if (texts.has(wanted) || patterns.some((pattern) => pattern.test(wanted))) return true;
  // A sentence of a longer message may be quoted without the rest.
  return (
    wanted.includes(' ') &&
    [...texts.keys()].some(
      (known) => ` ${known} `.includes(` ${wanted}`) && known.length > wanted.length,
    )
  );
}
