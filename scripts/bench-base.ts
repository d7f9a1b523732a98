/** How long all articles of the manual take: in all, as `npm run check`, and each by itself. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { compile, neighboursAmong } from '../src/compiler/index.ts';
import { worlds } from '../src/simulator/worlds/index.ts';
import { median } from './median.ts';
import { timeOf } from './measure-compiler.ts';
import { measureOften, type Usage } from './measure-process.ts';
import { print, row } from './print-table.ts';
import { project } from './project.ts';

/** Milliseconds that an article takes to be compiled. */
export interface ArticleTimes {
  readonly name: string;
  /** The first time, after those before it. */
  readonly cold: number;
  /** Once more, when all have been. */
  readonly warm: number;
}

/** Compiles the articles of a folder in one process, one after the other. */
export function measureEach(folder: string): ArticleTimes[] {
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => ({ file: name, text: readFileSync(join(folder, name), 'utf8') }));
  const neighbours = neighboursAmong(sources);
  const times = (): number[] =>
    sources.map((source) => timeOf(() => compile(source, worlds, { neighbours })));
  const cold = times();
  const warm = times();
  return sources.map(({ file }, at) => ({
    name: basename(file, '.mdx'),
    cold: cold[at] ?? NaN,
    warm: warm[at] ?? NaN,
  }));
}

/** Prints both tables. */
export async function benchBase(folder: string, times: number): Promise<void> {
  const each = measureEach(join(project, folder));
  const cache = mkdtempSync(join(tmpdir(), 'rehearsal-base-'));
  const check = {
    args: ['scripts/run.mjs', 'check'],
    cwd: project,
    env: { CONTENT_DIR: folder, CACHE_DIR: cache },
  };
  const forget = (): void => {
    rmSync(cache, { recursive: true, force: true });
  };
  try {
    const cold = await measureOften(check, times, forget);
    const warm = await measureOften(check, times);
    const rows = (what: string, { wall, cpu }: Usage): Record<string, string>[] => [
      row(`${what}, in all`, wall, 's'),
      row(`${what}, an article`, (wall * 1_000) / each.length, 'ms'),
      row(`${what}, processor`, cpu, 's'),
    ];
    print(`All ${String(each.length)} articles, as checked`, [
      ...rows('nothing remembered', cold),
      ...rows('nothing changed', warm),
    ]);
  } finally {
    forget();
  }
  print(
    'Each article in one process',
    each
      .toSorted((one, other) => other.cold - one.cold)
      .map(({ name, cold, warm }) => ({
        article: name,
        cold: `${cold.toFixed(1)} ms`,
        warm: `${warm.toFixed(1)} ms`,
      })),
  );
  print('An article, the median', [
    row('cold', median(each.map(({ cold }) => cold)), 'ms'),
    row('warm', median(each.map(({ warm }) => warm)), 'ms'),
  ]);
}
