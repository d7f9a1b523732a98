/**
 * What follows the reader through an article: the outline marks what is being read, and the
 * breadcrumbs end with it; they lead to its siblings, and to those of the article.
 */
import { make } from './make.ts';

const copy = {
  articles: 'Articles beside this one',
  steps: 'Steps of this article',
  noStep: 'Steps',
};

/** Follows on a page with an outline. */
export function followReading(page: Document): void {
  const rows = [...page.querySelectorAll<HTMLAnchorElement>('.outline a[data-step]')];
  const crumbs = page.querySelector('.breadcrumbs ol');
  if (rows.length === 0 || !crumbs) return;
  leadToArticles(page, crumbs);
  const crumb = leadToSteps(crumbs, rows);
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
function leadToSteps(crumbs: Element, rows: readonly HTMLAnchorElement[]): HTMLElement {
  const button = make('button', { type: 'button' }, copy.noStep);
  const steps = (): HTMLAnchorElement[] =>
    rows
      .filter(({ parentElement }) => parentElement?.hidden !== true)
      .map((row) => {
        const words = row.querySelector('.text')?.textContent ?? '';
        const link = make('a', { href: row.hash }, words);
        if (row.hasAttribute('data-read')) link.setAttribute('aria-current', 'true');
        return link;
      });
  crumbs.append(make('li', {}, button, menuOf(button, copy.steps, steps)));
  return button;
}

/** The article's crumb becomes a button, where the explorer has others of its group. */
function leadToArticles(page: Document, crumbs: Element): void {
  const crumb = crumbs.querySelector('[aria-current=page]');
  const group = (): Element | null | undefined =>
    page.querySelector('.explorer [aria-current=page]')?.closest('ul');
  if (!crumb || (group()?.children.length ?? 0) < 2) return;
  const button = make('button', { type: 'button' }, ...crumb.childNodes);
  const articles = (): HTMLAnchorElement[] =>
    [...(group()?.querySelectorAll<HTMLAnchorElement>(':scope > li > a') ?? [])].map(
      (row) => row.cloneNode(true) as HTMLAnchorElement,
    );
  crumb.append(button, menuOf(button, copy.articles, articles));
}

/** What a crumb opens: links, as they are then, below it. */
function menuOf(
  button: HTMLButtonElement,
  name: string,
  links: () => readonly HTMLAnchorElement[],
): HTMLElement {
  const menu = make('ul', { className: 'siblings', popover: 'auto', ariaLabel: name });
  button.popoverTargetElement = menu;
  menu.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'open') return;
    menu.replaceChildren(...links().map((link) => make('li', {}, link)));
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.left = `${String(left)}px`;
    menu.style.top = `${String(bottom + 4)}px`;
  });
  return menu;
}
