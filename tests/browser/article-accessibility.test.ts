/** Every screen on the way through the article, held against the accessibility rules. */
import type { Locator } from 'playwright-core';
import { axe, describe, expect, test } from './harness.ts';
import { mouse } from './hands.ts';
import { address, askForReset, calm, choose, fetchCode, logIn, setPassword, usual } from './password-reset.ts';

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
