/** The badge of an article: its world's version, the day on which it was built, its proof in the panel. */
import { builtFile, proofFile, type Proof } from '../article/proof-record.ts';
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
  const file = page.location.pathname + proofFile;
  const [proof, day] = await Promise.all([readJson<Proof>(file).catch(() => undefined), builtOn()]);
  const line = badge.querySelector('p');
  if (proof) line?.append(` · version ${proof.world.version}`);
  if (day !== undefined) line?.append(` · built ${day}`);
}

/** What a file of JSON holds; one that cannot be fetched throws. */
export async function readJson<Content>(file: string): Promise<Content> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${String(answer.status)}`);
  return (await answer.json()) as Content;
}

/** The day on which the site was built, where that is known. */
export async function builtOn(): Promise<string | undefined> {
  const answer = await fetch(address(builtFile)).catch(() => undefined);
  const text = answer?.ok ? (await answer.text()).trim() : '';
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
}
