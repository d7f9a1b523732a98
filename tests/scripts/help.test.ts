/** What the command line says of itself. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const tasks = Object.keys(scripts);

/** `test:browsers` is done by `test-browsers.ts`. */
function fileOf(task: string): string {
  return join(project, 'scripts', `${task.replace(':', '-')}.ts`);
}

function run(...args: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

test('every task of the package is one that the command line knows, and has a file', () => {
  const { code, stdout } = run('--help');
  expect(code).toBe(0);
  expect([...stdout.matchAll(/^ {2}([\w:]+) {2,}\S/gm)].map(([, name]) => name)).toEqual(tasks);
  expect(tasks.filter((name) => !existsSync(fileOf(name)))).toEqual([]);
});

test('a task that is started without the launcher helps, too', () => {
  const { stdout } = spawnSync(process.execPath, [fileOf('new'), '--help'], { encoding: 'utf8' });
  expect(stdout).toBe(run('new', '--help').stdout);
});

describe.each(tasks)('%s', (name) => {
  test.each(['--help', '-h'])('answers %s with one screen', (option) => {
    const { code, stdout, stderr } = run(name, option);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(110);
    expect(stdout).toMatch(/^\S.*\.$/m);
    expect(stdout).toMatch(new RegExp(`^Usage: {4}npm (?:run )?${name}`, 'm'));
    expect(stdout).toMatch(/^ {2}--help +this page$/m);
    expect(stdout).toMatch(/^Examples\n(?: {2}\S.*\n)+$/m);
  });

  test('asks first whether help is wanted', () => {
    const [first] = /^import .*;$/m.exec(readFileSync(fileOf(name), 'utf8')) ?? [];
    expect(first).toBe("import './help.mjs';");
  });

  test('names every variable that its files read', () => {
    const read = ['PORT', 'BASE_PATH', 'CHROME_PATH', 'SITES', 'NO_COLOR'].filter((variable) =>
      readFileSync(fileOf(name), 'utf8').includes(`process.env['${variable}']`),
    );
    const { stdout } = run(name, '--help');
    expect(read.filter((variable) => !new RegExp(`^ {2}${variable} `, 'm').test(stdout))).toEqual(
      [],
    );
  });
});

test.each([
  [['check', '--colour'], 'There is no option --colour.'],
  [['check', '--format'], '--format needs a value: --format text|json|sarif.'],
  [['check', '--format=yaml'], '--format cannot be "yaml": --format text|json|sarif.'],
  [['build', '--watch'], 'There is no option --watch.'],
  [['start', '--port', '8080'], 'There is no option --port.'],
  [['dev', '--port', 'eighty'], '--port cannot be "eighty": --port <number>.'],
  [['dev', 'light.mdx'], 'Nothing can be done with "light.mdx" here.'],
  [['lint', '--fix=all'], '--fix cannot be "all": --fix.'],
  [['new', 'Light', '--wrld', 'lamp'], 'There is no option --wrld.'],
])('%j is answered with a sentence and the usage', (args, sentence) => {
  const { code, stdout, stderr } = run(...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.split('\n')[0]).toBe(sentence);
  expect(stderr.split('\n')[1]).toMatch(/^Usage: npm /);
});

test('without a task all are listed', () => {
  const { code, stderr } = run();
  expect(code).toBe(1);
  expect(stderr).toContain('  check ');
});
