/**
 * The search dialog: a combobox over the Pagefind index. Loaded when somebody searches for the
 * first time.
 */
import { glossary } from 'rehearsal:content';
import { announcement, bestOf, findsOf, type Find, type Pagefind } from './finds.ts';
import { pagesFor } from './queries.ts';

/** How many articles are listed; their steps come on top. */
const most = 8;

const unavailable =
  'The search index could not be loaded. The list of all procedures is in the side bar.';

/** Makes the dialog search the index whose script is at `bundle`. */
export function startSearch(dialog: HTMLDialogElement, bundle: string): void {
  const input = dialog.querySelector('input');
  const list = dialog.querySelector<HTMLElement>('[role="listbox"]');
  const message = dialog.querySelector<HTMLElement>('[data-message]');
  if (!input || !list || !message) throw new Error('The search dialog is not complete.');
  let loading: Promise<Pagefind> | undefined;

  const search = async (): Promise<void> => {
    const words = input.value.trim();
    if (words === '') {
      show([], '');
      return;
    }
    try {
      const pagefind = await (loading ??= load(bundle));
      if (!(await pagefind.debouncedSearch(words)) || words !== input.value.trim()) return;
      const pages = await pagesFor(pagefind, words, glossary, most);
      const finds = pages.flatMap((page) => findsOf(page, words));
      if (words !== input.value.trim()) return;
      show(finds, announcement(finds, words), bestOf(finds, words));
      dialog.dataset['answers'] = words;
    } catch {
      loading = undefined;
      show([], unavailable);
    }
  };

  const show = (finds: readonly Find[], text: string, best = 0): void => {
    list.replaceChildren(...finds.map(option));
    message.textContent = text;
    // The rows show what the message tells of them; it is for those who hear.
    message.classList.toggle('visually-hidden', finds.length > 0);
    input.setAttribute('aria-expanded', String(finds.length > 0));
    select(best);
  };

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const selected = (): number =>
    options().findIndex((row) => row.getAttribute('aria-selected') === 'true');
  const select = (index: number): void => {
    options().forEach((row, at) => {
      row.setAttribute('aria-selected', String(at === index));
    });
    const row = options()[index];
    if (row) input.setAttribute('aria-activedescendant', row.id);
    else input.removeAttribute('aria-activedescendant');
    row?.scrollIntoView({ block: 'nearest' });
  };

  input.addEventListener('input', () => void search());
  input.addEventListener('keydown', (event) => {
    const count = options().length;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: selected() + 1,
      ArrowUp: selected() - 1 + count,
    };
    const to = moves[event.key];
    if (to === undefined || count === 0) return;
    event.preventDefault();
    select(to % count);
  });
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    options()[selected()]?.click();
  });
  list.addEventListener('click', (event) => {
    // A step on this very page is a jump, which the dialog would hide.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  void search();
}

async function load(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  // A worker would fetch the same script once more, and an index of this size answers at once.
  await pagefind.options({ excerptLength: 18, noWorker: true });
  await pagefind.init();
  return pagefind;
}

function option({ kind, title, url, excerpt }: Find, index: number): HTMLElement {
  const row = document.createElement('a');
  row.href = url;
  row.id = `search-result-${String(index)}`;
  row.className = kind;
  row.tabIndex = -1;
  row.setAttribute('role', 'option');
  const [name, text] = [document.createElement('b'), document.createElement('span')];
  name.textContent = title;
  text.append(...excerpt.map(({ text: piece, marked }) => (marked ? mark(piece) : piece)));
  row.append(name, text);
  return row;
}

function mark(text: string): HTMLElement {
  const marked = document.createElement('mark');
  marked.textContent = text;
  return marked;
}
