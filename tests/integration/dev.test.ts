/** The site while it is being written: mistakes appear at their place, and go away by themselves. */
import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentFolder, lampArticle, plainSurroundings } from './lamp-site.ts';

let server: ChildProcess;
let content: string;
let site: string;
let said = '';

beforeAll(async () => {
  content = await contentFolder({ 'light.mdx': lampArticle() });
  const env = { ...plainSurroundings(), LAMP_CONTENT: content, CACHE_DIR: join(content, '../cache') };
  const command = ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0', '--config', 'tests/lamp/astro.config.mjs'];
  server = spawn(process.execPath, command, { env });
  server.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  site = await until(() => Promise.resolve(/http:\/\/localhost:\d+/.exec(said)?.[0]));
});

afterAll(() => {
  server.kill();
});

/** Asks until there is an answer, for five minutes at most. */
async function until<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
  for (let count = 0; count < 3_000; count += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`There was no answer in five minutes. The server said:\n${said}`);
}

/** The article's page, once it has this status. */
const page = (status: number): Promise<string> =>
  until(async () => {
    const answer = await fetch(`${site}/procedures/light/`);
    return answer.status === status ? answer.text() : undefined;
  });

test('search works without a build', async () => {
  await page(200);
  const answer = await fetch(`${site}/pagefind/pagefind-entry.json`);
  expect(await answer.json()).toMatchObject({ languages: { en: { page_count: 1 } } });
  expect((await fetch(`${site}/pagefind/pagefind.js`)).headers.get('content-type')).toBe('text/javascript');
  expect((await fetch(`${site}/pagefind/no-such-file.js`)).status).toBe(404);
});

test('a mistake is reported at its line and column, other pages go on, and the page heals by itself', async () => {
  const text = lampArticle().replace('Press **Rename**', 'Press **Renaem**');
  await page(200);
  await writeFile(join(content, 'light.mdx'), text);
  await page(500);
  const lines = text.slice(0, text.indexOf('Renaem')).split('\n');
  const place = `light.mdx:${String(lines.length)}:${String((lines.at(-1) ?? '').length + 1)}`;
  await until(() => Promise.resolve(said.includes(place) || undefined));
  expect((await fetch(`${site}/procedures/`)).status).toBe(200);
  await writeFile(join(content, 'light.mdx'), lampArticle());
  expect(await page(200)).toContain('Rename');
});

test('a new article is there as soon as it is written', async () => {
  await writeFile(join(content, 'second.mdx'), lampArticle(2));
  const list = await until(async () => {
    const html = await (await fetch(`${site}/procedures/`)).text();
    return html.includes('Light lamp 002') ? html : undefined;
  });
  expect(list).toContain('/procedures/second/');
  expect((await fetch(`${site}/procedures/second/`)).status).toBe(200);
});
