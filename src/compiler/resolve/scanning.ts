/**
 * A frame while it is read from left to right: what is known so far, and the clause that is open.
 */
import { isMarked, wordOf, type Token } from '../parse/tokens.ts';
import type { Antecedents } from './antecedent.ts';
import type { Claim, Instruction, Named, Shared, Shown, Verb } from './instruction.ts';
import { lengthOf, type Lexicon } from './lexicon.ts';
import type { Clause, Labelled } from './making.ts';
import { nameIn } from './names.ts';
import { verbAt } from './verb.ts';

/** What a frame is read with. */
export interface FrameReader extends Antecedents {
  readonly lexicon: Lexicon;
  readonly shared: Shared;
  /** What may be shown, and need not: "in that case" is where it is. */
  readonly possibilities: Shown[];
}

/** A clause while it is read. */
export interface OpenClause extends Clause {
  /** It is another way than the one before: "or press **B**". */
  readonly isOther: boolean;
  /** A comma stands before that: it is another way than all that is tied together before. */
  readonly isApart?: boolean;
  /** Where the verb of the clause before is meant once more. */
  readonly again?: number | undefined;
}

/** A frame while it is read. */
export interface Scan extends Omit<FrameReader, 'last'> {
  readonly tokens: readonly Token[];
  readonly out: Instruction[];
  /** Where in `out` the last clause begins. */
  begun: number;
  clause: OpenClause | undefined;
  /** The device that was named. */
  on: string | undefined;
  /** The device that asks for what follows: "The recorder asks …: click **No**." */
  agent: string | undefined;
  /** "In **A**, …": labels in front of their verb. */
  waiting: Labelled[];
  last: Named | undefined;
  /** What is to be seen once the next clause is done. */
  intended: Instruction[];
  isOr: boolean;
  isInBrackets: boolean;
  /** Where in `out` the row of clauses begins that "and" ties together. */
  row: number;
  /** "To keep it, …; to change it, …": what follows is another way. */
  isTurned: boolean;
  /** How something is done was said: what is opened is to be seen then. */
  hasMeans: boolean;
  /** The next verb says more of how it is done: "by clicking **A** and clicking **B**". */
  isGoingOn: boolean;
  /** What a clause before a colon asks for without a label: what follows says how. */
  readonly summaries: Instruction[];
}

/** A frame of which nothing has been read. */
export function beginScan(tokens: readonly Token[], reader: FrameReader): Scan {
  const isAside =
    lengthOf(tokens, 0, reader.lexicon.language.also) > 0 || servesSome(tokens, reader.lexicon);
  return {
    ...reader,
    shared: isAside ? { ...reader.shared, isAside: true } : reader.shared,
    tokens,
    out: [],
    begun: 0,
    clause: undefined,
    on: undefined,
    agent: undefined,
    waiting: [],
    intended: [],
    isOr: false,
    isInBrackets: false,
    row: 0,
    isTurned: false,
    hasMeans: false,
    isGoingOn: false,
    summaries: [],
  };
}

/** "For another code, …" serves some readers only. */
function servesSome(tokens: readonly Token[], lexicon: Lexicon): boolean {
  const { language } = lexicon;
  const length = lengthOf(tokens, 0, language.forPurpose);
  // "For a moment, …" says how long.
  if (length === 0 || language.vagueTimes.has(wordOf(tokens[length]))) return false;
  const end = tokens.findIndex(
    (token, at) => at > length && (token.text === ',' || verbAt(tokens, at, lexicon) !== undefined),
  );
  return (
    end > 0 &&
    tokens.slice(0, end).every((token) => !isMarked(token) || nameIn(token)?.set === 'unmarked')
  );
}

/** "In the **Login** window": it is to be seen there. */
export function placed(
  { text, set, start, end, whole }: Named,
  shared: Shared,
  isScreen = false,
): Claim {
  return {
    type: 'claim',
    text: { text, set, start, end, whole },
    shown: true,
    still: true,
    isScreen,
    isPlace: true,
    ...shared,
  };
}

/** A clause for a way through menus that no verb begins. */
export function pathFrom(
  { start, end }: Named,
  on: string | undefined,
): Clause & { readonly isOther: boolean } {
  return { ...opened({ deed: 'press', text: '', start, end }, on), isOther: false };
}

/** A clause of which only the verb has been read. */
export function opened(verb: Verb, on: string | undefined): Clause {
  return {
    verb,
    mood: 'asked',
    labels: [],
    words: [],
    code: undefined,
    place: on === undefined ? {} : { on },
    isOver: false,
    isHow: false,
    isTwice: false,
    hasClaim: false,
  };
}
