/** What a sentence asks for, or claims, before anybody knows what the screens show. */
import type { Condition, Result, Value } from '../../simulator/index.ts';
import type { Deed } from '../parse/language.ts';
import type { Mark, Reference, Stretch } from '../parse/tokens.ts';
import type { Duration } from './duration.ts';

/** A text that an article quotes, where it stands. */
export interface Quoted extends Stretch {
  readonly text: string;
}

/** How a label or a title is set: in marks, or in none. */
export type Typesetting = Mark | 'unmarked';

/** A label or a title as it is written. */
export interface Named extends Quoted {
  readonly set: Typesetting;
  /** With its marks. */
  readonly whole: Stretch;
}

/** The verb as it was written; `unknown` for a word that no table has. */
export interface Verb extends Quoted {
  readonly deed: Deed | 'unknown';
}

/** What must hold for an instruction to be carried out. */
export type Test =
  | {
      readonly kind: 'condition';
      readonly condition: Condition;
      /** Where its words stand. */
      readonly place?: Stretch;
    }
  | { readonly kind: 'shown'; readonly claim: Shown }
  /** Tried out: it holds where what follows can be begun. */
  | { readonly kind: 'possible' }
  /** One of several ways that the article leaves open. */
  | {
      readonly kind: 'choice';
      readonly choice: number;
      readonly option: number;
      /**
       * What the next option asks for: where it cannot be done before this one, it comes behind it.
       */
      readonly leadsTo?: Order;
    }
  | { readonly kind: 'not'; readonly test: Test }
  | { readonly kind: 'all' | 'any'; readonly tests: readonly Test[] };

/** What is said outright to be typed. */
export type Stated =
  | { readonly kind: 'literal'; readonly text: string; readonly place: Stretch }
  | {
      readonly kind: 'phrase';
      readonly value: Value;
      readonly place: Stretch;
      /** The device that it is said to be read on. */
      readonly on?: string | undefined;
    };

/**
 * What is to be typed. `again` is what the text named last, or the value given last; `unsaid` the
 * value that the field is known for.
 */
export type Given =
  | Stated
  | { readonly kind: 'again'; readonly said: Quoted; readonly named?: Stated }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'unknown'; readonly said: Quoted };

/** Which device is meant: said before the verb, or after the label. */
export interface Whereabouts {
  /** Only this device, for the sentence says so. */
  readonly on?: string;
  /** This one first, for it is named after the label. */
  readonly nearby?: string;
  /** In the row that is called so. */
  readonly row?: string;
}

interface Common {
  readonly when?: Test;
  /** Where the sentence begins: a fix inserts other sentences there. */
  readonly sentence: number;
  /**
   * It serves some readers only: it is tried out beside the way, which goes on as if it had not
   * been done.
   */
  readonly isAside?: true | undefined;
  /** The row of a collection that the sentence speaks of. */
  readonly inRow?: Quoted;
}

/** What all instructions of a sentence share. */
export type Shared = Common;

export type Use = Common &
  Whereabouts & {
    readonly type: 'use';
    readonly label: Named;
    readonly verb: Verb;
    readonly follows: boolean;
    /** For how long it is held. */
    readonly time?: Duration;
    /** What comes next is put into it, if it is a field: "Click **Name** and enter …". */
    readonly mayFocus?: true;
  };
/** The one thing in view that takes the verb: "Right-click on the screen." */
export type PointOrder = Common & Whereabouts & { readonly type: 'point'; readonly verb: Verb };
export type Fill = Common &
  Whereabouts & {
    readonly type: 'fill';
    readonly given: Given;
    readonly field?: Named;
    /** What was clicked right before it, which may be the field. */
    readonly focus?: Named;
    /** How many fields there are said to be, where none is named: "in *both* fields". */
    readonly among?: Quoted & { readonly count: number };
    readonly verb: Verb;
    readonly follows: boolean;
  };
export type Pick = Common &
  Whereabouts & {
    readonly type: 'pick';
    readonly option: Named;
    readonly field?: Named;
    /** What was clicked right before it, which may be the field. */
    readonly focus?: Named;
    readonly verb: Verb;
  };

/** What is said to be seen. */
export interface Shown {
  readonly text: Named;
  readonly shown: boolean;
  /** The field that holds it. */
  readonly field?: Named;
  /** It is said to be as before. */
  readonly still: boolean;
  /** It is called a window, a page or the like: a control with that label is not meant. */
  readonly isScreen: boolean;
  /** Only on this device, for the sentence says so. */
  readonly on?: string;
  /** No text, but a field for one of these: "if the recorder asks for a pattern". */
  readonly asks?: readonly Value[];
}
export type Claim = Common &
  Shown & {
    readonly type: 'claim';
    /** It is where a control is looked for: "in the **Login** window". */
    readonly isPlace?: true | undefined;
    /** It stands in a remark: it may have been so at any moment of its step. */
    readonly isRemark?: true;
  };
export type Wait = Common & {
  readonly type: 'wait';
  readonly milliseconds: number;
  /** The verb, and the time where one is said. */
  readonly place: Stretch;
  /** Until this is the case, if that takes no longer than a day. */
  readonly until?: Shown;
  /** The words that say a time which nobody understands. */
  readonly unknown?: Quoted;
};
export type Resume = Common & {
  readonly type: 'resume';
  readonly step: number | 'next';
  /** The number. */
  readonly place: Stretch;
  /** "step 3". */
  readonly words: Stretch;
  /** "or with step 2": the other steps that it leaves open. */
  readonly others?: readonly { readonly step: number; readonly place: Stretch }[];
};
/** What was put into a window is sent off with its main button: "Log in with …". */
export type Submit = Common &
  Whereabouts & {
    readonly type: 'submit';
    readonly verb: Verb;
    /**
     * The key that does it, as browsers call it: "press Enter". Other keys do only what a control
     * says.
     */
    readonly key?: string;
    readonly label?: Named;
  };
/** "Repeat steps 3 to 5." */
export type Redo = Common & {
  readonly type: 'redo';
  readonly from: number;
  readonly to: number;
  readonly place: Stretch;
};
/** Steps in a row, counted from 1, where they are named. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
  readonly place: Stretch;
}
/** "Do steps 1 to 6 of [another article](…)": its moves come first, then this article's. */
export type Prologue = Common & {
  readonly type: 'prologue';
  readonly verb: Quoted;
  readonly link: Reference & Quoted;
  /** All that the article asks for where none is named. */
  readonly run?: StepRange;
};
/** "Repeat the last two steps": so many before this one; of none, this one once more. */
export type Repeat = Common & {
  readonly type: 'repeat';
  readonly back: number;
  readonly place: Quoted;
  readonly verb: Verb;
};
/** "Read the security code": the reader must be able to know it. */
export type Know = Common & {
  readonly type: 'know';
  readonly value: Value;
  readonly place: Stretch;
  /** The device that it is said to be read on. */
  readonly on?: string | undefined;
};

/** A result that is said to be the case or, where it `isDenied`, not to be. */
export interface SaidResult {
  readonly result: Result;
  readonly isDenied: boolean;
}

/** What the world knows as a result, said of this moment: "You are logged in." */
export type Promised = Common & { readonly type: 'promised'; readonly said: Quoted } & SaidResult;

/** A row of a table: what is put into fields and sent off, and what is shown then. */
export type TriedExample = Common & {
  readonly type: 'example';
  readonly entries: readonly Fill[];
  readonly submit: Submit;
  readonly claims: readonly Claim[];
  /** It is said that nothing is refused. */
  readonly isAccepted: boolean;
};

/** A text in marks for which the sentence has no verb. */
export type Idle = Common & { readonly type: 'idle'; readonly label: Named };

/** A label after a verb that asks for nothing: "Do not press **Format**". */
export type Mention = Common & {
  readonly type: 'mention';
  readonly label: Named;
  /** It may be an option of a list. */
  readonly mayBeOption: boolean;
};

/** An imperative that cannot be carried out. */
export type Unclear = Common & {
  readonly type: 'unclear';
  readonly verb: Quoted;
  /**
   * The verb, what it is to be done with or how often, or what it claims is not understood; or what
   * is to be done stands in another article.
   */
  readonly lacks: 'verb' | 'object' | 'claim' | 'step' | 'times' | 'article';
};

export type Instruction =
  | Idle
  | Mention
  | Unclear
  | Use
  | PointOrder
  | Submit
  | Fill
  | Pick
  | Claim
  | Know
  | Promised
  | TriedExample
  | (Common & { readonly type: 'attend'; readonly device: string; readonly lasting: boolean })
  | Wait
  | Resume
  | Redo
  | Prologue
  | Repeat
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
export type Order = Exclude<Instruction, Idle>;
