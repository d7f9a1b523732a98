/** Every screen that the recorder's world can show: on the narrowest phones and beside an article, for everyone. */
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect } from 'vitest';
import { drawDevice } from '../../src/components/device/index.ts';
import { everyScreen } from '../../src/contract/index.ts';
import type { View } from '../../src/simulator/index.ts';
import { worlds } from '../../src/simulator/worlds/index.ts';
import { axe, test } from './harness.ts';
import { address } from './password-reset.ts';

let screens: readonly View[] = [];
beforeAll(async () => {
  screens = (await Promise.all(worlds.map(everyScreen))).flat();
});

/** Each screen under a heading of its own. */
const drawn = (): string =>
  screens
    .map((view, index) => {
      const name = `${view.device} ${view.state}`;
      const device = renderToString(drawDevice(view, { prefix: `screen-${String(index)}`, clock: '09:41' }));
      return `<section aria-label="${name} ${String(index)}">${device}</section>`;
    })
    .join('');

describe('every screen', () => {
  test.for([
    [320, 'dark'],
    [360, 'light'],
    [390, 'dark'],
    [1440, 'light'],
  ] as const)('has room at %i pixels (%s), and no accessibility mistake', async ([width, colorScheme], { open }) => {
    expect(screens.length).toBeGreaterThan(60);
    const page = await open(address, {
      width,
      height: 800,
      colorScheme,
      touch: width < 1000,
      reducedMotion: true,
      forgives: [/The page holds no plan/],
    });
    await page.evaluate((html) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = html;
    }, drawn());
    const outside = await page.locator('main > section').evaluateAll((sections) =>
      sections.flatMap((section) => {
        const device = section.querySelector('.device')?.getBoundingClientRect();
        const parts = [...section.querySelectorAll('.control, .field, .text, input, select, button, td, th')];
        // What only a menu or a list beside has no room for can be scrolled to.
        return parts
          .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > (device?.right ?? 0) + 1)
          .map((part) => `${section.ariaLabel ?? ''}: ${part.textContent || part.id}`);
      }),
    );
    expect(outside).toEqual([]);
    // What stands in front of a screen has all of it.
    const narrow = await page.locator('main .screen > .layer').evaluateAll((layers) =>
      layers.flatMap((layer) => {
        const [own, whole] = [layer, layer.parentElement ?? layer].map((each) => each.getBoundingClientRect().width);
        return (own ?? 0) < (whole ?? 0) - 4 ? (layer.closest('section')?.ariaLabel ?? '') : [];
      }),
    );
    expect(narrow).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    if (width === 320 || width === 1440) expect(await axe(page, 'main')).toEqual([]);
  });
});
