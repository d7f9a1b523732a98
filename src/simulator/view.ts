/**
 * What a device shows, as plain data. A screen function returns it, the renderer draws it, the
 * compiler reads it: nobody else decides what is to be seen.
 */

import type { Frame } from './frames.ts';
import type { Gesture } from './gestures.ts';

/**
 * How a control looks. Behaviour follows from its gesture alone; a switch may look like a `box` to
 * be ticked.
 */
export type Look = 'button' | 'box' | 'primary' | 'link' | 'item' | 'tile' | 'icon' | 'plain';

/** A small drawing beside a label. */
export type Icon =
  | 'account'
  | 'add'
  | 'back'
  | 'camera'
  | 'help'
  | 'info'
  | 'live'
  | 'lock'
  | 'mail'
  | 'menu'
  | 'network'
  | 'phone'
  | 'power'
  | 'refresh'
  | 'search'
  | 'settings'
  | 'shield'
  | 'storage'
  | 'world';

/** Something to look at. `alt` says in words what is to be seen. */
export type Picture =
  /** A real QR code; `text` is its payload. */
  | { readonly type: 'qr'; readonly text: string; readonly alt: string }
  /**
   * A camera's moving picture; `scene` picks one of the renderer's scenes, `caption` and `stamp`
   * are burnt in, and `dark` says why no picture comes.
   */
  | {
      readonly type: 'video';
      readonly scene: number;
      readonly caption: string;
      readonly stamp: string;
      readonly alt: string;
      readonly dark?: string;
    }
  /** A viewfinder: what the device's own camera is pointed at. */
  | { readonly type: 'viewfinder'; readonly alt: string }
  /** A single sign, such as a lamp that is lit. */
  | { readonly type: 'sign'; readonly symbol: string; readonly alt: string }
  /** A drawing or a photograph, in itself: a data address. */
  | { readonly type: 'image'; readonly src: string; readonly alt: string };

/** A named thing on a screen that a reader can use. */
export interface ControlPart {
  readonly kind: 'control';
  /** The control's name in its device's `controls.ts`. */
  readonly control: string;
  /**
   * The words on it, exactly as the device prints them; for a picture or a surface, what the manual
   * calls it.
   */
  readonly label: string;
  readonly gesture: Gesture;
  readonly look: Look;
  readonly icon?: Icon;
  /**
   * What a field holds, or which option is chosen, or the dots drawn (`"1-2-3"`), or how a switch
   * stands (`"on"`).
   */
  readonly value?: string;
  /** Nobody has opened it yet. */
  readonly isNew?: true;
  /** The value is shown as dots. */
  readonly secret?: boolean;
  /** What can be chosen, for the gesture `choose`. */
  readonly options?: readonly string[];
  /** After how long something else happens, for the gesture `hold`, in milliseconds. */
  readonly lengths?: readonly number[];
  /** The key of a keyboard that does the same, for the gesture `key`, as browsers call it. */
  readonly key?: string;
  /** The field that this key sends off, where it sends off no other. */
  readonly field?: string;
  /** Why the control does nothing yet, in words a reader understands. */
  readonly disabled?: string;
  /** What is drawn inside a surface such as a live view. */
  readonly parts?: readonly Part[];
}

/** A name and what it stands for. */
export interface FactsRow {
  readonly name: string;
  readonly value: string;
  /** Whether that is as one would have it. */
  readonly tone?: 'good' | 'bad';
  /** Readers carry it to another device: it is shown large, and can be copied. */
  readonly isCarried?: true;
}

/** One thing of a collection. */
export interface RowPart {
  readonly kind: 'row';
  /**
   * What tells it from the others, whatever is written in it: its controls have it in their
   * address.
   */
  readonly key: string;
  /** What articles call it: "the row of _Phone_". */
  readonly label: string;
  /** What else stands in it, in the order of the columns. */
  readonly cells?: readonly string[];
  /** Its own controls, each made with the key: `control('remove', { row: key })`. */
  readonly parts: readonly ControlPart[];
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  /** `bad` and `good` are messages: they are announced and can be quoted by an article. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly tone?: 'plain' | 'quiet' | 'good' | 'bad';
    }
  | { readonly kind: 'facts'; readonly rows: readonly FactsRow[] }
  | { readonly kind: 'picture'; readonly picture: Picture }
  /**
   * Something to take away: a file with this name and this text, which a reader's own programs
   * open.
   */
  | {
      readonly kind: 'file';
      readonly label: string;
      readonly name: string;
      readonly type: string;
      readonly text: string;
    }
  | {
      readonly kind: 'group';
      readonly layout: 'row' | 'column' | 'grid' | 'list' | 'actions';
      readonly parts: readonly Part[];
    }
  /** A window in front of everything drawn before it. Its title is the screen's title bar. */
  | { readonly kind: 'window'; readonly title: string; readonly parts: readonly Part[] }
  /** A pop-up menu in front of everything drawn before it. */
  | { readonly kind: 'menu'; readonly title: string; readonly parts: readonly Part[] }
  /** A window in front of all others: while it is there, nothing else can be used. */
  | { readonly kind: 'dialog'; readonly title: string; readonly parts: readonly Part[] }
  /** A message that slides in and goes by itself; it does not tell where a reader stands. */
  | { readonly kind: 'notice'; readonly text: string; readonly tone?: 'plain' | 'good' | 'bad' }
  /**
   * Things of one kind, made from data; a table where the columns have heads, the first above the
   * labels.
   */
  | {
      readonly kind: 'collection';
      readonly name: string;
      readonly layout: 'list' | 'tiles' | 'table';
      readonly columns?: readonly string[];
      /** What is said where there is none. */
      readonly empty: string;
      /**
       * They come without the reader's doing, such as mail: how many there are does not tell where
       * a reader stands.
       */
      readonly isInbox?: true;
      readonly parts: readonly RowPart[];
    }
  | RowPart
  /** Ways to the pages of one thing, of which one is open. */
  | {
      readonly kind: 'tabs';
      readonly name: string;
      readonly current: string;
      readonly parts: readonly ControlPart[];
    }
  /** How far something is, from 0 to 1; without a value it is not known. */
  | { readonly kind: 'progress'; readonly label: string; readonly value?: number }
  /** A small light. `says` is how it is lit, in words: colours alone tell nothing. */
  | {
      readonly kind: 'lamp';
      readonly name: string;
      readonly colour: LampColour;
      readonly isBlinking?: boolean;
      readonly says: string;
    }
  | ControlPart;

/** How a lamp is lit. */
export type LampColour = 'off' | 'white' | 'green' | 'amber' | 'red' | 'blue';

/** What a screen function returns. */
export interface Drawing {
  /**
   * What the device, or the manual, calls this screen: quoted by articles and announced when it
   * appears.
   */
  readonly title: string;
  readonly parts: readonly Part[];
  /**
   * What belongs to the frame and not to the screen, such as a browser's tabs, its buttons and its
   * address.
   */
  readonly bar?: readonly Part[];
  /** How many things wait for the reader here (unread mail): a badge on the device's tab. */
  readonly badge?: number;
}

/** What one device shows at one moment. */
export interface View extends Drawing {
  readonly device: string;
  /** The device's name for a reader: "Recorder". */
  readonly deviceName: string;
  readonly frame: Frame;
  /** The screen's name in the device's `screens.ts`. */
  readonly screen: string;
  /** The machine's state, dotted: "reset.scanning". */
  readonly state: string;
}

/** A view is looked through often, so its parts are gathered once. */
const gathered = new WeakMap<readonly Part[], readonly Part[]>();

const noParts: readonly Part[] = [];

/** Every part of a view, outermost first. */
export function everyPart(parts: readonly Part[]): readonly Part[] {
  const known = gathered.get(parts);
  if (known) return known;
  const found: Part[] = [];
  const gather = (held: readonly Part[]): void => {
    for (const part of held) {
      found.push(part);
      if ('parts' in part) gather(part.parts);
    }
  };
  gather(parts);
  gathered.set(parts, found);
  return found;
}

/** The controls of a view in reading order. */
export function controlsOf(view: Drawing): ControlPart[] {
  const dialog = everyPart(view.parts).findLast((part) => part.kind === 'dialog');
  const usable = dialog?.parts ?? view.parts;
  return [...everyPart(view.bar ?? noParts), ...everyPart(usable)].filter(
    (part) => part.kind === 'control',
  );
}

/** The rows of a view, of whatever collection. */
export function rowsOf(view: Drawing): RowPart[] {
  return everyPart(view.parts).filter((part) => part.kind === 'row');
}

/** What a view tells a reader of how it went: refusals, successes. */
export function messagesOf(
  view: Drawing,
): { readonly text: string; readonly tone: 'good' | 'bad' }[] {
  return everyPart(view.parts).flatMap((part) =>
    (part.kind === 'text' || part.kind === 'notice') &&
    (part.tone === 'bad' || part.tone === 'good')
      ? { text: part.text, tone: part.tone }
      : [],
  );
}

/**
 * The words that a view prints for a reader to read: titles, headings, texts, facts. Labels of
 * controls are not among them.
 */
export function textsOf(view: Drawing): string[] {
  const texts = [view.title];
  for (const part of everyPart(view.parts)) texts.push(...wordsOn(part));
  return [...new Set(texts)];
}

/** What a part itself prints, without what stands in it. */
function wordsOn(part: Part): readonly string[] {
  switch (part.kind) {
    case 'window':
    case 'menu':
    case 'dialog':
      return [part.title];
    case 'heading':
    case 'text':
    case 'notice':
      return [part.text];
    case 'facts':
      return part.rows.flatMap((row) => [row.name, row.value]);
    case 'collection':
      return [part.name, ...(part.columns ?? []), ...(part.parts.length === 0 ? [part.empty] : [])];
    case 'row':
      return [part.label, ...(part.cells ?? [])];
    case 'progress':
    case 'file':
      return [part.label];
    case 'lamp':
      return [part.name, part.says, `${part.name}: ${part.says}`];
    case 'picture':
      return part.picture.type === 'video' ? burntIn(part.picture) : [];
    default:
      return [];
  }
}

function burntIn({ caption, dark }: Extract<Picture, { type: 'video' }>): string[] {
  return dark === undefined ? [caption] : [caption, dark];
}

/**
 * Where a reader stands on a device, as a short text that can be compared: the screen, its
 * messages, which fields are filled and what is chosen. Times, codes and typed words do not count.
 */
export function standing(view: View): string {
  const known = standings.get(view) ?? standingIn(view);
  standings.set(view, known);
  return known;
}

/** A view is compared with many others. */
const standings = new WeakMap<View, string>();

function standingIn(view: View): string {
  const marks: string[] = [];
  for (const part of [...everyPart(view.bar ?? noParts), ...everyPart(view.parts)]) {
    if (part.kind === 'text' && (part.tone === 'bad' || part.tone === 'good'))
      marks.push(part.tone);
    if (part.kind === 'dialog') marks.push('?');
    if (part.kind === 'collection' && !part.isInbox)
      marks.push(`[${part.parts.map(({ key }) => key).join()}]`);
    if (part.kind !== 'control') continue;
    if (part.disabled !== undefined) marks.push(`-${part.control}`);
    else if (part.gesture === 'choose' || part.gesture === 'toggle')
      marks.push(`${part.control}=${part.value ?? ''}`);
    else if (part.value) marks.push(`+${part.control}`);
  }
  return [view.screen, ...marks].join(' ');
}
