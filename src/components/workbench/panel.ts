/**
 * The panel below the article: what is going on, in tabs. It is made when somebody opens it, drawn
 * anew while it is open, and as high as the reader has made it.
 */
import { render } from 'preact';
import { choiceOf, keepChoice } from '../procedure/choice.ts';
import { walkTabs } from '../procedure/walk-tabs.ts';
import { offered, type PanelTab } from '../search/command.ts';
import { offerSplitter } from './splitter.ts';
import './panel.css';

const openKey = 'rehearsal:panel';
const tabKey = 'rehearsal:panel-tab';

const copy = {
  name: 'Panel',
  close: 'Close the panel',
  nothing: 'This page has no simulation: there is nothing to watch here.',
  waiting: (count: number) => `${String(count)} new`,
  height: 'Height of the panel',
};

/** What has changed on a page when one of these is heard. */
const news = ['rehearsal:standing', 'rehearsal:progress', 'rehearsal:steps'] as const;

/** Opens the panel on a page, or closes it. */
export async function togglePanel(page: Document): Promise<void> {
  const open = page.querySelector('.panel');
  keepChoice(openKey, open ? 'closed' : 'open');
  if (open) close(page);
  else await show(page);
}

/** Opens the panel at a tab. */
export async function showTab(page: Document, id: string): Promise<void> {
  keepChoice(openKey, 'open');
  keepChoice(tabKey, id);
  close(page);
  await show(page);
  page.querySelector<HTMLElement>('.panel [aria-selected="true"]')?.focus({ preventScroll: true });
}

/** Opens the panel where it was open before, and this page has something to watch. */
export async function reopenPanel(page: Document): Promise<void> {
  if (choiceOf(openKey) === 'open' && page.querySelector('procedure-step, .mistake'))
    await show(page);
}

/** Ends the listening of the panel that is open. */
let closing: AbortController | undefined;

function close(page: Document): void {
  closing?.abort();
  page.querySelector('.panel')?.remove();
  delete page.documentElement.dataset['panel'];
}

async function show(page: Document): Promise<void> {
  const tabs = await offered(page, 'rehearsal:panel');
  if (page.querySelector('.panel')) return;
  const panel = page.createElement('section');
  panel.className = 'panel no-print';
  panel.ariaLabel = copy.name;
  panel.dataset['region'] = '';
  const list = page.createElement('div');
  list.role = 'tablist';
  const body = page.createElement('div');
  body.className = 'panel-body';
  body.role = 'tabpanel';
  body.tabIndex = 0;
  let chosen = tabs.find(({ id }) => id === choiceOf(tabKey)) ?? tabs[0];

  const draw = (): void => {
    if (chosen) chosen.draw(body);
    else body.textContent = copy.nothing;
    for (const [index, { waiting }] of tabs.entries()) countOn(buttons[index], waiting?.() ?? 0);
  };
  const choose = (tab: PanelTab): void => {
    if (tab === chosen) return;
    chosen = tab;
    keepChoice(tabKey, tab.id);
    render(null, body);
    body.replaceChildren();
    mark();
    draw();
  };
  const buttons = tabs.map((tab) => {
    const button = page.createElement('button');
    button.type = 'button';
    button.role = 'tab';
    button.textContent = tab.title;
    button.addEventListener('click', () => {
      choose(tab);
    });
    return button;
  });
  const mark = (): void => {
    for (const [index, button] of buttons.entries()) {
      const isChosen = tabs[index] === chosen;
      button.ariaSelected = String(isChosen);
      button.tabIndex = isChosen ? 0 : -1;
    }
    body.ariaLabel = chosen?.title ?? copy.name;
  };
  list.addEventListener('keydown', walkTabs);

  list.append(...buttons);
  const bar = page.createElement('div');
  bar.className = 'panel-bar';
  bar.append(list, closeButton(page));
  panel.append(bar, body);
  panel.prepend(
    offerSplitter(page, { name: copy.height, key: 'panel-height', usual: 220, least: 100 }),
  );
  mark();
  draw();
  page.querySelector('.status-bar')?.before(panel);
  page.documentElement.dataset['panel'] = '';
  closing?.abort();
  closing = new AbortController();
  for (const type of news) page.addEventListener(type, draw, { signal: closing.signal });
}

/** Says on a tab how many things wait there. */
function countOn(tab: HTMLElement | undefined, count: number): void {
  const known = tab?.querySelector('.badge');
  if (count === 0) known?.remove();
  if (!tab || count === 0) return;
  const badge = known ?? tab.ownerDocument.createElement('span');
  badge.className = 'badge';
  badge.ariaLabel = copy.waiting(count);
  badge.textContent = String(count);
  tab.append(badge);
}

function closeButton(page: Document): HTMLElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.className = 'panel-close';
  button.ariaLabel = copy.close;
  button.textContent = '×';
  button.addEventListener('click', () => {
    void togglePanel(page);
  });
  return button;
}
