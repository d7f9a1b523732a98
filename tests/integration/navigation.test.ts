import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkedPages } from '../../src/components/article/list-pages.ts';
import { chunks, entriesAround } from '../../src/components/workbench/neighbourhood.ts';
import { drawArticleRows } from '../../src/components/workbench/rows.ts';

const shelf = (count: number): { slug: string }[] =>
  Array.from({ length: count }, (_, index) => ({ slug: String(index) }));

test('the neighbourhood holds the current entry, is in order and never larger than asked for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.nat(),
      fc.integer({ min: 1, max: 20 }),
      (count, seed, size) => {
        const current = String(seed % count);
        const near = entriesAround(shelf(count), current, size).map(({ slug }) => slug);
        expect(near).toHaveLength(Math.min(count, size));
        expect(near).toContain(current);
        expect(near.map(Number)).toEqual(near.map(Number).toSorted((a, b) => a - b));
      },
    ),
  );
});

test('without a current entry the first ones are printed', () => {
  expect(entriesAround(shelf(50), undefined, 3)).toEqual(shelf(3));
});

test('each group has its summary once, above its first row', () => {
  const listed = [
    { slug: 'a', title: 'A', group: 'Care' },
    { slug: 'b', title: 'B', group: 'Care' },
    { slug: 'c', title: 'C' },
  ];
  const rows = drawArticleRows(listed, 'b', '/')
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  expect(rows).toEqual(['Care', 'A', 'B', 'C']);
});

test('a group has one summary, wherever its articles are listed, and is open at first', () => {
  const listed = [
    { slug: 'a', title: 'A', group: 'Care' },
    { slug: 'b', title: 'B', group: 'Use' },
    { slug: 'c', title: 'C', group: 'Care' },
  ];
  const rows = drawArticleRows(listed, 'b', '/');
  expect(rows.match(/<summary>\w+/g)).toEqual(['<summary>Care', '<summary>Use']);
  expect(rows.match(/<details open/g)).toHaveLength(2);
});

test('chunks hold everything once, in order', () => {
  for (const count of [0, 1, 99, 100, 101, 250]) {
    expect(chunks(shelf(count)).flat()).toEqual(shelf(count));
    expect(chunks(shelf(count))).toHaveLength(Math.max(1, Math.ceil(count / 100)));
  }
});

test('the foot of a list stays short', () => {
  expect(linkedPages(1, 1)).toEqual([1]);
  expect(linkedPages(10, 40)).toEqual([1, 8, 9, 10, 11, 12, 40]);
});
