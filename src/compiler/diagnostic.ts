/** What the compiler says of an article: one mistake, one place, one reason, one way out. */

/**
 * A place in an article's text. Lines and columns count from 1, offsets from 0, in UTF-16 code
 * units.
 */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of an article's text; `end` is the first character after it. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

export type Severity = 'error' | 'warning' | 'info';

/** Replace the text between two offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A way to mend an article that the writer can take as it is. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Diagnostic extends Span {
  /** The rule's name, permanent once shipped. */
  readonly rule: string;
  /** Its page, `/diagnostics/<rule>/`: from the root of the site, or whole where that is known. */
  readonly url: string;
  readonly severity: Severity;
  /** What is there, what was expected. */
  readonly message: string;
  /** What to do, or what else a writer wants to know. */
  readonly note?: string;
  /** What could stand here instead. */
  readonly expected?: readonly string[];
  readonly fixes?: readonly Fix[];
}
