import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Plugin } from 'vite';
import { describe, expect, test } from 'vitest';
import type { Body, CompiledArticle, Diagnostic } from '../../src/compiler/index.ts';
import { articlePlugin } from '../../src/integration/article-plugin.ts';
import type { Ledger } from '../../src/integration/publishing.ts';
import { libraryOf } from './library-of.ts';
import { placeOf, record } from './record.ts';

const text = '1. Press **Pwoer**.\n';
const file = '/site/content/light.mdx';
const mistake: Diagnostic = {
  rule: 'label-spelling',
  url: '/diagnostics/label-spelling/',
  severity: 'error',
  message: 'No control is called “Pwoer”; “Power” is meant.',
  note: 'Write **Power**.',
  ...placeOf(text, 'Pwoer'),
};

/** The plugin, with one article. */
function pluginWith(
  change: Partial<CompiledArticle>,
  isPublished: boolean,
): { plugin: Plugin; ledger: Ledger } {
  // Every source decides what articles are compiled to.
  const library = {
    ...libraryOf([{ ...record(text, [text.trimEnd()]), ...change }], text),
    decides: () => true,
  };
  const ledger: Ledger = new Map();
  const colour = (body: Body): Promise<Body> => Promise.resolve(body);
  const plugin = articlePlugin({
    root: '/site',
    content: '/site/content',
    library,
    ledger,
    colour,
    base: '/',
    home: '/',
    isPublished,
  });
  return { plugin, ledger };
}

/** What the plugin makes of the file of one article with these diagnostics. */
async function transformed(
  change: Partial<CompiledArticle>,
  { id = file, said = text }: { id?: string; said?: string } = {},
): Promise<{ result: unknown; ledger: Ledger }> {
  const { plugin, ledger } = pluginWith(change, true);
  const transform = plugin.transform as (code: string, id: string) => Promise<unknown>;
  return { result: await transform(said, id), ledger };
}

/** The module of the article, as pages import it. */
async function loaded(change: Partial<CompiledArticle>, isPublished = false): Promise<string> {
  const { plugin } = pluginWith(change, isPublished);
  return (plugin.load as (id: string) => Promise<string>)('\0rehearsal:article/light');
}

describe('an article with a mistake', () => {
  const refused = transformed({
    diagnostics: [mistake, { ...mistake, severity: 'info' }, mistake],
  }).catch((error: unknown) => error);

  test('throws an error that the overlay shows at the exact place', async () => {
    expect(await refused).toMatchObject({
      name: 'ArticleError',
      type: 'AstroError',
      title: 'label-spelling',
      message: 'No control is called “Pwoer”; “Power” is meant. (and 1 more in this article)',
      hint: 'Write **Power**.',
      loc: { file, line: 1, column: 12 },
    });
  });

  test('says so in its stack too, which is all that some tools print', async () => {
    expect((await refused) as Error).toHaveProperty('stack', `${file}:1:12`);
  });
});

test('an article in which nothing was executed is refused although it has no mistake', async () => {
  await expect(transformed({ executed: 0 })).rejects.toThrow(
    'No step of content/light.mdx was executed',
  );
});

test('warnings do not keep an article from being published, and its fingerprint is noted', async () => {
  const { result, ledger } = await transformed({
    diagnostics: [{ ...mistake, severity: 'warning' }],
  });
  const [fingerprint] = [...ledger.values()];
  expect([...ledger.keys()]).toEqual(['light']);
  expect(result).toMatchObject({
    code: expect.stringContaining(`export const fingerprint = "${fingerprint ?? ''}"`) as string,
  });
});

test('while it is written, an article with mistakes becomes a page that can tell them', async () => {
  const code = await loaded({ diagnostics: [mistake] });
  expect(code).toContain(`export const source = ${JSON.stringify(text)};`);
  expect(code).toContain('"rule":"label-spelling"');
});

test('a plain article is data, and one that is more than Markdown a module of its own', async () => {
  expect(await loaded({ isPlain: true, body: ['<p>So.</p>'] })).toContain('"body":["<p>So.</p>"]');
  expect(await loaded({})).toBe(`export * from ${JSON.stringify('/site/content/light.mdx')};\n`);
  await expect(loaded({ diagnostics: [mistake] }, true)).rejects.toThrow('“Power” is meant');
});

test('a draft is not expected among the pages', async () => {
  expect((await transformed({ draft: true })).ledger.size).toBe(0);
});

test('what an article allows is no part of its page: headings keep their ids', async () => {
  const { result } = await transformed(
    {},
    { said: `${text}\n## End {/* allow: no-action — so */}\n` },
  );
  expect((result as { code: string }).code).toMatch(/\n## End\s*\n/);
});

test('files outside the content folder are left alone', async () => {
  const { result, ledger } = await transformed({}, { id: '/site/content-of-others/light.mdx' });
  expect(result).toBeUndefined();
  expect(ledger.size).toBe(0);
});

/** The modules that are made anew once a file has changed. */
async function renewedBy(changed: string): Promise<string[]> {
  const ids = [
    '\0rehearsal:article/light',
    '\0rehearsal:worlds',
    '/site/src/pages/index.astro',
    '/site/content/other.mdx',
    '/site/node_modules/astro/dist/core/environment/index.js',
    '\0virtual:astro:manifest',
  ];
  const renewed: string[] = [];
  const moduleGraph = {
    idToModuleMap: new Map(ids.map((id) => [id, { id }])),
    invalidateModule: ({ id }: { id: string }) => void renewed.push(id),
  };
  const environment = { name: 'ssr', moduleGraph, hot: { send: () => undefined } };
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const { plugin } = pluginWith({}, false);
  (plugin.configureServer as (server: unknown) => void)({
    watcher,
    environments: { ssr: environment },
  });
  watcher.emit('all', 'change', changed);
  await setTimeout(0);
  return renewed;
}

test('a change of what articles are compiled with renews what is ours, and leaves alone what the site builder keeps in mind', async () => {
  expect(await renewedBy('/site/src/simulator/world.ts')).toEqual([
    '\0rehearsal:article/light',
    '\0rehearsal:worlds',
    '/site/src/pages/index.astro',
    '/site/content/other.mdx',
  ]);
});
