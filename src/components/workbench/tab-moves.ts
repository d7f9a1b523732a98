/** Tabs in the reader's hands: closed, kept, put in another order. */
import { moved, pinned, type Tab } from './tab-list.ts';

export interface Tabs {
  readonly read: () => readonly Tab[];
  readonly change: (tabs: readonly Tab[], focused?: string) => void;
  readonly close: (path: string) => void;
}

/** Listens to the strip of tabs. */
export function hearTabs(strip: HTMLElement, { read, change, close }: Tabs): void {
  const pathOf = (event: Event): string | undefined => {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    return item?.querySelector('a')?.getAttribute('href') ?? undefined;
  };
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    hear: (event: HTMLElementEventMap[Type], path: string) => void,
  ): void => {
    strip.addEventListener(type, (event) => {
      const path = pathOf(event);
      if (path !== undefined) hear(event, path);
    });
  };
  on('click', (event, path) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest('button')) close(path);
    // The page that is shown need not be loaded again.
    else if (event.target.closest('[aria-current]') && !event.ctrlKey && !event.metaKey)
      event.preventDefault();
  });
  on('auxclick', (event, path) => {
    if (event.button !== 1) return;
    event.preventDefault();
    close(path);
  });
  on('dblclick', (_, path) => {
    change(pinned(read(), path), path);
  });
  on('keydown', (event, path) => {
    const at = read().findIndex((tab) => tab.path === path);
    const by = { PageUp: -1, PageDown: 1 }[event.key];
    if (event.key === 'Delete') close(path);
    else if (by !== undefined && event.ctrlKey && event.shiftKey)
      change(moved(read(), path, at + by), path);
    else return;
    event.preventDefault();
  });
  on('dragstart', (event, path) => {
    event.dataTransfer?.setData('text/plain', path);
  });
  on('dragover', (event) => {
    event.preventDefault();
  });
  on('drop', (event, path) => {
    event.preventDefault();
    const dragged = event.dataTransfer?.getData('text/plain') ?? '';
    change(
      moved(
        read(),
        dragged,
        read().findIndex((tab) => tab.path === path),
      ),
    );
  });
}
