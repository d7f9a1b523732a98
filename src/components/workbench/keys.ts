/** Keys that work everywhere: search, the regions of the workbench, step to step. */

/** Listens for the workbench's keys. Keys that a field or a device needs are left to it. */
export function listenForKeys(page: Document, search: () => void): void {
  page.addEventListener('keydown', (event) => {
    const action = event.defaultPrevented ? undefined : actionOf(event, page, search);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function actionOf(event: KeyboardEvent, page: Document, search: () => void): (() => void) | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey) return search;
  if (key === 'F6' && !altKey && !ctrlKey)
    return () => {
      focusRegion(page, shiftKey ? -1 : 1);
    };
  if (isEditable(event.target)) return undefined;
  if (key === '/' && !altKey && !ctrlKey && !metaKey) return search;
  if (altKey && !ctrlKey && (key === 'ArrowDown' || key === 'ArrowUp')) return stepFrom(page, key === 'ArrowDown' ? 1 : -1);
  return undefined;
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}

/** Moves the focus to the next or previous visible region, round and round. */
function focusRegion(page: Document, by: 1 | -1): void {
  const regions = [...page.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.checkVisibility());
  const at = regions.findIndex((region) => region.contains(page.activeElement));
  const region = regions[(at + by + regions.length) % regions.length];
  if (!region) return;
  region.tabIndex = -1;
  region.focus();
}

/** The move to the step after or before the one at the top of the window, if there is one. */
function stepFrom(page: Document, by: 1 | -1): (() => void) | undefined {
  const steps = [...page.querySelectorAll<HTMLElement>('main [id]')].filter(({ id }) => /(?:^|-)step-\d+$/.test(id));
  const margin = 120;
  const next =
    by > 0
      ? steps.find((step) => step.getBoundingClientRect().top > margin)
      : steps.findLast((step) => step.getBoundingClientRect().top < margin / 4);
  return (
    next &&
    (() => {
      page.location.hash = next.id;
    })
  );
}
