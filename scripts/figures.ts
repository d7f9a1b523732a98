/** The figures of a check: how much of each world its articles go through. */
import type { Entry } from '../src/compiler/catalogue.ts';
import { worlds } from '../src/simulator/worlds/index.ts';
import { coverageOf, figureNames, type Figure, type WorldCoverage } from '../src/survey/index.ts';

const heads: Readonly<Record<(typeof figureNames)[number], string>> = {
  states: 'states',
  transitions: 'transitions',
  caused: 'by a reader',
  guards: 'guards',
  failures: 'failures',
};

/**
 * A table for each world that articles are about: by device, and in all; by article where that is
 * asked for.
 */
export function figuresOf(entries: readonly Entry[], isByArticle: boolean): string[] {
  return worlds
    .filter(({ id }) => entries.some(({ world }) => world === id))
    .map((definition) => coverageOf(definition, entries))
    .flatMap((coverage) => [byDevice(coverage), ...(isByArticle ? [byArticle(coverage)] : [])]);
}

function byDevice({ title, devices, whole }: WorldCoverage): string {
  const rows = [...devices, { name: 'in all', ...whole }];
  return table([
    [title, ...figureNames.map((name) => heads[name])],
    ...rows.map((row) => [row.name, ...figureNames.map((name) => written(row[name]))]),
  ]);
}

function byArticle({ articles }: WorldCoverage): string {
  return table([
    ['Article', 'transitions', 'by a reader', 'in no other'],
    ...articles.map(({ slug, transitions, caused, alone }) => [
      slug,
      ...[transitions, caused, alone].map(String),
    ]),
  ]);
}

function written({ covered, total }: Figure): string {
  if (total === 0) return '–';
  return `${String(covered)} of ${String(total)}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
