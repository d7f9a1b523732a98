/**
 * Answers `node scripts/<task>.ts --help`, where a task is started without run.mjs: each imports this
 * first, and nothing of it is done then.
 */
import { basename } from 'node:path';
import { asksForHelp, helpOf, tasks } from './tasks.mjs';

const [, file = '', ...words] = process.argv;
const task = Object.keys(tasks).find((name) => basename(file) === `${name.replace(':', '-')}.ts`);
if (task !== undefined && asksForHelp(words)) {
  console.log(helpOf(task));
  process.exit(0);
}
