/**
 * `npm run check`: as a command, what it prints and how it ends; and what it says of articles and
 * paths of every kind, asked for without starting it each time.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkArticles, type CheckReport } from '../../scripts/check-articles.ts';
import type { Report } from '../../src/compiler/index.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const article = `---
title: Open the main menu
description: Open the main menu of a recorder without an unlock pattern.
world: dahua-recorder
situation: { generation: G1, pattern: none }
---

## Steps

1. Right-click the **live view**, then click **Main Menu**. The _Login_ window opens.
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-check-'));
  writeFileSync(join(folder, 'right.mdx'), article);
  writeFileSync(join(folder, 'wrong.mdx'), article.replace('**Main Menu**', '**Main Manu**'));
  writeFileSync(join(folder, 'empty.mdx'), article.replace(/^1\..*$/m, 'Nothing to do.'));
  writeFileSync(join(folder, 'notes.txt'), article);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function command(...args: readonly string[]): {
  code: number | null;
  stdout: string;
  stderr: string;
} {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'check', ...args],
    { cwd: project, env, encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

/** What the command prints of these paths, typed in the folder. */
async function check(
  paths: readonly string[],
  surroundings: Readonly<Record<string, string>> = {},
): Promise<CheckReport> {
  for (const [name, value] of Object.entries({ ...surroundings, INIT_CWD: folder }))
    vi.stubEnv(name, value);
  try {
    return await checkArticles(paths);
  } finally {
    vi.unstubAllEnvs();
  }
}

test('an article without a mistake passes and is counted', () => {
  const { code, stdout, stderr } = command('right.mdx');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^1 article, 1 step executed in \d+ variants?, 3 of 3 marked texts read, .*, \d+ of \d+ transitions covered\n$/,
  );
});

test('figures by device are printed where they are asked for', () => {
  const { code, stdout } = command('right.mdx', '--by-article');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Dahua recorder +states +transitions +by a reader +guards +failures\n/);
  expect(stdout).toMatch(/^in all +\d+ of \d+ +\d+ of \d+ +\d+ of \d+ +\d+ of \d+ +\d+ of \d+$/m);
  expect(stdout).toMatch(/^right +\d+ +\d+ +\d+$/m);
  expect(stdout).toMatch(/, \d+ of \d+ transitions covered\n$/);
});

test('the sentences that lean on a label are printed with their places', () => {
  const { code, stdout } = command('right.mdx', '--impact', 'Main Menu');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^1 sentence leans on the label “Main Menu” \(recorder\.mainMenu\)\.\n/);
  expect(stdout).toMatch(/right\.mdx:10:4: Right-click the \*\*live view\*\*, then click/);
  const unknown = command('right.mdx', '--impact', 'Main Manu');
  expect([unknown.code, unknown.stderr]).toEqual([
    1,
    'No world has a label, a screen or a transition that is called Main Manu.\n',
  ]);
});

test('steps of an article that is checked with it are carried out', () => {
  const beside = join(folder, 'beside');
  mkdirSync(beside);
  const asked = 'Do step 1 of [Open the main menu](../right.mdx).';
  writeFileSync(
    join(beside, 'further.mdx'),
    article.replace('Right-click the **live view**, then click **Main Menu**.', asked),
  );
  const { code, stdout } = command('beside/further.mdx', 'right.mdx', '--explain');
  rmSync(beside, { recursive: true });
  expect(code).toBe(0);
  expect(stdout).toMatch(/done +right-click “live view”; press “Main Menu”\n/);
});

test('a mistake is shown at its place and fails', () => {
  const { code, stdout } = command('wrong.mdx');
  expect(code).toBe(1);
  expect(stdout).toContain('wrong.mdx:10:48\n');
  expect(stdout).toMatch(
    /^10 \| 1\. Right-click the \*\*live view\*\*, then click \*\*Main Manu\*\*/m,
  );
  expect(stdout).toMatch(/^ {3}\| {48}\^{9}$/m);
  expect(stdout).toMatch(/, 1 error\n$/);
});

test('more about a mistake is at an address, a whole one where the site’s own is known', async () => {
  expect((await check(['wrong.mdx'])).text).toMatch(
    /^ {3}= more: \/diagnostics\/label-spelling\/$/m,
  );
  const surroundings = { SITE: 'https://example.com', BASE_PATH: '/manual/' };
  const url = 'https://example.com/manual/diagnostics/label-spelling/';
  const { text, reports } = await check(['wrong.mdx'], surroundings);
  expect(text).toContain(`= more: ${url}\n`);
  expect(reports[0]?.diagnostics.map((each) => each.url)).toEqual([url]);
});

test('a program gets one object per article', () => {
  const { code, stdout } = command('*.mdx', '--format', 'json');
  expect(code).toBe(1);
  const reports = JSON.parse(stdout) as Report[];
  expect(
    reports.map(({ file, steps, diagnostics }) => [
      file,
      steps,
      diagnostics.map(({ rule }) => rule),
    ]),
  ).toEqual([
    [join(folder, 'empty.mdx'), 0, ['no-steps']],
    [join(folder, 'right.mdx'), 1, []],
    [join(folder, 'wrong.mdx'), 1, ['label-spelling']],
  ]);
  const [mistake] = reports[2]?.diagnostics ?? [];
  const start = article.indexOf('Main Menu');
  expect(mistake).toMatchObject({
    severity: 'error',
    start: { line: 10, column: 48, offset: start },
    end: { line: 10, column: 57, offset: start + 9 },
    fixes: [{ edits: [{ start, end: start + 9, text: 'Main Menu' }] }],
  });
});

test('what is not there is named, and fails', () => {
  const { code, stderr } = command('right.mdx', 'nowhere.mdx');
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'nowhere.mdx: no article (a file that ends in .mdx) is there.\n',
  });
});

test.each(['nowhere.mdx', 'nowhere/*.mdx', 'notes.txt'])(
  '%s matches nothing and fails',
  async (path) => {
    expect(await check([path])).toMatchObject({
      passed: false,
      problems: [`${path}: no article (a file that ends in .mdx) is there.`],
    });
  },
);

test('an empty path is no folder, least of all that of the whole machine', async () => {
  expect(await check([''])).toMatchObject({
    passed: false,
    problems: ['(an empty path): no article (a file that ends in .mdx) is there.'],
  });
});

test('a folder may be called anything', async () => {
  mkdirSync(join(folder, 'a [b] (c)'), { recursive: true });
  writeFileSync(join(folder, 'a [b] (c)', 'right.mdx'), article);
  expect((await check(['a [b] (c)'])).text).toMatch(/^1 article, /m);
  rmSync(join(folder, 'a [b] (c)'), { recursive: true });
});

test('a link may lead to an article that was not asked about', async () => {
  mkdirSync(join(folder, 'linked'));
  const linking = `${article}\n[One](./near.mdx#step-1), [another](/procedures/password-reset-on-local-gui/#step-8).\n`;
  writeFileSync(join(folder, 'linked/near.mdx'), article);
  writeFileSync(join(folder, 'linked/far.mdx'), linking);
  expect((await check(['linked/far.mdx'])).text).toMatch(/^1 article, .* covered$/);
  writeFileSync(
    join(folder, 'linked/far.mdx'),
    linking.replace('near.mdx#step-1', 'near.mdx#step-2').replace('#step-8', '#step-80'),
  );
  const { text } = await check(['linked/far.mdx']);
  expect(text).toContain('Nothing in the article “near” is called “#step-2”.');
  expect(text).toContain(
    'Nothing in the article “password-reset-on-local-gui” is called “#step-80”.',
  );
  expect(text).toMatch(/^1 article, .* 2 errors$/m);
  rmSync(join(folder, 'linked'), { recursive: true });
});

test('an image that is not there is told in its article', async () => {
  mkdirSync(join(folder, 'shown'));
  writeFileSync(
    join(folder, 'shown/article.mdx'),
    `${article}\n![The menu](./menu.png) ![The mark](/favicon.svg)\n`,
  );
  expect((await check(['shown'])).text).toContain('There is no file “./menu.png”.');
  mkdirSync(join(folder, 'shown/menu.png'));
  expect((await check(['shown'])).text).toContain('There is no file “./menu.png”.');
  rmSync(join(folder, 'shown/menu.png'), { recursive: true });
  writeFileSync(join(folder, 'shown/menu.png'), '');
  expect((await check(['shown'])).text).toMatch(/ covered$/);
  rmSync(join(folder, 'shown'), { recursive: true });
});

test('a file that only seems to be an article is told, as it will not be published', async () => {
  mkdirSync(join(folder, 'strays'));
  writeFileSync(join(folder, 'strays/right.mdx'), article);
  writeFileSync(join(folder, 'strays/left.md'), article);
  const { passed, problems } = await check(['strays']);
  expect(passed).toBe(false);
  expect(problems.join('\n')).toMatch(
    /strays\/left\.md: no article, since its name does not end in “\.mdx”\. Rename it, or keep it in another folder\.$/,
  );
  expect((await check(['strays/right.mdx'])).passed).toBe(true);
  rmSync(join(folder, 'strays'), { recursive: true });
});

test('an article that is hidden from listings is checked as well: it would be published', async () => {
  mkdirSync(join(folder, 'hidden'));
  writeFileSync(join(folder, 'hidden/.right.mdx'), article);
  expect((await check(['hidden'])).text).toContain(
    '“.right” cannot be the address of an article: it begins with a full stop.',
  );
  rmSync(join(folder, 'hidden'), { recursive: true });
});

test('a folder stands for its articles', async () => {
  expect((await check(['.'])).text).toMatch(/^3 articles, /m);
});

test('an article in which nothing was executed fails', async () => {
  expect((await check(['empty.mdx'])).passed).toBe(false);
});

test.each([
  [['--format', 'yaml'], '--format cannot be "yaml": --format text|json|sarif.'],
  [['--colour'], 'There is no option --colour.'],
])('%s is answered with the usage', (args, sentence) => {
  const { code, stderr } = command(...args);
  expect(code).toBe(1);
  expect(stderr).toBe(`${sentence}\nUsage: npm run check -- [paths…] [options]\n`);
});

test('what is waived is counted, and in the report', async () => {
  mkdirSync(join(folder, 'waived'));
  const link = '[One](./nowhere.mdx) {/* allow: broken-link — it is being written */}';
  writeFileSync(join(folder, 'waived/article.mdx'), `${article}\n${link}\n`);
  const { passed, text, reports } = await check(['waived']);
  expect(passed).toBe(true);
  expect(text).toMatch(/^1 article, .* covered, 1 waived$/);
  expect(reports[0]?.waived.map(({ rule, reason }) => [rule, reason])).toEqual([
    ['broken-link', 'it is being written'],
  ]);
  rmSync(join(folder, 'waived'), { recursive: true });
});
