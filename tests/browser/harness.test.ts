/** The harness itself: whatever goes wrong on a page fails the test. */
import { expect, test } from './harness.ts';

test.fails('an error on the console', async ({ open }) => {
  const page = await open('/');
  await page.evaluate(() => {
    console.error('something went wrong');
  });
});

test.fails('an error in a script', async ({ open }) => {
  const page = await open('/');
  await page.evaluate(() =>
    setTimeout(() => {
      throw new Error('thrown');
    }),
  );
  await page.waitForTimeout(50);
});

test.fails('a page that is not there', async ({ open }) => {
  await open('/nowhere/');
});

test.fails('a request to another host', async ({ open }) => {
  const page = await open('/');
  await page.evaluate(() => fetch('https://example.com/').catch(() => undefined));
});

test('what is brought about on purpose is forgiven', async ({ open }) => {
  const page = await open('/nowhere/', { forgives: [/404/] });
  expect(await page.locator('h1').count()).toBe(1);
});
