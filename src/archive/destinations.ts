/** Articles that are not compiled now, as links can lead to them. */
import { slugOf, type Destination, type Entry, type Source } from '../compiler/catalogue.ts';

/**
 * What `entries` can lead to among the others; where no link leads anywhere, nobody need read them.
 */
export async function destinationsOf(
  others: readonly Source[],
  entries: readonly Entry[],
): Promise<Destination[]> {
  if (others.length === 0 || entries.every(({ links }) => links.length === 0))
    return others.map(({ file }) => ({
      file,
      slug: slugOf(file),
      anchors: () => undefined,
      isDraft: () => false,
    }));
  const { neighbour } = await import('../compiler/index.ts');
  return others.map(neighbour);
}
