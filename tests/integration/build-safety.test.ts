/** Whatever becomes of a build, the last site stays whole until there is another. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuildOptions } from '../../scripts/build-site.ts';
import { contentFolder, lampArticle, plainSurroundings } from './lamp-site.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const module = new URL('../../scripts/build-site.ts', import.meta.url).href;
const place = mkdtempSync(join(tmpdir(), 'rehearsal-safety-'));
const dist = join(place, 'dist');

interface Build {
  readonly pid: number;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** Begins to build a site of one article in a process of its own. */
async function begin(article: string, options: BuildOptions = {}): Promise<Build> {
  const content = await contentFolder({ 'light.mdx': article });
  const asked = {
    out: dist,
    cache: join(place, 'cache'),
    config: 'tests/lamp/astro.config.mjs',
    env: { LAMP_CONTENT: content },
    ...options,
  };
  const script = `
    const { buildSite } = await import(${JSON.stringify(module)});
    const { code, output } = await buildSite(${JSON.stringify(asked)});
    console.log(output);
    process.exitCode = code;
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: project,
    env: plainSurroundings(),
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<Awaited<Build['ended']>>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
  return { pid: child.pid ?? 0, ended };
}

/** Every file of the site with a mark of what it holds. */
function held(): Record<string, string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(dist, file)).isFile(),
  );
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex'),
    ]),
  );
}

const page = (): string => readFileSync(join(dist, 'procedures/light/index.html'), 'utf8');
const around = (): string[] => readdirSync(place).filter((name) => name.startsWith('dist'));
const foldersOf = (pid: number): string[] =>
  globSync(`.cache/site-${String(pid)}-*`, { cwd: project });

let first: Record<string, string>;
let killed: number;

beforeAll(async () => {
  const builds = await Promise.all([begin(lampArticle(3)), begin(lampArticle(4))]);
  for (const { ended } of builds) {
    const { code, output } = await ended;
    expect(code, output).toBe(0);
  }
  first = held();
  expect(Object.keys(first).length).toBeGreaterThan(20);
});

afterAll(() => {
  rmSync(place, { recursive: true });
});

test('two are made at once: one of them is there', () => {
  const [, title] = /<title>[^<]*(Light lamp 00[34])/.exec(page()) ?? [];
  expect(title).toBeDefined();
  for (const file of ['procedures/index.html', 'index.html']) {
    const titles = readFileSync(join(dist, file), 'utf8').match(/Light lamp \d+/g) ?? [];
    expect(new Set(titles), file).toEqual(new Set([title]));
  }
  expect(around()).toEqual(['dist']);
});

test.skipIf(process.platform === 'win32')('it is killed while pages are written', async () => {
  const { pid, ended } = await begin(lampArticle(2));
  await expect
    .poll(() => globSync(`.cache/site-${String(pid)}-*/site/**/*.*`, { cwd: project }).length, {
      timeout: 300_000,
    })
    .toBeGreaterThan(0);
  process.kill(-pid, 'SIGKILL');
  expect((await ended).code).toBeNull();
  expect(held()).toEqual(first);
  expect(foldersOf(pid)).toHaveLength(1);
  killed = pid;
});

test('an article has a mistake, and what others have left goes', async () => {
  for (const what of ['next', 'last']) mkdirSync(join(place, `dist.${what}-${String(killed)}`));
  const { pid, ended } = await begin(lampArticle().replace('**Rename**', '**Renaem**'));
  const { code, output } = await ended;
  expect(code).toBe(1);
  expect(output).toContain('Renaem');
  expect(held()).toEqual(first);
  expect(around()).toEqual(['dist']);
  expect([killed, pid].flatMap(foldersOf)).toEqual([]);
});

test('there is no room for it', async () => {
  const file = join(place, 'file');
  writeFileSync(file, 'This is no folder.');
  const { code, output } = await (await begin(lampArticle(), { out: join(file, 'dist') })).ended;
  expect({ code, output: output.split(':')[0] }).toEqual({
    code: 1,
    output: `The site cannot be written to ${join(file, 'dist')}`,
  });
  expect(readFileSync(file, 'utf8')).toBe('This is no folder.');
});

test('there is no room for what is remembered', async () => {
  const file = join(place, 'another-file');
  writeFileSync(file, 'This is no folder.');
  const { code, output } = await (await begin(lampArticle(), { cache: join(file, 'cache') })).ended;
  expect(code).toBe(1);
  expect(output).toContain(
    `The site cannot be written to ${dist}: nothing can be written to ${join(file, 'cache')} (ENOTDIR)`,
  );
  expect(held()).toEqual(first);
});
