/**
 * The command box, the keyboard and the panel, as a reader uses them. They know no device: the
 * lamp's site will do.
 */
import type { Page } from 'playwright-core';
import { axe, describe, expect, patience, test } from './harness.ts';

const article = 'procedures/light-the-lamp/';
const lamp = { site: 'lamp' } as const;

const box = (page: Page) => page.getByRole('dialog', { name: 'Search the manual' });

/** Opens the box with what is typed, and waits for a row. */
async function ask(page: Page, typed: string, row: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search the manual' }).fill(typed);
  await box(page).getByRole('option', { name: row, selected: true }).waitFor();
}

describe('the command box', () => {
  test('lists commands after >, and carries one out', async ({ open }) => {
    const page = await open(article, lamp);
    await page.keyboard.press('>');
    await box(page).getByRole('option').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await ask(page, '> theme dark high', /Theme: dark, high contrast/);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('hc-dark');
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('hc-dark');
  });

  test('goes to a step after @, by any of its words', async ({ open }) => {
    const page = await open(article, lamp);
    await ask(page, '@ name of your own', /^4 /);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#step-4');
  });

  test('finds a screen after #', async ({ open }) => {
    const page = await open('', lamp);
    await ask(page, '# rename', /Rename Lamp/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/screens\/#/);
  });

  test('says so where there is no such command', async ({ open }) => {
    const page = await open('', lamp);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search the manual' }).fill('> fly');
    await page.getByText('There is no command “fly” here.').waitFor();
  });

  test('sends somebody to the very moment', async ({ open }) => {
    const page = await open(`${article}#step-2`, lamp);
    await ask(page, '> show me', /Show me how/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#step-3');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await ask(page, '> copy a link', /Copy a link to this moment/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('moment='));
    const other = await open(page.url().slice(page.url().indexOf('procedures/')), lamp);
    await other
      .getByRole('link', { name: /^1 Press Power, done/ })
      .first()
      .waitFor();
    await other.reload();
    await other
      .getByRole('link', { name: /^1 Press Power, done/ })
      .first()
      .waitFor();
  });
});

describe('the keyboard', () => {
  test('is told with ?, and takes the keys that a reader gives it', async ({ open }) => {
    const page = await open(article, lamp);
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await list.waitFor();
    expect(await axe(page)).toEqual([]);
    await list.getByRole('button', { name: /Change the keys for: Undo/ }).click();
    await page.keyboard.press('Alt+u');
    await list.getByRole('row', { name: /Undo/ }).getByText('Alt U').waitFor();
    await list.getByRole('button', { name: /Change the keys for: Restart/ }).click();
    await page.keyboard.press('Alt+u');
    await list.getByText('Alt U already does this: Undo').waitFor();
    await list.getByRole('button', { name: 'No single keys' }).click();
    await list.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    await box(page).waitFor();
    expect(await list.count()).toBe(0);
  });
});

describe('the panel', () => {
  test('tells what has happened, goes back to it, and shows where machines stand', async ({
    open,
  }) => {
    const page = await open(`${article}#step-2`, lamp);
    await ask(page, '> show me', /Show me how/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#step-3');
    await page.locator('body').press('Control+`');
    const panel = page.getByRole('region', { name: 'Panel' });
    await panel.getByText('On the lamp, press Power.').waitFor();
    expect(await axe(page)).toEqual([]);
    await panel
      .getByRole('button')
      .filter({ hasText: /\d\d:\d\d/ })
      .first()
      .click();
    await page.waitForFunction(() => location.hash === '#step-2');
    await panel.getByRole('tab', { name: 'State chart' }).click();
    await panel.getByText('is here now').first().waitFor();
    await page.getByText(/^Verified: \d+ sentences/).click();
    await page.getByRole('link', { name: 'Proof' }).click();
    await panel.getByText('press “Power”').first().waitFor();
    expect(await panel.getByText(/in all \d+ ways/).count()).toBeGreaterThan(0);
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await page.getByRole('region', { name: 'Panel' }).waitFor();
    await page.getByRole('button', { name: 'Close the panel' }).click();
    expect(await page.getByRole('region', { name: 'Panel' }).count()).toBe(0);
  });
});

describe('a word', () => {
  test('shows what stands behind it: to the focus, and to a mouse that rests on it', async ({
    open,
  }) => {
    const page = await open(`${article}#step-2`, { ...lamp, width: 1440 });
    const peek = page.getByRole('tooltip');
    await page.getByRole('link', { name: /^Step 2: / }).focus();
    const label = page.locator('#step-2 .named-control[tabindex]');
    await label.waitFor();
    await page.keyboard.press('Tab');
    await label.focus();
    await peek.getByText(/^Power – /).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });
    await page.locator('.named-control', { hasText: 'Power' }).first().hover();
    await peek.getByText(/^Power – /).waitFor();
    await page.mouse.move(1, 1);
    await peek.waitFor({ state: 'hidden' });
  });
});

test('a link shows where it leads, a term what it means, bars give room', async ({ open }) => {
  const page = await open('procedures/code-is-refused/', { width: 1440 });
  const peek = page.getByRole('tooltip');
  const bar = page.getByRole('separator', { name: 'Width of the side bar' });
  const before = Number(await bar.getAttribute('aria-valuenow'));
  await bar.press('ArrowRight');
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  await page.locator('.prose h1').hover();
  await page.locator('.term').first().hover();
  await peek.getByText('The code in the mail or in the app').waitFor();
  await page.getByRole('link', { name: 'Put things in order after a password reset' }).hover();
  await peek.getByText('Draw a new unlock pattern, set security questions').waitFor();
  expect(await peek.getByRole('link').count()).toBe(0);
  await page.getByRole('button', { name: 'This step did not work for me' }).click();
  const report = page.getByRole('textbox', { name: 'Report' });
  expect(await report.inputValue()).toContain(
    'Get a new security code when the old one is refused',
  );
  expect(await axe(page)).toEqual([]);
});

describe('tabs', () => {
  test('are looked at, kept, moved and closed', async ({ open }) => {
    const page = await open('', lamp);
    const strip = page.getByRole('navigation', { name: 'Open pages' });
    await page.goto(new URL(article, page.url()).href);
    // The front page was only looked at.
    await strip.getByRole('link', { name: 'Light the lamp' }).waitFor();
    expect(await strip.getByRole('link').count()).toBe(1);
    // Who is quicker than the strip's script only looks at the page once more.
    await expect
      .poll(
        async () => {
          await strip.getByRole('link').dblclick();
          return strip.locator('a:not(.preview) + button').count();
        },
        { timeout: patience },
      )
      .toBe(1);
    await page.goto(new URL('settings/', page.url().replace(/procedures.*/, '')).href);
    const order = (): Promise<string[]> => strip.getByRole('link').allTextContents();
    await expect
      .poll(async () => {
        await strip.getByRole('link', { name: 'Settings' }).press('Control+Shift+PageUp');
        return order();
      })
      .toEqual(['Settings', 'Light the lamp']);
    await strip.getByRole('link', { name: 'Settings' }).press('Delete');
    await page.waitForURL(/light-the-lamp/);
    expect(await order()).toEqual(['Light the lamp']);
  });
});

describe('settings', () => {
  test('has every choice, takes a theme of VS Code, and erases what is kept', async ({ open }) => {
    const page = await open('settings/', lamp);
    await page.getByRole('row', { name: /Show all commands/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel('A colour theme of VS Code').setInputFiles({
      name: 'sand.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{ "type": "light", "colors": { "editor.background": "#fdf6e3" } }'),
    });
    await page.getByText('The colours of your own theme are used.').waitFor();
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ground()).toBe('rgb(253, 246, 227)');
    await page.reload();
    expect(await ground()).toBe('rgb(253, 246, 227)');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Erase all of it' }).click();
    await page.waitForFunction(() => localStorage.length === 0);
    await expect.poll(ground).not.toBe('rgb(253, 246, 227)');
  });
});
