/** The page that says what is kept on the reader's machine, and lets them keep all or nothing. */
import type { Holding } from './kept.ts';
import { askWorker, canKeep, forget, isUnwanted, wantOffline } from './offline.ts';

const words = {
  cannot:
    'This browser keeps nothing of this address: it takes https, and no private window. What you have read stays readable while its tab is open.',
  nothing: 'Nothing is kept on this machine.',
  fetching: 'It is being fetched …',
  all: ({ bytes }: Holding) => `All of the manual is kept on this machine (${size(bytes)}).`,
  some: ({ keptBytes, bytes }: Holding) =>
    `${size(keptBytes)} of ${size(bytes)} are kept on this machine: search, simulation, and the articles you have read.`,
  keepAll: 'Keep all of it offline',
  keepNothing: 'Keep nothing',
};

/** Brings the page to life. */
export function startHoldings(page: Document): void {
  const place = page.querySelector<HTMLElement>('[data-offline]');
  const line = place?.querySelector('[data-holding]');
  const all = place?.querySelector<HTMLButtonElement>('[data-keep="all"]');
  const nothing = place?.querySelector<HTMLButtonElement>('[data-keep="nothing"]');
  const missing = place?.querySelector<HTMLElement>('[data-missing]');
  if (!place || !line || !all || !nothing || !missing) return;
  const base = place.dataset['offline'] ?? '/';
  missing.hidden = location.pathname === `${base}offline/`;
  [all.textContent, nothing.textContent] = [words.keepAll, words.keepNothing];

  const show = (holding: Holding | undefined): void => {
    const isAll = holding !== undefined && holding.keptFiles === holding.files;
    line.textContent = !holding ? words.nothing : isAll ? words.all(holding) : words.some(holding);
    all.hidden = isAll;
    nothing.hidden = !holding;
  };
  const look = async (): Promise<void> => {
    if (!canKeep()) line.textContent = words.cannot;
    else if (isUnwanted()) {
      await forget(base);
      show(undefined);
    } else if (await navigator.serviceWorker.getRegistration(base)) show(await askWorker('tell'));
    else show(undefined);
  };
  all.addEventListener('click', () => {
    line.textContent = words.fetching;
    void wantOffline(true, base).then(async (isKept) => {
      if (isKept) show(await askWorker('keep all'));
      else line.textContent = words.cannot;
    });
  });
  nothing.addEventListener('click', () => {
    void wantOffline(false, base).then(() => {
      location.reload();
    });
  });
  void look();
}

function size(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
