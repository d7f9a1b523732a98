/** What can only be seen when all articles lie side by side. */
import type { CompiledArticle } from '../article.ts';
import { explain } from '../rules/index.ts';

const top = { line: 1, column: 1, offset: 0 };

/** The articles, each with what is wrong with it beside the others. */
export function checkTogether(articles: readonly CompiledArticle[]): CompiledArticle[] {
  return articles.map((article) => {
    const files = articles.filter(({ slug, file }) => slug === article.slug && file !== article.file).map(({ file }) => file);
    if (files.length === 0) return article;
    const duplicate = explain({ rule: 'duplicate-slug', start: 0, end: 0, slug: article.slug, files }, { start: top, end: top });
    return { ...article, diagnostics: [duplicate, ...article.diagnostics] };
  });
}
