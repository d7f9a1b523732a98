/**
 * Every article, performed in the page in two situations: its own, and the one that differs most.
 * What is pressed is what the compiled article says.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { openArchive } from '../../src/archive/index.ts';
import type { CompiledArticle } from '../../src/compiler/index.ts';
import { differenceBetween, type WorldDefinition } from '../../src/simulator/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { deedsOn } from '../../scripts/perform-article.ts';
import { project, today } from '../../scripts/project.ts';
import { patience, test as plain } from './harness.ts';
import { pressInPage } from './press-in-page.ts';

const folder = 'content/procedures';
const sources = readdirSync(folder)
  .map((name) => `${folder}/${name}`)
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

const test = plain.extend('articles', { scope: 'worker' }, async ({}, { onCleanup }) => {
  const archive = openArchive({
    worlds: join(project, 'src/simulator/worlds/index.ts'),
    folder: inject('articles'),
    remote: undefined,
    today: today(),
  });
  onCleanup(() => archive.close());
  await archive.entries(sources, []);
  return archive;
});

test.for(sources)('$file', async (source, { open, articles }) => {
  const article = await articles.article(source);
  const definition = worlds.find(({ id }) => id === article.world);
  if (!definition) throw new Error(`There is no world ${article.world}.`);
  for (const way of twoOf(article, definition)) {
    const different = differenceBetween(article.ways[0]?.situation ?? {}, way.situation);
    const query = new URLSearchParams(different).toString();
    // Nobody points at anything here: of a page so low little has to be painted.
    const look = { height: 300, reducedMotion: true };
    const page = await open(`procedures/${article.slug}/?${query}`, look);
    const deeds = deedsOn(way, article, definition);
    expect(await page.evaluate(pressInPage, { deeds, patience }), query).toBeUndefined();
  }
});

type Way = CompiledArticle['ways'][number];

/** The article's own way and the last of those that readers can choose by their circumstances. */
function twoOf({ ways }: CompiledArticle, { situations }: WorldDefinition): readonly Way[] {
  const [own] = ways;
  if (!own) throw new Error('An article that was executed has a way.');
  const other = ways.findLast(
    ({ situation, slip }) =>
      slip === undefined &&
      Object.keys(differenceBetween(own.situation, situation)).every(
        (name) => situations[name]?.fault !== true,
      ),
  );
  return other && other !== own ? [own, other] : [own];
}
