/** What a reader's browser knows of complaints. */

/** The files with their lists, below the site and beside an article's page. */
export const complaintsFile = 'complaints.json';

/** A complaint as an article's reader is told of it. */
export interface Advice {
  readonly text: string;
  readonly means: string;
  /** Where to read on, and what that place is called. */
  readonly url: string;
  readonly called: string;
}
