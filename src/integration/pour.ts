/**
 * Pours articles into the shell of their page, which the site builder makes once for all of them.
 */
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { articlePage } from '../components/article/article-page.ts';
import { drawCard } from '../components/article/card.ts';
import { proofOf } from '../components/article/proof.ts';
import { proofFile } from '../components/article/proof-record.ts';
import { openShell, shellSlug } from '../components/article/shell.ts';
import { traceOf, type Trace } from '../components/survey/trace.ts';
import { entriesAround } from '../components/workbench/neighbourhood.ts';
import type { CompiledArticle } from '../compiler/catalogue.ts';
import type { Colour } from './code-blocks.ts';
import { codeMark } from './frame.ts';
import { fillSurveys } from './fill-surveys.ts';
import type { DrawnPage, LastSite, WrittenPage } from './last-site.ts';
import type { Glance, Library } from './library.ts';
import type { PictureMaker } from './pictures.ts';
import {
  digest,
  fingerprintOf,
  isPoured,
  published,
  refuseMistakes,
  type Ledger,
} from './publishing.ts';
import { searchedPage } from './search-pages.ts';
import { indexPartsOf, type SearchMaker } from './search-parts.ts';

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
  /**
   * The search, which takes in all pages: each part soon after its pages are made, while all that
   * leads there is at hand.
   */
  readonly search: SearchMaker;
  /** The articles' pictures, where there are any. */
  readonly pictures?: PictureMaker | undefined;
}

/** What is known of an article, and the way to all of it. */
type Asked = Glance & {
  readonly article: () => Promise<CompiledArticle>;
};

/**
 * Makes the pages of all plain articles of which something has changed, takes the others, and takes
 * the shell out of the site: every page as it is now. All go into the search, and into the pages
 * about all of them.
 */
export async function pourArticles({
  dist,
  root,
  library,
  ledger,
  base,
  colour,
  last,
  search,
  pictures,
}: Pouring): Promise<Record<string, WrittenPage>> {
  const shelf = join(dist, 'procedures');
  const shell = await readFile(join(shelf, shellSlug, 'index.html'), 'utf8');
  const pour = openShell(shell);
  await rm(join(shelf, shellSlug), { recursive: true });
  const [worlds, summaries] = [await library.worlds(), await published(library)];
  const site = digest(JSON.stringify([shell, base, await codeMark(root)]));
  const keyOf = async ({ file, slug, entry }: Glance): Promise<string> => {
    const around = entriesAround(summaries, slug).map((each) => [
      each.slug,
      each.title,
      each.group,
    ]);
    return digest(JSON.stringify([site, await library.mark(resolve(root, file)), entry, around]));
  };
  const draw = async ({ file, article: ask }: Asked): Promise<Omit<DrawnPage, 'key'>> => {
    const article = await ask();
    refuseMistakes(file, article);
    const fingerprint = fingerprintOf(article);
    const body = await colour(article.body ?? []);
    return {
      fingerprint,
      trace: traceOf(article, worlds),
      files: {
        'index.html': pour(
          articlePage({ ...article, body }, fingerprint, { worlds, summaries, base }),
        ),
        [proofFile]: JSON.stringify(proofOf(article, worlds, base)),
      },
    };
  };
  const written = new Map<string, WrittenPage>();
  const traces: Trace[] = [];
  /** The page of an article, and a mark of what it is made of. */
  const place = async (glance: Asked): Promise<string> => {
    const [key, to] = [await keyOf(glance), join(shelf, glance.slug)];
    const page =
      (await last.take(glance.slug, key, to)) ??
      (await last.write(glance.slug, { key, ...(await draw(glance)) }, to));
    written.set(glance.slug, page);
    traces.push(page.trace);
    return key;
  };
  for (const { name, pages } of indexPartsOf(summaries, ({ slug }) => slug)) {
    const searched = [];
    for (const glance of pages) {
      const { file, slug } = glance;
      let read: Promise<CompiledArticle> | undefined;
      const article = (): Promise<CompiledArticle> =>
        (read ??= library.article(resolve(root, file)));
      const page = (): Promise<string> => readFile(join(shelf, slug, 'index.html'), 'utf8');
      const key = isPoured(glance)
        ? await place({ ...glance, article })
        : digest(site + (await library.mark(resolve(root, file))) + (await page()));
      if (!isPoured(glance)) traces.push(traceOf(await article(), worlds));
      searched.push(await searchedPage({ slug, key, library, article, page }));
      const card = async (): Promise<string | undefined> => drawCard(await article(), worlds);
      await pictures?.put(slug, key, card, join(shelf, slug, 'picture.png'));
    }
    await search.add({ name, pages: searched });
  }
  const places = new Map(summaries.map(({ slug }, place) => [slug, place]));
  const placeOf = ({ slug }: Trace): number => places.get(slug) ?? places.size;
  await fillSurveys(
    dist,
    traces.toSorted((one, other) => placeOf(one) - placeOf(other)),
    worlds,
    base,
  );
  for (const [slug, { fingerprint }] of written) ledger.set(slug, fingerprint);
  return Object.fromEntries(written);
}
