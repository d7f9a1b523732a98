/** Colour themes of VS Code, whose names for colours the manual's own follow. */
import stripJsonComments from 'strip-json-comments';
import { isColour } from './own-colours.ts';

/** What is used of a theme. */
export interface EditorTheme {
  readonly kind: 'dark' | 'light' | 'hc-dark' | 'hc-light';
  /** By the names of the manual's tokens. */
  readonly colours: Readonly<Record<string, string>>;
}

/** Which of a theme's colours each token takes: the first that the theme has. */
const tokens: Readonly<Record<string, readonly string[]>> = {
  '--editor-background': ['editor.background'],
  '--editor-foreground': ['editor.foreground', 'foreground'],
  '--sidebar-background': ['sideBar.background', 'activityBar.background'],
  '--border': ['panel.border', 'sideBar.border', 'editorGroup.border', 'contrastBorder'],
  '--border-strong': ['input.border', 'contrastBorder', 'dropdown.border'],
  '--foreground-dim': ['descriptionForeground', 'tab.inactiveForeground'],
  '--foreground-strong': ['tab.activeForeground', 'list.activeSelectionForeground'],
  '--accent': ['statusBar.background', 'button.background', 'focusBorder'],
  '--accent-foreground': ['statusBar.foreground', 'button.foreground'],
  '--accent-background': ['quickInputList.focusBackground', 'list.activeSelectionBackground'],
  '--link': ['textLink.foreground'],
  '--done': ['testing.iconPassed', 'terminal.ansiGreen'],
  '--warning': ['editorWarning.foreground', 'list.warningForeground'],
  '--error': ['editorError.foreground', 'errorForeground'],
  '--note': ['editorInfo.foreground', 'textLink.foreground'],
  '--selection-background': ['list.inactiveSelectionBackground', 'list.activeSelectionBackground'],
  '--hover-background': ['list.hoverBackground'],
  '--widget-background': ['editorWidget.background', 'quickInput.background'],
  '--widget-border': ['editorWidget.border', 'widget.border'],
  '--input-background': ['input.background'],
  '--button-background': ['button.secondaryBackground', 'input.background'],
  '--mark-background': ['editor.findMatchHighlightBackground'],
  '--focus': ['focusBorder'],
};

/** Reads a theme's file; comments and commas too many are allowed, as VS Code allows them. */
export function readEditorTheme(text: string): EditorTheme | { readonly problem: string } {
  const theme = parsed(text);
  const given = theme && typeof theme['colors'] === 'object' ? theme['colors'] : null;
  if (!theme || !given)
    return { problem: 'This is no colour theme of VS Code: it has no “colors”.' };
  const colours = Object.entries(tokens).flatMap(([token, names]) => {
    const value = names.map((name) => (given as Record<string, unknown>)[name]).find(isColour);
    return value === undefined ? [] : [[token, value] as const];
  });
  if (colours.length === 0)
    return { problem: 'This theme has none of the colours that are used here.' };
  return { kind: kindOf(theme['type']), colours: Object.fromEntries(colours) };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const found: unknown = JSON.parse(stripJsonComments(text, { trailingCommas: true }));
    return typeof found === 'object' && found !== null ? { ...found } : undefined;
  } catch {
    return undefined;
  }
}

function kindOf(type: unknown): EditorTheme['kind'] {
  if (type === 'light') return 'light';
  if (type === 'hc' || type === 'hcDark') return 'hc-dark';
  return type === 'hcLight' ? 'hc-light' : 'dark';
}
