/** The first article in a reader's hands: mistakes, detours and help. */
import { readPayload } from '../../src/simulator/services/reset-service/index.ts';
import { decodeQr, describe, expect, test } from './harness.ts';
import { fingers, mouse } from './hands.ts';
import {
  address,
  askForReset,
  calm,
  fetchCode,
  mistypeCode,
  ownPassword,
  readCode,
  setPassword,
  stepOn,
  usual,
} from './password-reset.ts';

describe('mistakes', () => {
  test('a wrong code is refused with the tries that are left, the right one is taken', async ({
    open,
  }) => {
    const page = await open(`${address}#step-6`, calm);
    const code = await readCode(page, mouse);
    await mistypeCode(page, code, mouse);
    await setPassword(page, code, mouse);
  });

  test('two different passwords are refused, and so is one that breaks the rules', async ({
    open,
  }) => {
    const page = await open(`${address}#step-7`, calm);
    const seventh = stepOn(page, 'step-7', mouse);
    await seventh.type('New Password', ownPassword);
    await seventh.type('Confirm Password', `${ownPassword}x`);
    await seventh.press('Save');
    await seventh.stage
      .getByText('The two passwords are not the same. Enter them again.')
      .waitFor();
    await seventh.type('New Password', 'short1');
    await seventh.type('Confirm Password', 'short1');
    await seventh.press('Save');
    await seventh.stage.getByText('The password must have 8 to 32 characters.').waitFor();
    await seventh.type('New Password', ownPassword);
    await seventh.type('Confirm Password', ownPassword);
    await seventh.press('Save');
    await seventh.isDone();
  });

  test('a wrong password is refused; the old one does not work any more, the new one does', async ({
    open,
  }) => {
    const page = await open(address, calm);
    await askForReset(page, usual, mouse);
    await setPassword(page, await fetchCode(page, mouse), mouse);
    const eighth = stepOn(page, 'step-8', mouse);
    await eighth.press('No');
    await eighth.isDone();
    const last = stepOn(page, 'log-in-with-the-new-password-step-1', mouse);
    for (const wrong of ['nonsense-1', 'Lighthouse-17']) {
      await last.type('Password', wrong);
      await last.press('OK');
      await last.stage.getByText(/^Wrong password\. Attempts left: /).waitFor();
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
    await first.stage.getByText('No QR code found.').waitFor();
  });
});

describe('the camera prompt', () => {
  test('Yes changes the cameras one after the other and says what became of each', async ({
    open,
  }) => {
    const page = await open(`${address}#step-8`, calm);
    const eighth = stepOn(page, 'step-8', mouse);
    await eighth.press('Yes');
    await eighth.sees('Sync Result');
    await eighth.device('Recorder').getByText('Succeeded').nth(3).waitFor();
    await eighth.press('Finished');
    await eighth.sees('Login');
  });

  test('No leads back to the login at once', async ({ open }) => {
    const page = await open(`${address}#step-8`, calm);
    const eighth = stepOn(page, 'step-8', mouse);
    await eighth.press('No');
    await eighth.sees('Login');
    await eighth.isDone();
  });
});

describe('the QR code', () => {
  test.for([1440, 390])(
    'is read from a screenshot at %i pixels by a decoder that knows nothing of us',
    async (width, { open }) => {
      const page = await open(`${address}#step-3`, {
        ...calm,
        width,
        height: 900,
        touch: width < 500,
      });
      const third = stepOn(page, 'step-3', width < 500 ? fingers : mouse);
      await third.turnTo('Recorder');
      await third.step.scrollIntoViewIfNeeded();
      const picture = third.device('Recorder').getByRole('img', { name: 'QR code for the app' });
      await picture.scrollIntoViewIfNeeded();
      const text = decodeQr(await page.screenshot());
      expect(text).toMatch(/^SIMULATION/);
      expect(readPayload(text ?? '')).toMatchObject({ ok: true, address: 'owner@example.com' });
    },
  );
});

test('where the devices of a step do not stand side by side, the step says that it needs another', async ({
  open,
}) => {
  const tablet = await open(`${address}#step-3`, { ...calm, width: 560, height: 900 });
  await tablet.getByRole('button', { name: 'Under each step' }).click();
  const third = stepOn(tablet, 'step-3', mouse);
  await third.stage.getByText('This step also needs:').waitFor();
  await third.press('Recorder');
  await third.device('Recorder').waitFor();
  await third.press('Phone');
  await third.device('Phone').waitFor();
  const desk = await open(`${address}#step-3`, calm);
  expect(
    await stepOn(desk, 'step-3', mouse).stage.getByText('This step also needs:').isVisible(),
  ).toBe(false);
});

describe('help', () => {
  test('off the path the widget says how to get back, in the labels of the screen', async ({
    open,
  }) => {
    const page = await open(`${address}#step-2`, calm);
    const second = stepOn(page, 'step-2', mouse);
    await second.press('Cancel');
    await second.stage.getByText('You are off the path.').waitFor();
    const advice = second.stage.locator('p', { hasText: 'You are off the path.' });
    expect(await advice.textContent()).toMatch(/live view.*Main Menu/s);
  });

  test('Show me performs a step from wherever the reader is', async ({ open }) => {
    const page = await open(`${address}#step-1`, calm);
    for (const id of ['step-1', 'step-2', 'step-3']) {
      const step = stepOn(page, id, mouse);
      await step.press('Show me');
      await step.isDone();
    }
    await stepOn(page, 'step-4', mouse)
      .step.getByText('Successfully Reset Password')
      .first()
      .waitFor();
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
    await second.isDone();
    await second.press('Undo');
    await second.sees('Notice');
    await second.isCurrent();
    await second.press('Restart step');
    await second.sees('Login');
  });
});
