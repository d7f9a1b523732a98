/** The keys of the command box, as the title bar tells them. */
import { keysInWords, keysOf } from '../search/keys-of.ts';

/** Tells the keys that open the box now: a reader may have given it others, or none. */
export function hintKeys(page: Document): void {
  const link = page.querySelector<HTMLElement>('[data-search]');
  const hint = link?.querySelector('kbd');
  if (!link || !hint) return;
  const keys = keysOf('box.open');
  hint.hidden = keys === '';
  hint.textContent = keysInWords(keys).split(' or ')[0] ?? '';
  if (keys === '') link.removeAttribute('aria-keyshortcuts');
  else link.setAttribute('aria-keyshortcuts', keys.replaceAll('|', ' '));
}
