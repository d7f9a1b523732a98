/**
 * The page and the stage on the way through the article, held against the accessibility rules. The
 * devices' screens by themselves, all of them and on the narrowest phones too, are looked at in
 * `every-screen.test.ts`.
 */
import type { Locator, Page } from 'playwright-core';
import { axe, describe, expect, test } from './harness.ts';
import { mouse, type Hand } from './hands.ts';
import {
  address,
  askForReset,
  calm,
  choose,
  fetchCode,
  logIn,
  setPassword,
  stepOn,
  usual,
  type Recorder,
} from './password-reset.ts';

const unregistered: Recorder = { ...usual, email: 'Not registered' };

async function toTheQrCode(page: Page, hand: Hand): Promise<void> {
  await choose(page, unregistered, mouse);
  await askForReset(page, unregistered, hand);
}

async function toTheLogin(page: Page, hand: Hand): Promise<void> {
  const sixth = stepOn(page, 'step-6', hand);
  await sixth.turnTo('Mail');
  await setPassword(page, (await sixth.code.textContent()) ?? '', hand);
  await logIn(page, usual, hand);
}

/** The way in stretches, each with the place it begins at. */
const stretches: readonly (readonly [
  name: string,
  begin: string,
  walk: (page: Page, hand: Hand) => Promise<unknown>,
])[] = [
  ['to the QR code', '', toTheQrCode],
  ['to the security code', '#step-3', fetchCode],
  ['to the login', '#step-6', toTheLogin],
];

// So tall that the bars that stay in sight lie over nothing.
describe.for([
  { ...calm, width: 1440, height: 20_000, colorScheme: 'dark' },
  { ...calm, width: 390, height: 20_000, colorScheme: 'light' },
] as const)('no accessibility mistake, $width $colorScheme', (look) => {
  test.for(look.width > 1000 ? stretches : stretches.slice(0, 1))(
    'on any screen on the way %s',
    async ([, begin, walk], { open }) => {
      const page = await open(address + begin, look);
      const press = async (target: Locator): Promise<void> => {
        await mouse.press(target);
        expect(await axe(page, '[data-stage]')).toEqual([]);
      };
      await walk(page, { ...mouse, press });
    },
  );

  test('on the page, before and after', async ({ open }) => {
    const page = await open(address, look);
    expect(await axe(page)).toEqual([]);
    await toTheQrCode(page, mouse);
    await setPassword(page, await fetchCode(page, mouse), mouse);
    await logIn(page, usual, mouse);
    expect(await axe(page)).toEqual([]);
  });
});
