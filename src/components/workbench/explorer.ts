/**
 * The explorer's rest: entries that are not printed into the page are fetched when somebody asks
 * for them.
 */
import { make } from './make.ts';

interface Entry {
  readonly path: string;
  readonly title: string;
  readonly group?: string;
}

/** Fetches the list of all articles, piece by piece: the first now, each other when asked for. */
export function growExplorer(page: Document): void {
  const explorer = page.querySelector<HTMLElement>('.explorer');
  const button = explorer?.querySelector<HTMLButtonElement>('[data-more]');
  const list = explorer?.querySelector('ul');
  if (!explorer || !button || !list) return;
  const { navigation = '', chunks = '1' } = explorer.dataset;
  let shown = 0;

  const grow = async (): Promise<void> => {
    const answer = await fetch(`${navigation}${String(shown + 1)}.json`);
    if (!answer.ok) return;
    const entries = (await answer.json()) as readonly Entry[];
    if (shown === 0) list.replaceChildren();
    const links = entries.map((entry) => {
      const link = linkTo(page, entry);
      groupIn(list, entry.group).append(make('li', {}, link));
      return link;
    });
    shown += 1;
    button.hidden = shown >= Number(chunks);
    page.dispatchEvent(new Event('rehearsal:explorer'));
    links[0]?.focus();
  };

  // Without an answer the link to the whole list is still there.
  const growIfCan = (): void => void grow().catch(() => undefined);
  button.addEventListener('click', growIfCan);
  growIfCan();
}

/** Where the rows of a group stand: below its summary, which is made with its first. */
function groupIn(list: Element, group: string | undefined): Element {
  if (group === undefined) return list;
  const known = [...list.querySelectorAll('summary')].find(
    ({ textContent }) => textContent === group,
  );
  if (known?.nextElementSibling) return known.nextElementSibling;
  const rows = make('ul', { role: 'list' });
  list.append(make('li', {}, make('details', { open: true }, make('summary', {}, group), rows)));
  return rows;
}

function linkTo(page: Document, { path, title }: Entry): HTMLAnchorElement {
  const link = make('a', { href: path }, title);
  if (path === page.location.pathname) link.setAttribute('aria-current', 'page');
  return link;
}
