/**
 * What the workbench has for readers with scripts, once the page stands: progress in the explorer,
 * what stands behind words, the address on paper; in a wide window bars to make room with, crumbs
 * and a status bar that lead on.
 */
import { choiceOf } from '../procedure/choice.ts';
import { keysKey } from '../search/keymap.ts';
import { address } from './address.ts';
import { furnishExplorer } from './explorer-memory.ts';
import { hintKeys } from './key-hint.ts';
import { make } from './make.ts';
import { addressPaper } from './paper.ts';
import { followReading } from './reading.ts';
import { offerSplitter } from './splitter.ts';
import './furnish.css';

const copy = {
  sideBar: 'Width of the side bar',
  article: 'Width of the article',
  steps: 'Go to a step',
};

/** How long after that a page thinks of readers without a network, in milliseconds. */
const quiet = 3_000;

/** Furnishes a page; `openSteps` lists its steps. */
export function furnish(page: Document, openSteps: () => void): void {
  linkByScript(page);
  addressPaper(page);
  furnishExplorer(page);
  if (choiceOf(keysKey) !== null) hintKeys(page);
  page
    .querySelector('.proven')
    ?.addEventListener('toggle', () => void openProven(page), { once: true });
  offerLater(page);
  if (import.meta.env.IS_PUBLISHED) setTimeout(keepOffline, quiet, page);
  if (innerWidth < 1100) return;
  followReading(page);
  splitSideBar(page);
  splitArticle(page);
  useStatus(page, openSteps);
}

function splitSideBar(page: Document): void {
  const sideBar = page.querySelector<HTMLElement>('.side-bar');
  if (!sideBar) return;
  const bar = offerSplitter(page, {
    name: copy.sideBar,
    key: 'side-bar',
    isUpright: true,
    usual: sideBar.offsetWidth,
    least: 160,
  });
  bar.classList.add('side-splitter', 'no-print');
  sideBar.append(bar);
}

function splitArticle(page: Document): void {
  const prose = page.querySelector<HTMLElement>('.article > .prose');
  const stage = page.querySelector('.article > .stage-side');
  if (!prose || !stage) return;
  const bar = offerSplitter(page, {
    name: copy.article,
    key: 'article-width',
    isUpright: true,
    usual: prose.offsetWidth,
    least: 240,
  });
  bar.classList.add('article-splitter', 'no-print');
  prose.after(bar);
}

/** Makes the parts of the status bar lead to what they speak of; its devices do so anyway. */
function useStatus(page: Document, openSteps: () => void): void {
  const steps = page.querySelector<HTMLElement>('.status-bar .steps');
  if (steps) {
    const { className } = steps;
    const button = make(
      'button',
      { type: 'button', className, title: copy.steps },
      ...steps.childNodes,
    );
    button.dataset['stepCount'] = steps.dataset['stepCount'];
    button.addEventListener('click', openSteps);
    steps.replaceWith(button);
  }
  const world = page.querySelector('.status-bar .world');
  const id = page.querySelector<HTMLElement>('procedure-circumstances')?.dataset['world'];
  if (world && id !== undefined) {
    const { className } = world;
    world.replaceWith(
      make('a', { className, href: address(`worlds/${id}/`) }, ...world.childNodes),
    );
  }
}

async function openProven(page: Document): Promise<void> {
  const { furnishProven } = await import('./proven.ts');
  await furnishProven(page);
}

function keepOffline(page: Document): void {
  import('../offline/offline.ts')
    .then((offline) => offline.keepOffline(page, address()))
    // The next page tries again.
    .catch(() => undefined);
}

/** What is there for whoever moves about in the text. */
function offerLater(page: Document): void {
  const moving = new AbortController();
  for (const type of ['pointermove', 'focusin'])
    page.querySelector('.prose')?.addEventListener(
      type,
      () => {
        moving.abort();
        void import('../peek/peek.ts').then(({ offerPeeks }) => {
          offerPeeks(page);
        });
      },
      { signal: moving.signal },
    );
}

/** Ways to pages that only scripts can keep, where nothing has to make room for them. */
function linkByScript(page: Document): void {
  const link = (path: string, text: string, title = ''): HTMLElement =>
    make('a', { href: address(path), title }, text);
  page.querySelector('.activity-bar')?.append(link('settings/', '⚙', 'Settings'));
  page
    .querySelector('.side-bar .parts')
    ?.append(link('offline/', 'Without a network'), link('settings/', 'Settings'));
}
