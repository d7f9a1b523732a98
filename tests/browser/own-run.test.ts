/**
 * What a reader has brought about stays theirs: their code, their password, their locks, wherever
 * they go on from.
 */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { describe, expect, test } from './harness.ts';
import { mouse } from './hands.ts';
import {
  address,
  askForReset,
  calm,
  fetchCode,
  giveEmail,
  isStored,
  mistypeCode,
  ownPassword,
  setPassword,
  stepOn,
  usual,
} from './password-reset.ts';

/**
 * A move that the article does not ask for: from then on the reader's codes are others than the
 * article's.
 */
async function wander(page: Page): Promise<void> {
  const first = stepOn(page, 'step-1', mouse);
  await mouse.rightClick(first.button('live view'));
  await first.choose('Main Menu');
  await first.press('Cancel');
}

test('a step that is begun again takes the reader’s own code', async ({ open }) => {
  const page = await open(address, calm);
  await wander(page);
  await askForReset(page, usual, mouse);
  const code = await fetchCode(page, mouse);
  const sixth = stepOn(page, 'step-6', mouse);
  await sixth.press('Restart step');
  await setPassword(page, code, mouse);
  const eighth = stepOn(page, 'step-8', mouse);
  await eighth.press('Restart step');
  await eighth.press('No');
  await eighth.isDone();
  const last = stepOn(page, 'log-in-with-the-new-password-step-1', mouse);
  await last.press('Restart step');
  await last.type('Password', ownPassword);
  await last.press('OK');
  await last.sees('Main Menu');
});

test('the section about a refused code takes the reader’s own code', async ({ open }) => {
  const page = await open(address, calm);
  await wander(page);
  await askForReset(page, usual, mouse);
  const code = await fetchCode(page, mouse);
  await mistypeCode(page, code, mouse);
  const section = stepOn(page, 'if-the-security-code-is-refused-step-1', mouse);
  await mouse.press(section.step.getByRole('link', { name: /^Step 1:/ }));
  await section.isCurrent();
  await section.type('Security Code', code);
  await section.press('Next');
  await section.sees('New Password');
  await section.isDone();
  await stepOn(page, 'step-7', mouse).sees('New Password');
});

test('five wrong codes can be waited out', async ({ open }) => {
  const page = await open(`${address}#step-6`, calm);
  const sixth = stepOn(page, 'step-6', mouse);
  for (let tries = 0; tries < 5; tries += 1) {
    await sixth.type('Security Code', `${String(tries)}0000000`);
    await sixth.press('Next');
  }
  await sixth.stage.getByText(/Wait 5 min, or skip the wait/).waitFor();
  await sixth.press('Skip the wait');
  await sixth.press('Show me');
  await sixth.sees('New Password');
});

test('a mail to another address leads nowhere, and the widget says so', async ({ open }) => {
  const page = await open(`${address}?email=none#step-2`, calm);
  const second = stepOn(page, 'step-2', mouse);
  await second.press('Forgot Password');
  await second.press('OK');
  await giveEmail(page, 'somebody@example.org', mouse);
  const third = stepOn(page, 'step-3', mouse);
  await third.press('Show me');
  await third.isDone();
  const fourth = stepOn(page, 'step-4', mouse);
  await fourth.press('Ok');
  await fourth.isDone();
  const fifth = stepOn(page, 'step-5', mouse);
  await fifth.device('Mail').getByText('owner@example.com').waitFor();
  await fifth.press('Junk');
  await fifth.press('Back');
  await fifth.stage.getByText('Nothing here leads on.').waitFor();
  await fifth.press('Restart step');
  await fifth.press('Show me');
  await fifth.isDone();
});

test('a reload loses no time, no tick that was taken back, and no run that another situation was only looked at from', async ({
  open,
}) => {
  const page = await open(address, calm);
  await askForReset(page, usual, mouse);
  const second = stepOn(page, 'step-2', mouse);
  await second.press('Undo');
  await second.isCurrent();
  await page.reload();
  await page.getByRole('button', { name: 'Continue where you stopped' }).click();
  expect(await page.locator('#step-2').getAttribute('data-state')).toBe('current');
  await page.goto(page.url().replace(/(\?.*)?#.*/, '?pattern=none#step-2'));
  await page.getByRole('button', { name: 'Continue where you stopped' }).waitFor();
  await page.goto(page.url().replace(/\?.*/, ''));
  await page.getByText('You were at step 2 when you stopped.').waitFor();
});

test('another situation ends a run, and gives it back', async ({ open }) => {
  const page = await open(address, calm);
  await askForReset(page, usual, mouse);
  await mouse.pick(page.getByRole('group', { name: 'Unlock pattern', exact: true }), 'Not set');
  await page.locator('#step-2[data-state="open"]').waitFor();
  await page.getByRole('button', { name: 'Take up the former run' }).click();
  await page.locator('#step-2[data-state="done"]').waitFor();
  await page
    .getByRole('group', { name: 'Unlock pattern', exact: true })
    .getByRole('radio', { name: 'Set', exact: true, checked: true })
    .waitFor();
});

test('what another tab has done since is offered, and not done behind the reader’s back', async ({
  open,
}) => {
  const page = await open(address, calm);
  // The page comes to life by itself after a while: here not before the other has got somewhere.
  const { promise: until, resolve: goOn } = Promise.withResolvers<undefined>();
  await page.route(/\/live\.[^/]*\.js$/, async (route) => {
    await until;
    await route.continue();
  });
  const other = await page.context().newPage();
  await other.goto(page.url());
  await askForReset(other, usual, mouse);
  await isStored(page, '"done":["step-1","step-2"]');
  goOn(undefined);
  const first = stepOn(page, 'step-1', mouse);
  await mouse.rightClick(first.button('live view'));
  await first.choose('Main Menu');
  await page.getByRole('button', { name: 'Continue where you stopped' }).waitFor();
  expect(await page.locator('#step-2').getAttribute('data-state')).toBe('open');
});

describe('a run that is over', () => {
  const last = 'log-in-with-the-new-password-step-1';
  const goThrough = async (page: Page): Promise<void> => {
    const begin = page.getByRole('link', { name: 'Begin with step 1' });
    if (await begin.isVisible()) await begin.click();
    for (const step of [
      'step-1',
      'step-2',
      'step-3',
      'step-4',
      'step-5',
      'step-6',
      'step-7',
      'step-8',
      last,
    ]) {
      await stepOn(page, step, mouse).isCurrent();
      await page.getByRole('button', { name: 'My recorder did this' }).click();
    }
    await isStored(page, '"from":"end"');
  };

  /** At each of these addresses the page tells the end; then the run is begun again. */
  const showsItsEnd = async (page: Page, ...addresses: readonly string[]): Promise<void> => {
    for (const url of addresses) {
      await page.goto('about:blank');
      await page.goto(url);
      await page.getByText('You are in.').waitFor();
      await page.getByText(/^Now give the new password to/).waitFor();
      await page.getByText('Every step is done.').waitFor();
      await stepOn(page, last, mouse).sees('Main Menu');
    }
    await page.getByRole('button', { name: 'Start again' }).click();
    await stepOn(page, 'step-1', mouse).isCurrent();
    await page.getByText('You are in.').waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await page.locator('#step-1[data-state="current"]').waitFor({ state: 'attached' });
  };

  test('shows its end after a reload on a phone, and can be begun again', async ({ open }) => {
    const page = await open(address, { ...calm, width: 390 });
    await goThrough(page);
    await showsItsEnd(page, page.url(), page.url().replace(/#.*/, ''));
  });

  test('is not gone on with on the front page, opens at the step that an address names, shows its end, and can be begun again', async ({
    open,
  }) => {
    const page = await open(address, calm);
    await goThrough(page);
    const url = page.url();
    await page.goto(inject('sites').manual);
    await page.getByText('You have gone through all steps before.').waitFor();
    expect(await page.getByRole('link', { name: /^Go on with step/ }).count()).toBe(0);
    await page.getByText('Every step is done.').waitFor({ state: 'detached' });
    await page.locator('#step-1[data-state="current"]').waitFor();
    await page.goto(url.replace(/#.*/, '?again#step-3'));
    await page.locator('#step-3[data-current][data-state="done"]').waitFor();
    await showsItsEnd(page, url, url.replace(/#.*/, ''));
  });
});
