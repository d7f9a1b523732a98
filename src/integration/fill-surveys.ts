/** Fills in what the pages about all articles say of them, once all are known. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filledIn, tellingOf } from '../components/survey/tell.ts';
import type { Trace } from '../components/survey/trace.ts';
import type { WorldDefinition } from '../simulator/index.ts';

/** The pages with marks, below the site. */
const pages = ['coverage', 'screens', 'messages'];

/** @param dist the folder of the site @param base where it will live */
export async function fillSurveys(
  dist: string,
  traces: readonly Trace[],
  worlds: readonly WorldDefinition[],
  base: string,
): Promise<void> {
  const tell = tellingOf(traces, { worlds, base });
  for (const page of pages) {
    const file = join(dist, page, 'index.html');
    await writeFile(file, filledIn(await readFile(file, 'utf8'), tell));
  }
}
