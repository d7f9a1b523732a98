/** The door of the command box: offers it on a page. */

const unavailable = 'This could not be fetched: close the box and open it again.';

/** Opens the box, with what is typed already; what was typed before stays otherwise. */
export type OpenBox = (typed?: string) => void;

/**
 * Makes the command box open; returns the function that opens it. What it lists is loaded on first
 * use.
 */
export function offerBox(page: Document): OpenBox {
  const link = page.querySelector<HTMLAnchorElement>('[data-search]');
  const dialog = page.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const input = dialog?.querySelector('input');
  if (!link || !dialog || !input) return () => undefined;
  let loading: Promise<unknown> | undefined;
  const open: OpenBox = (typed) => {
    if (typed !== undefined) input.value = typed;
    if (!dialog.open) dialog.showModal();
    if (typed === undefined) input.select();
    if (loading) input.dispatchEvent(new Event('input'));
    // What could not be fetched is tried again when the box is opened again.
    else
      loading = import('./box.ts')
        .then(({ startBox }) => {
          startBox(dialog, page);
        })
        .catch(() => {
          loading = undefined;
          const message = dialog.querySelector('[data-message]');
          if (message) message.textContent = unavailable;
        });
  };
  link.setAttribute('role', 'button');
  link.setAttribute('aria-haspopup', 'dialog');
  link.setAttribute('aria-keyshortcuts', 'Control+K /');
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    open();
  });
  return open;
}
