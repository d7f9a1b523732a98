/** The launcher, in a small project of its own: nothing is downloaded. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));
/** Milliseconds in which the launcher has surely said something. */
const patience = 60_000;
/** Nobody listens on this port. */
const nowhere = 'http://127.0.0.1:9';

let project: string;

/** A project whose lockfile names these packages, none of which is installed. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'rehearsal-launcher-'));
  mkdirSync(join(project, 'scripts'));
  for (const file of ['run.mjs', 'set-up.mjs', 'tasks.mjs'])
    cpSync(join(scripts, file), join(project, 'scripts', file));
  needs({});
});

afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

function needs(packages: Readonly<Record<string, { version: string; optional?: boolean }>>): void {
  const dependencies = Object.fromEntries(
    Object.entries(packages).map(([name, { version }]) => [name, version]),
  );
  const entries = Object.fromEntries(
    Object.entries(packages).map(([name, entry]) => [`node_modules/${name}`, entry]),
  );
  const manifest = { name: 'a', version: '1.0.0', dependencies };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(project, 'package-lock.json'),
    JSON.stringify({ ...manifest, lockfileVersion: 3, packages: { '': manifest, ...entries } }),
  );
}

function task(text: string, name = 'lint'): void {
  writeFileSync(join(project, 'scripts', `${name}.ts`), text);
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function launch(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const surroundings = {
    ...process.env,
    NODE_OPTIONS: '',
    npm_config_registry: nowhere,
    npm_config_cache: join(project, 'empty'),
    ...env,
  };
  const child = spawn(process.execPath, [join(project, 'scripts', 'run.mjs'), ...args], {
    env: surroundings,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return {
    child,
    ended: once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr })),
  };
}

test('passes arguments on, and the exit code back', async () => {
  task('const code: number = 3; console.log(process.argv.slice(2)); process.exit(code);', 'test');
  const { code, stdout, stderr } = await launch(['test', 'a', '--b c']).ended;
  expect({ code, stdout, stderr }).toEqual({ code: 3, stdout: "[ 'a', '--b c' ]\n", stderr: '' });
});

test('knows its tasks', async () => {
  const { code, stderr } = await launch(['dance']).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^There is no task called "dance". The tasks are: start, .*\.\n$/);
});

test('helps, and answers what it does not understand, before it installs anything', async () => {
  needs({ 'a-package': { version: '1.0.0' } });
  const help = await launch(['lint', '--help']).ended;
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('Usage:    npm run lint -- [--fix]');
  expect(await launch(['lint', '--fx']).ended).toEqual({
    code: 1,
    stdout: '',
    stderr: 'There is no option --fx.\nUsage: npm run lint -- [--fix]\n',
  });
});

test('says in a sentence that there is no network', async () => {
  needs({ 'a-package': { version: '1.0.0' } });
  const { code, stderr } = await launch(['lint']).ended;
  expect(code).toBe(1);
  expect(stderr.split('\n')).toEqual([
    'Installing packages (once, about a minute) …',
    'The packages cannot be fetched: the network or the package registry does not answer. Connect and try again.',
    '',
  ]);
});

test('says in a sentence that there is no npm', async () => {
  needs({ 'a-package': { version: '1.0.0' } });
  const { code, stderr } = await launch(['lint'], {
    PATH: join(project, 'empty'),
    npm_execpath: undefined,
  }).ended;
  expect(code).toBe(1);
  expect(stderr.split('\n')[1]).toBe(
    'npm is not to be found. It comes with Node: https://nodejs.org.',
  );
});

test('does without packages that are for other machines', async () => {
  needs({ 'for-another-machine': { version: '1.0.0', optional: true } });
  task('console.log("ran");');
  expect((await launch(['lint']).ended).stdout).toBe('ran\n');
});

test('fetches a Node where this one is too old', async () => {
  const older = join(project, 'older.mjs');
  writeFileSync(
    older,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } });",
  );
  const { code, stderr } = await launch(['lint'], { NODE_OPTIONS: `--import=${older}` }).ended;
  expect(code).toBe(1);
  expect(stderr.split('\n')).toEqual([
    expect.stringMatching(
      /^Node 20\.1\.0 is too old; fetching Node 24\.\d+\.\d+ into \.cache\/node/,
    ),
    'The packages cannot be fetched: the network or the package registry does not answer. Connect and try again.',
    '',
  ]);
});

test('waits for another install, and takes the place of one that died', async () => {
  needs({ 'a-package': { version: '1.0.0' } });
  mkdirSync(join(project, '.cache'));
  const sleeper = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  await once(sleeper, 'spawn');
  writeFileSync(join(project, '.cache', 'installing'), String(sleeper.pid));
  const { child, ended } = launch(['lint']);
  const [first] = (await once(child.stderr ?? child, 'data')) as [Buffer];
  expect(first.toString()).toBe('Another install is under way here; waiting for it …\n');
  sleeper.kill('SIGKILL');
  expect((await ended).stderr).toContain('Installing packages');
});

test.each(['', '0', '-1', 'a number'])('a lock that says “%s” is nobody’s', async (owner) => {
  needs({ 'a-package': { version: '1.0.0' } });
  mkdirSync(join(project, '.cache'));
  const lock = join(project, '.cache', 'installing');
  writeFileSync(lock, owner);
  utimesSync(lock, 0, 0);
  const { child, ended } = launch(['lint']);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said, { timeout: patience }).toContain('Installing packages');
  // What comes of it is another test's.
  child.kill();
  await ended;
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the task and then the launcher',
  async (signal) => {
    task(
      `process.on('${signal}', () => { console.log('tidied up'); process.exit(0); }); setInterval(() => {}, 1000); console.log('running');`,
    );
    const { child, ended } = launch(['lint']);
    await once(child.stdout ?? child, 'data');
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, stdout: 'running\ntidied up\n', stderr: '' });
  },
);
