/**
 * What people type into the search, and the article, or the step, that is to be among the first
 * three finds of its kind; nothing where the manual has no answer.
 */
import { expect, test } from './harness.ts';
import questions from './questions.json' with { type: 'json' };

const asked = Object.entries(questions);
const parts = [0, 1, 2].map((part) => asked.filter((_, at) => at % 3 === part));

/** So many of a hundred questions are to find what they are about. */
const wanted = 95;

const missed: string[] = [];

test.for(parts)('questions are typed, and their finds are looked at', async (part, { open }) => {
  const page = await open('', { width: 1440, reducedMotion: true });
  await page.keyboard.press('Control+k');
  const dialog = page.locator('[data-search-dialog]');
  const box = page.getByRole('combobox', { name: 'Search the manual' });
  for (const [question, place] of part) {
    await box.fill(question);
    await dialog.and(page.locator(`[data-answers=${JSON.stringify(question)}]`)).waitFor();
    const finds = dialog.getByRole('option').and(page.locator('.article, .step'));
    const urls = await finds.evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('href') ?? ''),
    );
    const names = urls.map((url) => /([^/]+)\/(#.*)?$/.exec(url)?.slice(1).join('') ?? '');
    const first = names.filter((name) => name.includes('#') === place.includes('#')).slice(0, 3);
    const isFound = place === '' ? urls.length === 0 : first.includes(place);
    if (!isFound) missed.push(`${question}: ${first.join(', ')} instead of ${place}`);
  }
});

test('nearly every question finds what it is about', () => {
  expect(asked.length).toBeGreaterThanOrEqual(60);
  const found = 100 * (1 - missed.length / asked.length);
  expect(found, missed.join('\n')).toBeGreaterThanOrEqual(wanted);
});
