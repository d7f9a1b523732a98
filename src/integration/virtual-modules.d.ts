/* eslint-disable @typescript-eslint/consistent-type-imports -- a declared module has no other way */
// The modules that the integration makes.

declare module 'rehearsal:articles' {
  /** What lists and navigation say of an article. */
  export interface ArticleSummary {
    readonly slug: string;
    readonly title: string;
    readonly description: string;
    readonly world: string;
    /** The heading that it is listed under. */
    readonly group?: string;
    /** How many steps its main procedure has; 0 while that is not known. */
    readonly steps: number;
    /** It is shown while it is written, and not published. */
    readonly draft: boolean;
    /** How many mistakes keep it from being published; there are none in what is published. */
    readonly mistakes: number;
    /** Its page is made of the shell, and by no module. */
    readonly isPoured: boolean;
  }

  /** An article's page as a module. */
  export interface ArticleModule {
    /** Of an article that is more than Markdown. */
    readonly Content?: import('astro').MDXInstance<Record<string, unknown>>['Content'];
    readonly article: import('../compiler/index.ts').CompiledArticle;
    readonly fingerprint: string;
    /**
     * The text of an article with mistakes, while it is written: there is nothing else of it to
     * show.
     */
    readonly source?: string;
  }

  /** Every article, ordered by group and title. */
  export const summaries: readonly ArticleSummary[];
  /** An article's module by its slug; undefined where there is none, as of what is poured. */
  export function load(slug: string): Promise<ArticleModule | undefined>;
}

declare module 'rehearsal:first-article' {
  /** The first one that can be shown. */
  export const first: import('../compiler/index.ts').CompiledArticle | undefined;
}

declare module 'rehearsal:world' {
  /** Fetches the world of this id; an unknown one throws. */
  export function openWorld(id: string): Promise<import('../simulator/index.ts').WorldDefinition>;
  /** The same with what is only said of it elsewhere: what its devices complain about. */
  export function openWholeWorld(
    id: string,
  ): Promise<import('../simulator/index.ts').WorldDefinition>;
}

declare module 'rehearsal:content' {
  /** The words of the manual, and what others call the same. */
  export const glossary: readonly import('../components/glossary/glossary.ts').Term[];
  /** Messages that no article explains, and why. */
  export const unexplained: readonly import('../components/survey/explanations.ts').Unexplained[];
}

declare module 'rehearsal:survey' {
  /** Tells something of all articles, or leaves a mark where it will be told. */
  export const tell: import('../components/survey/tell.ts').Tell;
  /** What all articles leave; none in what is published, where that is filled in last. */
  export const traces: readonly import('../components/survey/trace.ts').Trace[];
}

declare module 'rehearsal:rules' {
  /** Every rule of the compiler, ready to be printed. */
  export const rulePages: typeof import('./rules.ts').rulePages;
}

declare module 'rehearsal:licences' {
  /** The packages of which readers get code. */
  export const licences: readonly import('./licences.ts').Licence[];
}

declare module 'rehearsal:language' {
  /** The forms of the language with their specimens, and the places where these are read. */
  export const language: import('./language.ts').LanguagePages;
  export const deeds: typeof import('./language.ts').deeds;
  export const fates: typeof import('./language.ts').fates;
  export const notation: typeof import('./language.ts').notation;
  export type ReadingPart = import('./language.ts').ReadingPart;
  export type SpecimenPage = import('./language.ts').SpecimenPage;
}
