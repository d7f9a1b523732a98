/** Fills in what pages say of all articles, once all are known. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { complaintsFile } from '../components/survey/advice.ts';
import { adviser, type Complaint } from '../components/survey/complaints.ts';
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
  const listed = await readFile(join(dist, 'navigation', complaintsFile), 'utf8');
  const complaints = JSON.parse(listed) as readonly Complaint[];
  const adviceOn = adviser({ traces, complaints, worlds, base });
  for (const trace of traces)
    await writeFile(
      join(dist, 'procedures', trace.slug, complaintsFile),
      JSON.stringify(adviceOn(trace)),
    );
}
