/**
 * The first article on paper: all that is to be read, nothing that is to be pressed, and no code
 * that somebody scans in earnest.
 */
import { decodeQr, expect, patience, test } from './harness.ts';
import { mouse } from './hands.ts';
import { address, calm, stepOn } from './password-reset.ts';

test.for([true, false])(
  'holds nothing that only a screen can do, with JavaScript: %s',
  async (javaScript, { open }) => {
    const page = await open(address, { ...calm, javaScript });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('tab').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Skip to the content' }).count()).toBe(0);
    const buttons = page.getByRole('button');
    const inDevices = page
      .getByRole('group', { name: /^(Recorder|Phone|Mail): / })
      .getByRole('button');
    expect(await buttons.count()).toBe(await inDevices.count());
    for (let number = 1; number <= 8; number += 1)
      await page
        .locator(`#step-${String(number)}`)
        .getByRole('group')
        .first()
        .waitFor();
    const recorder = page
      .locator('#step-6')
      .getByRole('group', { name: 'Recorder: Reset Password' });
    expect(await recorder.evaluate((device) => getComputedStyle(device).printColorAdjust)).toBe(
      'exact',
    );
    await page.locator('#step-6').getByRole('group', { name: /^Mail/ }).waitFor();
  },
);

test('names the situation and the address', async ({ open }) => {
  const page = await open(`${address}?pattern=none`, calm);
  await expect
    .poll(() => page.getByRole('radio', { name: 'Not set' }).isChecked(), { timeout: patience })
    .toBe(true);
  await page.locator('.only-paper').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.getByText(page.url(), { exact: true }).waitFor();
  const pattern = page.getByRole('group', { name: 'Unlock pattern' });
  await pattern.getByText('Not set', { exact: true }).waitFor();
  expect(await pattern.getByText('Set', { exact: true }).isVisible()).toBe(false);
});

test('shows a QR code that no telephone reads', async ({ open }) => {
  const page = await open(`${address}#step-3`, calm);
  const onScreen = stepOn(page, 'step-3', mouse).stage.getByRole('img', { name: /QR code/ });
  await expect
    .poll(async () => decodeQr(await onScreen.screenshot()), { timeout: patience })
    .toContain('SIMULATION');
  await page.emulateMedia({ media: 'print' });
  const onPaper = page.locator('#step-3').getByRole('img', { name: /QR code/ });
  expect(decodeQr(await onPaper.first().screenshot())).toBeUndefined();
});

test('takes few sheets, and shows every window whole', async ({ open }) => {
  const page = await open(address, calm);
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(sheets?.length).toBeLessThanOrEqual(7);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 690, height: 1_000 });
  const cut = page
    .locator('.step-side .window-parts')
    .evaluateAll((windows) =>
      windows
        .filter(
          (window) => window.checkVisibility() && window.scrollHeight > window.clientHeight + 1,
        )
        .map((window) => window.closest('procedure-step')?.id),
    );
  expect(await cut).toEqual([]);
});
