/** What the search index reads of each article. */
import { join } from 'node:path';
import { searchDocument, searchDocumentOf } from '../components/article/search-document.ts';
import { isRefused } from './article-error.ts';
import type { Library } from './library.ts';
import type { SearchDocuments } from './search-documents.ts';
import type { SearchPage } from './search-index.ts';

export interface Searched {
  /** What files are named from. */
  readonly root: string;
  readonly library: Library;
  /** Whether an article can be found. */
  readonly isListed: (article: { readonly draft: boolean }) => boolean;
  /** The finished page of an article that only MDX can make; undefined where there is none now. */
  readonly page: (slug: string) => Promise<string | undefined>;
  /** What was drawn before, and marks of what pages are made of, by slug; a page without one is drawn anew. */
  readonly remembered?: { readonly documents: SearchDocuments; readonly keyOf: (slug: string) => string | undefined };
}

/** A document of each article without mistakes; the others can be found once they are mended. */
export async function* searchPages({ root, library, isListed, page, remembered }: Searched): AsyncGenerator<SearchPage> {
  const worlds = await library.worlds();
  for (const entry of (await library.articles()).filter(isListed)) {
    if (isRefused(entry)) continue;
    const { file, slug } = entry;
    const draw = async (): Promise<string> => {
      const article = await library.article(join(root, file));
      const made = article.body ? undefined : await page(slug);
      return made === undefined ? searchDocument(article, worlds) : searchDocumentOf(made, article, worlds);
    };
    const key = remembered?.keyOf(slug);
    const content = remembered && key !== undefined ? await remembered.documents.of(slug, key, draw) : await draw();
    yield { url: `/procedures/${slug}/`, content };
  }
}
