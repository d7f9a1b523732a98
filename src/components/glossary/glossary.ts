/** The words of the manual, and what others call the same. */

export interface Term {
  /** The word that the manual uses. */
  readonly term: string;
  readonly means: string;
  /** What others call it, in whatever language. */
  readonly synonyms: readonly string[];
  /** The articles that are about it, by slug: whoever searches for it is to find them. */
  readonly articles?: readonly string[];
}

/** What an article is searched for by, whether or not it says so. */
export function askedFor(glossary: readonly Term[], slug: string): string[] {
  return glossary
    .filter(({ articles = [] }) => articles.includes(slug))
    .flatMap(({ term, synonyms }) => [term, ...synonyms]);
}

/** Where a text says a term, as words of their own, in capital letters or not; -1 where it does not. */
export function placeOfTerm(text: string, term: string): number {
  const words = term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (
    new RegExp(`(?<![\\p{L}\\p{N}-])${words}(?![\\p{L}\\p{N}-])`, 'iu').exec(text)?.index ?? -1
  );
}

/** A term's place on the glossary's page. */
export function anchorOfTerm(term: string): string {
  return term.toLowerCase().replaceAll(/\W+/g, '-');
}
