/** What people type into the search, and the article that is to be among the first three finds. */
import { expect, test } from './harness.ts';
import questions from './questions.json' with { type: 'json' };

const asked = Object.entries(questions);
const parts = [0, 1, 2].map((part) => asked.filter((_, at) => at % 3 === part));

test.for(parts)('each question finds its article among the first three', async (part, { open }) => {
  const page = await open('', { width: 1440 });
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Search the manual' });
  const found: [string, string][] = [];
  for (const [question, slug] of part) {
    await box.fill(question);
    await page
      .locator('[data-search-dialog]')
      .and(page.locator(`[data-answers=${JSON.stringify(question)}]`))
      .waitFor();
    const urls = await page
      .getByRole('option')
      .and(page.locator('.article'))
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('href') ?? ''));
    const slugs = urls.slice(0, 3).map((url) => /([^/]+)\/$/.exec(url)?.[1] ?? '');
    found.push([question, slugs.includes(slug) ? slug : slugs.join(', ')]);
  }
  expect(found).toEqual(part);
});
