import { expect, test } from './harness.ts';
import type { Hand } from './hands.ts';
import {
  address,
  askForReset,
  choose,
  fetchCode,
  logIn,
  setPassword,
  type Recorder,
} from './password-reset.ts';

/** The whole article, performed by one kind of hand on these recorders. */
export function performedBy(hand: Hand, recorders: readonly Recorder[]): void {
  test.for(recorders)(
    `by ${hand.name}: pattern $pattern, e-mail $email, cameras $cameras`,
    async (recorder, { open }) => {
      const page = await open(address, { ...hand.reader, reducedMotion: true });
      await choose(page, recorder, hand);
      await askForReset(page, recorder, hand);
      const code = await fetchCode(page, hand);
      await setPassword(page, code, hand);
      await logIn(page, recorder, hand);
      await page.getByText('All steps are done.').waitFor({ state: 'attached' });
      expect(code).toMatch(/^[0-9a-f]{8}$/);
    },
  );
}
