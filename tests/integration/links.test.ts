/**
 * Links of articles on a finished site that lives below a path: each is followed to its page and
 * its place there.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';
import { buildLampSite, lampArticle, type Built } from './lamp-site.ts';

const base = '/manual/';

const linking = `${lampArticle().replace(
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

const other = `${lampArticle(2)}
## It isn’t lit -- or so it seems

Look again.
`;

let built: Built;
let page: string;

beforeAll(async () => {
  built = await buildLampSite({ 'light.mdx': linking, 'other.mdx': other }, undefined, base);
  page = await readFile(join(built.dist, 'procedures/light/index.html'), 'utf8').catch(() => '');
});

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
    const { pathname, hash } = new URL(address.replaceAll('&amp;', '&'), `http://localhost${own}`);
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
