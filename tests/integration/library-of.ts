/** A library that holds articles made by hand. */
import type { CompiledArticle } from '../../src/compiler/index.ts';
import type { Library } from '../../src/integration/library.ts';

/** The library; of the first article the text is `text`. */
export function libraryOf(articles: readonly CompiledArticle[], text = ''): Library {
  const first = (): Promise<CompiledArticle> => {
    const [article] = articles;
    return article ? Promise.resolve(article) : Promise.reject(new Error('There is no article.'));
  };
  return {
    articles: () => Promise.resolve(articles),
    glance: () =>
      Promise.resolve(articles.map((article) => ({ ...article, entry: article, isForAll: true }))),
    article: first,
    file: () => Promise.resolve('/site/content/light.mdx'),
    edited: first,
    mark: () => Promise.resolve(''),
    text: () => Promise.resolve(text),
    warm: () => Promise.resolve(),
    glossary: () => Promise.resolve([]),
    worlds: () => Promise.resolve([]),
    strays: () => Promise.resolve([]),
    print: ({ diagnostics }) => Promise.resolve(diagnostics.map(({ message }) => message)),
    decides: () => false,
    forget: () => undefined,
    close: () => Promise.resolve(),
  };
}
