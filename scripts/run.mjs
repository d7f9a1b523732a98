/**
 * Runs one task of the command line: `node scripts/run.mjs check content/procedures`. What is
 * missing (a Node new enough, the packages) is installed first, but not where help is asked for or
 * the task is called wrongly. This file, set-up.mjs and tasks.mjs need nothing but the Node they
 * are started with, from 14.18 on.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setUp, Trouble } from './set-up.mjs';
import { asksForHelp, faultIn, helpOf, overview, tasks, usageOf } from './tasks.mjs';

const [task = '', ...args] = process.argv.slice(2);

/** From 24 on types are read without a word. */
const readsTypes = Number(process.versions.node.split('.')[0]) >= 24;

/**
 * Runs the task: here, where this Node reads its language; else under another one, whose exit code
 * or signal becomes ours.
 */
function run(node) {
  const file = join(dirname(fileURLToPath(import.meta.url)), `${task.replace(':', '-')}.ts`);
  if (node === process.execPath && readsTypes) {
    process.argv = [node, file, ...args];
    return import(pathToFileURL(file).href);
  }
  const child = spawn(node, [file, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

function explain(error) {
  console.error(error instanceof Trouble ? error.message : error);
  process.exit(1);
}

function main() {
  if (asksForHelp([task])) return console.log(overview());
  if (task === '') return explain(new Trouble(overview()));
  if (!Object.prototype.hasOwnProperty.call(tasks, task))
    return explain(
      new Trouble(
        `There is no task called "${task}". The tasks are: ${Object.keys(tasks).join(', ')}.`,
      ),
    );
  if (asksForHelp(args)) return console.log(helpOf(task));
  const fault = faultIn(task, args);
  if (fault) return explain(new Trouble(`${fault}\nUsage: ${usageOf(task)}`));
  setUp().then(run).catch(explain);
}

main();
