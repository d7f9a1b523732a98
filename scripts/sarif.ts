/**
 * What was found, as SARIF 2.1.0: the form in which code hosts take findings and show them beside
 * the lines they are about.
 */
import type { Log, Result } from 'sarif';
import { rules, type Diagnostic, type Report } from '../src/compiler/catalogue.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The findings of all articles as one run; waived ones are in it as suppressed. */
export function toSarif(reports: readonly Report[]): Log {
  const results = reports.flatMap(({ file, diagnostics, waived }): Result[] => [
    ...diagnostics.map((diagnostic) => resultOf(file, diagnostic)),
    ...waived.map(({ reason, ...diagnostic }) => ({
      ...resultOf(file, diagnostic),
      suppressions: [{ kind: 'inSource' as const, justification: reason }],
    })),
  ]);
  const driver = {
    name: 'rehearsal',
    rules: rules.map(({ name, demand, why }) => ({
      id: name,
      shortDescription: { text: demand },
      fullDescription: { text: why },
    })),
  };
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
}

function resultOf(
  file: string,
  { rule, severity, message, note, start, end, fixes }: Diagnostic,
): Result {
  const artifactLocation = { uri: encodeURI(file.replaceAll('\\', '/')) };
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: note === undefined ? message : `${message} ${note}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fixes && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map(({ start: from, end: to, text }) => ({
              deletedRegion: { charOffset: from, charLength: to - from },
              insertedContent: { text },
            })),
          },
        ],
      })),
    }),
  };
}
