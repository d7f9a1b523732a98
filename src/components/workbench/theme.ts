/** The theme switch: the system's theme, dark, light, and round again. */

const themes = ['system', 'dark', 'light'] as const;
type Theme = (typeof themes)[number];

/** Also read by `public/before-paint.js`, which runs before the first paint. */
const key = 'rehearsal:theme';

/** Makes the switch work and keeps the choice where the browser lets it. */
export function offerThemes(page: Document, storage: Storage): void {
  const button = page.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  const show = (theme: Theme): void => {
    if (theme === 'system') delete page.documentElement.dataset['theme'];
    else page.documentElement.dataset['theme'] = theme;
    button.title = `Theme: ${theme}`;
    button.setAttribute('aria-label', `Theme: ${theme}`);
  };
  let theme = themes.find((name) => name === storage.getItem(key)) ?? 'system';
  show(theme);
  button.hidden = false;
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
    storage.setItem(key, theme);
    show(theme);
  });
}
