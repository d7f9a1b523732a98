/** The tree as a whole: it can be cloned anywhere. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const inGit = existsSync(join(project, '.git'));

test('the lockfile names packages, not the places they were fetched from', () => {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, object>;
  };
  expect(Object.entries(packages).filter(([, entry]) => 'resolved' in entry)).toEqual([]);
});

test('every package is named in one exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test.runIf(inGit)('no file speaks of the machine it was written on', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: project, encoding: 'utf8' })
    .trim()
    .split('\n');
  const texts = tracked.filter(
    (file) =>
      existsSync(join(project, file)) &&
      statSync(join(project, file)).size < 1_000_000 &&
      !/\.(png|woff2?)$/.test(file),
  );
  const homes = new RegExp(
    ['work', 'root', 'home', 'Users'].map((folder) => `(?<![\\w.])/${folder}/\\w`).join('|'),
  );
  expect(texts.filter((file) => homes.test(readFileSync(join(project, file), 'utf8')))).toEqual([]);
});
