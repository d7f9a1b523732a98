/**
 * What proves an article: of each sentence what was executed for it, and in how many of the ways
 * through the article. A file beside its page, for whoever asks.
 */
import type { Diagnostic, Fate } from '../../compiler/index.ts';

/** The file's name, beside the page. */
export const proofFile = 'proof.json';

/** At the root of the site: the day on which it was built. */
export const builtFile = 'built.txt';

export interface Proof {
  readonly world: {
    readonly title: string;
    /** Another wherever a machine of it is another. */
    readonly version: string;
    /** Where it is told what is known of it, and from where. */
    readonly sources: string;
  };
  /** How many ways through the article were executed, and how many more there would be. */
  readonly variants: number;
  readonly leftOut: number;
  readonly sentences: readonly ProvenSentence[];
  /** What the article allows itself, and why. */
  readonly waived: readonly { readonly message: string; readonly reason: string }[];
}

export interface ProvenSentence {
  readonly reading: Fate;
  /** As it is written, without marks. */
  readonly text: string;
  /** In the screens' own labels: what was done, or held against them. */
  readonly reads: string;
  /** The step or the section that it stands in; empty before the first. */
  readonly at: string;
  /** In how many ways it was carried out; undefined where it is about none. */
  readonly variants?: number;
}

/** What is told to whoever writes an article, with the place of each thing. */
export interface Problem extends Pick<Diagnostic, 'severity' | 'rule' | 'message' | 'note'> {
  readonly line: number;
  readonly column: number;
  /** The place on the page that it is about, or nearest to. */
  readonly at: string;
}
