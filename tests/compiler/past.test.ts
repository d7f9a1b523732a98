/** What an article says of its past. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';

const compiled = (past: string): ReturnType<typeof compile> =>
  compile(
    {
      file: 'light.mdx',
      text: `---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n${past}---\n\n1. Press **Power**.\n`,
    },
    worlds,
  );

test('the latest change comes first, and every former address once', () => {
  const past = 'moved-from: lit, lamp lit\nchanged:\n  2026-12-31: Old.\n  2027-03-01: New.\n';
  expect(compiled(past).diagnostics).toEqual([]);
  expect(compiled(past).past).toEqual({
    movedFrom: ['lit', 'lamp'],
    changes: [
      { day: '2027-03-01', words: 'New.' },
      { day: '2026-12-31', words: 'Old.' },
    ],
  });
});

test.each([
  ['moved-from: ../secret\n', 'No article can have been called “../secret”.'],
  ['changed: today\n', 'What has changed is a list of days with words.'],
  [
    'changed:\n  2027-02-29: A day too many.\n',
    '“2027-02-29” is no day with words of what has changed.',
  ],
  ['changed:\n  2027-02-28:\n', '“2027-02-28” is no day with words of what has changed.'],
])('%j is told', (past, message) => {
  expect(compiled(past).diagnostics.map((each) => each.message)).toEqual([message]);
});
