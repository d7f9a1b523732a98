import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { corpus } from '../compiler/sentences/corpus.ts';
import { indexedPage } from './indexed-page.ts';
import { textOf } from './text-of.ts';
import { buildLampSite, lampArticle, lampArticles, siteOfLamps, type Built } from './lamp-site.ts';

describe('a correct site', () => {
  let built: Built;
  beforeAll(async () => (built = await siteOfLamps()));

  test('is built, and says what was executed', () => {
    expect(built.output).toContain('12 articles, 36 steps executed');
    expect(built.succeeded).toBe(true);
  });

  test('has no inline script or style, and its policy', async () => {
    const pages = (await readdir(built.dist, { recursive: true })).filter((name) =>
      name.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(14);
    for (const name of pages) {
      const html = await readFile(join(built.dist, name), 'utf8');
      expect(html, name).toContain(
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ',
      );
      expect(html, name).toContain("require-trusted-types-for 'script'");
      expect(html, name).not.toMatch(
        /<style|\sstyle="|\son[a-z]+="|<script(?![^>]*(?:\ssrc=|type="application\/json"))/,
      );
    }
    const coloured = await readFile(join(built.dist, 'procedures/light-012/index.html'), 'utf8');
    expect(coloured).toContain('<span class="code-');
  });

  test('has every sentence of the language with its reading, and leads from there to rules that exist', async () => {
    for (const { form, specimens } of corpus) {
      const html = await readFile(join(built.dist, `language/${form}/index.html`), 'utf8');
      const rows = [...html.matchAll(/<tr[^>]*>.*?<\/tr>/gs)].map(([row]) => textOf(row));
      expect(rows).toHaveLength(specimens.length + 1);
      specimens.forEach(({ sentence, reads }, index) => {
        for (const said of [sentence, ...reads.split('; ')])
          expect(rows[index + 1], sentence).toContain(said);
      });
      const rules = [...html.matchAll(/href="(\/diagnostics\/[a-z-]+\/)"/g)].map(
        ([, path = '']) => path,
      );
      expect(rules.filter((path) => !existsSync(join(built.dist, path, 'index.html')))).toEqual([]);
    }
  });

  test('asks no other host for anything', async () => {
    const html = await readFile(join(built.dist, 'procedures/light-001/index.html'), 'utf8');
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test('finds a step by the words on its screen', async () => {
    const page = await indexedPage(join(built.dist, 'pagefind'), '/procedures/light-001/');
    const anchors = page.anchors.map(({ id }) => id);
    expect(anchors).toEqual(
      expect.arrayContaining(['step-1-title', 'step-2-title', 'step-3-title']),
    );
    expect(page.content).toContain('Rename Lamp');
  });
});

const draft = (text: string): string => text.replace('world: lamp', 'world: lamp\ndraft: true');

describe('a draft', () => {
  test('is checked and not published: no page, no list, no search', async () => {
    const articles = {
      'light.mdx': lampArticle(),
      'later.mdx': draft(lampArticle(2)).replace('**Rename**', '**Renaem**'),
    };
    const { dist, output, succeeded } = await buildLampSite(articles);
    expect(succeeded, output).toBe(true);
    expect(output).toContain('later.mdx:19:12');
    expect(output).toContain('1 draft');
    expect(output).toContain('1 article proven and indexed for search');
    expect(existsSync(join(dist, 'procedures/later'))).toBe(false);
    const files = await readdir(dist, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files
        .filter((file) => /\.(?:html|json)$/.test(file.name) && file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => text.includes('Light lamp 002'))).toEqual([]);
    expect(await readFile(join(dist, 'pagefind/pagefind-entry.json'), 'utf8')).toContain(
      '"page_count":1',
    );
    // What tells mistakes to a writer is no part of what readers get.
    const page = await readFile(join(dist, 'procedures/light/index.html'), 'utf8');
    const styles = [...page.matchAll(/href="([^"]+\.css)"/g)].map(([, path = '']) =>
      readFile(join(dist, path), 'utf8'),
    );
    expect((await Promise.all(styles)).join('')).not.toContain('.told');
  });

  test('alone is no site', async () => {
    const { output, succeeded } = await buildLampSite({ 'light.mdx': draft(lampArticle()) });
    expect(output).toContain(
      'The content folder holds only drafts: an empty site is never published.',
    );
    expect(succeeded).toBe(false);
  });
});

test('an article page is as large among 120 articles as among 12', async () => {
  const sizes = [];
  for (const { dist, output } of [await siteOfLamps(), await buildLampSite(lampArticles(120))]) {
    const page = join(dist, 'procedures/light-008/index.html');
    expect(existsSync(page), output).toBe(true);
    sizes.push((await readFile(page, 'utf8')).length);
  }
  const [few = 0, many = 0] = sizes;
  // What may differ: the digits of the number of articles, and the button that fetches the rest.
  expect(Math.abs(many - few)).toBeLessThan(100);
});

describe('a site that is refused', () => {
  describe('for several articles at once', () => {
    const bad = lampArticle().replace('Press **Rename**', 'Press **Renaem**');
    let refused: Built;
    beforeAll(async () => {
      refused = await buildLampSite({
        'good.mdx': lampArticle(),
        'bad.mdx': bad,
        'idle.mdx': lampArticle().replace(/## Steps[\s\S]*## Result[\s\S]*/, 'Only words.\n'),
        'linking.mdx': lampArticle(2).replace('A dark lamp lights.', 'See [later](./later.mdx).'),
        'later.mdx': draft(lampArticle(3)),
      });
    });

    test('leaves nothing of them', () => {
      expect(refused.succeeded).toBe(false);
      expect(existsSync(join(refused.dist, 'procedures'))).toBe(false);
    });

    test('names the article, the line and the column of a mistake', () => {
      const lines = bad.slice(0, bad.indexOf('Renaem')).split('\n');
      const place = `${String(lines.length)}:${String((lines.at(-1) ?? '').length + 1)}`;
      expect(refused.output).toMatch(new RegExp(`bad\\.mdx:${place}`));
    });

    test('names one in which no step was executed', () => {
      expect(refused.output).toMatch(/\[no-steps\].*\n -->.*idle\.mdx:9:1\n/);
    });

    test('names a draft that a published one leads to', () => {
      expect(refused.output).toContain('The article “later” is a draft');
    });
  });

  test('has no article', async () => {
    const { output, succeeded } = await buildLampSite({});
    expect(output).toContain('holds no article');
    expect(succeeded).toBe(false);
  });

  test('has an article that went past the compiler', async () => {
    const { output, succeeded } = await buildLampSite(
      { 'light.mdx': lampArticle() },
      'tests/integration/bypass/astro.config.mjs',
    );
    expect(output).toContain(
      'procedures/smuggled/index.html did not come from an article that was compiled and executed in this build',
    );
    expect(succeeded).toBe(false);
  });
});
