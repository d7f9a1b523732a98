/** How heavy the first article's page is, with all it shows and without JavaScript. */
import { brotliCompressSync } from 'node:zlib';
import { inject } from 'vitest';
import { expect, test } from './harness.ts';
import { mouse } from './hands.ts';
import { address, calm, stepOn } from './password-reset.ts';

test('the page weighs no more than it must', async () => {
  const html = Buffer.from(
    await (await fetch(inject('sites').manual + address.replace(/^\//, ''))).arrayBuffer(),
  );
  expect(html.length).toBeLessThanOrEqual(90_000);
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(9_400);
});

test('what is fetched before the first interaction is small', async () => {
  const site = inject('sites').manual;
  const read = async (path: string): Promise<string> => (await fetch(new URL(path, site))).text();
  const scripts = new Map<string, string>();
  const follow = async (path: string): Promise<void> => {
    if (scripts.has(path)) return;
    scripts.set(path, '');
    const text = await read(path);
    scripts.set(path, text);
    for (const [, other = ''] of text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g))
      await follow(new URL(other, new URL(path, site)).pathname);
  };
  const html = await read(new URL(address, site).pathname);
  for (const [, path = ''] of html.matchAll(/<script[^>]* src="([^"]+\.js)"/g)) await follow(path);
  expect(scripts.size).toBeGreaterThan(1);
  const weight = [...scripts.values()].reduce(
    (sum, text) => sum + brotliCompressSync(text).length,
    0,
  );
  expect(weight).toBeLessThanOrEqual(15_000);
});

test('the first click fetches what moves the devices, and not what few readers ask for', async ({
  open,
}) => {
  const page = await open(address, calm);
  const first = stepOn(page, 'step-1', mouse);
  await first.button('live view').click({ button: 'right' });
  await first.stage.getByRole('menu').waitFor();
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  );
  expect(scripts.join()).toMatch('engine');
  expect(scripts.join()).not.toMatch(/advice|peek|qr-symbol|run-panel|show|where/);
  const sizes = scripts.map(
    async (name) => brotliCompressSync(await (await fetch(name)).bytes()).length,
  );
  const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(weight).toBeLessThanOrEqual(78_500);
});
