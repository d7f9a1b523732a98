/** Checks articles and prints what came of it. */
import { styleText } from 'node:util';
import type { Style } from '../src/compiler/catalogue.ts';
import { checkArticles, type CheckReport, type Selection } from './check-articles.ts';
import { toSarif } from './sarif.ts';

const colours: Style = {
  severity: (text, severity) =>
    styleText(
      [
        'bold',
        { error: 'red' as const, warning: 'yellow' as const, info: 'blue' as const }[severity],
      ],
      text,
    ),
  strong: (text) => styleText('bold', text),
  dim: (text) => styleText('dim', text),
};

export interface ReportOptions extends Selection {
  /** `text`, `json` or `sarif`; `text` where nothing is said. */
  readonly format?: string;
}

/** Prints the report about articles; where not all had to be compiled, it is said how many. */
export async function reportOn(
  paths: readonly string[],
  { format = 'text', ...selection }: ReportOptions = {},
): Promise<CheckReport> {
  const style = process.stdout.isTTY && !process.env['NO_COLOR'] ? colours : undefined;
  const checked = await checkArticles(paths, { ...selection, ...(style && { style }) });
  const { text, reports, problems, compiled, remembered } = checked;
  console.log(
    format === 'text'
      ? text
      : JSON.stringify(format === 'sarif' ? toSarif(reports) : reports, undefined, 2),
  );
  if (compiled > 0 && remembered > 0)
    console.error(
      `${String(compiled)} of ${String(compiled + remembered)} articles were compiled; nothing has changed for the others.`,
    );
  for (const problem of problems) console.error(problem);
  return checked;
}
