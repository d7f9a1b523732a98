/** The settings page: everything that a reader can choose, in one place. */
import { choiceOf, keepChoice } from '../procedure/choice.ts';
import { stageCopy } from '../procedure/stage-copy.ts';
import { layouts } from '../procedure/layout.ts';
import { chosenVoice, chooseVoice, voices } from '../procedure/voice.ts';
import { eraseOwnData, exportOwnData, importOwnData } from './own-data.ts';
import { readEditorTheme } from './editor-theme.ts';
import { forgetOwnColours, keepOwnColours, ownColours } from './own-colours.ts';
import { saveAs } from './save-as.ts';
import { shortcutsList } from './shortcuts.ts';
import { themeNames, type Theme } from './theme-switch.ts';
import { chosenTheme, chooseTheme, themes } from './theme.ts';

const copy = {
  theme: 'Theme',
  ownTheme: 'A colour theme of VS Code (a .json file)',
  ownThemeHeld: 'The colours of your own theme are used.',
  dropTheme: 'Use the manual’s own colours again',
  layout: 'Layout of a procedure',
  layoutBySize: 'as there is room',
  announce: 'Announce to screen readers',
  kept: 'Progress, choices and keys are kept in this browser only.',
  export: 'Export',
  import: 'Import …',
  erase: 'Erase all of it',
  sure: 'Erase your progress, choices and keys? What is kept to be read offline stays.',
};

/** Furnishes the page; each setting works at once. */
export async function furnishSettings(page: Document): Promise<void> {
  const place = (name: string): Element => {
    const found = page.querySelector(`[data-setting="${name}"]`);
    if (!found) throw new Error(`The page has no place for the setting ${name}.`);
    return found;
  };
  const say = (text: string): void => {
    const line = page.querySelector('[data-said]');
    if (line) line.textContent = text;
  };
  place('look').append(themeChoice(page), ...ownTheme(page, say));
  place('simulation').append(layoutChoice(page), voiceChoice(page));
  place('data').append(...data(page, say));
  // Whoever has commands to offer has begun by then.
  if (page.readyState !== 'complete')
    await new Promise((resolve) => {
      window.addEventListener('load', resolve, { once: true });
    });
  place('keys').append(await shortcutsList(page));
}

function themeChoice(page: Document): HTMLElement {
  const options = themes.map((theme) => [theme, themeNames[theme]] as const);
  return choice(page, copy.theme, options, chosenTheme(), (theme) => {
    chooseTheme(page, theme as Theme);
  });
}

function layoutChoice(page: Document): HTMLElement {
  // As `layout.ts` keeps it.
  const key = 'rehearsal:layout';
  const options = [
    ['', copy.layoutBySize] as const,
    ...layouts.map((layout) => [layout, stageCopy.layouts[layout]] as const),
  ];
  return choice(page, copy.layout, options, choiceOf(key) ?? '', (layout) => {
    keepChoice(key, layout);
  });
}

function voiceChoice(page: Document): HTMLElement {
  const options = voices.map((voice) => [voice, stageCopy.voices[voice]] as const);
  return choice(page, copy.announce, options, chosenVoice(), chooseVoice);
}

function ownTheme(page: Document, say: (text: string) => void): HTMLElement[] {
  const file = Object.assign(page.createElement('input'), { type: 'file', accept: '.json,.jsonc' });
  const label = page.createElement('label');
  label.append(copy.ownTheme, file);
  const drop = button(page, copy.dropTheme, () => {
    forgetOwnColours(page);
    drop.hidden = true;
    say('');
  });
  drop.hidden = Object.keys(ownColours()).length === 0;
  file.addEventListener('change', () => {
    void file.files?.[0]?.text().then((text) => {
      const found = readEditorTheme(text);
      if ('problem' in found) {
        say(found.problem);
        return;
      }
      chooseTheme(page, found.kind);
      keepOwnColours(page, found.colours);
      drop.hidden = false;
      say(copy.ownThemeHeld);
    });
  });
  return [label, drop];
}

function data(page: Document, say: (text: string) => void): HTMLElement[] {
  const words = page.createElement('p');
  words.textContent = copy.kept;
  const row = page.createElement('div');
  row.className = 'row';
  const file = Object.assign(page.createElement('input'), { type: 'file', accept: '.json' });
  file.hidden = true;
  file.addEventListener('change', () => {
    void file.files?.[0]?.text().then((text) => {
      const taken = importOwnData(localStorage, text);
      if (typeof taken !== 'number') say(taken.problem);
      // What was chosen on this page before counts no more.
      else location.reload();
    });
  });
  row.append(
    button(page, copy.export, () => {
      const text = exportOwnData(localStorage);
      saveAs(page, 'rehearsal.json', new Blob([text], { type: 'application/json' }));
    }),
    button(page, copy.import, () => {
      file.click();
    }),
    button(page, copy.erase, () => {
      if (!confirm(copy.sure)) return;
      eraseOwnData(localStorage);
      eraseOwnData(sessionStorage);
      location.reload();
    }),
    file,
  );
  return [words, row];
}

function choice(
  page: Document,
  name: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const select = page.createElement('select');
  select.append(
    ...options.map(([value, words]) => new Option(words, value, false, value === chosen)),
  );
  select.addEventListener('change', () => {
    choose(select.value);
  });
  const label = page.createElement('label');
  label.append(name, select);
  return label;
}

function button(page: Document, words: string, press: () => void): HTMLButtonElement {
  const made = Object.assign(page.createElement('button'), { type: 'button', textContent: words });
  made.addEventListener('click', press);
  return made;
}
