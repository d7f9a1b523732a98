/** The pages about all articles: for everyone, at every width, without JavaScript. */
import { expect } from 'vitest';
import { axe, test } from './harness.ts';

const pages = ['coverage/', 'screens/', 'messages/', 'glossary/', 'worlds/dahua-recorder/words/'];

test.for(pages)(
  '%s has no accessibility mistake and room at 390 pixels',
  async (path, { open }) => {
    const plain = await open(path, { width: 390, javaScript: false });
    const text = await plain.locator('main').textContent();
    expect(text).not.toContain('[[');
    // A failure that no article explains stands in content/unexplained.json, with the reason.
    expect(text).not.toContain('No article explains it yet.');
    for (const width of [390, 1440]) {
      await plain.setViewportSize({ width, height: 900 });
      const [room, needed] = await plain
        .locator('html')
        .evaluate((html) => [html.clientWidth, html.scrollWidth]);
      expect(needed).toBe(room);
    }
    const page = await open(path, { width: 390, colorScheme: 'light' });
    expect(await axe(page, 'main')).toEqual([]);
  },
);

test('a screen leads to the steps in which it appears, a message to what explains it', async ({
  open,
}) => {
  const page = await open('screens/', { width: 1440 });
  const card = page.locator('#dahua-recorder-recorder-unlock');
  await card.getByRole('link', { name: '1', exact: true }).first().click();
  await page.waitForURL(/procedures\/[^/]+\/#step-1$/);
  await page.goto(new URL('../../messages/', page.url()).href);
  await page
    .locator('#dahua-recorder-recorder-password-reset-is-closed')
    .getByRole('link', { name: 'Go on when the password reset is closed' })
    .click();
  await page.waitForURL(/procedures\/password-reset-is-closed\/#/);
  await page.getByText('Your screen may say').click();
  const row = page.locator('[data-complaints] tr', {
    hasText: 'Wrong password. Attempts left: 4.',
  });
  await row.getByRole('link', { name: 'Log in with the password when the recorder' }).click();
  await page.waitForURL(/procedures\/log-in-without-the-pattern\/#step-3$/);
});
