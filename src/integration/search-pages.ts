/** What the search index reads of each article. */
import { askedFor } from '../components/glossary/glossary.ts';
import { searchDocument, searchDocumentOf } from '../components/article/search-document.ts';
import type { CompiledArticle } from '../compiler/catalogue.ts';
import type { Library } from './library.ts';
import type { SearchedPage } from './search-parts.ts';

export interface Searched {
  readonly slug: string;
  /** A mark of all that its page is made of. */
  readonly key: string;
  readonly library: Library;
  readonly article: () => Promise<CompiledArticle>;
  /** The finished page, where only MDX can make it; undefined where there is none now. */
  readonly page: () => Promise<string | undefined>;
}

/** A page as the search finds it. */
export async function searchedPage({
  slug,
  key,
  library,
  article: ask,
  page,
}: Searched): Promise<SearchedPage> {
  const asked = askedFor(await library.glossary(), slug);
  const document = async (): Promise<string> => {
    const [article, worlds] = [await ask(), await library.worlds()];
    const made = article.body ? undefined : await page();
    return made === undefined
      ? searchDocument(article, worlds, asked)
      : searchDocumentOf(made, article, worlds, asked);
  };
  return { url: `/procedures/${slug}/`, key: `${key} ${asked.join()}`, document };
}
