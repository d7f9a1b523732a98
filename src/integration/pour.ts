/** Pours articles into the shell of their page, which the site builder makes once for all of them. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { articlePage } from '../components/article/article-page.ts';
import { searchDocument } from '../components/article/search-document.ts';
import { openShell, shellSlug } from '../components/article/shell.ts';
import { neighbourhood } from '../components/workbench/neighbourhood.ts';
import type { Colour } from './code-blocks.ts';
import { codeMark } from './frame.ts';
import type { LastSite, WrittenPage } from './last-site.ts';
import type { Glance, Library } from './library.ts';
import { digest, fingerprintOf, isPoured, published, refuseMistakes, type Ledger } from './publishing.ts';
import type { SearchDocuments } from './search-documents.ts';

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
  /** The site before this one. */
  readonly last: LastSite;
  /** What the search index is to read: drawn with the page, while all that leads there is at hand. */
  readonly documents: SearchDocuments;
}

/** Makes the pages of all plain articles of which something has changed, takes the others, and takes the shell out of the site: every page as it is now. */
export async function pourArticles({
  dist,
  root,
  library,
  ledger,
  base,
  colour,
  last,
  documents,
}: Pouring): Promise<Record<string, WrittenPage>> {
  const shelf = join(dist, 'procedures');
  const shell = await readFile(join(shelf, shellSlug, 'index.html'), 'utf8');
  const pour = openShell(shell);
  await rm(join(shelf, shellSlug), { recursive: true });
  const [worlds, summaries] = [await library.worlds(), await published(library)];
  const site = digest(JSON.stringify([shell, base, await codeMark(root)]));
  const keyOf = async ({ file, slug, entry }: Glance): Promise<string> => {
    const around = neighbourhood(summaries, slug).map((each) => [each.slug, each.title, each.group]);
    return digest(JSON.stringify([site, await library.mark(join(root, file)), entry, around]));
  };
  const draw = async ({ file, slug }: Glance, key: string): Promise<{ fingerprint: string; html: string }> => {
    const article = await library.article(join(root, file));
    refuseMistakes(file, article);
    const fingerprint = fingerprintOf(article);
    const body = await colour(article.body ?? []);
    await documents.of(slug, key, () => Promise.resolve(searchDocument(article, worlds)));
    return { fingerprint, html: pour(articlePage({ ...article, body }, fingerprint, { worlds, summaries, base })) };
  };
  const written = new Map<string, WrittenPage>();
  for (const glance of summaries.filter(isPoured)) {
    const { slug } = glance;
    const [key, to] = [await keyOf(glance), join(shelf, slug, 'index.html')];
    const taken = await last.take(slug, key, to);
    if (taken) written.set(slug, taken);
    else {
      const { fingerprint, html } = await draw(glance, key);
      written.set(slug, await last.write(slug, { key, fingerprint }, html, to));
    }
  }
  for (const [slug, { fingerprint }] of written) ledger.set(slug, fingerprint);
  return Object.fromEntries(written);
}
