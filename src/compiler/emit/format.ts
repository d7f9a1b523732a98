/** A diagnostic for people to read. */
import type { Diagnostic, Severity } from '../diagnostic.ts';

/** Colours, or whatever else sets parts of the text apart; each returns the text it is given, changed or not. */
export interface Style {
  readonly severity: (text: string, severity: Severity) => string;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

const plain: Style = { severity: (text) => text, strong: (text) => text, dim: (text) => text };

/** The rule and the message, the place, the line with the place underlined, the note, the fix, and where more is said. */
export function formatDiagnostic(diagnostic: Diagnostic, text: string, file: string, style: Style = plain): string {
  const { rule, url, severity, message, note, fixes, start, end } = diagnostic;
  const source = text.split(/\r?\n/)[start.line - 1] ?? '';
  const number = String(start.line);
  const margin = ' '.repeat(number.length);
  const length = Math.max(1, (end.line === start.line ? end.column : source.length + 1) - start.column);
  // A tabulator before the place is kept, so that the mark stands under its text.
  const indent = source.slice(0, start.column - 1).replace(/[^\t]/g, ' ');
  return [
    style.severity(`${severity}[${rule}]`, severity) + style.strong(`: ${message}`),
    style.dim(`${margin}--> ${file}:${number}:${String(start.column)}`),
    style.dim(`${margin} |`),
    `${style.dim(`${number} |`)} ${source}`,
    `${style.dim(`${margin} |`)} ${indent}${style.severity('^'.repeat(length), severity)}`,
    ...(note === undefined ? [] : [`${style.dim(`${margin} =`)} note: ${note}`]),
    ...(fixes ?? []).map(({ title }) => `${style.dim(`${margin} =`)} fix: ${title}`),
    style.dim(`${margin} = more: ${url}`),
  ].join('\n');
}
