import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { serveFolder, type ServeOptions, type Serving } from '../../scripts/serve-folder.ts';

let folder: string;
const open: Serving[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-serve-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, 'page', 'index.html'), 'a page');
  writeFileSync(join(folder, '404.html'), 'nothing here');
});

afterEach(() => Promise.all(open.splice(0).map((serving) => serving.close())));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function serve(options: ServeOptions): Promise<Serving> {
  const serving = await serveFolder(folder, options);
  open.push(serving);
  return serving;
}

async function ask(url: string): Promise<string> {
  const answer = await fetch(url);
  return `${String(answer.status)} ${await answer.text()}`;
}

test('serves pages, and its own page for what is not there', async () => {
  const { url } = await serve({ port: 0 });
  expect(await Promise.all(['', 'page/', 'nowhere/'].map((path) => ask(url + path)))).toEqual([
    '200 home',
    '200 a page',
    '404 nothing here',
  ]);
});

test('serves under a path, and leads there', async () => {
  const { url } = await serve({ port: 0, base: '/manual/' });
  expect(url).toMatch(/\/manual\/$/);
  expect(await ask(`${url}page/`)).toBe('200 a page');
  expect(await ask(new URL('/', url).href)).toBe('200 home');
  expect(await ask(new URL('/page/', url).href)).toBe('404 nothing here');
});

test('takes the next port where one is taken and others will do', async () => {
  const { port } = await serve({ port: 0 });
  expect((await serve({ port, patience: 20 })).port).toBeGreaterThan(port);
});

test('says so where the one port that will do is taken', async () => {
  const { port } = await serve({ port: 0 });
  await expect(serve({ port })).rejects.toThrow(new RangeError(`Port ${String(port)} is taken.`));
});
