/**
 * The site while it is being written: mistakes appear at their place, and go away by themselves.
 */
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
  const env = {
    ...plainSurroundings(),
    LAMP_CONTENT: content,
    CACHE_DIR: join(content, '../cache'),
  };
  const command = [
    'node_modules/astro/bin/astro.mjs',
    'dev',
    '--port',
    '0',
    '--config',
    'tests/lamp/astro.config.mjs',
  ];
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
  for (let count = 0; count < 1_000; count += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`There was no answer in five minutes. The server said:\n${said}`);
}

/** A page, once it says something. */
const page = (path: string, words: string): Promise<string> =>
  until(async () => {
    const answer = await fetch(`${site}/${path}`);
    const html = await answer.text();
    return answer.ok && html.includes(words) ? html : undefined;
  });

const lit = '<procedure-step';
const placeIn = (text: string, words: string): string => {
  const lines = text.slice(0, text.indexOf(words)).split('\n');
  return `light.mdx:${String(lines.length)}:${String((lines.at(-1) ?? '').length + 1)}`;
};

test('a browser that keeps a published site at this address forgets it', async () => {
  expect(await (await fetch(`${site}/service-worker.js`)).text()).toContain('unregister()');
});

test('search works without a build', async () => {
  await page('procedures/light/', lit);
  const answer = await fetch(`${site}/pagefind/pagefind-entry.json`);
  expect(await answer.json()).toMatchObject({ languages: { en: { page_count: 1 } } });
  expect((await fetch(`${site}/pagefind/pagefind.js`)).headers.get('content-type')).toBe(
    'text/javascript',
  );
  expect((await fetch(`${site}/pagefind/no-such-file.js`)).status).toBe(404);
});

test('mistakes are told all at once on the article’s own page, other pages go on, and the page heals by itself', async () => {
  const text = lampArticle()
    .replace('Press **Rename**', 'Press **Renaem**')
    .replace('The lamp is lit.', 'See [more](#nowhere).');
  await page('procedures/light/', lit);
  await writeFile(join(content, 'light.mdx'), text);
  const html = await page('procedures/light/', '3 mistakes keep this article from being published');
  for (const words of ['Renaem', '#nowhere', 'See [']) expect(html).toContain(placeIn(text, words));
  expect(html).toMatch(/<code[^>]*>2\. Press \*\*<mark[^>]*>Renaem<\/mark>\*\*/);
  expect(html).toContain('href="/diagnostics/broken-link/"');
  await until(() => Promise.resolve(said.includes(placeIn(text, 'Renaem')) || undefined));
  expect(said).toContain(`= more: ${site}/diagnostics/broken-link/`);
  const problems: unknown = await (await fetch(`${site}/procedures/light/problems.json`)).json();
  expect(problems).toContainEqual(expect.objectContaining({ rule: 'broken-link', at: 'result' }));
  const others = await Promise.all(
    ['', 'procedures/', 'diagnostics/', 'navigation/1.json', 'pagefind/pagefind-entry.json'].map(
      async (path) => {
        return (await fetch(`${site}/${path}`)).status;
      },
    ),
  );
  expect(others).toEqual([200, 200, 200, 200, 200]);
  expect(await page('', '3 mistakes')).toContain('Light lamp 001');
  await writeFile(join(content, 'light.mdx'), lampArticle());
  expect(await page('procedures/light/', lit)).not.toContain('mistakes');
  expect(await (await fetch(`${site}/procedures/light/problems.json`)).json()).toEqual([]);
  expect((await fetch(`${site}/procedures/light/proof.json`)).status).toBe(200);
});

test('a file that is written bit by bit is told of as it is at last', async () => {
  for (const pause of [10, 20, 40]) {
    await writeFile(join(content, 'light.mdx'), '');
    await new Promise((resolve) => setTimeout(resolve, pause));
    await writeFile(
      join(content, 'light.mdx'),
      lampArticle().replace('**Rename**', `**Renaem ${String(pause)}**`),
    );
    await page('procedures/light/', `Renaem ${String(pause)}`);
  }
  await writeFile(join(content, 'light.mdx'), lampArticle());
  await page('procedures/light/', lit);
});

test('an article that cannot be read at all hurts its own page only', async () => {
  await writeFile(join(content, 'light.mdx'), '---\ntitle: [\n---\n\nA { here, <and there.\n');
  expect(await page('procedures/light/', 'keep this article from being published')).toContain(
    'mdx-syntax',
  );
  expect((await fetch(site)).status).toBe(200);
  await writeFile(join(content, 'light.mdx'), lampArticle());
  await page('procedures/light/', lit);
});

test('a draft is shown, and marked as one', async () => {
  await writeFile(
    join(content, 'light.mdx'),
    lampArticle().replace('world: lamp', 'world: lamp\ndraft: true'),
  );
  expect(await page('procedures/light/', '>Draft</span>')).toContain(lit);
  expect(await page('procedures/', '>Draft</span>')).toContain('Light lamp 001');
  await writeFile(join(content, 'light.mdx'), lampArticle());
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
