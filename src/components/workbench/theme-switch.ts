/** The theme switch in the title bar; how themes are chosen is fetched when somebody uses it. */

/** The themes, in words. */
export const themeNames = {
  system: 'system',
  dark: 'dark',
  light: 'light',
  'hc-dark': 'dark, high contrast',
  'hc-light': 'light, high contrast',
} as const;
export type Theme = keyof typeof themeNames;

/** Makes the switch go through the themes. */
export function offerThemes(page: Document): void {
  const button = nameSwitch(page);
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    void import('./theme.ts').then(({ chooseNextTheme }) => {
      chooseNextTheme(page);
    });
  });
}

/** Names the switch after the theme that the page has. */
export function nameSwitch(page: Document): HTMLButtonElement | null {
  const button = page.querySelector<HTMLButtonElement>('[data-theme-switch]');
  const { theme = 'system' } = page.documentElement.dataset;
  const name = `Theme: ${themeNames[theme as Theme]}`;
  if (button) Object.assign(button, { title: name, ariaLabel: name });
  return button;
}
