/**
 * The front page: whom it is for, a first step that can be tried at once, and where else to begin.
 */
import { inject } from 'vitest';
import { axe, describe, expect, test } from './harness.ts';
import { mouse } from './hands.ts';
import { address, calm, stepOn } from './password-reset.ts';

test('says in its first words whom it is for, and leads to the procedure once', async ({
  open,
}) => {
  const page = await open('', { ...calm, javaScript: false });
  const [first] = await page.getByRole('heading', { level: 1 }).allTextContents();
  expect(first?.split(' ').slice(0, 5).join(' ')).toMatch(/Locked out .*Dahua/);
  const links = page.getByRole('main').locator(`a[href$="${address}"]:visible`);
  expect(await links.count()).toBe(1);
});

describe('the first step', () => {
  test('is as live as in the article, where the reader goes on with what they have done', async ({
    open,
  }) => {
    const page = await open('', calm);
    const first = stepOn(page, 'step-1', mouse);
    await mouse.rightClick(first.button('live view'));
    await first.choose('Main Menu');
    await first.press('Forgot Unlock Pattern');
    await first.isDone();
    const login = first.stage.getByRole('dialog', { name: 'Login' });
    await login.waitFor();
    // The stage goes on with the world, though the page does not.
    await first.press('Forgot Password');
    await first.press('Cancel');
    await login.waitFor();
    await page.getByRole('link', { name: 'Go on with step 2' }).click();
    await page.waitForURL(`**/${address}#step-2`);
    await page.locator('#step-1[data-state="done"]').waitFor({ state: 'attached' });
    await stepOn(page, 'step-2', mouse).sees('Login');
  });

  test('takes nothing away from a run in the article', async ({ open }) => {
    const page = await open(address, calm);
    const first = stepOn(page, 'step-1', mouse);
    await mouse.rightClick(first.button('live view'));
    await first.choose('Main Menu');
    await first.press('Forgot Unlock Pattern');
    await first.isDone();
    await page.goto(inject('sites').manual);
    await page.getByRole('link', { name: 'Go on with step 2' }).waitFor();
    await stepOn(page, 'step-1', mouse).sees('Login');
    expect(new URL(page.url()).hash).toBe('');
  });
});

test('whoever is elsewhere already finds their screen, without JavaScript too', async ({
  open,
}) => {
  const page = await open('', { ...calm, javaScript: false });
  const question = page.getByRole('region', { name: 'What do you see on your screen?' });
  expect(await question.getByRole('link').count()).toBeGreaterThanOrEqual(6);
  await question.getByRole('link', { name: /^New Password/ }).click();
  await page.waitForURL(`**/${address}#step-7`);
});

test.for([
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
] as const)(
  'has no accessibility mistake and no horizontal scroll, $width $colorScheme',
  async (look, { open }) => {
    const page = await open('', { ...calm, ...look, height: 900 });
    await page.getByRole('combobox', { name: 'Announce' }).waitFor();
    expect(await axe(page)).toEqual([]);
    for (const width of [look.width, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        String(width),
      ).toBeLessThanOrEqual(0);
    }
  },
);
