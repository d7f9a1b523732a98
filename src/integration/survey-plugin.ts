/**
 * The Vite plugin that makes `rehearsal:survey`: what pages say of all articles. In what is
 * published it leaves marks, which `pour.ts` fills in.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { traceOf } from '../components/survey/trace.ts';
import { isRefused } from './article-error.ts';
import type { Library } from './library.ts';
import { virtualModule } from './virtual-module.ts';

const tell = fileURLToPath(new URL('../components/survey/tell.ts', import.meta.url));

export interface SurveyPluginOptions {
  readonly root: string;
  readonly library: Library;
  /** Where the site lives, with a slash at the end. */
  readonly base: string;
  readonly isPublished: boolean;
}

export function surveyPlugin({ root, library, base, isPublished }: SurveyPluginOptions): Plugin {
  return virtualModule('rehearsal:survey', async () => {
    const from = JSON.stringify(tell);
    if (isPublished) return `export { marking as tell } from ${from};\nexport const traces = [];\n`;
    const worlds = await library.worlds();
    const traces = [];
    for (const entry of await library.articles())
      if (!isRefused(entry))
        traces.push(traceOf(await library.article(resolve(root, entry.file)), worlds));
    return `import { worlds } from 'rehearsal:worlds';
import { telling } from ${from};
export const traces = ${JSON.stringify(traces)};
export const tell = telling(traces, { worlds, base: ${JSON.stringify(base)} });
`;
  });
}
