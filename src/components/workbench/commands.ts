/** What the workbench itself can do, on every page. */
import type { Command } from '../search/command.ts';
import { layouts } from '../procedure/layout.ts';
import { address } from './address.ts';
import { saveAs } from './save-as.ts';
import { themeNames } from './theme-switch.ts';
import { chooseTheme, themes } from './theme.ts';

/** What is at hand without being fetched, or soon, since keys do it: by the commands' names. */
export type AtHand = Readonly<
  Record<
    | `box.${'open' | 'commands' | 'steps' | 'screens'}`
    | `${'region' | 'step'}.${'next' | 'previous'}`,
    () => void
  >
>;

const titles: Readonly<Record<keyof AtHand, string>> = {
  'box.open': 'Find in the manual',
  'box.commands': 'Show all commands',
  'box.steps': 'Go to a step of this page',
  'box.screens': 'Find a screen or a message',
  'region.next': 'Go to the next part of the window',
  'region.previous': 'Go to the part before of the window',
  'step.next': 'Go to the next step',
  'step.previous': 'Go to the step before',
};

/** Everything the workbench can do on a page. */
export function workbenchCommands(page: Document, atHand: AtHand): readonly Command[] {
  const ids = Object.keys(titles) as (keyof AtHand)[];
  return [
    ...ids.map((id) => ({ id, title: titles[id], run: atHand[id] })),
    { id: 'keys.show', title: 'Keyboard shortcuts', run: () => void showShortcuts(page) },
    {
      id: 'panel.toggle',
      title: 'Show or hide the panel: mailbox, event log, state chart, proof',
      run: () => void togglePanel(page),
    },
    ...choices(page),
  ];
}

/** Themes, and layouts where the page has them. */
function choices(page: Document): readonly Command[] {
  const layoutButtons = layouts.flatMap((layout) => {
    const button = page.querySelector<HTMLElement>(`[data-choose-layout="${layout}"]`);
    return button === null
      ? []
      : [
          {
            id: `layout.${layout}`,
            title: `Layout: ${button.textContent}`,
            run: () => {
              button.click();
            },
          },
        ];
  });
  return [
    {
      id: 'copy.markdown',
      title: 'Copy this page as Markdown',
      run: () => void copyMarkdown(page),
    },
    {
      id: 'settings.show',
      title: 'Settings',
      run: () => {
        page.location.href = address('settings/');
      },
    },
    {
      id: 'articles.show',
      title: 'All procedures',
      run: () => {
        page.location.href = address('procedures/');
      },
    },
    ...themes.map((theme) => ({
      id: `theme.${theme}`,
      title: `Theme: ${themeNames[theme]}`,
      run: () => {
        chooseTheme(page, theme);
      },
    })),
    ...layoutButtons,
  ];
}

async function togglePanel(page: Document): Promise<void> {
  const panel = await import('./panel.ts');
  await panel.togglePanel(page);
}

async function copyMarkdown(page: Document): Promise<void> {
  const { asMarkdown } = await import('./as-markdown.ts');
  const text = asMarkdown(page);
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without leave to write there, or over plain HTTP.
    saveAs(page, 'page.md', new Blob([text], { type: 'text/markdown' }));
  }
}

async function showShortcuts(page: Document): Promise<void> {
  const { showShortcuts: show } = await import('./shortcuts.ts');
  await show(page);
}
