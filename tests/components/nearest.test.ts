import { expect, test } from 'vitest';
import { nearestEntries } from '../../src/components/article/nearest.ts';

const entries = [
  'light-the-lamp',
  'name-the-lamp',
  'change-a-known-password',
  'code-is-refused',
].map((slug) => ({ path: `/manual/procedures/${slug}/`, title: slug }));

test.each([
  ['/manual/procedures/light-teh-lmap/', 'light-the-lamp'],
  ['/manual/procedures/change-password', 'change-a-known-password'],
  ['/code-refused.html', 'code-is-refused'],
])('%s was meant for %s', (path, slug) => {
  expect(nearestEntries(entries, path)[0]?.title).toBe(slug);
});

test('an address that is like none is answered with none', () => {
  expect(nearestEntries(entries, '/zebra/')).toEqual([]);
});
