import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { provePages } from '../../src/integration/guard.ts';

async function dist(pages: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rehearsal-guard-'));
  for (const [path, html] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), html);
  }
  return folder;
}

const page = (fingerprint: string): string =>
  `<head><meta name="rehearsal-article" content="${fingerprint}"></head>`;
const list = { 'procedures/index.html': '<h1>Procedures</h1>' };

test('pages that carry the fingerprint of this build pass', async () => {
  const folder = await dist({ ...list, 'procedures/light/index.html': page('f00d') });
  await expect(provePages(folder, new Map([['light', 'f00d']]))).resolves.toBeUndefined();
});

test.each([
  ['no fingerprint', '<h1>Light</h1>'],
  ['the fingerprint of an older build', page('beef')],
])('a page with %s is refused', async (_name, html) => {
  const folder = await dist({ ...list, 'procedures/light/index.html': html });
  await expect(provePages(folder, new Map([['light', 'f00d']]))).rejects.toThrow(
    'procedures/light/index.html did not come from an article',
  );
});

test('a page that no article stands behind is refused, wherever it lies below procedures/', async () => {
  const folder = await dist({
    'procedures/light/index.html': page('f00d'),
    'procedures/deep/er/index.html': page('f00d'),
  });
  await expect(provePages(folder, new Map([['light', 'f00d']]))).rejects.toThrow('deep/er');
});

test('an article without a page, and a site without an article, are refused', async () => {
  await expect(provePages(await dist(list), new Map([['light', 'f00d']]))).rejects.toThrow(
    'The article light was compiled',
  );
  await expect(provePages(await dist(list), new Map())).rejects.toThrow('No article was compiled');
});
