/**
 * The articles that are made for measuring are right ones: of what has mistakes no site is built.
 */
import { expect, test } from 'vitest';
import { generatedArticle, generatedName } from '../../scripts/generate-articles.ts';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';

const articles = Array.from({ length: 12 }, (_, number) =>
  compile({ file: generatedName(number), text: generatedArticle(number) }, worlds, {
    today: '2026-11-01',
  }),
);

test('they have no mistakes, and their steps are executed', () => {
  expect(articles.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  expect(articles.filter(({ executed }) => executed === 0)).toEqual([]);
});

test('they differ in what they leave open, and none is for several editions of the devices', () => {
  const variants = articles.map(({ counts }) => counts.variants);
  expect(new Set(variants).size).toBeGreaterThan(2);
  expect(Math.max(...variants)).toBeLessThanOrEqual(32);
});
