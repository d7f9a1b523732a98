/** The harness itself: whatever goes wrong on a page fails the test, and only that test. */
import type { Page } from 'playwright-core';
import { describe, expect, patience, test } from './harness.ts';

test.fails('whatever stands in the troubles fails the test', ({ troubles }) => {
  troubles.push('something');
});

/** Takes the trouble that a test has brought about, as soon as it is there. */
async function take(troubles: string[]): Promise<string | undefined> {
  await expect.poll(() => troubles.length, { timeout: patience }).toBe(1);
  return troubles.pop();
}

describe('a trouble is', () => {
  test('an error on the console', async ({ open, troubles }) => {
    const page = await open('/');
    await page.evaluate(() => {
      console.error('something went wrong');
    });
    expect(await take(troubles)).toMatch(/^console: something went wrong/);
  });

  test('an error in a script', async ({ open, troubles }) => {
    const page = await open('/');
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown');
      });
    });
    expect(await take(troubles)).toMatch(/^script: Error: thrown/);
  });

  test('an error in another tab', async ({ open, troubles }) => {
    const page = await open('/');
    const other = await page.context().newPage();
    await other.evaluate(() => {
      console.error('something went wrong there');
    });
    expect(await take(troubles)).toMatch(/^console: something went wrong there/);
  });

  test('a page that is not there', async ({ open, troubles }) => {
    const page = await open('/nowhere/', { forgives: [/^console/] });
    expect(await take(troubles)).toBe(`status 404: ${page.url()}`);
  });

  test('a request that the site’s own rules refuse', async ({ open, troubles }) => {
    const page = await open('/', { forgives: [/^console: Fetch API/] });
    await page.evaluate(() => {
      void fetch('https://elsewhere.invalid/').catch(() => undefined);
    });
    expect(await take(troubles)).toMatch(/^console: .*Content Security Policy/);
  });

  test('a request to another host', async ({ open, troubles }) => {
    const page = await open('/', { forgives: [/^console/, /^failed/] });
    await page.goto('https://elsewhere.invalid/').catch(() => undefined);
    expect(await take(troubles)).toBe('another host: https://elsewhere.invalid/');
  });

  test('a page that crashes', async ({ open, troubles }) => {
    const page = await open('/');
    const session = await page.context().newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    expect(await take(troubles)).toBe(`the page has crashed: ${page.url()}`);
  });
});

test('what is brought about on purpose is forgiven', async ({ open }) => {
  const page = await open('/nowhere/', { forgives: [/404/] });
  expect(await page.locator('h1').count()).toBe(1);
});

describe('a browser that is killed', () => {
  test('fails its test', async ({ open, troubles }) => {
    await killBrowserOf(await open('/'));
    expect(await take(troubles)).toBe('the browser has crashed');
  });

  test('leaves another to the next', async ({ open }) => {
    const page = await open('/');
    expect(await page.locator('h1').count()).toBe(1);
  });
});

/** As a machine does that runs out of memory. */
async function killBrowserOf(page: Page): Promise<void> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  for (const { id } of processInfo.filter(({ type }) => type === 'browser'))
    process.kill(id, 'SIGKILL');
}
