/**
 * Runs one task of the command line: `node scripts/run.mjs check content/procedures`. What is missing (a Node new enough,
 * the packages) is installed first. This file and set-up.mjs need nothing but the Node they are started with, from 14.18 on.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp, Trouble } from './set-up.mjs';

const tasks = ['start', 'dev', 'build', 'check', 'test', 'bench', 'format', 'lint', 'new'];
const [task = '', ...args] = process.argv.slice(2);

/** Runs the task under a Node; its exit code becomes ours, and so does the signal that ends it. */
function run(node) {
  const file = join(dirname(fileURLToPath(import.meta.url)), `${task}.ts`);
  const child = spawn(node, [file, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

function explain(error) {
  console.error(error instanceof Trouble ? error.message : error);
  process.exit(1);
}

if (tasks.includes(task)) setUp().then(run).catch(explain);
else explain(new Trouble(`There is no task called "${task}". The tasks are: ${tasks.join(', ')}.`));
