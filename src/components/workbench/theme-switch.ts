/** The theme switch in the title bar; themes are fetched when somebody uses it. */

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
  const name = `Theme: ${page.documentElement.dataset['theme'] ?? 'system'}`;
  if (button) Object.assign(button, { title: name, ariaLabel: name });
  return button;
}
