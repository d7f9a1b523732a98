/** The other articles of the manual, by their names. */
import type { Source } from './article.ts';
import { slugOf, tidy } from './resolve/target.ts';

/**
 * Gives an article by its file, named like the one that asks, or by its path on the site,
 * `procedures/light/`.
 */
export type Neighbours = (name: string) => Source | undefined;

/** Some articles by their names; of two with one path the first counts. */
export function neighboursAmong(sources: readonly Source[]): Neighbours {
  const byName = new Map(
    [...sources]
      .reverse()
      .flatMap((source) => [
        [tidy(source.file), source] as const,
        [`procedures/${slugOf(source.file)}/`, source] as const,
      ]),
  );
  return (name) => byName.get(name);
}
