/** What is said of all articles before a build, and whether there is one. */
import { expect, test } from 'vitest';
import type { CompiledArticle } from '../../src/compiler/index.ts';
import { reportAll } from '../../src/integration/report.ts';
import { libraryOf } from './library-of.ts';
import { placeOf, record } from './record.ts';

const text = '1. Press **Power**.';
const right = record(text, [text]);
const told = (severity: 'error' | 'warning'): Pick<CompiledArticle, 'diagnostics'> => ({
  diagnostics: [
    {
      rule: 'no-effect',
      url: '/diagnostics/no-effect/',
      severity,
      message: 'Nothing.',
      ...placeOf(text, 'Power'),
    },
  ],
});

function reportOf(...articles: readonly CompiledArticle[]): ReturnType<typeof reportAll> {
  return reportAll(libraryOf(articles), '/');
}

test('an error fails, a warning is only told', async () => {
  expect(await reportOf(right, { ...right, ...told('warning') })).toMatchObject({
    lines: ['Nothing.'],
    failed: false,
  });
  expect(await reportOf(right, { ...right, ...told('error') })).toMatchObject({
    lines: ['Nothing.'],
    failed: true,
  });
});

test('an article of which nothing was executed fails, and says why although there is a warning', async () => {
  const { lines, failed } = await reportOf(right, { ...right, ...told('warning'), executed: 0 });
  expect({ lines, failed }).toEqual({
    lines: ['Nothing.', 'content/light.mdx: no step was executed.'],
    failed: true,
  });
});

test('what is wrong with a draft is told and fails nothing', async () => {
  expect(await reportOf(right, { ...right, ...told('error'), draft: true })).toMatchObject({
    lines: ['Nothing.'],
    failed: false,
  });
});

test.each([
  ['no article', []],
  ['only drafts', [{ ...right, draft: true }]],
])('a folder that holds %s is nothing to publish', async (what, articles) => {
  expect(await reportOf(...articles)).toMatchObject({
    lines: [`The content folder holds ${what}: an empty site is never published.`],
    failed: true,
  });
});
