/** Under which names the browser's storage keeps runs. */

/** Where the progress of an article is stored. */
export const progressKey = (article: string): string => `rehearsal:progress:${article}`;
/** Where a value is kept that could not be used. */
export const keptKey = (article: string): string => `${progressKey(article)}:kept`;
