/** What a sentence asks for, or claims, before anybody knows what the screens show. */
import type { Condition, Value } from '../../simulator/index.ts';
import type { Deed } from '../parse/english.ts';
import type { Stretch } from '../parse/tokens.ts';

/** A text in bold or italics, where it stands. */
export interface Quoted extends Stretch {
  readonly text: string;
}

/** The verb as it was written. */
export interface Verb extends Quoted {
  readonly deed: Deed;
}

/** A condition that must hold in a way, or must not; undefined where no world knows the phrase. */
export interface Test {
  readonly condition: Condition | undefined;
  readonly negated: boolean;
  /** Where its words stand; not where another sentence says them. */
  readonly place?: Stretch;
}

/** What is to be typed. `again` is the value given last; `unsaid` the value that the field is known for. */
export type Given =
  | { readonly kind: 'literal'; readonly text: string; readonly place: Stretch }
  | { readonly kind: 'phrase'; readonly value: Value; readonly place: Stretch }
  | { readonly kind: 'again' }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'unknown'; readonly said: Quoted };

/** Which device is meant: said before the verb, or after the label. */
export interface Whereabouts {
  /** Only this device, for the sentence says so. */
  readonly on?: string;
  /** This one first, for it is named after the label. */
  readonly nearby?: string;
}

interface Common {
  readonly when?: Test;
  /** Where the sentence begins: a fix inserts other sentences there. */
  readonly sentence: number;
}

export type Use = Common &
  Whereabouts & {
    readonly type: 'use';
    readonly label: Quoted;
    readonly verb: Verb;
    readonly follows: boolean;
    /** It does not stand in bold. */
    readonly isUnmarked?: true;
  };
export type Fill = Common &
  Whereabouts & { readonly type: 'fill'; readonly given: Given; readonly field?: Quoted; readonly verb: Verb; readonly follows: boolean };
export type Pick = Common & Whereabouts & { readonly type: 'pick'; readonly option: Quoted; readonly field?: Quoted; readonly verb: Verb };
export type Claim = Common & {
  readonly type: 'claim';
  readonly text: Quoted;
  readonly shown: boolean;
  /** It is said to be as before. */
  readonly still: boolean;
  /** It is called a window, a page or the like: a control with that label is not meant. */
  readonly isScreen: boolean;
  /** Only on this device, for the sentence says so. */
  readonly on?: string;
};
export type Resume = Common & {
  readonly type: 'resume';
  readonly step: number;
  /** The number. */
  readonly place: Stretch;
  /** "step 3". */
  readonly words: Stretch;
};

/** A label in bold without a verb. */
export type Idle = Common & { readonly type: 'idle'; readonly label: Quoted };

/** A label after a verb that asks for nothing: "Do not press **Format**". */
export type Mention = Common & {
  readonly type: 'mention';
  readonly label: Quoted;
  /** It may be an option of a list. */
  readonly mayBeOption: boolean;
};

export type Instruction =
  | Idle
  | Mention
  | Use
  | Fill
  | Pick
  | Claim
  | (Common & { readonly type: 'attend'; readonly device: string; readonly lasting: boolean })
  | (Common & { readonly type: 'wait'; readonly milliseconds: number; readonly unknown?: Quoted | undefined })
  | Resume
  | (Common & {
      readonly type: 'move';
      readonly device: string;
      readonly control: string;
      readonly value?: string;
      readonly place: Stretch;
    })
  /** Nothing is to be done, or nobody knows what. */
  | (Common & { readonly type: 'nothing'; readonly isUnclear?: true });

/** What is executed. */
export type Order = Exclude<Instruction, Mention>;
