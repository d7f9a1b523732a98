/** What a reader brings along or takes away: themes, keys, their own data. */
import { describe, expect, test } from 'vitest';
import { readKeys } from '../../src/components/search/keymap.ts';
import { readEditorTheme } from '../../src/components/workbench/editor-theme.ts';
import { isColour } from '../../src/components/workbench/own-colours.ts';
import {
  eraseOwnData,
  exportOwnData,
  importOwnData,
} from '../../src/components/workbench/own-data.ts';

const shelf = (kept: Readonly<Record<string, string>>): Storage & { all: () => unknown } => {
  const entries = new Map(Object.entries(kept));
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
    clear: () => {
      entries.clear();
    },
    all: () => Object.fromEntries(entries),
  };
};

describe('own data', () => {
  const own = { 'rehearsal:theme': 'dark', 'rehearsal:progress:a': '{"b":1}' };

  test('is the same after it has been taken away and brought back', () => {
    const other = shelf({});
    expect(importOwnData(other, exportOwnData(shelf({ ...own, foreign: 'x' })))).toBe(2);
    expect(other.all()).toEqual(own);
  });

  test('is all erased, and nothing else', () => {
    const both = shelf({ ...own, foreign: 'x' });
    eraseOwnData(both);
    expect(both.all()).toEqual({ foreign: 'x' });
  });

  test.each(['', '{', '7', '{"kept":7}', '{"theme":"dark"}'])('is not in %j', (text) => {
    const untouched = shelf(own);
    expect(importOwnData(untouched, text)).toHaveProperty('problem');
    expect(untouched.all()).toEqual(own);
  });

  test('takes over what is ours only', () => {
    const mine = shelf({});
    expect(importOwnData(mine, '{"kept":{"foreign":"x","rehearsal:theme":7}}')).toBe(0);
    expect(mine.all()).toEqual({});
  });
});

describe('a colour theme of VS Code', () => {
  test('gives its colours by the names of ours, comments and all', () => {
    const theme = `{
      // A theme.
      "type": "light",
      "colors": { "editor.background": "#fdf6e3", "focusBorder": "#b49471", },
    }`;
    expect(readEditorTheme(theme)).toEqual({
      kind: 'light',
      colours: {
        '--editor-background': '#fdf6e3',
        '--accent': '#b49471',
        '--focus': '#b49471',
      },
    });
  });

  test.each(['', '{}', '{"colors":7}', '{"colors":{"editor.background":"url(//evil)"}}'])(
    'is not in %j, which is said',
    (text) => {
      expect(readEditorTheme(text)).toHaveProperty('problem');
    },
  );

  test.each(['red', '#12', '#12345', '#12345678;x', 7, null])('takes %j for no colour', (value) => {
    expect(isColour(value)).toBe(false);
  });
});

test.each([null, '', '[]', '7', '{"box.open":7}'])('%j is stored for no keys', (stored) => {
  expect(readKeys(stored)).toEqual({});
});
