/** What the command line says of an article in JSON. */
import type { Account, Entry, Waived } from '../article.ts';
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

export function toExplainedReport(article: Entry, account: Account): ExplainedReport {
  return { ...toReport(article), ...account };
}

export function toReport({ file, counts, executed, coverage, diagnostics, waived }: Entry): Report {
  return {
    file,
    steps: counts.steps,
    executed,
    variants: counts.variants,
    coverage: { covered: coverage.covered.length, total: coverage.total },
    diagnostics,
    waived,
  };
}
