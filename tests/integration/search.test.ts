import { expect, test } from 'vitest';
import { announcement, bestOf, findsOf, pieces } from '../../src/components/search/finds.ts';

const at = (score: number) => [{ balanced_score: score }];
const page = {
  url: '/manual/procedures/light/',
  excerpt: 'the <mark>lamp</mark>',
  meta: { title: 'Light the lamp' },
  sub_results: [
    {
      title: 'Light the lamp',
      url: '/manual/procedures/light/',
      excerpt: 'a',
      weighted_locations: at(1),
    },
    {
      title: '1 Press Power',
      url: '/manual/procedures/light/#step-1-title',
      excerpt: 'Press <mark>Power</mark> &amp; wait',
      weighted_locations: at(3),
    },
    {
      title: 'Result',
      url: '/manual/procedures/light/#result',
      excerpt: 'b',
      weighted_locations: at(2),
    },
  ],
};

test('a step that matches opens at that step', () => {
  expect(findsOf(page, 'power').map(({ kind, url }) => [kind, url])).toEqual([
    ['article', '/manual/procedures/light/'],
    ['step', '/manual/procedures/light/#step-1'],
    ['step', '/manual/procedures/light/#result'],
  ]);
});

test('a step that says all the words comes before one that says one of them often', () => {
  const titles = findsOf(page, 'result').map(({ title }) => title);
  expect(titles).toEqual(['Light the lamp', 'Result', '1 Press Power']);
});

test('an article whose title holds every word answers best, else its best step', () => {
  expect(bestOf(findsOf(page, 'power'), 'lamp light')).toBe(0);
  expect(bestOf(findsOf(page, 'power'), 'lamp power')).toBe(1);
});

test('excerpts are text: only the marks are understood', () => {
  expect(pieces('a <mark>b</mark> &lt;img&gt; <i>c</i>')).toEqual([
    { text: 'a ', marked: false },
    { text: 'b', marked: true },
    { text: ' <img> <i>c</i>', marked: false },
  ]);
});

test('an excerpt does not say the end of its title again', () => {
  const excerpt =
    'wait for the <mark>lamp.</mark> Press Power and wait for the <mark>lamp.</mark> It takes two seconds';
  const title = 'Step 1: Press Power and wait for the lamp.';
  const [, step] = findsOf(
    {
      ...page,
      sub_results: [{ title, url: '/a/#step-1-title', excerpt, weighted_locations: at(1) }],
    },
    'lamp',
  );
  expect(step?.excerpt.map(({ text }) => text).join('')).toBe(
    'Press Power and wait for the lamp. It takes two seconds',
  );
  expect(step?.excerpt[1]).toEqual({ text: 'lamp.', marked: true });
});

test('the top result is announced first and the count last', () => {
  expect(announcement(findsOf(page, 'power'), 'power')).toBe(
    '1 Press Power – Light the lamp. 3 results.',
  );
  expect(announcement(findsOf({ ...page, sub_results: [] }, 'lamp'), 'lamp')).toBe(
    'Light the lamp. 1 result.',
  );
  expect(announcement([], 'zebra')).toBe('Nothing found for “zebra”.');
});
