/**
 * Characters that nobody sees, or takes for others: in messages they are named, and a terminal
 * never gets them raw.
 */
import { describe, expect, test } from 'vitest';
import { compile, formatDiagnostic } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';

const head =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';
const codes = (numbers: readonly number[]): string => String.fromCodePoint(...numbers);
const escape = codes([0x1b]);
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function told(
  body: string,
): { message: string; note: string | undefined; fix: string | undefined; frame: string[] }[] {
  const text = head + body;
  return compile({ file: `li${escape}ght.mdx`, text }, worlds).diagnostics.map((diagnostic) => ({
    message: diagnostic.message,
    note: diagnostic.note,
    fix: diagnostic.fixes?.[0]?.title,
    frame: formatDiagnostic(diagnostic, text, `li${escape}ght.mdx`).split('\n'),
  }));
}

describe('a character that nobody sees is named', () => {
  test.each([
    ['an escape sequence', [0x1b, 0x5b, 0x33, 0x31, 0x6d], 'U+001B escape'],
    ['a zero-width space', [0x200b], 'U+200B zero-width space'],
    ['a soft hyphen', [0xad], 'U+00AD soft hyphen'],
    ['an override of the direction', [0x202e], 'U+202E right-to-left override'],
    ['one without a name of its own', [0x1d173], 'U+1D173 invisible character'],
    ['a control character without one', [0x1c], 'U+001C control character'],
    ['a filler that is no letter', [0x3164], 'U+3164 Hangul filler'],
  ])('%s', (_, signs, name) => {
    const [first, ...others] = told(`1. Press **Ig${codes(signs)}nite**.\n`);
    expect(first?.message).toBe(`No control is called “Ig[${name}]${codes(signs.slice(1))}nite”.`);
    expect(others).toEqual([]);
  });

  test('in what is advised as well', () => {
    const [diagnostic] = told(`[x][no${escape}thing]\n\n1. Press **Power**.\n`);
    expect(diagnostic?.message).toBe('Nothing says where “no[U+001B escape]thing” leads.');
    expect(diagnostic?.note).toContain('“[no[U+001B escape]thing]: …”');
    const [spelled] = told(`1. Press **Po${codes([0x200b])}wr**.\n`);
    expect(spelled?.message).toBe(
      'The device spells it “Power”, not “Po[U+200B zero-width space]wr”.',
    );
  });

  test('but not where it holds an emoji together', () => {
    const family = codes([0x1f469, 0x200d, 0x1f4bb]);
    expect(told(`1. Press **${family} Ignite**.\n`)[0]?.message).toBe(
      `No control is called “${family} Ignite”.`,
    );
  });
});

describe('a letter that looks like another', () => {
  test.each([
    ['Роwer', 'The device spells it “Power”, not “Роwer[U+0420 Cyrillic Р, U+043E Cyrillic о]”.'],
    ['Ροwer', 'The device spells it “Power”, not “Ροwer[U+03A1 Greek Ρ, U+03BF Greek ο]”.'],
    ['Ｐower', 'The device spells it “Power”, not “Ｐower[U+FF30 fullwidth Ｐ]”.'],
    ['ОХ', 'No control is called “ОХ[U+041E Cyrillic О, U+0425 Cyrillic Х]”.'],
    ['Питание', 'No control is called “Питание”.'],
    ['Иду с Вами', 'No control is called “Иду с Вами”.'],
  ])('%s', (label, message) => {
    expect(told(`1. Press **${label}**.\n`).map((each) => each.message)).toEqual([message]);
  });
});

describe('the frame', () => {
  const frameOf = (body: string): string[] => told(body)[0]?.frame ?? [];

  test('holds nothing that a terminal obeys', () => {
    const signs = codes([0x1b, 0x7f, 0x9b, 0x202e, 0x2066, 0xfeff, 0x200b, 0x85, 0x2028]);
    const frame = frameOf(
      `1. ${signs} Press **Ig${signs}nite**, ${signs} then \`${signs}\`.\n`,
    ).join('');
    expect(frame).toContain('Ig');
    expect(frame).not.toMatch(unseen);
  });

  test.each([
    ['an escape sequence', `${escape}[31m `],
    ['a zero-width space', codes([0x200b])],
    ['a letter with a mark of its own', 'u\u0308'],
    ['wide letters', '電源'],
    ['an emoji', '💡'],
  ])('marks the right column behind %s', (_, before) => {
    const [, , , line = '', mark = ''] = frameOf(`1. ${before} Press **Ignite**.\n`);
    const wide = (text: string): number =>
      Array.from(text).reduce(
        (sum, sign) => sum + (/[\u0300-\u036f]/.test(sign) ? 0 : /[電源💡]/u.test(sign) ? 2 : 1),
        0,
      );
    expect(mark.indexOf('^')).toBe(wide(line.slice(0, line.indexOf('Ignite'))));
    expect(mark.trimEnd().length - mark.indexOf('^')).toBe('Ignite'.length);
  });

  test('shows of a long line what is near', () => {
    const words = 'word '.repeat(900);
    const [, , , line = '', mark = ''] = frameOf(`1. ${words} Press **Ignite**. ${words}\n`);
    expect(line.length).toBeLessThan(300);
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('Ignite');
  });
});
