/** Pours articles into the shell of their page, which Astro makes once for all of them. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articlePage } from '../components/article/article-page.ts';
import { openShell, shellSlug } from '../components/article/shell.ts';
import { fingerprintOf, isPoured, published, refuseMistakes, type Ledger } from './article-plugin.ts';
import type { Colour } from './code-blocks.ts';
import type { Library } from './library.ts';

export interface Pouring {
  /** The folder of the site. */
  readonly dist: string;
  /** What files are named from. */
  readonly root: string;
  readonly library: Library;
  readonly ledger: Ledger;
  /** Where the site lives, with a slash at the end. */
  readonly base: string;
  readonly colour: Colour;
}

/** Makes the pages of all plain articles, and takes the shell out of the site. */
export async function pourArticles({ dist, root, library, ledger, base, colour }: Pouring): Promise<void> {
  const shelf = join(dist, 'procedures');
  const pour = openShell(await readFile(join(shelf, shellSlug, 'index.html'), 'utf8'));
  await rm(join(shelf, shellSlug), { recursive: true });
  const worlds = await library.worlds();
  const summaries = await published(library);
  for (const { file } of summaries.filter(isPoured)) {
    const article = await library.article(join(root, file));
    refuseMistakes(file, article);
    const fingerprint = fingerprintOf(article);
    const body = await colour(article.body ?? []);
    ledger.set(article.slug, fingerprint);
    const page = pour(articlePage({ ...article, body }, fingerprint, { worlds, summaries, base }));
    await mkdir(join(shelf, article.slug), { recursive: true });
    await writeFile(join(shelf, article.slug, 'index.html'), page);
  }
}
