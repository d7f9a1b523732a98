/** What the pages and the worker that keeps them offline say to each other. */

/** What the build tells the worker of the site that it belongs to. */
export interface KeptSite {
  /** The files by their addresses below the base: a mark of what stands in each, and its bytes. */
  readonly files: Readonly<Record<string, readonly [mark: string, bytes: number]>>;
  /** All is kept after one visit; else an article when it is read, or when all is asked for. */
  readonly isSmall: boolean;
}

/** What a page asks of the worker. */
export type Errand = 'tell' | 'keep all' | 'forget all' | 'take over';

/** How much of the site is there without a network. */
export interface Holding {
  readonly files: number;
  readonly bytes: number;
  readonly keptFiles: number;
  readonly keptBytes: number;
}
