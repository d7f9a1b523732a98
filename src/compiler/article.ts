/**
 * The compiled article: what the compiler makes of a text, and all that the site, the search index
 * and the reports need. Nothing else reads the article's text again.
 */
import type { PlannedMove, Situation } from '../simulator/index.ts';
import type { Diagnostic, Span } from './diagnostic.ts';

/** An article's text, and the name it is known by. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/**
 * What is said of an article in lists and reports, and what the others must know of it: all but
 * what is drawn on its own page.
 */
export interface Entry {
  /** As it was given to the compiler. */
  readonly file: string;
  /** The file's name without its ending. */
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** The heading of its world's that it is listed under. */
  readonly group: string | undefined;
  /** It is checked, and not published yet. */
  readonly draft: boolean;
  readonly past: Past;
  /** The world's id. */
  readonly world: string;
  /** The ids on its page that a link can lead to. */
  readonly anchors: readonly string[];
  /** Links to other places of the manual. */
  readonly links: readonly Link[];
  /** What its images show, where it lies in the manual. */
  readonly sources: readonly Link[];
  /** What it takes from other files and from packages. */
  readonly imports: readonly ImportPlace[];
  /** How many of the article's steps were executed at least once. */
  readonly executed: number;
  /** How many more combinations of what it mentions there are: too many to be executed. */
  readonly leftOut: number;
  /**
   * The editions of devices in which nobody can follow it, and of which it says nothing: their
   * readers are not offered it.
   */
  readonly notFor: readonly string[];
  readonly counts: Counts;
  /**
   * Whether its page takes nothing but Markdown, and not what it imports, computes or has beside
   * it.
   */
  readonly isPlain: boolean;
  /** Transitions of the world that the article took. */
  readonly coverage: { readonly covered: readonly string[]; readonly total: number };
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The other articles that the record depends on as well, by file or by path on the site, whether
   * or not they are there.
   */
  readonly leansOn: readonly string[];
  /** What the article itself allows, and why: it is not told. */
  readonly waived: readonly Waived[];
  /** Waivers that may yet be used beside other articles. */
  readonly openWaivers: readonly OpenWaiver[];
}

/** Where an article was, and what has changed in it, as its writer says. */
export interface Past {
  /** Names of files that it had: their addresses lead to it. */
  readonly movedFrom: readonly string[];
  /** The latest first; the day as `2027-03-01`. */
  readonly changes: readonly { readonly day: string; readonly words: string }[];
}

/** How much of everything there is in an article. */
export interface Counts {
  /** In its main procedure, and in all. */
  readonly mainSteps: number;
  readonly steps: number;
  readonly variants: number;
  readonly marks: number;
  /** Marked texts of which nothing is told. */
  readonly readMarks: number;
  readonly sentences: number;
  readonly fates: Readonly<Record<Fate, number>>;
}

export interface CompiledArticle extends Entry {
  /** The main procedure first, then the others in the order of the text. */
  readonly procedures: readonly Procedure[];
  /** Sentences that only some of the reader's situations call for. */
  readonly situated: readonly SituatedSentence[];
  readonly renamed: readonly Renamed[];
  /** Where the text says with which step to go on: "step 3", where that is no link yet. */
  readonly jumps: readonly Jump[];
  /**
   * Names of the world's circumstances (not faults) that the article speaks of: the reader's
   * switches.
   */
  readonly circumstances: readonly string[];
  /** Each way the article was executed, the article's own situation first. */
  readonly ways: readonly Way[];
  /** The legs that ways are made of. */
  readonly legs: readonly Leg[];
  readonly account: Account;
  /**
   * What its page shows; undefined where that takes more than Markdown: its own imports and
   * expressions, images beside it.
   */
  readonly body?: Body;
}

/** What stands on an article's page below its head, in the order of the text. */
export type Body = readonly Piece[];

/** HTML, or what only the page knows how to draw. */
export type Piece =
  | string
  | { readonly kind: 'procedure' | 'step'; readonly id: string; readonly body: Body }
  /** A label of a device: `lamp.power`. */
  | {
      readonly kind: 'control';
      readonly name: string;
      readonly otherwise?: readonly Otherwise[];
      readonly body: Body;
    }
  | {
      readonly kind: 'renamed';
      readonly otherwise: readonly Otherwise[];
      readonly isClaimed: boolean;
      readonly body: Body;
    }
  /** A sentence for some situations only, as `SituatedSentence.when`. */
  | { readonly kind: 'situated'; readonly when: string; readonly body: Body }
  /** A note, where it begins with `[!NOTE]`. */
  | { readonly kind: 'quotation'; readonly body: Body }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  /** A path of the site, as it stands in an attribute behind the site's own. */
  | { readonly kind: 'address'; readonly path: string };

/**
 * What a sentence ends as: moves that were made, a claim that was held against the world, a
 * condition of what stands below it, a place to go on, a number that was held against the machine,
 * or words for the reader only.
 */
export type Fate = 'done' | 'checked' | 'condition' | 'goto' | 'fact' | 'explanation';

/**
 * What became of every sentence and every marked text, in the order of the text. Editors, pages and
 * exports read it.
 */
export interface Account {
  /** Of the form of this record. */
  readonly version: number;
  readonly sentences: readonly SentenceAccount[];
  readonly marks: readonly MarkedText[];
}

export interface SentenceAccount extends Span {
  readonly text: string;
  /** The step's id, where it stands in one. */
  readonly step?: string;
  readonly reading: Fate;
  /** In how many of the ways through the article it was carried out or held, where in any. */
  readonly variants?: number;
  /**
   * All it comes to, in one line: `if an unlock pattern is set: press “Forgot Unlock Pattern”;
   * shown “Login”`.
   */
  readonly reads: string;
  /** What the reader does, in the screens' own labels. */
  readonly moves?: readonly string[];
  /** What is to be seen, or is not. */
  readonly claims?: readonly string[];
  readonly conditions?: readonly string[];
  /** The ids of the world's facts that it states. */
  readonly facts?: readonly string[];
  /** Why it is an explanation. */
  readonly reason?: string;
}

/**
 * A text in marks, or one that is exactly a name of several words, and what it is in its sentence.
 */
export interface MarkedText extends Span {
  readonly text: string;
  readonly set: 'bold' | 'italic' | 'code' | 'quoted' | 'unmarked';
  /** `name` for a label, a title or a message that exists; `told` where a diagnostic says more. */
  readonly reading: 'used' | 'claimed' | 'name' | 'literal' | 'emphasis' | 'told';
}

export interface Waived extends Diagnostic {
  readonly reason: string;
}

/** A waiver of what can only be found when all articles lie side by side. */
export interface OpenWaiver extends Span {
  readonly rule: string;
  readonly reason: string;
  /** Where the finding may lie by offsets, the narrowest first. */
  readonly scopes: readonly { readonly start: number; readonly end: number }[];
}

/** A numbered list of an article. */
export interface Procedure {
  /** `steps` for the main one, else its heading's id on the page. */
  readonly id: string;
  readonly title: string;
  /** The world's phrase, where the procedure is for one situation only. */
  readonly condition?: string;
  /** That situation, where it is one and not a slip: as `SituatedSentence.when`. */
  readonly when?: string;
  readonly steps: readonly Step[];
}

export interface Step {
  /** `step-1` in the main procedure, `<procedure>-step-1` in the others. */
  readonly id: string;
  /** Counted from 1 within its procedure. */
  readonly number: number;
  /** The command as plain text. */
  readonly text: string;
  /** The whole list item in the article's text. */
  readonly place: Span;
  /** The controls the step names in bold, where they stand in the text. */
  readonly controls: readonly NamedControl[];
}

/** A label in bold, resolved. */
export interface NamedControl extends Span {
  readonly device: string;
  readonly control: string;
  readonly otherwise?: readonly Otherwise[];
}

/** What other editions of a device print in place of words of the article. */
export interface Otherwise {
  readonly words: string;
  /** In which: `generation=G2,G3`, as `SituatedSentence.when`. */
  readonly when: string;
  /** Where that is, for readers who have not chosen: "on other recorders". */
  readonly elsewhere: string;
}

/** Words that only some editions print, and that are no label which is used. */
export interface Renamed extends Span {
  readonly otherwise: readonly Otherwise[];
  /** A reader is to see them. */
  readonly isClaimed: boolean;
}

export interface SituatedSentence extends Span {
  /**
   * `pattern=set&mail=inbox,junk|email=none`: values of circumstances, all of them, or all of the
   * next.
   */
  readonly when: string;
}

/** Words that send the reader to a step of the main procedure. */
export interface Jump extends Span {
  /** The step's id. */
  readonly step: string;
}

/** An address in the manual; its place is the address without what stands around it. */
export interface Link extends Span {
  /** As it is meant, without Markdown's escapes. */
  readonly url: string;
  /**
   * From the root of the site, without a slash at the start: `procedures/light/#step-2`; not where
   * a file beside the article is named.
   */
  readonly path?: string;
}

/** Where an article imports something; its place is what stands between the quotation marks. */
export interface ImportPlace extends Span {
  readonly from: string;
  /** What is taken from there by its name. */
  readonly names: readonly (Span & { readonly name: string })[];
}

/** One execution of the article: the situation it began in, and the legs it went, in order. */
export interface Way {
  readonly situation: Situation;
  /** The world's phrase of a reader's slip on the way, if there is one. */
  readonly slip?: string;
  /** Indices into the article's legs. */
  readonly legs: readonly number[];
}

/** One step as it was executed on one or more ways. */
export interface Leg {
  /** The step's id. */
  readonly step: string;
  readonly moves: readonly PlannedMove[];
  /** The devices the step speaks of, in the order it turns to them. */
  readonly devices: readonly string[];
}
