/** What a page does not do: move by itself, draw again what goes on. */
import { mouse } from './hands.ts';
import { describe, expect, test } from './harness.ts';
import { address, stepOn } from './password-reset.ts';

describe.each([
  ['the article beside its stage', address, { width: 1440, height: 900 }],
  ['one step at a time', address, { width: 390, height: 844, touch: true }],
  ['the front page', '', { width: 1440, height: 900 }],
])('%s', (_, path, reader) => {
  test('stays where it is when it comes to life', async ({ open }) => {
    const page = await open(path, reader);
    await page.locator('procedure-step[data-state]').first().waitFor({ state: 'attached' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as (PerformanceEntry & {
              hadRecentInput: boolean;
              value: number;
            })[];
            resolve(
              shifts.reduce(
                (sum, { hadRecentInput, value }) => sum + (hadRecentInput ? 0 : value),
                0,
              ),
            );
          }).observe({ type: 'layout-shift', buffered: true });
          // Where nothing has moved, nothing is told.
          setTimeout(() => {
            resolve(0);
          }, 500);
        }),
    );
    expect(shift).toBe(0);
  });
});

test('live pictures go on while windows come and go in front of them', async ({ open }) => {
  const page = await open(address, mouse.reader);
  const first = stepOn(page, 'step-1', mouse);
  await mouse.rightClick(first.button('live view'));
  await first.choose('Main Menu');
  await first.sees('Unlock Pattern');
  const picture = await first.stage.locator('.video').first().elementHandle();
  await first.press('Forgot Unlock Pattern');
  await first.sees('Login');
  expect(await picture.evaluate((element) => element.isConnected)).toBe(true);
});
