/** An article as it is executed, and the others that it leads to. */
import type { Finding } from '../findings.ts';
import type { ResolvedArticle } from '../resolve/resolve.ts';

export interface Executable extends ResolvedArticle {
  readonly file: string;
  /** Whether a finding is a mistake, and not only advice or allowed. */
  readonly isBlocking: (finding: Finding) => boolean;
  /**
   * The article that an address in it leads to; `unknown` where nobody can look, undefined where
   * there is none.
   */
  readonly neighbour: (url: string) => Neighbour | 'unknown' | undefined;
}

/** Another article. */
export interface Neighbour {
  readonly title: string;
  /** As its front matter names it. */
  readonly world: string;
  /** Undefined where nobody knows its world. */
  readonly article: Executable | undefined;
}
