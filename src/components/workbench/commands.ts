/** What the workbench itself can do, on every page. */
import type { Command } from '../search/command.ts';
import type { OpenBox } from '../search/index.ts';
import { layouts } from '../procedure/layout.ts';
import { address } from './address.ts';
import { focusRegion } from './regions.ts';
import { saveAs } from './save-as.ts';
import { goToStep } from './steps.ts';
import { chooseTheme, themes, themeNames } from './theme.ts';

/** Everything the workbench can do on a page. */
export function workbenchCommands(page: Document, open: OpenBox): readonly Command[] {
  return [
    {
      id: 'box.open',
      title: 'Find in the manual',
      run: () => {
        open();
      },
    },
    {
      id: 'box.commands',
      title: 'Show all commands',
      run: () => {
        open('>');
      },
    },
    {
      id: 'box.steps',
      title: 'Go to a step of this page',
      run: () => {
        open('@');
      },
    },
    {
      id: 'box.screens',
      title: 'Find a screen or a message',
      run: () => {
        open('#');
      },
    },
    { id: 'keys.show', title: 'Keyboard shortcuts', run: () => void showShortcuts(page) },
    {
      id: 'panel.toggle',
      title: 'Show or hide the panel: event log, state chart',
      run: () => void togglePanel(page),
    },
    {
      id: 'region.next',
      title: 'Go to the next part of the window',
      run: () => {
        focusRegion(page, 1);
      },
    },
    {
      id: 'region.previous',
      title: 'Go to the part before of the window',
      run: () => {
        focusRegion(page, -1);
      },
    },
    {
      id: 'step.next',
      title: 'Go to the next step',
      run: () => {
        goToStep(page, 1);
      },
    },
    {
      id: 'step.previous',
      title: 'Go to the step before',
      run: () => {
        goToStep(page, -1);
      },
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
