/** The door of the search: offers it on a page. */

/**
 * Makes the command box open the search; returns the function that opens it. The search itself is
 * loaded on first use.
 */
export function offerSearch(page: Document): () => void {
  const box = page.querySelector<HTMLAnchorElement>('[data-search]');
  const dialog = page.querySelector<HTMLDialogElement>('[data-search-dialog]');
  if (!box || !dialog) return () => undefined;
  let loading: Promise<unknown> | undefined;
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    loading ??= import('./dialog.ts').then(({ startSearch }) => {
      startSearch(dialog, box.dataset['bundle'] ?? '');
    });
  };
  box.setAttribute('role', 'button');
  box.setAttribute('aria-haspopup', 'dialog');
  box.setAttribute('aria-keyshortcuts', 'Control+K /');
  box.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    open();
  });
  return open;
}
