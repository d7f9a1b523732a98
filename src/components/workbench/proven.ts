/** The badge of an article: the day on which it was built, and its proof in the panel. */
import { builtFile } from '../article/proof-record.ts';
import { address } from './address.ts';
import { showTab } from './panel.ts';

/** Makes the badge say all. */
export async function furnishProven(page: Document): Promise<void> {
  const badge = page.querySelector<HTMLDetailsElement>('.proven');
  if (!badge) return;
  badge.querySelector('a:last-child')?.addEventListener('click', (event) => {
    event.preventDefault();
    void showTab(page, 'proof');
  });
  const day = await builtOn();
  if (day !== undefined) badge.querySelector('p')?.append(` · built ${day}`);
}

/** The day on which the site was built, where that is known. */
export async function builtOn(): Promise<string | undefined> {
  const answer = await fetch(address(builtFile)).catch(() => undefined);
  const text = answer?.ok ? (await answer.text()).trim() : '';
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
}
