/** The words of the manual, and what others call the same. */

export interface Term {
  /** The word that the manual uses. */
  readonly term: string;
  readonly means: string;
  /** What others call it, in whatever language. */
  readonly synonyms: readonly string[];
  /** The articles that are about it, by slug: a search for it finds them first. */
  readonly articles?: readonly string[];
}
