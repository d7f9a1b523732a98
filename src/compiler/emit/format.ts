/** A diagnostic for people to read. */
import { named, shown, widthOf } from '../characters.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';

/**
 * Colours, or whatever else sets parts of the text apart; each returns the text it is given,
 * changed or not.
 */
export interface Style {
  readonly severity: (text: string, severity: Severity) => string;
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Without any colours. */
export const plainStyle: Style = {
  severity: (text) => text,
  strong: (text) => text,
  dim: (text) => text,
};

/**
 * How much of a long line is shown: so many characters before the place, and so many from there.
 */
const reach = { before: 80, behind: 160 };

/**
 * The rule and the message, the place, the line with the place underlined, the note, the fix, and
 * where more is said.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  text: string,
  file: string,
  style: Style = plainStyle,
): string {
  const { rule, url, severity, message, note, fixes, start, end } = diagnostic;
  const source = text.split(/\r?\n|\r/)[start.line - 1] ?? '';
  const number = String(start.line);
  const margin = ' '.repeat(number.length);
  const { line, mark } = excerpt(
    source,
    start.column - 1,
    end.line === start.line ? end.column - 1 : source.length,
  );
  return [
    style.severity(`${severity}[${rule}]`, severity) + style.strong(`: ${message}`),
    style.dim(`${margin}--> ${named(file)}:${number}:${String(start.column)}`),
    style.dim(`${margin} |`),
    `${style.dim(`${number} |`)} ${line}`,
    `${style.dim(`${margin} |`)} ${mark.replace(/\^+/, (signs) => style.severity(signs, severity))}`,
    ...(note === undefined ? [] : [`${style.dim(`${margin} =`)} note: ${note}`]),
    ...(fixes ?? []).map(({ title }) => `${style.dim(`${margin} =`)} fix: ${title}`),
    style.dim(`${margin} = more: ${url}`),
  ].join('\n');
}

/** The line around a place as a terminal may show it, and the place below it, column by column. */
function excerpt(source: string, start: number, end: number): { line: string; mark: string } {
  const isLong = source.length > reach.before + reach.behind;
  const from = isLong ? Math.max(0, start - reach.before) : 0;
  const to = isLong ? Math.min(source.length, start + reach.behind) : source.length;
  const ahead = from > 0 ? '…' : '';
  // A tabulator before the place is kept, so that the mark stands under its text.
  const draw = (stretch: string): string => stretch.replace(/[^\t]/gu, shown);
  const below = (stretch: string, sign: string): string =>
    stretch.replace(/[^\t]/gu, (each) => sign.repeat(widthOf(each)));
  return {
    line: ahead + draw(source.slice(from, to)) + (to < source.length ? '…' : ''),
    mark:
      below(ahead + source.slice(from, start), ' ') +
      (below(source.slice(start, Math.min(end, to)).replaceAll('\t', ' '), '^') || '^'),
  };
}
