/** Brings the workbench to life. Everything it adds is there without it in a plainer form. */
import { choiceOf } from '../procedure/choice.ts';
import { offer } from '../search/command.ts';
import { offerBox } from '../search/index.ts';
import type { AtHand } from './commands.ts';
import { listenForKeys } from './keys.ts';
import { focusRegion } from './regions.ts';
import { followNumbers, followProgress } from './outline.ts';
import { followStanding } from './status.ts';
import { openTab } from './tabs.ts';
import { offerThemes } from './theme-switch.ts';

export function startWorkbench(page: Document): void {
  // A link of the drawer that leads to a place on this page has done its work.
  page.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[popover] a[href^="#"]'))
      target.closest<HTMLElement>(':popover-open')?.hidePopover();
  });
  followNumbers(page);
  followProgress(page);
  followStanding(page);
  page.querySelector('.explorer [data-more]')?.addEventListener(
    'click',
    () =>
      void import('./explorer.ts').then(({ growExplorer }) => {
        growExplorer(page);
      }),
    { once: true },
  );
  const open = offerBox(page);
  const atHand: AtHand = {
    'box.open': () => {
      open();
    },
    'box.commands': () => {
      open('>');
    },
    'box.steps': () => {
      open('@');
    },
    'box.screens': () => {
      open('#');
    },
    'region.next': () => {
      focusRegion(page, 1);
    },
    'region.previous': () => {
      focusRegion(page, -1);
    },
    'step.next': () => void goToStep(page, 1),
    'step.previous': () => void goToStep(page, -1),
  };
  listenForKeys(page, atHand);
  offer(page, 'rehearsal:commands', async () =>
    (await import('./commands.ts')).workbenchCommands(page, atHand),
  );
  offer(page, 'rehearsal:panel', async () =>
    (await import('./article-panel.ts')).articleTabs(page),
  );
  offerThemes(page);
  addEventListener(
    'load',
    () =>
      void import('./furnish.ts').then(({ furnish }) => {
        furnish(page, atHand['box.steps']);
      }),
  );
  // A phone has no room for it that it would not be asked for.
  if (choiceOf('rehearsal:panel') === 'open' && innerWidth >= 700)
    void import('./panel.ts').then(({ reopenPanel }) => reopenPanel(page));
  withStorage(() => {
    openTab(page, sessionStorage);
  });
}

async function goToStep(page: Document, by: 1 | -1): Promise<void> {
  const steps = await import('./steps.ts');
  steps.goToStep(page, by);
}

/** A browser may keep nothing, or nothing more; the page works all the same. */
function withStorage(use: () => void): void {
  try {
    use();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
