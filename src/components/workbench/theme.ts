/** The themes: the system's own, dark, light, and two of high contrast. */
import { choiceOf, keepChoice } from '../procedure/choice.ts';
import { forgetOwnColours } from './own-colours.ts';
import { nameSwitch } from './theme-switch.ts';

export const themes = ['system', 'dark', 'light', 'hc-dark', 'hc-light'] as const;
export type Theme = (typeof themes)[number];

export const themeNames: Readonly<Record<Theme, string>> = {
  system: 'system',
  dark: 'dark',
  light: 'light',
  'hc-dark': 'dark, high contrast',
  'hc-light': 'light, high contrast',
};

/** Also read by `public/before-paint.js`, which runs before the first paint. */
const key = 'rehearsal:theme';

/** The theme that the reader has chosen. */
export function chosenTheme(): Theme {
  return themes.find((name) => name === choiceOf(key)) ?? 'system';
}

/** Shows the page in a theme from now on, and keeps the choice where the browser lets it. */
export function chooseTheme(page: Document, theme: Theme): void {
  keepChoice(key, theme);
  forgetOwnColours(page);
  show(page, theme);
}

/** Shows the page in the theme that comes after the chosen one. */
export function chooseNextTheme(page: Document): void {
  chooseTheme(page, themes[(themes.indexOf(chosenTheme()) + 1) % themes.length] ?? 'system');
}

function show(page: Document, theme: Theme): void {
  if (theme === 'system') delete page.documentElement.dataset['theme'];
  else page.documentElement.dataset['theme'] = theme;
  nameSwitch(page);
}
