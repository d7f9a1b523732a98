/** The first article in a reader's hands: mistakes, detours, help, and what happens without JavaScript. */
import type { Locator, Page } from 'playwright-core';
import { readPayload } from '../../src/simulator/devices/recorder/index.ts';
import { axe, decodeQr, describe, expect, test } from './harness.ts';
import { fingers, mouse } from './hands.ts';
import {
  address,
  askForReset,
  choose,
  fetchCode,
  logIn,
  ownPassword,
  recorders,
  setPassword,
  stepOn,
  type Recorder,
} from './password-reset.ts';

const usual: Recorder = { pattern: 'Set', email: 'Registered', cameras: 'Connected' };
const calm = { reducedMotion: true };

/** What the page says without taking anything away. */
function announced(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).first().waitFor({ state: 'attached' });
}

describe('mistakes', () => {
  test('a wrong code is refused with the tries that are left, the right one is taken', async ({ open }) => {
    const page = await open(address, calm);
    await askForReset(page, usual, mouse);
    const code = await fetchCode(page, mouse);
    const sixth = stepOn(page, 'step-6', mouse);
    await sixth.turnTo('Recorder');
    await sixth.type('Security Code', code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`);
    await sixth.press('Next');
    await sixth.step.getByText('The security code is wrong. Attempts left: 4.').waitFor();
    await setPassword(page, code, mouse);
  });

  test('two different passwords are refused, and so is one that breaks the rules', async ({ open }) => {
    const page = await open(`${address}#step-7`, calm);
    const seventh = stepOn(page, 'step-7', mouse);
    await seventh.type('New Password', ownPassword);
    await seventh.type('Confirm Password', `${ownPassword}x`);
    await seventh.press('Save');
    await seventh.step.getByText('The two passwords are not the same. Enter them again.').waitFor();
    await seventh.type('New Password', 'short1');
    await seventh.type('Confirm Password', 'short1');
    await seventh.press('Save');
    await seventh.step.getByText('The password must have 8 to 32 characters.').waitFor();
    await seventh.type('New Password', ownPassword);
    await seventh.type('Confirm Password', ownPassword);
    await seventh.press('Save');
    await seventh.goOn();
  });

  test('a wrong password is refused; the old one does not work any more, the new one does', async ({ open }) => {
    const page = await open(address, calm);
    await askForReset(page, usual, mouse);
    await setPassword(page, await fetchCode(page, mouse), mouse);
    const eighth = stepOn(page, 'step-8', mouse);
    await eighth.press('No');
    await eighth.goOn();
    const last = stepOn(page, 'log-in-with-the-new-password-step-1', mouse);
    for (const wrong of ['nonsense-1', 'Lighthouse-17']) {
      await last.type('Password', wrong);
      await last.press('OK');
      await last.step.getByText(/^Wrong password\. Attempts left: /).waitFor();
    }
    await last.type('Password', ownPassword);
    await last.press('OK');
    await last.sees('Main Menu');
  });

  test('a scan while the monitor shows no QR code finds nothing', async ({ open }) => {
    const page = await open(`${address}#step-1`, calm);
    const first = stepOn(page, 'step-1', mouse);
    await first.turnTo('Phone');
    await first.press('iDMSS');
    await first.press('More');
    await first.press('Reset Device Password');
    await first.press('Scan QR code');
    await first.step.getByText('No QR code found.').waitFor();
  });
});

describe('the camera prompt', () => {
  test('Yes changes the cameras one after the other and says what became of each', async ({ open }) => {
    const page = await open(`${address}#step-8`, calm);
    const eighth = stepOn(page, 'step-8', mouse);
    await eighth.press('Yes');
    await eighth.sees('Sync Result');
    expect(await eighth.device('Recorder').getByText('Succeeded').count()).toBe(4);
    await eighth.press('Finished');
    await eighth.sees('Login');
  });

  test('No leads back to the login at once', async ({ open }) => {
    const page = await open(`${address}#step-8`, calm);
    const eighth = stepOn(page, 'step-8', mouse);
    await eighth.press('No');
    await eighth.sees('Login');
    await eighth.goOn();
  });
});

describe('the QR code', () => {
  test.for([1440, 390])('is read from a screenshot at %i pixels by a decoder that knows nothing of us', async (width, { open }) => {
    const page = await open(`${address}#step-3`, { ...calm, width, height: 900, touch: width < 500 });
    const third = stepOn(page, 'step-3', width < 500 ? fingers : mouse);
    await third.turnTo('Recorder');
    await third.step.scrollIntoViewIfNeeded();
    const picture = third.device('Recorder').getByRole('img', { name: 'QR code for the app' });
    await picture.scrollIntoViewIfNeeded();
    const text = decodeQr(await page.screenshot());
    expect(text).toMatch(/^SIMULATION/);
    expect(readPayload(text ?? '')).toMatchObject({ ok: true, address: 'owner@example.com' });
  });
});

describe('help', () => {
  test('off the path the widget says how to get back, in the labels of the screen', async ({ open }) => {
    const page = await open(`${address}#step-2`, calm);
    const second = stepOn(page, 'step-2', mouse);
    await second.press('Cancel');
    await second.step.getByText('You are off the path.').waitFor();
    const advice = second.step.locator('p', { hasText: 'You are off the path.' });
    expect(await advice.textContent()).toMatch(/live view.*Main Menu/s);
  });

  test('Show me performs a step from wherever the reader is', async ({ open }) => {
    const page = await open(`${address}#step-1`, calm);
    for (const id of ['step-1', 'step-2', 'step-3']) {
      const step = stepOn(page, id, mouse);
      await step.press('Show me');
      await step.goOn();
    }
    await stepOn(page, 'step-4', mouse).step.getByText('Successfully Reset Password').first().waitFor();
  });

  test('Undo takes one move back, Restart step all of them', async ({ open }) => {
    const page = await open(`${address}#step-2`, calm);
    const second = stepOn(page, 'step-2', mouse);
    await second.press('Forgot Password');
    await second.sees('Notice');
    await second.press('Undo');
    await second.sees('Login');
    await second.press('Forgot Password');
    await second.press('OK');
    await second.sees('Reset Password');
    await second.press('Restart step');
    await second.sees('Login');
  });
});

describe('what was done', () => {
  test('is there again after a reload', async ({ open }) => {
    const page = await open(address, calm);
    await askForReset(page, usual, mouse);
    await page.waitForTimeout(1_500);
    await page.reload();
    await page.getByRole('button', { name: 'Continue where you stopped' }).click();
    await page.locator('#step-2[data-state="done"]').waitFor();
    await fetchCode(page, mouse);
  });

  test.for(['not JSON', '{"format":1,"plan":"another"}', '[]', 'null'])(
    'that cannot be read (%s) is kept aside with a message',
    async (stored, { open }) => {
      const page = await open(address, calm);
      const keys = await page.evaluate((value) => {
        const key = 'rehearsal:progress:password-reset-on-local-gui';
        localStorage.setItem(key, value);
        return key;
      }, stored);
      await page.reload();
      await announced(page, /kept aside/);
      const kept = await page.evaluate(() => Object.values<string>(localStorage));
      expect(kept).toContain(stored);
      expect(keys).toBeTruthy();
      await askForReset(page, usual, mouse);
    },
  );
});

describe('links', () => {
  test.for(['#step-99', '#step-3%E0%A4%A', '#<script>'])('to a place that is not there (%s) say so', async (hash, { open }) => {
    const page = await open(address + hash, calm);
    await announced(page, /place that is not on this page/);
  });

  test('with a situation that is not known say so', async ({ open }) => {
    const page = await open(`${address}?pattern=purple#step-1`, calm);
    await announced(page, /situation that is not known here/);
  });

  test('lead to a step in a situation', async ({ open }) => {
    const page = await open(`${address}?pattern=none#step-1`, calm);
    const first = stepOn(page, 'step-1', mouse);
    await mouse.rightClick(first.step.getByRole('button', { name: 'live view', exact: true }));
    await first.choose('Main Menu');
    await first.sees('Login');
  });
});

test('where the simulation cannot be fetched the page says so and stays readable', async ({ open }) => {
  const page = await open(address, { ...calm, forgives: [/live/, /ERR_FAILED/, /Failed to fetch/] });
  await page.route('**/_astro/live*', (route) => route.abort());
  await mouse.press(stepOn(page, 'step-1', mouse).step.getByRole('button', { name: 'Show me', exact: true }));
  await announced(page, /could not be started/);
  await page.getByText('Forgot Password', { exact: true }).first().waitFor();
});

describe('without JavaScript', () => {
  test.for([1440, 390])('the article is complete at %i pixels', async (width, { open }) => {
    const page = await open(address, { width, height: 900, javaScript: false });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Reset the password on the local GUI');
    for (let number = 1; number <= 8; number += 1) {
      const step = page.locator(`#step-${String(number)}`);
      expect(
        await step
          .getByRole('group', { name: /^(Recorder|Phone|Mail):/ })
          .first()
          .isVisible(),
      ).toBe(true);
    }
    await page.locator('#step-6').getByRole('textbox', { name: 'Security Code', exact: true }).waitFor();
    await page.locator('#step-8').getByText('Where it looks different').first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

describe('accessibility', () => {
  test.for([
    { width: 1440, colorScheme: 'dark' },
    { width: 390, colorScheme: 'light' },
  ] as const)(
    'no mistake on the page and on every screen on the way, $width $colorScheme',
    { timeout: 240_000 },
    async (look, { open }) => {
      // So tall that the bars that stay in sight lie over nothing.
      const page = await open(address, { ...calm, ...look, height: 20_000 });
      expect(await axe(page)).toEqual([]);
      const press = async (target: Locator): Promise<void> => {
        await mouse.press(target);
        expect(await axe(page, 'procedure-step:focus-within')).toEqual([]);
      };
      const hand = { ...mouse, press };
      await choose(page, { ...usual, email: 'Not registered' }, mouse);
      await askForReset(page, { ...usual, email: 'Not registered' }, hand);
      await setPassword(page, await fetchCode(page, hand), hand);
      await logIn(page, usual, hand);
      expect(await axe(page)).toEqual([]);
    },
  );
});

describe('search', () => {
  test('finds the step by the words on its screen and opens there', async ({ open }) => {
    const page = await open('', calm);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search the manual' }).fill('Forgot Unlock Pattern');
    await page.getByRole('option').filter({ hasText: 'Step 1' }).first().click();
    await page.waitForURL('**/procedures/password-reset-on-local-gui/#step-1');
  });

  test('finds the article by its words', async ({ open }) => {
    const page = await open('', calm);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search the manual' }).fill('forgotten recorder password');
    await page.getByRole('option').filter({ hasText: 'Reset the password on the local GUI' }).first().waitFor();
  });
});

test('the situations a reader can be in are all tried', () => {
  expect(recorders).toHaveLength(8);
});
