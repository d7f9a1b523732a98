/** What a rule is. */
import type { Diagnostic, Edit, Severity } from '../diagnostic.ts';
import type { FindingOf, RuleName } from '../findings.ts';

/**
 * A mistake as a writer makes it, what the compiler says of it, and the text without the mistake.
 */
export interface Example {
  /** A whole article. */
  readonly text: string;
  /** Where the mistake is, by offsets. */
  readonly marked: { readonly start: number; readonly end: number };
  readonly message: string;
  readonly mended: string;
}

/** What a rule says of a finding; the place is the finding's. */
export type RuleWords = Pick<Diagnostic, 'message' | 'note' | 'expected' | 'fixes'>;

/** How a mistake is judged beside others, and over all situations. */
export interface Nature {
  /** It lies in the words, whatever the screens show: each one is told. */
  readonly isInWords?: true;
  /** After it nobody knows for sure where the writer believes to be. */
  readonly isMisleading?: true;
  /** Nothing else is told of what it makes unreadable. */
  readonly isVeil?: true;
  /** It may follow from what is misleading: it waits until that is mended. */
  readonly mayFollow?: true;
  /** It only counts where it holds in every situation. */
  readonly countsOnlyIfAlways?: true;
  /**
   * No waiver can allow it: of what cannot be read nobody knows the meaning, and a waiver is put
   * right.
   */
  readonly isUnwaivable?: true;
  /** It may take other files to be seen. */
  readonly isFoundTogether?: true;
}

export interface Rule<Name extends RuleName = RuleName> extends Nature {
  readonly name: Name;
  readonly severity: Severity;
  /** What it demands, in one sentence. */
  readonly demand: string;
  /** Why a reader cares, in Markdown. */
  readonly why: string;
  readonly examples: readonly Example[];
  readonly explain: (finding: FindingOf<Name>) => RuleWords;
  /**
   * What it may come to, the best first: the first that has a fix that works is told, or the first
   * that has none.
   */
  readonly alternatives?: (finding: FindingOf<Name>) => readonly FindingOf<Name>[];
  /**
   * What does not work, where it is so in some situations only: the rest of a sentence that begins
   * with “If …,”.
   */
  readonly failure?: (finding: FindingOf<Name>) => string;
  /**
   * Whether only that something is missing is known: it waits until what else is wrong with its
   * sentence is mended.
   */
  readonly isVague?: (finding: FindingOf<Name>) => boolean;
}

/** A rule; its examples are its tests and its page. */
export function defineRule<Name extends RuleName>(
  name: Name,
  parts: Omit<Rule<Name>, 'name' | 'severity'> & { readonly severity?: Severity },
): Rule<Name> {
  return { severity: 'error', ...parts, name };
}

/** The front matter of an example about any lamp, plugged in or not. */
export const anyLamp =
  '---\ntitle: Light the lamp\ndescription: Light a lamp.\nworld: lamp\n---\n\n';

const pluggedIn = anyLamp.replace('world: lamp\n', 'world: lamp\nsituation:\n  mains: on\n');

/**
 * An example; the mistake stands between « and ». A text without front matter is about a lamp that
 * is plugged in.
 */
export function example(written: string, message: string, mended: string): Example {
  const whole = complete(written);
  const start = whole.indexOf('«');
  const end = whole.indexOf('»') - 1;
  return {
    text: whole.replace(/[«»]/g, ''),
    marked: { start, end },
    message,
    mended: complete(mended),
  };
}

function complete(text: string): string {
  return text.startsWith('---') || text.startsWith('«') ? text : pluggedIn + text;
}

/** Replaces the place of a finding. */
export function replaceBy(
  title: string,
  { start, end }: Pick<Edit, 'start' | 'end'>,
  text: string,
): Pick<RuleWords, 'fixes'> {
  return { fixes: [{ title, edits: [{ start, end, text }] }] };
}

/** "Did you mean X?", with the fix that writes it, where there is a suggestion. */
export function meant(
  place: Pick<Edit, 'start' | 'end'>,
  suggestion: string | undefined,
  otherwise: string,
): Omit<RuleWords, 'message'> {
  if (suggestion === undefined) return { note: otherwise };
  return {
    note: `Did you mean “${suggestion}”?`,
    ...replaceBy(`Write “${suggestion}”`, place, suggestion),
  };
}

/** That something was there, but went by itself. */
export function gone(milliseconds: number): string {
  return `It was there for ${String(Math.round(milliseconds / 100) / 10)} s: what lasts less than a minute is over before the next instruction.`;
}

/** A longer list helps nobody. */
export const mostNames = 12;

/**
 * Names in a row, in quotation marks: “A”, “B”; of very many the first, and how many more there
 * are.
 */
export function quoted(names: readonly string[]): string {
  const said = names.slice(0, mostNames).map((name) => `“${name}”`);
  return `${said.join(', ')}${names.length > mostNames ? ` and ${String(names.length - mostNames)} more` : ''}`;
}
