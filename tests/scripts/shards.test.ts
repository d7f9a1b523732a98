/** Articles checked in shards, and their results joined: the report is that of one run. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkArticles } from '../../scripts/check-articles.ts';
import { shardCalled, shareOf } from '../../scripts/shards.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'rehearsal-shards-'));
const articles = join(place, 'articles');

/** Opens a menu; the fifth has a mistake, and each leads to the next. */
const article = (number: number): string => `---
title: Open the main menu of recorder ${String(number)}
description: Open the main menu of a recorder without an unlock pattern.
world: dahua-recorder
situation: { generation: G1, pattern: none }
---

See [the next](./recorder-${String(number === 5 ? 99 : (number + 1) % 7)}.mdx#step-1).

## Steps

1. Right-click the **live view**, then click **Main ${number === 5 ? 'Manu' : 'Menu'}**. The _Login_ window opens.
`;

function run(
  task: string,
  args: readonly string[],
  cache: string,
): { code: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, INIT_CWD: place, CACHE_DIR: join(place, cache) };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', task, ...args],
    {
      cwd: project,
      env,
      encoding: 'utf8',
    },
  );
  return { code: status, stdout, stderr };
}

const results = join(place, 'results');

beforeAll(async () => {
  mkdirSync(articles);
  for (let number = 0; number < 7; number += 1)
    writeFileSync(join(articles, `recorder-${String(number)}.mdx`), article(number));
  for (const number of [1, 2]) {
    vi.stubEnv('CACHE_DIR', join(place, `cache-${String(number)}`));
    await checkArticles([articles], { shard: { number, of: 3 }, results });
  }
  vi.unstubAllEnvs();
  run('check', [articles, '--shard', '3/3', '--results', results], 'cache-3');
});

afterAll(() => {
  rmSync(place, { recursive: true });
});

test.each([[[]], [['--format', 'json']]])('joined, they say what one run says (%j)', (options) => {
  const whole = run('check', [articles, ...options], 'whole');
  const merged = run('merge', [results, articles, ...options], 'merged');
  expect(whole.code).toBe(1);
  expect(whole.stdout).toContain('recorder-99.mdx');
  expect(merged).toEqual(whole);
});

test('a shard that is missing is told, and what it had is compiled', () => {
  const fewer = join(place, 'fewer');
  mkdirSync(fewer);
  for (const number of [1, 3]) copy(`shard-${String(number)}-of-3.jsonl`, fewer);
  const { code, stderr } = run('merge', [fewer, articles], 'fewer-cache');
  expect(code).toBe(1);
  expect(stderr).toBe(
    'The results of 3 shards are not all there: 2 is missing.\n2 of 7 articles were compiled; nothing has changed for the others.\n',
  );
});

test('results that are cut off are told, and what is missing is compiled', () => {
  const cut = join(place, 'cut');
  mkdirSync(cut);
  for (const number of [1, 2, 3]) copy(`shard-${String(number)}-of-3.jsonl`, cut);
  truncateSync(join(cut, 'shard-2-of-3.jsonl'), 3_000);
  const { code, stderr } = run('merge', [cut, articles], 'cut-cache');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^shard-2-of-3\.jsonl is not whole: what is missing in it is compiled here\.\n2 of 7 articles were compiled/,
  );
});

test('where there are no results it is said so', () => {
  mkdirSync(join(place, 'none'));
  expect(run('merge', [join(place, 'none'), articles], 'whole')).toMatchObject({
    code: 1,
    stderr: 'There are no results: files called shard-1-of-2.jsonl.\n',
  });
  expect(run('merge', [join(place, 'nowhere'), articles], 'whole')).toMatchObject({
    code: 1,
    stdout: '',
  });
});

test('shards share everything out, and each item once', () => {
  const items = Array.from({ length: 10 }, (_, index) => index);
  const shares = [1, 2, 3, 4].map((number) => shareOf(items, { number, of: 4 }));
  expect(shares.flat().toSorted((one, other) => one - other)).toEqual(items);
  expect(shares.map(({ length }) => length)).toEqual([3, 3, 2, 2]);
});

test.each(['0/3', '4/3', '1', 'a/b', '1/2/3', '-1/3', '1/0'])('%s is no shard', (said) => {
  expect(shardCalled(said)).toBeUndefined();
});

function copy(file: string, folder: string): void {
  writeFileSync(join(folder, file), readFileSync(join(results, file)));
}
