import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
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

test('is asked for files, and for nothing else', async () => {
  const { url } = await serve({ port: 0 });
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const answer = await fetch(url, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  }
});

test.skipIf(process.platform === 'win32')(
  'a link that leads out of the folder leads nowhere',
  async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'rehearsal-elsewhere-'));
    writeFileSync(join(elsewhere, 'secret.txt'), 'secret');
    symlinkSync(join(elsewhere, 'secret.txt'), join(folder, 'secret.txt'));
    symlinkSync(elsewhere, join(folder, 'elsewhere'));
    symlinkSync(join(elsewhere, 'secret.txt'), join(folder, 'hidden.html'));
    symlinkSync(folder, join(folder, 'loop'));
    const { url } = await serve({ port: 0 });
    for (const path of [
      'secret.txt',
      'elsewhere/secret.txt',
      'page%23/..%2felsewhere/secret.txt',
      'hidden',
      'hidden.html',
    ])
      expect(await ask(url + path), path).toBe('404 nothing here');
    expect(await ask(`${url}loop/page/`)).toBe('200 a page');
    for (const made of ['secret.txt', 'elsewhere', 'hidden.html', 'loop'])
      rmSync(join(folder, made));
    rmSync(elsewhere, { recursive: true });
  },
);

test.each([
  'bytes=3-1',
  'bytes=0-99999999999999999999',
  'bytes=x-y',
  'bytes=-2',
  'bytes=0-1,3-3',
  'lines=1-2',
])('what is no part of a file is answered with all of it: %s', async (range) => {
  const { url } = await serve({ port: 0 });
  const answer = await fetch(url, { headers: { range } });
  expect([answer.status, await answer.text()]).toEqual([200, 'home']);
});

test('a part of a file can be asked for', async () => {
  const { url } = await serve({ port: 0 });
  const answer = await fetch(url, { headers: { range: 'bytes=1-2' } });
  expect([answer.status, await answer.text()]).toEqual([206, 'om']);
});

test('what is built anew while it is served is served anew', async () => {
  const { url } = await serve({ port: 0 });
  writeFileSync(join(folder, 'page', 'old.html'), 'old');
  expect(await ask(`${url}page/old.html`)).toBe('200 old');
  rmSync(join(folder, 'page', 'old.html'));
  expect(await ask(`${url}page/old.html`)).toBe('404 nothing here');
});

test('is there for this machine only, unless it is opened to others', async () => {
  const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const address = others.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  if (address === undefined) return;
  const { port } = await serve({ port: 0 });
  await expect(fetch(`http://${address}:${String(port)}/`)).rejects.toThrow();
  const open = await serve({ port: 0, isOpen: true });
  expect((await fetch(`http://${address}:${String(open.port)}/`)).status).toBe(200);
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

test('says of each file what the site says of it', async () => {
  const file = join(folder, '_headers');
  writeFileSync(
    file,
    "/*\n  X-Content-Type-Options: nosniff\n  Csp: default-src 'none'\n/page/*\n  Cache-Control: no-store\n",
  );
  const { url } = await serve({ port: 0 });
  rmSync(file);
  const saidOf = async (path: string): Promise<(string | null)[]> => {
    const { headers } = await fetch(url + path);
    return ['x-content-type-options', 'csp', 'cache-control'].map((name) => headers.get(name));
  };
  expect(await saidOf('page/')).toEqual(['nosniff', "default-src 'none'", 'no-store']);
  expect((await saidOf('nowhere/'))[0]).toBe('nosniff');
  expect((await saidOf(''))[2]).not.toBe('no-store');
});
