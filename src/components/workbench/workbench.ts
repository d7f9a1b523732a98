/** Brings the workbench to life. Everything it adds is there without it in a plainer form. */
import { offerSearch } from '../search/index.ts';
import { address } from './address.ts';
import { growExplorer } from './explorer.ts';
import { listenForKeys } from './keys.ts';
import { followNumbers, followProgress } from './outline.ts';
import { followStanding } from './status.ts';
import { openTab } from './tabs.ts';
import { addressPaper } from './paper.ts';
import { offerThemes } from './theme.ts';

export function startWorkbench(page: Document): void {
  // A link of the drawer that leads to a place on this page has done its work.
  page.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[popover] a[href^="#"]'))
      target.closest<HTMLElement>(':popover-open')?.hidePopover();
  });
  followNumbers(page);
  followProgress(page);
  followStanding(page);
  growExplorer(page);
  addressPaper(page);
  listenForKeys(page, offerSearch(page));
  withStorage(() => {
    offerThemes(page, localStorage);
  });
  withStorage(() => {
    openTab(page, sessionStorage);
  });
  if (import.meta.env.IS_PUBLISHED) whenIdle(page, keepOffline);
}

/** How long after everything else a page thinks of readers without a network, in milliseconds. */
const quiet = 3_000;

function whenIdle(page: Document, call: (page: Document) => void): void {
  addEventListener('load', () => setTimeout(call, quiet, page));
}

function keepOffline(page: Document): void {
  import('../offline/offline.ts')
    .then((offline) => offline.keepOffline(page, address()))
    // The next page tries again.
    .catch(() => undefined);
}

/** A browser may keep nothing, or nothing more; the page works all the same. */
function withStorage(use: () => void): void {
  try {
    use();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
