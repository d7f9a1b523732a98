/**
 * `npm run bench -- --scale`: a base of many articles, checked and built, beside Starlight with the
 * same prose.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedArticle, generatedName, writeArticles } from './generate-articles.ts';
import { measureOften, type MeasuredCommand, type Usage } from './measure-process.ts';
import { project } from './project.ts';
import { makeStarlightSite, starlight, writeStarlightArticle } from './starlight-site.ts';

export interface ScaleOptions {
  readonly articles: number;
  /** How often each thing is done; what is printed is the median. */
  readonly times: number;
  /** Whether Starlight is measured, too. */
  readonly isCompared: boolean;
}

export interface ScaleRow {
  readonly what: string;
  readonly usage: Usage;
  /** Beside Starlight, by the clock. */
  readonly ratio?: number;
}

/** Measures everything with a base of its own, which is gone afterwards. */
export async function measureScale({
  articles,
  times,
  isCompared,
}: ScaleOptions): Promise<ScaleRow[]> {
  const place = mkdtempSync(join(tmpdir(), 'rehearsal-scale-'));
  try {
    const rows = await measureOurs(place, articles, times);
    if (!isCompared) return rows;
    const [cold, changed] = await measureStarlight(join(place, 'starlight'), articles, times);
    const beside = (row: ScaleRow, other: ScaleRow | undefined): ScaleRow =>
      other ? { ...row, ratio: row.usage.wall / other.usage.wall } : row;
    return [
      ...rows.map((row) =>
        beside(
          row,
          row.what === 'build, cold'
            ? cold
            : row.what === 'build, one changed'
              ? changed
              : undefined,
        ),
      ),
      ...[cold, changed].flatMap((row) => row ?? []),
    ];
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function measureOurs(place: string, articles: number, times: number): Promise<ScaleRow[]> {
  const content = join(place, 'content');
  const [cache, out] = [join(place, 'cache'), join(place, 'dist')];
  writeArticles(content, articles);
  const env = { CONTENT_DIR: content, CACHE_DIR: cache, OUT_DIR: out };
  const run = (task: string): MeasuredCommand => ({
    args: ['scripts/run.mjs', task],
    cwd: project,
    env,
  });
  let edition = 0;
  const change = (): void => {
    edition += 1;
    const number = (edition * 37) % articles;
    writeFileSync(join(content, generatedName(number)), generatedArticle(number, 1, edition));
  };
  const forget = (): void => {
    for (const folder of [cache, out]) rmSync(folder, { recursive: true, force: true });
  };
  const row = async (what: string, task: string, prepare?: () => void): Promise<ScaleRow> => ({
    what,
    usage: await measureOften(run(task), times, prepare),
  });
  const rows = [
    await row('check, cold', 'check', forget),
    await row('check, unchanged', 'check'),
    await row('check, one changed', 'check', change),
  ];
  rows.push(
    await row('build, cold', 'build', forget),
    await row('build, unchanged', 'build'),
    await row('build, one changed', 'build', change),
  );
  console.log(`The site of ${String(articles)} articles: ${(sizeOf(out) / 1e6).toFixed(1)} MB`);
  return rows;
}

async function measureStarlight(
  folder: string,
  articles: number,
  times: number,
): Promise<ScaleRow[]> {
  console.log(`Setting up Starlight ${starlight} …`);
  makeStarlightSite(folder, articles);
  const build: MeasuredCommand = {
    args: [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'],
    cwd: folder,
  };
  const forget = (): void => {
    for (const made of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
      rmSync(join(folder, made), { recursive: true, force: true });
  };
  const cold = {
    what: `Starlight ${starlight}: build, cold`,
    usage: await measureOften(build, times, forget),
  };
  const change = (run: number): void => {
    writeStarlightArticle(folder, (run * 37) % articles, run + 1);
  };
  return [
    cold,
    {
      what: `Starlight ${starlight}: build, one changed`,
      usage: await measureOften(build, times, change),
    },
  ];
}

/** Of its files; what a disk takes for folders differs. */
function sizeOf(folder: string): number {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    statSync(join(folder, file)),
  );
  return found.filter((each) => each.isFile()).reduce((sum, { size }) => sum + size, 0);
}
