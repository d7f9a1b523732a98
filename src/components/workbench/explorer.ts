/**
 * The explorer's rest: entries that are not printed into the page are fetched when somebody asks
 * for them.
 */

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
  let last: string | undefined;

  const grow = async (): Promise<void> => {
    const answer = await fetch(`${navigation}${String(shown + 1)}.json`);
    if (!answer.ok) return;
    const entries = (await answer.json()) as readonly Entry[];
    const rows = entries.flatMap(({ path, title, group }) => {
      const isNew = group !== undefined && group !== last;
      last = group;
      return [...(isNew ? [heading(page, group)] : []), row(page, path, title)];
    });
    if (shown === 0) list.replaceChildren(...rows);
    else list.append(...rows);
    shown += 1;
    button.hidden = shown >= Number(chunks);
    rows
      .map((each) => each.querySelector('a'))
      .find((link) => link !== null)
      ?.focus();
  };

  // Without an answer the link to the whole list is still there.
  const growIfCan = (): void => void grow().catch(() => undefined);
  button.addEventListener('click', growIfCan);
  growIfCan();
}

function heading(page: Document, group: string): HTMLLIElement {
  const item = page.createElement('li');
  item.className = 'rows-group';
  item.textContent = group;
  return item;
}

function row(page: Document, path: string, title: string): HTMLLIElement {
  const [item, link] = [page.createElement('li'), page.createElement('a')];
  link.href = path;
  link.textContent = title;
  if (path === page.location.pathname) link.setAttribute('aria-current', 'page');
  item.append(link);
  return item;
}
