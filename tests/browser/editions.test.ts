/** A reader with another recorder, another app: the page speaks as their devices do. */
import type { Page } from 'playwright-core';
import { describe, expect, patience, test } from './harness.ts';
import { mouse } from './hands.ts';
import { address, calm, stepOn } from './password-reset.ts';

const pick = (page: Page, group: string, value: string): Promise<void> =>
  mouse.pick(page.getByRole('group', { name: group, exact: true }), value);

/** What a step says, as it is to be seen. */
const says = (page: Page, id: string): Promise<string> =>
  page.locator(`#${id} .step-text`).innerText();

describe('the labels of the text', () => {
  test('are those of the reader’s recorder and app, and the devices’ own', async ({ open }) => {
    const page = await open(address, calm);
    await pick(page, 'The recorder says', 'Forgot Pattern, Reset Mode');
    await expect
      .poll(() => says(page, 'step-1'), { timeout: patience })
      .toContain('click Forgot Pattern.');
    expect(await says(page, 'step-1')).toContain('Forgot Pattern resets nothing yet.');
    expect(await says(page, 'step-2')).toContain('click Next.');
    expect(await says(page, 'step-3')).toMatch(
      /open DMSS\.\s+If it is DMSS, tap Me > Tool manager > Password Resetting\./,
    );
    expect(await says(page, 'step-7')).toContain('click OK.');
    const outline = page.getByRole('navigation', { name: 'Outline' }).getByRole('link');
    expect((await outline.allTextContents()).slice(0, 3)).toEqual([
      '1 Right-click the live view',
      '2 Click Forgot Password',
      '3 Open DMSS',
    ]);
    const first = stepOn(page, 'step-1', mouse);
    await mouse.rightClick(first.button('live view'));
    await first.choose('Main Menu');
    await first.press('Forgot Pattern');
    await first.isDone();
    const second = stepOn(page, 'step-2', mouse);
    await second.press('Forgot Password');
    await second.press('Next');
    await second.isDone();
    expect(await second.stage.getByRole('combobox', { name: 'Reset Mode' }).inputValue()).toBe(
      'Email',
    );
  });

  test('come back with the usual recorder', async ({ open }) => {
    const page = await open(`${address}?generation=G2`, calm);
    await expect
      .poll(() => says(page, 'step-1'), { timeout: patience })
      .toContain('click Forgot Pattern.');
    await pick(page, 'The recorder says', 'Forgot Unlock Pattern');
    await expect
      .poll(() => says(page, 'step-1'), { timeout: patience })
      .toContain('click Forgot Unlock Pattern (on other recorders: Forgot Pattern).');
  });

  test('all stand there without a script', async ({ open }) => {
    const page = await open(address, { ...calm, javaScript: false });
    expect(await says(page, 'step-1')).toContain(
      'Forgot Unlock Pattern (on other recorders: Forgot Pattern)',
    );
    expect(await says(page, 'step-2')).toContain('OK (on other recorders: Next)');
    expect(await says(page, 'step-3')).toContain('Tool manager (on other phones: Test Tool)');
    // “Security code” is as good.
    expect(await says(page, 'step-6')).not.toContain('on other');
  });
});

test('what cannot be together is not together: the recorder that asks for the newer app has it', async ({
  open,
}) => {
  const page = await open(`${address}?generation=G3`, calm);
  const app = page.getByRole('group', { name: 'The app says', exact: true });
  await expect
    .poll(() => app.getByRole('radio', { name: 'Me, Tool manager' }).isChecked(), {
      timeout: patience,
    })
    .toBe(true);
  await pick(page, 'The app says', 'More');
  const recorder = page.getByRole('group', { name: 'The recorder says', exact: true });
  await expect
    .poll(() => recorder.getByRole('radio', { name: 'Forgot Pattern, Reset Mode' }).isChecked(), {
      timeout: patience,
    })
    .toBe(false);
});

test('“Show me” shows the way through the reader’s own app', async ({ open }) => {
  const page = await open(`${address}?app=dmss2020#step-3`, calm);
  const third = stepOn(page, 'step-3', mouse);
  await third.press('DMSS');
  await third.press('Me');
  await third.press('Test Tool');
  await third.press('Password Resetting');
  await third.press('Scan QR code');
  await third.isDone();
});
