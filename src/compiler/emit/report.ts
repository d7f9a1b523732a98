/** What the command line says of an article in JSON. */
import type { Account, CompiledArticle, Waived } from '../article.ts';
import type { Diagnostic } from '../diagnostic.ts';

export interface Report {
  readonly file: string;
  readonly steps: number;
  readonly executed: number;
  readonly variants: number;
  readonly coverage: { readonly covered: number; readonly total: number };
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly Waived[];
}

/** A report with what became of every sentence and every marked text. */
export type ExplainedReport = Report & Account;

export function toExplainedReport(article: CompiledArticle): ExplainedReport {
  return { ...toReport(article), ...article.account };
}

export function toReport({ file, procedures, executed, ways, coverage, diagnostics, waived }: CompiledArticle): Report {
  return {
    file,
    steps: procedures.reduce((count, { steps }) => count + steps.length, 0),
    executed,
    variants: ways.length,
    coverage: { covered: coverage.covered.length, total: coverage.total },
    diagnostics,
    waived,
  };
}
