/** What a clause is made of, and the small pieces that instructions are made of. */
import type { Token } from '../parse/tokens.ts';
import type { Antecedents } from './antecedent.ts';
import type {
  Instruction,
  Named,
  Shared,
  Test,
  Unclear,
  Verb,
  Whereabouts,
} from './instruction.ts';
import type { Lexicon } from './lexicon.ts';
import { all } from './test.ts';

/**
 * The label of a control, the word before it, whether it is one of several to choose from, and the
 * device that is named behind it.
 */
export interface Labelled extends Named {
  readonly after: string;
  readonly isAlternative: boolean;
  on?: string;
}

/**
 * What a verb is to the reader: asked for, forbidden or merely spoken of (`unasked`), or one way
 * among others that serves some (`permitted`).
 */
export type Mood = 'asked' | 'unasked' | 'permitted';

export interface Clause {
  readonly verb: Verb;
  readonly mood: Mood;
  readonly labels: Labelled[];
  /** Everything behind the verb but the labels. */
  readonly words: Token[];
  code: Named | undefined;
  /** Another one beside it: "`x` or `y`". */
  rival?: Named;
  place: Whereabouts;
  /** Other words came between: what follows no longer belongs to the verb. */
  isOver: boolean;
  /** What is put in is put in once more. */
  isTwice: boolean;
  /** It says how something else is done: "by clicking **Cancel**". */
  readonly isHow: boolean;
  /** Something is claimed behind it: "make sure that _X_ is shown". */
  hasClaim: boolean;
}

/** What a clause is closed with: what its instructions share, and what was named before it. */
export interface Closing extends Antecedents {
  readonly lexicon: Lexicon;
  readonly shared: Shared;
}

export type Whole = Shared & Whereabouts & { readonly verb: Verb };

/** "in" of "fill in". */
export function lastWordOf({ text }: Verb): string {
  return text.split(' ').at(-1)?.toLowerCase() ?? '';
}

/** Verbs that put something somewhere. */
export const fieldDeeds: ReadonlySet<Verb['deed']> = new Set([
  'value',
  'choose',
  'set',
  'draw',
  'clear',
  'confirm',
  'login',
]);

export function unclear({ verb }: Clause, lacks: Unclear['lacks'], whole: Shared): Instruction {
  const { text, start, end } = verb;
  return { type: 'unclear', lacks, verb: { text, start, end }, ...sharedOf(whole) };
}

export function sharedOf({ sentence, when, isAside, inRow }: Shared): Shared {
  return {
    sentence,
    ...(when ? { when } : {}),
    ...(isAside ? { isAside } : {}),
    ...(inRow ? { inRow } : {}),
  };
}

export function asNamed({ text, set, start, end, whole }: Named): Named {
  return { text, set, start, end, whole };
}

/**
 * "**A** or **B**": each is a way of its own. What each hangs on; the choice is named by where its
 * verb stands.
 */
export function waysOf(
  labels: readonly { readonly isAlternative?: boolean }[],
  { verb, when }: Whole,
): (option: number) => { readonly when?: Test } {
  const isOpen = labels.some(({ isAlternative }) => isAlternative);
  return (option) => {
    const test = isOpen ? all(when, { kind: 'choice', choice: verb.start, option }) : undefined;
    return test ? { when: test } : {};
  };
}

/** One of several ways. */
export function under<Held extends Instruction>(each: Held, choice: number, option: number): Held {
  if (each.when?.kind === 'choice' && each.when.choice === choice) return each;
  const when = all(each.when, { kind: 'choice', choice, option });
  return when ? { ...each, when } : each;
}
