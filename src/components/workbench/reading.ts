/**
 * What follows the reader through an article: the outline marks what is being read, and the
 * breadcrumbs end with it and lead to its siblings.
 */
import { make } from './make.ts';

const copy = { steps: 'Steps of this article', noStep: 'Steps' };

/** Follows on a page with an outline. */
export function followReading(page: Document): void {
  const rows = [...page.querySelectorAll<HTMLAnchorElement>('.outline a[data-step]')];
  const crumbs = page.querySelector('.breadcrumbs ol');
  if (rows.length === 0 || !crumbs) return;
  const crumb = stepCrumb(crumbs, rows);
  let isPlanned = false;
  const mark = (): void => {
    isPlanned = false;
    const read = rowRead(page, rows);
    for (const row of rows) row.toggleAttribute('data-read', row === read);
    crumb.textContent = read?.querySelector('.text')?.textContent ?? copy.noStep;
    keepInSight(read);
  };
  const plan = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(mark);
  };
  page.addEventListener('scroll', plan, { passive: true });
  page.addEventListener('rehearsal:steps', plan);
  mark();
}

/** The row of what stands at the top of the window, below the bars; none before the first. */
function rowRead(
  page: Document,
  rows: readonly HTMLAnchorElement[],
): HTMLAnchorElement | undefined {
  const line = innerHeight / 3;
  return rows
    .filter(({ parentElement }) => parentElement?.hidden !== true)
    .findLast((row) => {
      const place = page.getElementById(row.hash.slice(1));
      return place?.checkVisibility() === true && place.getBoundingClientRect().top <= line;
    });
}

/** Scrolls the side bar only, and only where the row is out of sight. */
function keepInSight(row: HTMLElement | undefined): void {
  const bar = row?.closest<HTMLElement>('.side-bar');
  if (!row || !bar) return;
  const [own, room] = [row.getBoundingClientRect(), bar.getBoundingClientRect()];
  if (own.top < room.top || own.bottom > room.bottom)
    bar.scrollTop += own.top - room.top - room.height / 2;
}

/** The last crumb: what is read, as a button that opens the list of all steps. */
function stepCrumb(crumbs: Element, rows: readonly HTMLAnchorElement[]): HTMLElement {
  const menu = make('ul', {
    id: 'siblings',
    className: 'siblings',
    popover: 'auto',
    ariaLabel: copy.steps,
  });
  const button = make('button', { type: 'button', popoverTargetElement: menu });
  menu.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'open') return;
    menu.replaceChildren(
      ...rows
        .filter(({ parentElement }) => parentElement?.hidden !== true)
        .map((row) => {
          const words = row.querySelector('.text')?.textContent ?? '';
          const link = make('a', { href: row.hash }, words);
          if (row.hasAttribute('data-read')) link.setAttribute('aria-current', 'true');
          return make('li', {}, link);
        }),
    );
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.left = `${String(left)}px`;
    menu.style.top = `${String(bottom + 4)}px`;
  });
  crumbs.append(make('li', {}, button, menu));
  return button;
}
