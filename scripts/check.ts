/** `npm run check -- [paths…] [--explain] [--format json]`: what the compiler says of articles. */
import { parseArgs, styleText } from 'node:util';
import type { Style } from '../src/compiler/index.ts';
import { checkArticles } from './check-articles.ts';

const colours: Style = {
  severity: (text, severity) =>
    styleText(['bold', { error: 'red' as const, warning: 'yellow' as const, info: 'blue' as const }[severity]], text),
  strong: (text) => styleText('bold', text),
  dim: (text) => styleText('dim', text),
};

const { positionals: paths, values } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'text' }, explain: { type: 'boolean', default: false } },
});
const { text, reports, problems, passed, compiled, remembered } = await checkArticles(paths, {
  style: process.stdout.isTTY && !process.env['NO_COLOR'] ? colours : undefined,
  isExplained: values.explain,
});
console.log(values.format === 'json' ? JSON.stringify(reports, undefined, 2) : text);
if (compiled > 0 && remembered > 0)
  console.error(`${String(compiled)} of ${String(compiled + remembered)} articles were compiled; nothing has changed for the others.`);
for (const problem of problems) console.error(problem);
process.exitCode = passed ? 0 : 1;
