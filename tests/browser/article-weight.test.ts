/** How heavy the first article's page is, with all it shows and without JavaScript. */
import { brotliCompressSync } from 'node:zlib';
import { inject } from 'vitest';
import { expect, test } from './harness.ts';
import { address } from './password-reset.ts';

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
