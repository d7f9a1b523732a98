/** What the page says to a reader who has done something else than the article asks for. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from './harness.ts';
import { fingers, keyboard, mouse } from './hands.ts';
import {
  address,
  askForReset,
  calm,
  choose,
  fetchCode,
  readCode,
  stepOn,
  usual,
} from './password-reset.ts';

describe('the first move', () => {
  test('a tap on the picture is what a right click is', async ({ open }) => {
    const page = await open(`${address}#step-1`, { ...calm, ...fingers.reader });
    const first = stepOn(page, 'step-1', fingers);
    await first.button('live view').tap();
    await first.choose('Main Menu');
  });

  test('so is Enter, and Escape closes the menu', async ({ open }) => {
    const page = await open(`${address}#step-1`, calm);
    const first = stepOn(page, 'step-1', keyboard);
    await first.press('live view');
    await first.stage.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await first.stage.getByRole('menu').waitFor({ state: 'detached' });
  });

  test('a left click is answered with how; a click beside the menu closes it', async ({ open }) => {
    const page = await open(`${address}#step-1`, calm);
    const first = stepOn(page, 'step-1', mouse);
    await first.press('live view');
    await first.stage.getByText('Use the other mouse button.').waitFor();
    await first.button('live view').click({ button: 'right', position: { x: 60, y: 60 } });
    const menu = await first.stage.getByRole('menu').boundingBox();
    const picture = await first.button('live view').boundingBox();
    expect((menu?.x ?? 0) - (picture?.x ?? 0)).toBeCloseTo(60, -1);
    await first.button('live view').click({ position: { x: 400, y: 300 } });
    await first.stage.getByRole('menu').waitFor({ state: 'detached' });
  });

  test('is marked after ten seconds in which nothing was done', async ({ open }) => {
    const page = await open(address, calm);
    await page.locator('[data-stage] [data-wanted]').waitFor();
  });
});

describe('a wrong value', () => {
  test('of a code is told as what it is, with the section about it', async ({ open }) => {
    const page = await open(`${address}#step-6`, calm);
    const sixth = stepOn(page, 'step-6', mouse);
    const code = await readCode(page, mouse);
    await sixth.turnTo('Recorder');
    for (const [wrong, said] of [
      [code.toUpperCase(), 'differs in capital and small letters.'],
      [` ${code}`, 'has a blank at its beginning or end.'],
      [code.slice(0, 5), 'has 5 characters instead of 8.'],
    ] as const) {
      await sixth.type('Security Code', wrong);
      await sixth.press('Next');
      await sixth.stage.getByText(said).waitFor();
    }
    await sixth.stage.getByRole('link', { name: 'If the security code is refused' }).click();
    const section = stepOn(page, 'if-the-security-code-is-refused-step-1', mouse);
    await section.isCurrent();
    await section.type('Security Code', code);
    await section.press('Next');
    await stepOn(page, 'step-7', mouse).sees('New Password');
  });

  test('a password is told by the rule that it breaks', async ({ open }) => {
    const page = await open(`${address}#step-7`, calm);
    const seventh = stepOn(page, 'step-7', mouse);
    for (const [password, said] of [
      ['Pässwort12', 'has “ä”, which is not allowed'],
      ['abcdefgh', 'has only one kind of characters'],
    ] as const) {
      await seventh.type('New Password', password);
      await seventh.type('Confirm Password', password);
      await seventh.press('Save');
      await seventh.stage.getByText(said).waitFor();
    }
  });
});

test('a code of a QR code that is no longer shown leads back to the scan, before and after it is typed, and on from there', async ({
  open,
}) => {
  const page = await open(address, calm);
  await askForReset(page, usual, mouse);
  const third = stepOn(page, 'step-3', mouse);
  const code = await fetchCode(page, mouse);
  const sixth = stepOn(page, 'step-6', mouse);
  const back = sixth.stage.getByRole('link', { name: 'step 3', exact: true });
  await sixth.turnTo('Recorder');
  await sixth.press('Refresh');
  await back.waitFor();
  await sixth.type('Security Code', code);
  await sixth.press('Next');
  await back.click();
  await third.isCurrent();
  await third.press('Show me');
  for (const step of ['step-4', 'step-5', 'step-6']) {
    await stepOn(page, step, mouse).isCurrent();
    await page.getByRole('button', { name: 'My recorder did this' }).click();
  }
  await stepOn(page, 'step-7', mouse).sees('New Password');
});

test('what the article advises against is told with its consequence', async ({ open }) => {
  const page = await open(`${address}#step-8`, calm);
  const eighth = stepOn(page, 'step-8', mouse);
  await eighth.press('Yes');
  await eighth.stage.getByText('The recorder gives the cameras the new password, too.').waitFor();
});

test('looking around is no mistake', async ({ open }) => {
  const page = await open(`${address}#step-5`, calm);
  const fifth = stepOn(page, 'step-5', mouse);
  await fifth.press('Junk');
  await fifth.stage.getByText('Looking around?').waitFor();
});

test('whoever has done it on a real recorder ticks step after step', async ({ open }) => {
  const page = await open(address, { ...calm, ...fingers.reader });
  await page.getByRole('link', { name: 'Begin with step 1' }).tap();
  for (let step = 1; step <= 9; step += 1) {
    const number = step === 9 ? 'log-in-with-the-new-password-step-1' : `step-${String(step)}`;
    await stepOn(page, number, fingers).isCurrent();
    await page.getByRole('button', { name: 'My recorder did this' }).tap();
  }
  await page.getByText('All steps are done.').waitFor({ state: 'attached' });
  await page.getByText('You are in.').waitFor();
  await page.getByText('Every step is done.').waitFor();
  await page.goBack();
  await stepOn(page, 'step-8', fingers).isCurrent();
});

describe('the text', () => {
  test('is that of the situation, and numbers follow', async ({ open }) => {
    const page = await open(address, calm);
    await choose(page, { pattern: 'Not set', email: 'Not registered', cameras: 'None' }, mouse);
    await page.getByText('If an unlock pattern is set').waitFor({ state: 'hidden' });
    await page
      .getByRole('heading', { name: 'If no e-mail address is registered' })
      .waitFor({ state: 'hidden' });
    const headings = await page.locator('[data-procedure=steps] h3:visible').allTextContents();
    expect(headings).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(
      await page
        .locator('#if-no-e-mail-address-is-registered-step-1')
        .getByRole('link', { name: /^Step 3:/ })
        .isVisible(),
    ).toBe(true);
    const outline = page.getByRole('navigation', { name: 'Outline' }).getByRole('link');
    expect((await outline.allTextContents()).slice(1, 4).map((row) => row.slice(0, 8))).toEqual([
      '2 Click ',
      '3 If no ',
      '4 Open i',
    ]);
    await page.reload();
    await page.getByText('If an unlock pattern is set').waitFor({ state: 'hidden' });
  });
});

test('whoever sees something else on their recorder finds the step for it, by picture or by its words', async ({
  open,
}) => {
  const page = await open(address, calm);
  await page.getByRole('button', { name: 'My recorder shows something else' }).click();
  const dialog = page.getByRole('dialog', { name: 'What does your recorder show?' });
  await dialog.getByRole('button', { name: 'New Password', exact: true }).waitFor();
  await dialog.getByRole('searchbox', { name: 'It says' }).fill('code is wrong');
  await dialog.getByRole('button', { name: /^Reset Password: The security code is wrong/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await stepOn(page, 'if-the-security-code-is-refused-step-1', mouse).isCurrent();
  await stepOn(page, 'step-5', mouse).isDone();
});

test('whoever reads a message that no step asks for learns what it means and where to go on', async ({
  open,
}) => {
  const page = await open(`${address}#step-6`, calm);
  await page.getByRole('button', { name: 'My recorder shows something else' }).click();
  const dialog = page.getByRole('dialog', { name: 'What does your recorder show?' });
  await dialog
    .getByRole('searchbox', { name: 'It says' })
    .fill('Try again after 2026-02-03 11:22:33');
  await dialog.getByText(/^That is step 2\. Too many wrong passwords/).waitFor();
  await dialog.getByRole('button', { name: /^Login: The account has been locked/ }).click();
  await stepOn(page, 'step-2', mouse).isCurrent();
  await stepOn(page, 'step-2', mouse)
    .device('Recorder')
    .getByText('The account has been locked.')
    .waitFor();
  await page
    .getByRole('status')
    .getByText(/^That is step 2\. Too many wrong passwords.* click Forgot Password/)
    .waitFor();
});

test('without the simulation the pages of a phone can be turned all the same', async ({ open }) => {
  const page = await open(address, {
    ...calm,
    ...fingers.reader,
    forgives: [/live/, /ERR_FAILED/, /Failed to fetch/],
  });
  await page.route('**/_astro/live*', (route) => route.abort());
  await page.getByRole('link', { name: 'Begin with step 1' }).tap();
  await stepOn(page, 'step-1', fingers).isCurrent();
  for (const next of ['step-2', 'step-3']) {
    await page.getByRole('button', { name: 'My recorder did this' }).tap();
    await stepOn(page, next, fingers).isCurrent();
  }
  await page.getByRole('button', { name: 'Back' }).tap();
  await stepOn(page, 'step-2', fingers).isCurrent();
  // Once it can be fetched, the next use fetches it.
  await page.unroute('**/_astro/live*');
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Show me' }).tap(),
  ]);
  await page.getByRole('button', { name: 'Show me' }).tap();
  await stepOn(page, 'step-2', fingers).isDone();
});

test('a label in the text and its control on the stage point at each other', async ({ open }) => {
  const page = await open(`${address}#step-2`, calm);
  const second = stepOn(page, 'step-2', mouse);
  const label = second.step.locator('[data-names]').getByText('Forgot Password', { exact: true });
  await label.hover();
  await second.stage.locator('[data-control=forgotPassword][data-pointed]').waitFor();
  await second.button('Forgot Password').hover();
  await second.step.locator('[data-names="recorder.forgotPassword"][data-pointed]').waitFor();
  expect(await second.stage.locator('[data-pointed]').count()).toBe(0);
});

test('a swipe turns the page of a phone, and ticks nothing', async ({ open }) => {
  const page = await open(`${address}#step-2`, { ...calm, ...fingers.reader });
  const second = stepOn(page, 'step-2', fingers);
  await second.isCurrent();
  const swipe = async (from: number, to: number): Promise<void> => {
    const touch = await page.context().newCDPSession(page);
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x: from, y: 110 }],
    });
    await touch.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x: to, y: 112 }],
    });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await touch.detach();
  };
  await swipe(300, 60);
  await stepOn(page, 'step-3', fingers).isCurrent();
  await swipe(60, 300);
  await second.isCurrent();
  expect(await page.locator('#step-2').getAttribute('data-state')).not.toBe('done');
});

describe('Back', () => {
  const stepIn = (page: Page): string => new URL(page.url()).hash;

  test('goes back on a phone, in the bar, by a swipe and in the browser, and adds nothing to the history', async ({
    open,
  }) => {
    const page = await open(address, { ...calm, ...fingers.reader });
    const before = await page.evaluate(() => history.length);
    await page.getByRole('link', { name: 'Begin with step 1' }).tap();
    for (const step of ['step-1', 'step-2', 'step-3', 'step-4']) {
      await stepOn(page, step, fingers).isCurrent();
      await page.getByRole('button', { name: 'My recorder did this' }).tap();
    }
    await page.waitForURL('**#step-5');
    await page.getByRole('button', { name: 'Back', exact: true }).tap();
    await page.waitForURL('**#step-4');
    await page.getByRole('button', { name: 'Back', exact: true }).tap();
    await page.waitForURL('**#step-3');
    await stepOn(page, 'step-3', fingers).isCurrent();
    await page.goBack();
    await stepOn(page, 'step-2', fingers).isCurrent();
    expect(await page.evaluate(() => history.length)).toBe(before + 5);
    await page.goForward();
    await stepOn(page, 'step-3', fingers).isCurrent();
    for (const hash of ['#step-2', '#step-1', '']) {
      await page.getByRole('button', { name: 'Back', exact: true }).tap();
      await expect.poll(() => stepIn(page)).toBe(hash);
    }
    await page.getByRole('link', { name: 'Begin with step 1' }).waitFor();
    expect(await page.evaluate(() => history.length)).toBe(before + 5);
  });

  test('goes to the step before where the page was opened in the midst', async ({ open }) => {
    const page = await open(`${address}#step-5`, { ...calm, ...fingers.reader });
    const before = await page.evaluate(() => history.length);
    for (const step of ['step-4', 'step-3']) {
      await page.getByRole('button', { name: 'Back', exact: true }).tap();
      await stepOn(page, step, fingers).isCurrent();
      await page.waitForURL(`**#${step}`);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('goes back beside the article, too, to the first step at last, and the situation stays', async ({
    open,
  }) => {
    const page = await open(address, calm);
    const before = await page.evaluate(() => history.length);
    for (const step of ['step-1', 'step-2', 'step-3']) {
      await stepOn(page, step, mouse).isCurrent();
      await page.getByRole('button', { name: 'My recorder did this' }).click();
    }
    await page.waitForURL('**#step-4');
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForURL('**#step-3');
    await choose(page, { ...usual, cameras: 'None' }, mouse);
    await page.waitForURL('**?cameras=none#step-3');
    for (const step of ['step-2', 'step-1']) {
      await page.goBack();
      await stepOn(page, step, mouse).isCurrent();
      expect(new URL(page.url()).search).toBe('?cameras=none');
    }
    expect(stepIn(page)).toBe('');
    expect(await page.evaluate(() => history.length)).toBe(before + 3);
    expect(
      await page
        .getByRole('group', { name: 'IP cameras' })
        .getByRole('radio', { name: 'None' })
        .isChecked(),
    ).toBe(true);
  });
});
