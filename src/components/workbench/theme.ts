/** The themes: the system's own, dark, light, and two of high contrast. */
import { choiceOf, keepChoice } from '../procedure/choice.ts';
import { forgetOwnColours } from './own-colours.ts';
import { nameSwitch, themeNames, type Theme } from './theme-switch.ts';

/** In the order of the switch. */
export const themes = Object.keys(themeNames) as readonly Theme[];

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
