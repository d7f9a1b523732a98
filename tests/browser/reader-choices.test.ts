/**
 * What readers can choose for themselves: whether pictures move, how much is announced, the screen
 * as text, the system's colours.
 */
import type { Page } from 'playwright-core';
import { describe, expect, patience, test } from './harness.ts';
import { mouse } from './hands.ts';
import { address, calm, stepOn } from './password-reset.ts';

/** How many drawings of the page are moving. */
const moving = (page: Page): Promise<number> =>
  page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );

describe('the pictures', () => {
  test('move on the stage only, and stand still when they are paused, on the next page too', async ({
    open,
  }) => {
    const page = await open(address);
    await expect.poll(() => moving(page), { timeout: patience }).toBeGreaterThan(0);
    const apart = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ effect }) => !(effect as KeyframeEffect).target?.closest('[role=region]'))
          .length,
    );
    expect(apart).toBe(0);
    const pause = page.getByRole('button', { name: 'Pause the pictures', pressed: false });
    await pause.click();
    await page.getByRole('button', { name: 'Pause the pictures', pressed: true }).waitFor();
    await expect.poll(() => moving(page), { timeout: patience }).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Pause the pictures', pressed: true }).waitFor();
    await expect.poll(() => moving(page), { timeout: patience }).toBe(0);
  });

  test('stand still while they are out of sight', async ({ open }) => {
    const page = await open(`${address}#step-1`, { width: 900 });
    await expect.poll(() => moving(page), { timeout: patience }).toBeGreaterThan(0);
    await page
      .getByRole('heading', { name: 'If the security code is refused' })
      .scrollIntoViewIfNeeded();
    await expect.poll(() => moving(page), { timeout: patience }).toBe(0);
  });
});

test('the screen is there as text, and follows what happens on it', async ({ open }) => {
  const page = await open(address, calm);
  const first = stepOn(page, 'step-1', mouse);
  await first.stage.getByText('This screen as text').click();
  const text = first.stage.getByRole('list').first();
  await text.getByText(/^live view \(to be right-clicked\)/i).waitFor();
  await mouse.rightClick(first.button('live view'));
  await text.getByText('Main Menu (button)').waitFor();
});

test.for([
  ['everything', ['Use the other mouse button.', 'Recorder: Live View.']],
  ['messages only', ['Use the other mouse button.']],
  ['nothing', []],
] as const)('announced is %s', async ([choice, heard], { open }) => {
  const page = await open(address, calm);
  const first = stepOn(page, 'step-1', mouse);
  const said = new Set<string>();
  await page.exposeFunction('hear', (text: string) => said.add(text));
  await page.evaluate(() => {
    const announcer = document.querySelector('[aria-live=polite]');
    const { hear } = window as unknown as { hear: (text: string) => void };
    const listener = new MutationObserver(() => {
      hear(announcer?.textContent ?? '');
    });
    if (announcer) listener.observe(announcer, { childList: true });
  });
  await first.stage.getByRole('combobox', { name: 'Announce' }).selectOption(choice);
  await mouse.rightClick(first.button('live view'));
  await first.choose('Main Menu');
  await first.press('Cancel');
  await mouse.press(first.button('live view'));
  await first.stage.getByText('Use the other mouse button.').waitFor();
  for (const text of heard)
    await expect.poll(() => [...said].join(' '), { timeout: patience }).toContain(text);
  if (choice !== 'everything') expect([...said].join(' ')).not.toContain('Recorder:');
  if (choice === 'nothing') expect([...said]).toEqual([]);
});

test('beside the devices it says which work shows their screen, or that it is our own', async ({
  open,
}) => {
  const page = await open(address, calm);
  const first = stepOn(page, 'step-1', mouse);
  const source = (): Promise<string | null> =>
    first.stage.getByRole('link', { name: /^Simulation/ }).textContent();
  await mouse.rightClick(first.button('live view'));
  await expect.poll(source, { timeout: patience }).toBe('Simulation · our reconstruction');
  await first.choose('Main Menu');
  await first.sees('Unlock Pattern');
  await expect
    .poll(source, { timeout: patience })
    .toBe('Simulation · as in Honeywell HEN081, p. 19');
});

test('where the system decides on the colours, what is chosen is told apart', async ({ open }) => {
  const page = await open(`${address}#step-2`, calm);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('#step-2[data-current]').waitFor();
  const lookOf = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderTop, borderBottom, borderLeft, backgroundColor, outline } =
          getComputedStyle(element);
        return [borderTop, borderBottom, borderLeft, backgroundColor, outline].join();
      });
  for (const [one, other] of [
    [
      '[role=region] [role=tab][aria-selected=true]',
      '[role=region] [role=tab][aria-selected=false]',
    ],
    [
      'nav[aria-labelledby=explorer-title] li [aria-current]',
      'nav[aria-labelledby=outline-title] li a:not([aria-current])',
    ],
    [
      'nav[aria-labelledby=outline-title] [aria-current]',
      'nav[aria-labelledby=outline-title] li a:not([aria-current])',
    ],
    ['input[type=radio]:checked + span', 'input[type=radio]:not(:checked) + span'],
    ['[role=group] [aria-pressed=true]', '[role=group] [aria-pressed=false]'],
    ['#step-2', '#step-3'],
  ] as const)
    expect(await lookOf(one), one).not.toBe(await lookOf(other));
});

test('a group that was folded stays so, and crumbs lead to the articles beside this one', async ({
  open,
}) => {
  const page = await open(address, calm);
  const explorer = page.getByRole('navigation', { name: 'Explorer' });
  const other = explorer.getByRole('link', { name: 'Find the security code that does not arrive' });
  const crumb = page
    .getByRole('navigation', { name: 'Breadcrumbs' })
    .getByRole('button', { name: 'Reset the password on the local GUI' });
  const beside = page.getByRole('list', { name: 'Articles beside this one' });
  await explorer.getByText('Locked and lost').click();
  await other.waitFor({ state: 'hidden' });
  await crumb.click();
  await beside.getByRole('link', { name: 'Reset the password with security questions' }).click();
  await page.getByRole('heading', { level: 1, name: /security questions/ }).waitFor();
  await other.waitFor({ state: 'hidden' });
  await explorer.getByText('Locked and lost').click();
  await other.waitFor({ state: 'visible' });
});
