/** `npm run check -- [paths…] [--format json]`: what the compiler says of articles. */
import { parseArgs, styleText } from 'node:util';
import type { Style } from '../src/compiler/index.ts';
import { checkArticles } from './check-articles.ts';
import { giveUp } from './project.ts';

const usage = 'npm run check -- [paths…] [--format text|json]';

const colours: Style = {
  severity: (text, severity) =>
    styleText(['bold', { error: 'red' as const, warning: 'yellow' as const, info: 'blue' as const }[severity]], text),
  strong: (text) => styleText('bold', text),
  dim: (text) => styleText('dim', text),
};

function read(): { paths: string[]; format: string } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'text' } } });
    return { paths: positionals, format: values.format };
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    giveUp(`${String(sentence)}.\n${usage}`);
  }
}

const { paths, format } = read();
if (format !== 'text' && format !== 'json') giveUp(`There is no format "${format}".\n${usage}`);

const { text, reports, problems, passed } = checkArticles(paths, process.stdout.isTTY && !process.env['NO_COLOR'] ? colours : undefined);
console.log(format === 'json' ? JSON.stringify(reports, undefined, 2) : text);
for (const problem of problems) console.error(problem);
process.exitCode = passed ? 0 : 1;
