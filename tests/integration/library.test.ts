/** The articles of a folder as the site takes them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { projectName, openArchive } from '../../src/archive/index.ts';
import { forTheFront, openLibrary } from '../../src/integration/library.ts';
import { reportAll } from '../../src/integration/report.ts';
import { contentFolder, lampArticle } from './lamp-site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const worlds = fileURLToPath(new URL('../lamp/worlds.ts', import.meta.url));

test('a file that only seems to be an article keeps the site from being built, and packages hold no articles', async () => {
  const content = await contentFolder({ 'right.mdx': lampArticle(), 'left.md': lampArticle(2) });
  await mkdir(join(content, 'node_modules/a'), { recursive: true });
  await writeFile(join(content, 'node_modules/a/readme.mdx'), lampArticle(3));
  await writeFile(join(content, 'node_modules/a/readme.md'), lampArticle(3));
  const library = openLibrary({ root, content, worlds, memory: join(content, '../memory') });
  expect((await library.articles()).map(({ slug }) => slug)).toEqual(['right']);
  const { lines, failed } = await reportAll(library, '/');
  expect(lines).toEqual([
    expect.stringMatching(/left\.md: no article, since its name does not end in “\.mdx”\./),
  ]);
  expect(failed).toBe(true);
});

test('what was checked is known to the site, also where articles lie outside the project', async () => {
  const text = lampArticle();
  const content = await contentFolder({ 'right.mdx': text });
  const [memory, today] = [join(content, '../memory'), new Date().toISOString().slice(0, 10)];
  await openArchive({ worlds, folder: memory, today }).entries([
    { file: projectName(root, join(content, 'right.mdx')), text },
  ]);
  const library = openLibrary({ root, content, worlds, memory });
  expect((await library.glance()).map(({ entry }) => entry?.slug)).toEqual(['right']);
  expect((await library.article(join(content, 'right.mdx'))).executed).toBeGreaterThan(0);
});

test('an article is compiled anew when one that it asks for steps of has changed', async () => {
  const front =
    '---\ntitle: Light\ndescription: Light the lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';
  const content = await contentFolder({
    'light.mdx': `${front}1. Press **Power**.\n2. Press **Rename**.\n`,
    'name.mdx': `${front}1. Do steps 1 to 2 of [Light](./light.mdx).\n2. Press **Cancel**.\n`,
  });
  const library = openLibrary({ root, content, worlds, memory: join(content, '../memory') });
  const told = async (): Promise<string[][]> =>
    (await library.articles()).map(({ slug, diagnostics }) => [
      slug,
      ...diagnostics.map(({ rule }) => rule),
    ]);
  expect(await told()).toEqual([['light'], ['name']]);
  await writeFile(join(content, 'light.mdx'), `${front}1. Press **Power**.\n`);
  library.forget(join(content, 'light.mdx'));
  expect(await told()).toEqual([['light'], ['name', 'failed-prologue']]);
});

test('the front page begins with what is for all readers, whatever comes first by its title', async () => {
  const titled = (title: string, front = ''): string =>
    lampArticle()
      .replace(/^title: .*/m, `title: ${title}`)
      .replace('situation:\n  mains: on\n', front);
  const [forOne, draft, forAll] = [
    titled('A', 'situation:\n  mains: on\n'),
    titled('B', 'draft: true\n'),
    titled('C'),
  ];
  const content = await contentFolder({ 'a.mdx': forOne, 'b.mdx': draft, 'c.mdx': forAll });
  const library = openLibrary({ root, content, worlds, memory: join(content, '../memory') });
  expect(forTheFront(await library.glance()).map(({ slug }) => slug)).toEqual(['c', 'a', 'b']);
  await library.articles();
  expect(forTheFront(await library.glance()).map(({ slug }) => slug)).toEqual(['c', 'a', 'b']);
});

test('lists go by the groups of the world, those for all readers first in each, and what is in none comes last', async () => {
  const listed = (title: string, group?: string, isForAll = false): string =>
    lampArticle()
      .replace(/^title: .*/m, `title: ${title}${group === undefined ? '' : `\ngroup: ${group}`}`)
      .replace('situation:\n  mains: on\n', isForAll ? '' : 'situation:\n  mains: on\n');
  const content = await contentFolder({
    'a.mdx': listed('A', 'Care'),
    'b.mdx': listed('B'),
    'c.mdx': listed('C', 'Everyday'),
    'd.mdx': listed('D', 'Everyday', true),
  });
  const library = openLibrary({ root, content, worlds, memory: join(content, '../memory') });
  const slugs = async (): Promise<string[]> => (await library.glance()).map(({ slug }) => slug);
  expect(await slugs()).toEqual(['d', 'c', 'a', 'b']);
  await library.articles();
  expect(await slugs()).toEqual(['d', 'c', 'a', 'b']);
});

test('whoever asks while a change is being read is told of the change', async () => {
  const content = await contentFolder({ 'light.mdx': lampArticle() });
  const library = openLibrary({ root, content, worlds, memory: join(content, '../memory') });
  await library.articles();
  const file = join(content, 'light.mdx');
  await writeFile(file, lampArticle().replace('**Rename**', '**Renaem**'));
  library.forget(file);
  const [, articles] = await Promise.all([library.text(file), library.articles()]);
  expect(articles.map(({ diagnostics }) => diagnostics.length)).toEqual([1]);
});

test('until something was compiled any source may be the one that was mended, but none that only declares types', () => {
  const library = openLibrary({ root, content: '/nowhere', worlds, memory: '/nowhere' });
  expect(
    ['src/compiler/compile.ts', '.astro/types.d.ts', 'src/pages/index.astro'].filter((file) =>
      library.decides(file),
    ),
  ).toEqual(['src/compiler/compile.ts']);
});
