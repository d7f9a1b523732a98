/** The list of tabs: what is open, in what order, and which one comes when another is closed. */
import { expect, test } from 'vitest';
import {
  moved,
  neighbourOf,
  pinned,
  withPage,
  without,
  type Tab,
} from '../../src/components/workbench/tab-list.ts';

const tab = (name: string, isPreview = false): Tab => ({
  path: `/${name}/`,
  title: name,
  ...(isPreview && { isPreview }),
});
const [a, b, c] = [tab('a'), tab('b'), tab('c')];

test('a page that was only looked at gives its place to the next', () => {
  expect(withPage([a, tab('b', true)], tab('c', true))).toEqual([a, tab('c', true)]);
});

test('a page that somebody stays at keeps its place', () => {
  const tabs = pinned([a, tab('b', true)], '/b/');
  expect(tabs).toEqual([a, b]);
  expect(withPage(tabs, tab('c', true))).toEqual([a, b, tab('c', true)]);
});

test('a page that is open has one tab', () => {
  expect(withPage([a, b], tab('a', true))).toEqual([a, b]);
});

test('the oldest goes where there are too many', () => {
  const many = Array.from({ length: 8 }, (_, index) => tab(String(index)));
  expect(withPage(many, a).map(({ title }) => title)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    'a',
  ]);
});

test('closing shows the tab behind, else the one before, else none', () => {
  expect(neighbourOf([a, b, c], '/b/')).toBe(c);
  expect(neighbourOf([a, b], '/b/')).toBe(a);
  expect(neighbourOf([a], '/a/')).toBeUndefined();
  expect(without([a, b], '/a/')).toEqual([b]);
});

test('a tab moves as far as there is room', () => {
  expect(moved([a, b, c], '/a/', 1)).toEqual([b, a, c]);
  expect(moved([a, b, c], '/a/', 9)).toEqual([b, c, a]);
  expect(moved([a, b, c], '/b/', -1)).toEqual([b, a, c]);
  expect(moved([a, b], '/z/', 0)).toEqual([a, b]);
});
