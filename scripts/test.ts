/** `npm test`: everything that must be true, and one line at the end that counts it. */
import './help.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { project } from './project.ts';
import { runTool, type Finished } from './run-tool.ts';

/** What is true of the text alone, before anything runs. */
const readings: readonly (readonly [claim: string, check: () => Promise<Finished>])[] = [
  ['every file is formatted', () => runTool('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['the linter has nothing to say', () => runTool('eslint', ['--max-warnings', '0', '.'])],
  [
    'the simulator, the compiler and the walkthrough type-check without a browser and without node',
    () => runTool('tsc', ['-p', 'tsconfig.rooms.json'], {}, 'typescript'),
  ],
  [
    'everything type-checks, the pages too',
    () => runTool('astro', ['check', '--minimumFailingSeverity', 'hint']),
  ],
];

let passed = 0;
let failed = 0;

function count(claim: string, holds: boolean, output = ''): void {
  console.log(`${holds ? '✓' : '✗'} ${claim}`);
  if (holds) passed += 1;
  else {
    failed += 1;
    if (output) console.log(output.trimEnd());
  }
}

/** Says which browser the tests will use. */
async function nameBrowser(): Promise<void> {
  try {
    const { name } = await findBrowser();
    console.log(`The browser: ${name}`);
  } catch (error) {
    count('there is a browser to test in', false, String(error));
  }
}

/** Two at a time: that is how many cores most machines can be counted on to have. */
async function read(): Promise<void> {
  const waiting = [...readings];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [claim, check] = next;
      const { code, output } = await check();
      count(claim, code === 0, output);
    }
  };
  await Promise.all([work(), work()]);
}

/**
 * Runs the tests; each counts as one. What they leave in the folder for temporary files goes with
 * them.
 */
async function runTests(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-tests-'));
  const results = join(folder, 'results.json');
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ];
  const { code } = await runTool('vitest', args, {
    shown: true,
    env: { TMPDIR: folder, TEMP: folder, TMP: folder },
  });
  const { numPassedTests = 0, numFailedTests = 0, success = false } = readResults(results);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  passed += numPassedTests;
  failed += numFailedTests;
  // A file that could not be loaded, or an error outside a test, is no failed test to vitest.
  if (numFailedTests === 0 && (code !== 0 || !success)) count('the tests run to their end', false);
}

interface Results {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly success?: boolean;
}

function readResults(file: string): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results;
  } catch {
    return {};
  }
}

/** What git sees that is not committed; undefined where there is no git. */
function changes(): string | undefined {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], {
    cwd: project,
    encoding: 'utf8',
  });
  return status === 0 ? stdout : undefined;
}

const before = changes();
await nameBrowser();
await read();
await runTests();
if (before !== undefined) count('the tests leave no trace in the tree', before === changes());

console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
