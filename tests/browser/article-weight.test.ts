/** How heavy the first article's page is, with all it shows and without JavaScript. */
import { brotliCompressSync } from 'node:zlib';
import { inject } from 'vitest';
import { expect, test } from './harness.ts';
import { address } from './password-reset.ts';

test('the page weighs no more than it must', async () => {
  const html = Buffer.from(await (await fetch(inject('sites').manual + address.replace(/^\//, ''))).arrayBuffer());
  expect(html.length).toBeLessThanOrEqual(90_000);
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(9_600);
});
