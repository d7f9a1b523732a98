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
  readCode,
  setPassword,
  usual,
  type Recorder,
} from './password-reset.ts';

const unregistered: Recorder = { ...usual, email: 'Not registered' };

async function toTheQrCode(page: Page, hand: Hand): Promise<void> {
  await choose(page, unregistered, mouse);
  await askForReset(page, unregistered, hand);
}

async function toTheLogin(page: Page, hand: Hand): Promise<void> {
  await setPassword(page, await readCode(page, hand), hand);
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
const desk = { ...calm, width: 1440, height: 20_000, colorScheme: 'dark' } as const;
const phone = { ...calm, width: 390, height: 20_000, colorScheme: 'light' } as const;

/** A hand that looks at the stage after each press. */
const looking = (page: Page): Hand => ({
  ...mouse,
  press: async (target: Locator) => {
    await mouse.press(target);
    expect(await axe(page, '[data-stage]')).toEqual([]);
  },
});

describe('no accessibility mistake', () => {
  test.for(stretches)(
    'on any screen on the way %s, nor on the page before and after',
    async ([, begin, walk], { open }) => {
      const page = await open(address + begin, desk);
      expect(await axe(page)).toEqual([]);
      await walk(page, looking(page));
      expect(await axe(page)).toEqual([]);
    },
  );

  test('on a phone’s page from the beginning to the QR code, nor at the end', async ({ open }) => {
    const page = await open(address, phone);
    expect(await axe(page)).toEqual([]);
    await toTheQrCode(page, looking(page));
    await setPassword(page, await fetchCode(page, mouse), mouse);
    await logIn(page, usual, mouse);
    expect(await axe(page)).toEqual([]);
  });
});
