/** What the router's devices take that the others do not: a button that is held, a switch, a key, rows, a dialog. */
import type { Locator, Page } from 'playwright-core';
import { axe, expect, patience, test, type Open } from './harness.ts';

const address = 'procedures/take-a-tablet-off-the-network/';
const calm = { site: 'router', reducedMotion: true } as const;

const device = (page: Page, name: string): Locator => page.locator(`.live-stage [data-device-view="${name}"], [data-stage] [data-device-view="${name}"]`).first();

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
  const page = await openAt(open, 'if-the-password-is-forgotten-step-1', { width: 390, touch: true });
  const router = device(page, 'router');
  await router.getByRole('group', { name: 'Hold Reset without holding it' }).getByRole('button', { name: '10 seconds' }).tap();
  await router.getByText('flashing red').waitFor();
  expect(await axe(page, '[data-device-view="router"]')).toEqual([]);
});

test('Enter sends off the field it is pressed in; a switch is switched by its key; a row has its own button', async ({ open }) => {
  const page = await openAt(open, 'step-1');
  const computer = device(page, 'computer');
  await computer.getByLabel('Address').fill('192.168.0.1');
  await page.keyboard.press('Enter');
  await computer.getByLabel('Password').fill('Maple-Tree-7');
  await page.keyboard.press('Enter');
  await computer.getByText('Enter the code that your phone shows.').waitFor();
});
