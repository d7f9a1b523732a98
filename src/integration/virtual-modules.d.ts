declare module 'rehearsal:articles' {
  import type { MDXInstance } from 'astro';
  import type { CompiledArticle } from '../compiler/index.ts';

  /** What lists and navigation say of an article. */
  export interface ArticleSummary {
    readonly slug: string;
    readonly title: string;
    readonly description: string;
    readonly world: string;
    /** How many steps its main procedure has. */
    readonly steps: number;
  }

  /** An article's page as a module. */
  export interface ArticleModule {
    readonly Content: MDXInstance<Record<string, unknown>>['Content'];
    readonly article: CompiledArticle;
    readonly fingerprint: string;
  }

  /** Every article, ordered by title. */
  export const summaries: readonly ArticleSummary[];
  /** An article's module by its slug. */
  export const load: Readonly<Record<string, () => Promise<ArticleModule>>>;
}

declare module 'rehearsal:rules' {
  export { rules } from '../compiler/index.ts';
}
