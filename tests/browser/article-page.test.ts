/**
 * The first article as a page: progress that is kept, links, what happens without JavaScript,
 * search.
 */
import type { Page } from 'playwright-core';
import { describe, expect, patience, test } from './harness.ts';
import { mouse } from './hands.ts';
import {
  address,
  askForReset,
  calm,
  fetchCode,
  isStored,
  recorders,
  stepOn,
  usual,
} from './password-reset.ts';

/** What the page says without taking anything away. */
function announced(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).first().waitFor({ state: 'attached' });
}

describe('what was done', () => {
  test('is there again after a reload', async ({ open }) => {
    const page = await open(address, calm);
    await askForReset(page, usual, mouse);
    await page.reload();
    await page.getByRole('button', { name: 'Continue where you stopped' }).click();
    await page.locator('#step-2[data-state="done"]').waitFor();
    await fetchCode(page, mouse);
  });

  test('in a section is offered under the heading of the section, until the reader goes on elsewhere', async ({
    open,
  }) => {
    const section = 'if-the-mail-does-not-arrive-step-1';
    const page = await open(`${address}#${section}`, calm);
    await stepOn(page, section, mouse).press('Junk');
    await isStored(page, '"control":"junk"');
    await page.reload();
    const offer = page.getByText(
      'You were at step 1 of “If the mail does not arrive” when you stopped.',
    );
    await offer.waitFor();
    await mouse.press(page.locator('#step-1').getByRole('link', { name: /^Step 1:/ }));
    await mouse.press(stepOn(page, 'step-1', mouse).button('Restart step'));
    await offer.waitFor({ state: 'detached' });
  });

  test('that cannot be read is kept aside with a message', async ({ open }) => {
    const page = await open(address, calm);
    for (const stored of ['not JSON', '{"format":1,"plan":"another"}', '[]', 'null']) {
      await page.evaluate((value) => {
        localStorage.clear();
        localStorage.setItem('rehearsal:progress:password-reset-on-local-gui', value);
      }, stored);
      await page.reload();
      await announced(page, /kept aside/);
      const kept = await page.evaluate(() => Object.values<string>(localStorage));
      expect(kept).toContain(stored);
    }
    await askForReset(page, usual, mouse);
  });
});

describe('links', () => {
  test('to a place that is not there say so', async ({ open }) => {
    const page = await open(`${address}#step-99`, calm);
    const url = page.url();
    for (const hash of ['#step-99', '#step-3%E0%A4%A', '#<script>']) {
      await page.goto('about:blank');
      await page.goto(url.replace('#step-99', hash));
      await announced(page, /place that is not on this page/);
    }
  });

  test('with a situation that is not known say so', async ({ open }) => {
    const page = await open(`${address}?pattern=purple#step-1`, calm);
    await announced(page, /situation that is not known here/);
  });

  test.for([1440, 390])(
    'to a step bring it to the top of the page at %i pixels',
    async (width, { open }) => {
      const page = await open(address, { ...calm, width, height: 900 });
      const url = page.url();
      for (const id of ['step-3', 'step-8', 'if-the-security-code-is-refused-step-1']) {
        await page.goto('about:blank');
        await page.goto(`${url}#${id}`);
        const topOf = (): Promise<number> =>
          page.locator(`#${id}`).evaluate((step) => step.getBoundingClientRect().top);
        await expect
          .poll(topOf, { message: id, timeout: patience })
          .toSatisfy((top: number) => top >= 0 && top < 120);
      }
    },
  );

  test('stand where the text sends the reader to a step', async ({ open }) => {
    const page = await open(address, calm);
    for (const step of [6, 7]) {
      await page.getByRole('link', { name: `step ${String(step)}`, exact: true }).click();
      await page.waitForURL(`**#step-${String(step)}`);
    }
  });

  test('lead to a step in a situation', async ({ open }) => {
    const page = await open(`${address}?pattern=none#step-1`, calm);
    const first = stepOn(page, 'step-1', mouse);
    await mouse.rightClick(first.button('live view'));
    await first.choose('Main Menu');
    await first.sees('Login');
  });
});

test('where the simulation cannot be fetched the page says so and stays readable', async ({
  open,
}) => {
  const page = await open(address, {
    ...calm,
    forgives: [/live/, /ERR_FAILED/, /Failed to fetch/],
  });
  await page.route('**/_astro/live*', (route) => route.abort());
  await mouse.press(stepOn(page, 'step-1', mouse).button('Show me'));
  await announced(page, /could not be started/);
  await page.getByText('Forgot Password', { exact: true }).first().waitFor();
});

describe('without JavaScript', () => {
  test.for([1440, 390])('the article is complete at %i pixels', async (width, { open }) => {
    const page = await open(address, { width, height: 900, javaScript: false });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(
      'Reset the password on the local GUI',
    );
    for (let number = 1; number <= 8; number += 1) {
      const step = page.locator(`#step-${String(number)}`);
      expect(
        await step
          .getByRole('group', { name: /^(Recorder|Phone|Mail):/ })
          .first()
          .isVisible(),
      ).toBe(true);
    }
    await page
      .locator('#step-6')
      .getByRole('textbox', { name: 'Security Code', exact: true })
      .waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });
});

describe('search', () => {
  test('finds the step by the words on its screen and opens there', async ({ open }) => {
    const page = await open('', calm);
    await page.keyboard.press('Control+k');
    await page
      .getByRole('combobox', { name: 'Search the manual' })
      .fill('Successfully Reset Password');
    await page.getByRole('option').filter({ hasText: 'Step 4' }).first().click();
    await page.waitForURL('**/procedures/*/#step-4');
    await page.locator('#step-4').getByText('Successfully Reset Password').first().waitFor();
  });

  test('names the section of a step that is not of the main procedure, and no number twice', async ({
    open,
  }) => {
    const page = await open('', calm);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search the manual' }).fill('new password');
    const steps = page.getByRole('option').filter({ hasText: 'Step' });
    await steps.first().waitFor();
    const names = await steps.locator('b').allTextContents();
    expect(names).toContain(
      'Log in with the new password · Step 1: Enter the new password in Password and click OK',
    );
    expect(names.filter((name) => /^\d/.test(name))).toEqual([]);
  });

  test('finds the article by its words', async ({ open }) => {
    const page = await open('', calm);
    await page.keyboard.press('Control+k');
    await page
      .getByRole('combobox', { name: 'Search the manual' })
      .fill('reset password local GUI');
    await page
      .getByRole('option')
      .filter({ hasText: 'Reset the password on the local GUI' })
      .first()
      .waitFor();
  });
});

test('the situations a reader can be in are all tried', () => {
  expect(recorders).toHaveLength(8);
});
