/**
 * What the devices look like while they are used: a scanner that sees, a mail that can be carried,
 * a phone that tells, a pattern that is refused.
 */
import { readFile } from 'node:fs/promises';
import { readPayload } from '../../src/simulator/services/reset-service/index.ts';
import { decodeQr, expect, patience, test } from './harness.ts';
import { mouse } from './hands.ts';
import { address, calm, stepOn } from './password-reset.ts';

test('the scanner sees what the monitor shows, and comes near enough to read it', async ({
  open,
}) => {
  const page = await open(`${address}#step-3`, calm);
  const third = stepOn(page, 'step-3', mouse);
  for (const button of ['iDMSS', 'More', 'Reset Device Password']) await third.press(button);
  const finder = third
    .device('Phone')
    .getByRole('img', { name: 'What the phone’s camera is pointed at' });
  await expect
    .poll(async () => decodeQr(await finder.screenshot()) ?? '', { timeout: patience })
    .not.toBe('');
  expect(readPayload(decodeQr(await finder.screenshot()) ?? '')).toBeTruthy();
});

test('a mail says who sent it and that it is new; its code can be copied, and the page says so; it can be taken away as a file', async ({
  open,
}) => {
  const page = await open(`${address}#step-5`, calm);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const fifth = stepOn(page, 'step-5', mouse);
  await fifth.turnTo('Mail');
  const subject = fifth.button(/^Security code for device password reset/);
  const skip = fifth.button('Skip the wait');
  await subject.or(skip).first().waitFor();
  // The mail may come by itself meanwhile.
  if (!(await subject.isVisible())) await skip.click({ timeout: 5_000 }).catch(() => undefined);
  await fifth.device('Mail').getByText('unread', { exact: true }).waitFor();
  expect(await subject.evaluate((button) => getComputedStyle(button).fontWeight)).toBe('700');
  await mouse.press(subject);
  const sixth = stepOn(page, 'step-6', mouse);
  await sixth.turnTo('Mail');
  await sixth.device('Mail').getByRole('button', { name: 'Copy' }).click();
  await sixth.device('Mail').getByText('Copied.').waitFor();
  const code = (await sixth.code.textContent()) ?? '';
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  const saved = page.waitForEvent('download');
  await sixth.device('Mail').getByRole('link', { name: 'Save as .eml' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('security-code.eml');
  expect(await readFile(await file.path(), 'utf8')).toContain(code);
});

test('a phone shows the time, tells of a new mail, and leads to it', async ({ open }) => {
  const page = await open(`${address}#step-5`, calm);
  const fifth = stepOn(page, 'step-5', mouse);
  await fifth.turnTo('Phone');
  await fifth
    .device('Phone')
    .getByText(/^09:4\d$/)
    .waitFor();
  const told = fifth.stage.getByRole('button', { name: 'Mail 1 new' });
  await told.or(fifth.button('Skip the wait')).first().waitFor();
  if (!(await told.isVisible())) await fifth.press('Skip the wait');
  await told.click();
  await fifth.device('Mail').waitFor();
});

test('a wrong pattern is seen to be refused before it goes', async ({ open }) => {
  const page = await open(`${address}#step-1`, calm);
  const first = stepOn(page, 'step-1', mouse);
  await mouse.rightClick(first.button('live view'));
  await first.choose('Main Menu');
  await first.sees('Unlock Pattern');
  const pattern = first.stage.getByRole('group', { name: 'Unlock Pattern', exact: true });
  const colours = pattern.locator('polyline').evaluate(
    (line) =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const look = (): void => {
          if (line.getAttribute('points')) seen.push(getComputedStyle(line).stroke);
          else if (seen.length > 0) {
            resolve(seen);
            return;
          }
          requestAnimationFrame(look);
        };
        look();
      }),
  );
  await mouse.draw(pattern, [1, 2, 3, 4]);
  expect(await colours).toContain('rgb(255, 180, 168)');
});

test('which cameras have taken a password is seen, and not by a colour alone', async ({ open }) => {
  const page = await open(`${address}#step-8`, calm);
  const eighth = stepOn(page, 'step-8', mouse);
  await eighth.press('Yes');
  const answer = eighth.device('Recorder').getByText('Succeeded').first();
  await answer.waitFor();
  expect(await answer.evaluate((row) => getComputedStyle(row, '::before').content)).toContain('✓');
});
