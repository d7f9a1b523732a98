/** What the command box lists, and where its rows come from. */

/** A stretch of text; what was asked for is marked. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** A row of the box: something to go to, or something to do. */
export interface Row {
  readonly kind: 'article' | 'step' | 'command' | 'screen' | 'term';
  readonly title: string;
  /** What is said of it, in smaller print below it. */
  readonly excerpt: readonly MarkedPiece[];
  /** What it looks like. */
  readonly picture?: () => Promise<Node | undefined>;
  /** The keys that do the same. */
  readonly keys?: string | undefined;
  readonly target: { readonly url: string } | { readonly run: () => void };
}

/** What a source knows of what was typed. */
export interface Answer {
  readonly rows: readonly Row[];
  /** The row that answers best. */
  readonly best: number;
  /** What is said of the rows to those who do not see them, and to all where there are none. */
  readonly message: string;
}

/** Where rows come from. */
export interface RowSource {
  /** What the source is asked with: what is typed begins with it. */
  readonly prefix: string;
  /** Undefined where something else has been typed meanwhile. */
  readonly ask: (words: string) => Promise<Answer | undefined>;
}

/** Text of which nothing was asked for. */
export function unmarked(text: string): readonly MarkedPiece[] {
  return text === '' ? [] : [{ text, marked: false }];
}

/**
 * The rows that hold every word, those whose title begins with what was typed first; all of them
 * where nothing was typed.
 */
export function matching(rows: readonly Row[], typed: string): readonly Row[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const textOf = ({ title, excerpt }: Row): string =>
    [title, ...excerpt.map(({ text }) => text)].join(' ').toLowerCase();
  const rank = ({ title }: Row): number => {
    const name = title.toLowerCase();
    if (name.startsWith(words.join(' '))) return 0;
    return words.every((word) => name.includes(word)) ? 1 : 2;
  };
  return rows
    .filter((row) => words.every((word) => textOf(row).includes(word)))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** An answer of these rows: the best first, the count last. */
export function answerOf(rows: readonly Row[], nothing: string): Answer {
  const [first] = rows;
  const message = first ? `${first.title.replace(/\.$/, '')}. ${counted(rows.length)}.` : nothing;
  return { rows, best: 0, message };
}

/** “3 results”. */
export function counted(count: number): string {
  return `${String(count)} ${count === 1 ? 'result' : 'results'}`;
}
