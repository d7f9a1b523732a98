/**
 * The tab strip: the page that is open, and those that were open before it in this window. Tabs can
 * be closed, also by the middle button and by Delete, and put in another order, by dragging and by
 * Control+Shift with Page Up and Page Down.
 */
import { address } from './address.ts';
import { neighbourOf, pinned, readTabs, withPage, without, type Tab } from './tab-list.ts';

const key = 'rehearsal:tabs';

const copy = {
  close: (title: string) => `Close ${title}`,
  preview: 'Opened to have a look; a double click keeps it.',
};

/** Adds this page to the window's tabs and prints them all. */
export function openTab(page: Document, storage: Storage): void {
  const strip = page.querySelector<HTMLElement>('.tab-strip ul');
  const current = strip?.querySelector('a');
  if (!strip || !current) return;
  const here = page.location.pathname;
  const read = (): readonly Tab[] => readTabs(storage.getItem(key));
  const change = (tabs: readonly Tab[], focused?: string): void => {
    storage.setItem(key, JSON.stringify(tabs));
    strip.replaceChildren(...tabs.map((tab) => draw(page, tab, tab.path === here)));
    if (focused !== undefined)
      strip.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus();
  };
  const close = (path: string): void => {
    const next = neighbourOf(read(), path);
    change(without(read(), path), next?.path);
    if (path === here) page.location.href = next?.path ?? address();
  };

  change(withPage(read(), { path: here, title: current.textContent.trim(), isPreview: true }));
  // Whoever comes near the tabs may want to move them.
  let hearing: Promise<void> | undefined;
  const hear = (): void => {
    hearing ??= import('./tab-moves.ts').then(({ hearTabs }) => {
      hearTabs(strip, { read, change, close });
    });
    hearing.catch(() => {
      hearing = undefined;
    });
  };
  strip.addEventListener('pointerenter', hear);
  strip.addEventListener('focusin', hear);
  // Whoever does something on a page stays.
  page.addEventListener('rehearsal:progress', (event) => {
    const { done } = (event as CustomEvent<{ done: readonly string[] }>).detail;
    if (done.length > 0 && read().some(({ path, isPreview }) => path === here && isPreview))
      change(pinned(read(), here));
  });
}

function draw(page: Document, { path, title, isPreview }: Tab, isHere: boolean): HTMLElement {
  const [item, link, close] = [
    page.createElement('li'),
    page.createElement('a'),
    page.createElement('button'),
  ];
  item.draggable = true;
  link.href = path;
  link.draggable = false;
  link.textContent = title;
  if (isPreview) link.title = copy.preview;
  link.classList.toggle('preview', isPreview === true);
  if (isHere) link.setAttribute('aria-current', 'page');
  close.type = 'button';
  close.tabIndex = isHere ? 0 : -1;
  close.ariaLabel = copy.close(title);
  close.textContent = '×';
  item.append(link, close);
  return item;
}
