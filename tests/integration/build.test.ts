/** A site that is right, below a path: what is in it, and where its links lead. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { project } from '../../scripts/project.ts';
import { compile } from '../../src/compiler/index.ts';
import { licencesOf, shipped } from '../../src/integration/licences.ts';
import { corpus } from '../compiler/sentences/corpus.ts';
import { worlds } from '../lamp/worlds.ts';
import { indexedPage } from './indexed-page.ts';
import { textOf } from './text-of.ts';
import { buildLampSite, draft, lampArticle, lampArticles, type Built } from './lamp-site.ts';

const base = '/manual/';

const linking = `${lampArticle(14).replace(
  'A dark lamp lights.',
  `A dark lamp lights. See [a file](./other.mdx#step-2), [a page](/procedures/other/#it-isnt-lit--or-so-it-seems), [front](/),
[no slash](/worlds/lamp#lamp-on), <a href="/diagnostics/broken-link/">a tag</a>, [defined][d], [here](#result), [a step](#step-3),
[a query](./other.mdx?mains=off#step-1), [elsewhere](https://example.com/a/), ![the mark](/favicon.svg), <img src="/favicon.svg" alt="" />.

[d]: <./light.mdx#a-b-c--d> "Itself"`,
)}
## A \`b\` _c_ -- D!

${[
  'Again',
  'Again',
  'With {/* a comment */} inside',
  'Two  blanks',
  'Ü & 1. [link](#result)',
  'An ![image](/favicon.svg) in it',
  '<span>Tag</span> &copy; “x”',
]
  .map((heading) => `### ${heading}\n`)
  .join('\n')}`;

const other = `${lampArticle(15)}
## It isn’t lit -- or so it seems

Look again.
`;

const code = '\n```json\n{ "lit": true } // "warm"\n```\n';

let built: Built;

/** A page of the site. */
const read = (path: string): Promise<string> => readFile(join(built.dist, path), 'utf8');

// A site of fourteen articles that has no mistake, and of a draft that has one, is built once: all
// tests look at it.
beforeAll(async () => {
  const articles = {
    ...lampArticles(11),
    'light-012.mdx': lampArticle(12) + code,
    'light.mdx': linking,
    'other.mdx': other,
    'later.mdx': draft(lampArticle(13)).replace('**Rename**', '**Renaem**'),
  };
  built = await buildLampSite(articles, undefined, base);
});

describe('a correct site', () => {
  test('is built, and says what was executed', () => {
    expect(built.succeeded, built.output).toBe(true);
    expect(built.output).toContain('15 articles, 45 steps executed');
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
    const coloured = await read('procedures/light-012/index.html');
    expect(coloured).toContain('<span class="code-');
  });

  test('has every sentence of the language with its reading, and leads from there to rules that exist', async () => {
    for (const { form, specimens } of corpus) {
      const html = await read(`language/${form}/index.html`);
      const rows = [...html.matchAll(/<tr[^>]*>.*?<\/tr>/gs)].map(([row]) => textOf(row));
      expect(rows).toHaveLength(specimens.length + 1);
      specimens.forEach(({ sentence, reads }, index) => {
        for (const said of [sentence, ...reads.split('; ')])
          expect(rows[index + 1], sentence).toContain(said);
      });
      const rules = [...html.matchAll(/href="\/manual(\/diagnostics\/[a-z-]+\/)"/g)].map(
        ([, path = '']) => path,
      );
      expect(rules.filter((path) => !existsSync(join(built.dist, path, 'index.html')))).toEqual([]);
    }
  });

  test('asks no other host for anything', async () => {
    const html = await read('procedures/light-001/index.html');
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test('has nothing of a draft, which is checked all the same: no page, no list, no search', async () => {
    const { dist, output } = built;
    expect(output).toContain('later.mdx:19:12');
    expect(output).toContain('1 draft');
    expect(output).toContain('14 articles proven and indexed for search');
    expect(existsSync(join(dist, 'procedures/later'))).toBe(false);
    const files = await readdir(dist, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files
        .filter((file) => /\.(?:html|json)$/.test(file.name) && file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => text.includes('Light lamp 013'))).toEqual([]);
    expect(await read('pagefind/pagefind-entry.json')).toContain('"page_count":14');
  });

  test('has nothing of what tells mistakes to a writer', async () => {
    const page = await read('procedures/light-001/index.html');
    const styles = [...page.matchAll(/href="([^"]+\.css)"/g)].map(([, path = '']) =>
      read(path.slice(base.length)),
    );
    expect(styles.length).toBeGreaterThan(0);
    expect((await Promise.all(styles)).join('')).not.toContain('.told');
  });

  test('has a page with the licences of all that readers get, and leads there', async () => {
    const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const licences = squeezed(textOf(await read('licences/index.html')));
    for (const { name, version, licence, text } of licencesOf(project, shipped)) {
      expect(licences).toContain(`${name} ${version}, ${licence}`);
      expect(licences).toContain(squeezed(text));
    }
    for (const page of ['index.html', 'procedures/light-001/index.html', 'licences/index.html'])
      expect(await read(page), page).toContain('href="/manual/licences/"');
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

describe('links of its articles', () => {
  let page: string;
  beforeAll(async () => (page = await read('procedures/light/index.html')));

  /** The file that a browser gets for an address of the site. */
  function fileAt(path: string): string {
    const file = join(built.dist, path.slice(base.length));
    return path.endsWith('/') ? join(file, 'index.html') : file;
  }

  test('each link leads to a page that is there, and to a place that is on it', async () => {
    const { pathname: own } = new URL(`http://localhost${base}procedures/light/`);
    const article = /<article[^]*<\/article>/.exec(page)?.[0] ?? '';
    const addresses = [...article.matchAll(/<(?:a|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(
      ([, address = '']) => address,
    );
    const inside = addresses.filter((address) => !address.startsWith('https:'));
    expect(inside.length, built.output).toBeGreaterThanOrEqual(12);
    for (const address of inside) {
      const { pathname, hash } = new URL(
        address.replaceAll('&amp;', '&'),
        `http://localhost${own}`,
      );
      expect(pathname.startsWith(base), address).toBe(true);
      expect(existsSync(fileAt(pathname)), address).toBe(true);
      if (hash)
        expect(await readFile(fileAt(pathname), 'utf8'), address).toContain(
          ` id="${decodeURIComponent(hash.slice(1))}"`,
        );
    }
  });

  test('other hosts stay as they are', () => {
    expect(page).toContain('href="https://example.com/a/"');
  });

  test('the compiler knows the ids that headings get', () => {
    const article = /<article[^]*<\/article>/.exec(page)?.[0] ?? '';
    const given = [...article.matchAll(/<h[2-6] id="([^"]*)"/g)].map(([, id]) => id);
    expect(given.length).toBeGreaterThan(9);
    expect(compile({ file: 'light.mdx', text: linking }, worlds).anchors).toEqual(
      expect.arrayContaining(given),
    );
  });
});

test('an article page is as large among 40 articles as among 14', async () => {
  const sizes = [];
  for (const { dist, output } of [built, await buildLampSite(lampArticles(40), undefined, base)]) {
    const page = join(dist, 'procedures/light-008/index.html');
    expect(existsSync(page), output).toBe(true);
    sizes.push((await readFile(page, 'utf8')).length);
  }
  const [few = 0, many = 0] = sizes;
  // What may differ: the digits of the number of articles, and the button that fetches the rest.
  expect(Math.abs(many - few)).toBeLessThan(100);
});
