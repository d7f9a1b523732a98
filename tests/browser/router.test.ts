/**
 * What the router's devices take that the others do not: a button that is held, a switch, a key,
 * rows, a dialog.
 */
import type { Locator, Page } from 'playwright-core';
import { axe, describe, expect, patience, test, type Open } from './harness.ts';

const address = 'procedures/take-a-tablet-off-the-network/';
const calm = { site: 'router', reducedMotion: true } as const;

const device = (page: Page, name: string): Locator =>
  page
    .getByRole('region', { name: 'The devices of this step' })
    .locator(`[data-device-view="${name}"]`);

async function openAt(open: Open, step: string, reader = {}): Promise<Page> {
  const page = await open(`${address}#${step}`, { ...calm, ...reader });
  await page.locator('procedure-step[data-state]').first().waitFor({ state: 'attached' });
  return page;
}

test('what is held too short does nothing; how long it was says what happens', async ({ open }) => {
  const page = await openAt(open, 'if-the-password-is-forgotten-step-1');
  const router = device(page, 'router');
  const reset = router.getByRole('button', { name: 'Reset', exact: true });
  await reset.click({ delay: 300 });
  await expect.poll(() => reset.isVisible()).toBe(true);
  await reset.focus();
  await page.keyboard.down('Space');
  await expect.poll(() => reset.textContent(), { timeout: patience }).toMatch(/^Reset3\.\d s$/);
  await page.keyboard.up('Space');
  await router.getByText('flashing amber').waitFor();
});

test('whoever cannot hold says how long', async ({ open }) => {
  const page = await openAt(open, 'if-the-password-is-forgotten-step-1', {
    width: 390,
    touch: true,
  });
  const router = device(page, 'router');
  await router
    .getByRole('group', { name: 'Hold Reset without holding it' })
    .getByRole('button', { name: '10 seconds' })
    .tap();
  await router.getByText('flashing red').waitFor();
  expect(await axe(page, '[data-device-view="router"]')).toEqual([]);
});

describe.each([
  ['wide and light', { colorScheme: 'light' as const }],
  ['narrow and dark', { width: 390, height: 844, touch: true }],
])('%s', (name, reader) => {
  test('an address and Enter, a code of the moment, a row, a dialog, a switch', async ({
    open,
  }) => {
    const page = await openAt(open, 'step-1', reader);
    const [computer, phone] = [device(page, 'computer'), device(page, 'phone')];
    let shown = 0;
    const look = async (at: Locator): Promise<void> => {
      const id = await at.getAttribute('data-device-view');
      if (name.startsWith('narrow'))
        expect(await axe(page, `[data-device-view="${id ?? ''}"]`)).toEqual([]);
      expect(await at.evaluate((drawn) => drawn.scrollWidth <= drawn.clientWidth)).toBe(true);
      const folder = process.env['SHOTS'];
      if (folder) await page.screenshot({ path: `${folder}/${name} ${String((shown += 1))}.png` });
    };
    const tab = (label: string): Promise<void> =>
      page.getByRole('tab', { name: label, exact: true }).click();
    await computer.getByLabel('Address').fill('192.168.0.1');
    await look(computer);
    await page.keyboard.press('Enter');
    await computer.getByLabel('Password').fill('wrong');
    await computer.getByRole('button', { name: 'Sign In' }).click();
    await computer.getByText('The password is wrong.').waitFor();
    await look(computer);
    await computer.getByLabel('Password').fill('Maple-Tree-7');
    await page.keyboard.press('Enter');
    await computer.getByText('Enter the code that your phone shows.').waitFor();
    await tab('Phone');
    await phone.getByRole('button', { name: 'Authenticator' }).click();
    await look(phone);
    const code = (await phone.locator('.carried b').textContent()) ?? '';
    await tab('Computer');
    await computer.getByLabel('Code', { exact: true }).fill(code);
    await page.keyboard.press('Enter');
    await look(computer);
    await computer
      .getByRole('row', { name: /^Tablet/ })
      .getByRole('button', { name: 'Remove' })
      .click();
    await computer
      .getByRole('alertdialog', { name: 'Remove Client' })
      .getByText('Remove “Tablet” from the network?')
      .waitFor();
    await look(computer);
    await computer.getByRole('button', { name: 'Remove It' }).click();
    await computer.getByRole('row', { name: /^Tablet/ }).waitFor({ state: 'detached' });
    await computer.getByRole('tab', { name: 'Wi-Fi' }).click();
    expect(await computer.getByRole('tab', { name: 'Wi-Fi' }).getAttribute('aria-selected')).toBe(
      'true',
    );
    const guests = computer.getByRole('switch', { name: 'Guest Network' });
    await guests.focus();
    await page.keyboard.press('Space');
    await expect.poll(() => guests.isChecked()).toBe(true);
    await computer.getByRole('button', { name: 'Apply' }).click();
    await computer.getByRole('status').getByText('Your changes were saved.').waitFor();
    await look(computer);
    await computer.getByRole('status').waitFor({ state: 'detached' });
  });
});
