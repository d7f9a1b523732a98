/** A reader at a desk who goes on with a phone of their own: two browsers that know nothing of each other. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { mouse } from './hands.ts';
import { axe, decodeQr, expect, patience, test, type Open, type Reader } from './harness.ts';
import { address, calm, stepOn } from './password-reset.ts';

/** The site as other machines call it. */
const elsewhere = 'http://manual.test/manual/';

/** A reader with a phone. */
const inHand = { ...calm, width: 390, height: 844, touch: true };

/** Opens a page of the site below a path, at an address that a phone can reach. */
async function openElsewhere(open: Open, address: string, reader: Reader): Promise<Page> {
  const page = await open('phone/', {
    ...reader,
    forgives: [/^another host: http:\/\/manual\.test\//],
  });
  await page.context().route('http://manual.test/**', async (route) =>
    route.fulfill({
      response: await route.fetch({
        url: route.request().url().replace(elsewhere, inject('sites').manual),
      }),
    }),
  );
  await page.goto(address);
  return page;
}

/** The code in the mail on a phone that has followed a link. */
async function fetchCode(phone: Page): Promise<string> {
  await phone.getByRole('button', { name: 'Ok', exact: true }).click();
  const [mail, skip, code] = [
    phone.getByRole('button', { name: /^Security code for device password reset/ }),
    phone.getByRole('button', { name: 'Skip the wait' }),
    phone.getByText(/^[0-9a-f]{8}$/),
  ];
  await phone.getByRole('tab', { name: /^Mail/ }).click();
  await mail.or(skip).first().click();
  await mail.or(code).waitFor();
  if (await mail.isVisible()) await mail.click();
  return (await code.textContent()) ?? '';
}

test('a phone scans the QR code on the monitor and gets the code that the recorder takes', async ({
  open,
}) => {
  const desk = await openElsewhere(open, `${elsewhere}${address}#step-3`, calm);
  const third = stepOn(desk, 'step-3', mouse);
  const picture = third.device('Recorder').getByRole('img', { name: 'QR code for the app' });
  const scan = async (): Promise<string> => {
    await third.turnTo('Recorder');
    await third.stage.getByText('Use my own phone').waitFor();
    await picture.scrollIntoViewIfNeeded();
    return decodeQr(await third.device('Recorder').screenshot()) ?? '';
  };
  await expect.poll(scan, { timeout: patience }).toContain(`${elsewhere}phone/#SIMULATION`);
  const link = await scan();
  await third.stage.getByText('Use my own phone').click();
  const large = third.stage.locator('details').getByRole('img', { name: 'QR code for the app' });
  expect(decodeQr(await large.screenshot())).toBe(link);

  const phone = await openElsewhere(open, link, inHand);
  const code = await fetchCode(phone);
  expect(await axe(phone)).toEqual([]);
  await phone.reload();
  expect(await fetchCode(phone)).toBe(code);

  await desk.reload();
  expect(await scan()).toBe(link);
  await third.type('Security Code', code);
  const sixth = stepOn(desk, 'step-6', mouse);
  await sixth.isCurrent();
  await sixth.press('Next');
  await sixth.sees('New Password');
  for (const step of ['step-3', 'step-4', 'step-5', 'step-6'])
    await stepOn(desk, step, mouse).isDone();
});

test('at an address that no phone can reach, the page says so and offers the phone on it', async ({
  open,
}) => {
  const page = await open(`${address}#step-3`, calm);
  const third = stepOn(page, 'step-3', mouse);
  await third.turnTo('Recorder');
  await third.stage.getByText('Use my own phone').click();
  await third.stage.getByText('A phone cannot reach this page: its address, localhost:').waitFor();
  expect(await axe(page, '[data-stage]')).toEqual([]);
  await third.press('Turn to: Phone');
  await third.device('Phone').waitFor();
});

test('a companion page that was sent nothing, or nonsense, says what to do', async ({ open }) => {
  const page = await open('phone/');
  await page.getByText('Nothing has been scanned yet.').waitFor();
  await page.evaluate(() => {
    location.hash = 'SIMULATION';
  });
  await page.getByText('This link does not say what was scanned').waitFor();
  await page.evaluate(() => {
    location.hash = 'SIMULATION&world=kettle';
  });
  await page.getByText('“kettle” is not known here').waitFor();
});
