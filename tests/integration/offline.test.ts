/** What the worker is told of a site. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { KeptSite } from '../../src/components/offline/kept.ts';
import { listForWorker } from '../../src/integration/offline.ts';

const dist = mkdtempSync(join(tmpdir(), 'rehearsal-offline-'));

afterAll(() => {
  rmSync(dist, { recursive: true });
});

async function listed(files: Readonly<Record<string, string>>, bound?: number): Promise<KeptSite> {
  for (const [name, text] of Object.entries({ ...files, 'service-worker.js': 'work();' })) {
    mkdirSync(join(dist, dirname(name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  await listForWorker(dist, bound);
  const [line = '', rest] = readFileSync(join(dist, 'service-worker.js'), 'utf8').split('\n');
  expect(rest).toBe('work();');
  return JSON.parse(line.replace(/^self\.site=/, '').replace(/;$/, '')) as KeptSite;
}

const site = {
  'index.html': 'home',
  '404.html': 'none',
  'procedures/prüfen/index.html': 'article',
  'procedures/prüfen/picture.png': 'picture',
  'pagefind/made-of.txt': 'mark',
  _headers: 'headers',
  'sitemap.xml': 'map',
};

test('readers are kept what they read, by the addresses that browsers ask for', async () => {
  const { files } = await listed(site);
  expect(Object.keys(files)).toEqual(['404.html', '', 'procedures/pr%C3%BCfen/']);
  expect(files['']?.[1]).toBe(4);
});

test('only what has changed has another mark', async () => {
  const before = await listed(site);
  const after = await listed({ ...site, 'index.html': 'home again' });
  const changed = Object.keys(after.files).filter(
    (path) => after.files[path]?.[0] !== before.files[path]?.[0],
  );
  expect(changed).toEqual(['']);
});

test('a large site is not kept whole unasked', async () => {
  expect((await listed(site)).isSmall).toBe(true);
  expect((await listed(site, 10)).isSmall).toBe(false);
});
