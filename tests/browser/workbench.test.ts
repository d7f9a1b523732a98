/**
 * The workbench around an article: search, keys, drawer, theme. It knows no device, so the lamp's
 * site will do.
 */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { axe, describe, expect, test } from './harness.ts';

const article = 'procedures/light-the-lamp/';
const lamp = { site: 'lamp' } as const;

/** Waits until the page's address ends with a hash that begins like this. */
const standsAt = (page: Page, hash: string): Promise<unknown> =>
  page.waitForFunction((begin) => location.hash.startsWith(begin), hash);

test.for([1440, 390])(
  'pictures and tables of an article fit into it at %i pixels',
  async (width, { open }) => {
    const page = await open(article, { ...lamp, width, height: 900 });
    if (width < 700) await page.getByRole('link', { name: 'Begin with step 1' }).click();
    await page.getByRole('button', { name: 'Under each step' }).click();
    for (const name of ['A lamp with a yellow shade', 'The lamp, lit']) {
      const picture = page.getByRole('img', { name });
      await picture.scrollIntoViewIfNeeded();
      const { own, room } = await picture.evaluate((image) => ({
        own: image.clientWidth,
        room: image.parentElement?.clientWidth ?? 0,
      }));
      expect(own, name).toBeGreaterThan(0);
      expect(own, name).toBeLessThanOrEqual(room);
    }
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  },
);

describe('search', () => {
  test('finds a step by the words on its screen and opens there', async ({ open }) => {
    const page = await open('', lamp);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search the manual' }).fill('Rename Lamp');
    const steps = page.getByRole('option').filter({ hasText: 'Step 3' });
    await steps.waitFor();
    expect(await axe(page)).toEqual([]);
    await steps.click();
    await standsAt(page, '#step-3');
  });

  test('costs little until its first answer: nothing is fetched twice', async ({ open }) => {
    const page = await open('', lamp);
    const bodies: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!response.url().includes('/pagefind/')) return;
      // Scripts are compressed on the way; the index is as it lies there.
      const isScript = response.url().endsWith('.js');
      bodies.push(
        response.body().then((body) => (isScript ? brotliCompressSync(body) : body).length),
      );
    });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search the manual' }).fill('Rename Lamp');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    const bytes = await Promise.all(bodies);
    expect(bytes.length).toBeGreaterThan(3);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(85_000);
  });

  test('is used by keyboard alone, and announces its best answer', async ({ open }) => {
    const page = await open(article, lamp);
    await page.keyboard.press('/');
    // In one go: what is typed slowly is answered several times.
    await page.keyboard.insertText('light the lamp');
    const best = page.getByRole('dialog').getByRole('option', { selected: true });
    await best.waitFor();
    expect(await best.textContent()).toContain('Light the lamp');
    expect(await page.getByRole('status').filter({ hasText: 'result' }).textContent()).toMatch(
      /^Light the lamp\. \d+ results?\.$/,
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await standsAt(page, '#step-');
    expect(await page.getByRole('combobox', { name: 'Search the manual' }).isVisible()).toBe(false);
  });

  test('says so when there is nothing, and closes with Escape', async ({ open }) => {
    const page = await open('', lamp);
    await page.getByRole('button', { name: 'Search the manual' }).click();
    await page.keyboard.type('zebra');
    await page.getByText('Nothing found for “zebra”.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('says so when its index is missing', async ({ open }) => {
    const page = await open('', { ...lamp, forgives: [/pagefind/] });
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lamp');
    await page.getByText('This could not be fetched.').waitFor();
  });

  test('is a link to the list without JavaScript', async ({ open }) => {
    const page = await open('', { ...lamp, javaScript: false });
    await page.getByRole('link', { name: 'Search the manual' }).click();
    await page.getByRole('heading', { level: 1, name: 'Procedures' }).waitFor();
  });
});

describe('keys', () => {
  test('F6 goes round the regions and Alt+Down from step to step', async ({ open }) => {
    const page = await open(article, { ...lamp, reducedMotion: true });
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.tagName ?? '');
    const round = [];
    for (let count = 0; count < 6; count += 1) {
      await page.keyboard.press('F6');
      round.push(await focused());
    }
    expect(round).toEqual(['HEADER', 'NAV', 'ASIDE', 'MAIN', 'DIV', 'FOOTER']);
    // The first step is for a lamp that is not plugged in.
    await page.keyboard.press('Alt+ArrowDown');
    await standsAt(page, '#step-2');
    await page.keyboard.press('Alt+ArrowDown');
    await standsAt(page, '#step-3');
    await page.keyboard.press('Alt+ArrowUp');
    await standsAt(page, '#step-2');
  });

  test('a slash that is typed into a field stays there', async ({ open }) => {
    const page = await open('', lamp);
    await page.keyboard.press('/');
    await page.keyboard.type('a/b');
    expect(await page.getByRole('combobox', { name: 'Search the manual' }).inputValue()).toBe(
      'a/b',
    );
  });
});

describe('the side bar', () => {
  test.for([true, false])(
    'is a drawer on a phone, with JavaScript: %s',
    async (javaScript, { open }) => {
      const page = await open(article, { ...lamp, width: 390, height: 844, javaScript });
      expect(await page.getByRole('navigation', { name: 'Explorer' }).isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('navigation', { name: 'Explorer' }).waitFor();
      await page
        .getByRole('navigation', { name: 'Outline' })
        .getByRole('link', { name: '3 Press Rename' })
        .click();
      await standsAt(page, '#step-3');
    },
  );

  test('shows where the reader stands', async ({ open }) => {
    const page = await open(article, lamp);
    const detail = { current: 'step-2', done: ['step-1'] };
    await page.evaluate(
      (progress) =>
        document.dispatchEvent(new CustomEvent('rehearsal:progress', { detail: progress })),
      detail,
    );
    const outline = page.getByRole('navigation', { name: 'Outline' });
    expect(await outline.getByRole('link', { name: /done$/ }).count()).toBe(1);
    expect(await outline.locator('[aria-current="step"]').textContent()).toContain('2 Press Power');
    await page.getByText('Step 2 of 4').waitFor();
  });
});

test('the theme follows the system until the reader chooses, and the choice is kept', async ({
  open,
}) => {
  const page = await open('', { ...lamp, colorScheme: 'dark' });
  const ground = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await page.getByRole('button', { name: 'Theme: dark' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).waitFor();
  const light = await ground();
  expect(light).not.toBe(dark);
  await page.reload();
  expect(await ground()).toBe(light);
  await page.getByRole('button', { name: 'Theme: light' }).waitFor();
});

test('an address with a mistake leads to the article that was meant', async ({ open }) => {
  const page = await open('procedures/light-teh-lmap/', { ...lamp, forgives: [/light-teh-lmap/] });
  const offered = page.getByRole('main').getByRole('list');
  await offered.getByRole('link', { name: 'Light the lamp' }).click();
  await page.waitForURL(`**/${article}`);
});

test.for(['', 'procedures/', article, 'language/', 'diagnostics/', '404.html'])(
  'page %j is not widened by long words, nor by another direction of writing',
  async (path, { open }) => {
    const page = await open(path, { ...lamp, width: 320, height: 640 });
    const isWider = (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await page.evaluate(() => {
      for (const place of document.querySelectorAll(
        'main :is(h1, h2, p, li, dt, b, a):not(.widget *, .step-title *)',
      ))
        place.append(' Schmalspurbahnbetriebswerksleiterin_und_noch_mehr');
    });
    expect(await isWider()).toBe(false);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    expect(await isWider()).toBe(false);
  },
);

test.for([
  '',
  'procedures/',
  article,
  'worlds/',
  'worlds/lamp/',
  'language/',
  'language/claims/',
  'diagnostics/',
  'offline/',
  '404.html',
])(
  'page %j has no accessibility mistake and no horizontal scroll, wide and dark, narrow and light',
  async (path, { open }) => {
    const page = await open(path, { ...lamp, width: 1440, colorScheme: 'dark' });
    const beyond = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await axe(page), 'wide and dark').toEqual([]);
    expect(await beyond()).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await axe(page), 'narrow and light').toEqual([]);
    expect(await beyond()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await beyond()).toBeLessThanOrEqual(0);
  },
);
