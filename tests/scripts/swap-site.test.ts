/** A new site in the place of the last one. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recoverSite, swapSite } from '../../scripts/swap-site.ts';

/** What another build does at the last moment before this one renames something. */
const meanwhile = vi.hoisted(() => ({ happens: (): void => undefined }));

vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  const renameAfter: typeof fs.renameSync = (from, to) => {
    const { happens } = meanwhile;
    meanwhile.happens = () => undefined;
    happens();
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync: renameAfter };
});

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rehearsal-swap-'));
});

afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function site(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(place, name);
  mkdirSync(join(folder, 'pages'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const long = new Date('2020-01-01');

test('the new one is there, the old one gone, and nothing lies about', () => {
  const dist = site('dist', { 'index.html': 'old', 'gone.html': 'old' });
  swapSite(site('made', { 'index.html': 'new', 'pages/a.html': 'a' }), dist);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('new');
  expect(readdirSync(dist).sort()).toEqual(['index.html', 'pages']);
  expect(readdirSync(place)).toEqual(['dist']);
});

test('what has not changed keeps its time', () => {
  const dist = site('dist', { 'index.html': 'one', 'pages/a.html': 'same' });
  for (const file of ['index.html', 'pages/a.html']) utimesSync(join(dist, file), long, long);
  swapSite(site('made', { 'index.html': 'two', 'pages/a.html': 'same' }), dist);
  expect(statSync(join(dist, 'pages/a.html')).mtime).toEqual(long);
  expect(statSync(join(dist, 'index.html')).mtime).not.toEqual(long);
});

test('the first site needs none before it', () => {
  swapSite(site('made', { 'index.html': 'new' }), join(place, 'dist'));
  expect(readFileSync(join(place, 'dist/index.html'), 'utf8')).toBe('new');
});

test('whoever was stopped in between loses nothing', () => {
  const dist = site('dist', { 'index.html': 'old' });
  renameSync(dist, `${dist}.last-4711`);
  recoverSite(dist);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('old');
});

test('another build may bring the last one back, or put a new one there, at the very moment this one does', () => {
  const dist = join(place, 'dist');
  const last = site('dist.last-4711', { 'index.html': 'old', 'pages/a.html': 'old' });
  meanwhile.happens = () => {
    renameSync(last, dist);
  };
  recoverSite(dist);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('old');

  renameSync(dist, last);
  meanwhile.happens = () => {
    site('dist', { 'index.html': 'new' });
  };
  recoverSite(dist);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('new');
});

test('two at once leave one of the two whole', () => {
  const dist = site('dist', { 'index.html': 'old' });
  const module = JSON.stringify(
    fileURLToPath(new URL('../../scripts/swap-site.ts', import.meta.url)),
  );
  const many = Array.from({ length: 8 }, (_, number) => {
    const name = String(number);
    return site(`made-${name}`, { 'index.html': name, 'pages/a.html': name });
  });
  const script = `
    import { spawn } from 'node:child_process';
    const swap = (from) => new Promise((resolve) => {
      const code = 'import(' + JSON.stringify(${module}) + ').then((m) => m.swapSite(' + JSON.stringify(from) + ', ${JSON.stringify(dist)}))';
      spawn(process.execPath, ['-e', code], { stdio: 'inherit' }).on('close', resolve);
    });
    const codes = await Promise.all(${JSON.stringify(many)}.map(swap));
    console.log(JSON.stringify(codes));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect({ codes: JSON.parse(stdout || '[]') as number[], stderr }).toEqual({
    codes: many.map(() => 0),
    stderr: '',
  });
  const [index, page] = ['index.html', 'pages/a.html'].map((file) =>
    readFileSync(join(dist, file), 'utf8'),
  );
  expect(page).toBe(index);
  expect(existsSync(join(place, 'dist.last'))).toBe(false);
  expect(readdirSync(place).filter((name) => name.startsWith('dist.'))).toEqual([]);
});
