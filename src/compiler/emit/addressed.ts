/** Where the pages of rules are, once it is known where the site lives. */
import type { Entry } from '../article.ts';
import type { Diagnostic } from '../diagnostic.ts';

/**
 * The article with the address of each diagnostic's page below `home`: `/manual/`, or
 * `https://example.com/manual/`.
 */
export function addressedAt<Article extends Entry>(home: string, article: Article): Article {
  const addressed = <Told extends Diagnostic>(told: Told): Told => ({
    ...told,
    url: home.replace(/\/$/, '') + told.url,
  });
  return {
    ...article,
    diagnostics: article.diagnostics.map(addressed),
    waived: article.waived.map(addressed),
  };
}
