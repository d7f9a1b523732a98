/**
 * What a phone in one hand adds: a swipe turns the page, and the screen stays awake while there is
 * something to do.
 */
import { layoutOf } from './layout.ts';

/** So far a finger goes, in CSS pixels, and at least twice as far along as across. */
const swipe = 70;

/** Listens for swipes over the words of a page; on a device they mean what they mean there. */
export function hearSwipes(page: Document, turn: (by: 1 | -1) => void): void {
  let from: Touch | undefined;
  page.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      const isOnDevice =
        target instanceof Element && target.closest('.device, input, select') !== null;
      from =
        touches.length === 1 && !isOnDevice && layoutOf(page) === 'rack' ? touches[0] : undefined;
    },
    { passive: true },
  );
  page.addEventListener(
    'touchend',
    ({ changedTouches }) => {
      const to = changedTouches[0];
      if (!from || !to) return;
      const [along, across] = [to.clientX - from.clientX, to.clientY - from.clientY];
      from = undefined;
      if (Math.abs(along) >= swipe && Math.abs(along) > 2 * Math.abs(across))
        turn(along < 0 ? 1 : -1);
    },
    { passive: true },
  );
}

/**
 * Keeps the screen awake from the first touch on, as long as the page is looked at. A browser that
 * cannot is no worse than it was.
 */
export function keepAwake(page: Document): void {
  const ask = (): void => {
    if (!page.hidden && layoutOf(page) === 'rack' && 'wakeLock' in navigator)
      navigator.wakeLock.request('screen').catch(() => undefined);
  };
  page.addEventListener('pointerup', ask, { once: true });
  page.addEventListener('visibilitychange', ask);
}
