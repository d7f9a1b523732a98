/** A diagnostic as an error that the site builder and its overlay show at the exact place. */
import type { Entry, Diagnostic } from '../compiler/index.ts';

/** Has the shape that the site builder takes for one of its own errors. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  readonly type = 'AstroError';
  readonly title: string;
  readonly hint: string | undefined;
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };

  constructor(file: string, diagnostic: Diagnostic, others: number) {
    super(
      others > 0
        ? `${diagnostic.message} (and ${String(others)} more in this article)`
        : diagnostic.message,
    );
    this.title = diagnostic.rule;
    this.hint = diagnostic.note;
    this.loc = { file, line: diagnostic.start.line, column: diagnostic.start.column };
    // The place is in the article; a stack would lead away from it.
    this.stack = `${file}:${String(this.loc.line)}:${String(this.loc.column)}`;
  }
}

/** Whether an article cannot be published: it has mistakes, or nothing of it was executed. */
export function isRefused(article: Entry): boolean {
  return errorsOf(article).length > 0 || article.executed === 0;
}

/** The mistakes of an article that keep it from being published. */
export function errorsOf(article: Entry): Diagnostic[] {
  return article.diagnostics.filter(({ severity }) => severity === 'error');
}
