/**
 * Marks of other tools: each is told with what is written here instead, and the advice can be
 * followed to the letter.
 */
import { describe, expect, test } from 'vitest';
import { compile, type Diagnostic } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';
import { mended, toldOf } from './told.ts';

const head =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';
const steps = '1. Press **Power**.\n2. Press **Rename**.\n';

const diagnose = (text: string): readonly Diagnostic[] =>
  compile({ file: 'light.mdx', text }, worlds).diagnostics;

const told = (text: string): string[] => toldOf(text, worlds);

describe('is told at the mark, and mended by its fix', () => {
  test.each([
    [':::note\nIt takes a while.\n:::', ':::note', '> [!NOTE]\n> It takes a while.\n'],
    [
      ':::caution[Keep calm]\n\nIt takes\n\na while.\n\n:::',
      ':::caution[Keep calm]',
      '> [!CAUTION]\n> Keep calm\n>\n>\n> It takes\n>\n> a while.\n>\n',
    ],
    [':::: danger\nHot.\n::::', ':::: danger', '> [!CAUTION]\n> Hot.\n'],
    ['> :::tip\n> Hot.\n> :::', ':::tip', '> > [!TIP]\n> > Hot.\n'],
    [
      '!!! warning "Old style"\n    It takes\n\n    a while.',
      '!!! warning "Old style"',
      '> [!WARNING]\n> Old style\n>\n> It takes\n>\n> a while.',
    ],
    ['??? info\n    Hot.', '??? info', '> [!NOTE]\n> Hot.'],
    ['!> It takes a while.', '!>', '> [!IMPORTANT]\n> It takes a while.'],
    ['?> It takes a while.', '?>', '> [!TIP]\n> It takes a while.'],
    ['> [!note]\n> Hot.', '[!note]', '> [!NOTE]\n> Hot.'],
    ['> [!Danger]\n> Hot.', '[!Danger]', '> [!CAUTION]\n> Hot.'],
    ['It is hot :warning: and bright :+1:', ':warning:\n:+1:', 'It is hot ⚠️ and bright 👍'],
    ['A <!-- remark --> in words.', '<!-- remark -->', 'A {/* remark */} in words.'],
    [
      '<!--\nSeveral\n\nlines {with} <signs>\n-->',
      '<!--\nSeveral\n\nlines {with} <signs>\n-->',
      '{/*\nSeveral\n\nlines {with} <signs>\n*/}',
    ],
    [
      '<!-- one --> <!-- two */ -->',
      '<!-- one -->\n<!-- two */ -->',
      '{/* one */} {/* two * / */}',
    ],
    [
      'See <https://example.com/a> and <me@example.com>.',
      '<https://example.com/a>\n<me@example.com>',
      'See https://example.com/a and me@example.com.',
    ],
    ['## The end {#end}', '{#end}', '## The end'],
  ])('%j', (words, marks, right) => {
    const text = `${head}${words}\n\n${steps}`;
    expect(told(text)).toEqual(
      marks.split(/\n(?=[:<]\S*(?:$|\n| two))/).map((mark) => `foreign-markup: ${mark}`),
    );
    expect(mended(text, diagnose(text))).toBe(`${head}${right}\n\n${steps}`);
    expect(told(mended(text, diagnose(text)))).toEqual([]);
  });

  test('in a step', () => {
    const text = `${head}1. Press **Power**. <!-- check the wording -->\n   <!-- a picture\n   follows -->\n\n   :::note\n   Hot.\n   :::\n2. Press **Rename**.\n`;
    expect(told(text)).toHaveLength(3);
    expect(mended(text, diagnose(text))).toBe(
      `${head}1. Press **Power**. {/* check the wording */}\n   {/* a picture\n   follows */}\n\n   > [!NOTE]\n   > Hot.\n   \n2. Press **Rename**.\n`.replace(
        '   \n2.',
        '\n2.',
      ),
    );
    expect(told(mended(text, diagnose(text)))).toEqual([]);
  });
});

test.each([
  [':::tabs\nx\n:::', 'Take it out, and write in Markdown what it stands for.'],
  ['> [!NONSENSE]\n> Hot.', 'There is [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] and [!CAUTION].'],
  [
    'See [[The other lamp#Its name]].',
    'Write “[The other lamp#Its name](./the-other-lamp.mdx#Its name)”; for brackets in the text, write \\[ and \\].',
  ],
  [
    'See [[page|another page]].',
    'Write “[another page](./page.mdx)”; for brackets in the text, write \\[ and \\].',
  ],
  ['[[toc]]', 'Take it out: an outline stands beside every article.'],
  ['[TOC]', 'Take it out: an outline stands beside every article.'],
  [
    'It is :constructor: here.',
    'Write the sign itself, or a word; for colons in the text, write \\: instead of the first.',
  ],
  [
    'It is :unknown_sign: here.',
    'Write the sign itself, or a word; for colons in the text, write \\: instead of the first.',
  ],
  ['{% note %}', 'Take it out, or write \\{ for a brace in the text: \\{% note %}.'],
  ['<!-- never closed', 'Write “{/*” where it begins and “*/}” where it ends.'],
])('%j is told with advice', (words, note) => {
  const [mark, ...others] = diagnose(`${head}${words}\n\n${steps}`);
  expect([mark?.rule, mark?.note]).toEqual(['foreign-markup', note]);
  expect(others).toEqual([]);
});

test.each([
  'At 10:30:15, a:b:c, aa:bb:cc:dd, fe80::1:abc:2, http://a.example/:x:/ and \\:warning:.',
  'See `:::note`, `[[page]]`, `<!-- x -->` and `:warning:`.',
  '```text\n:::note\n<!-- x -->\n:::\n[[page]] :warning:\n!!! note\n```',
  '> [!NOTE]\n> Hot.\n\n> [!CAUTION] Hot.\n\n> A quotation [!note] of something.',
  '[[x]][x] [x]\n\n[x]: #step-1',
  'Really?! > No. list[[0]], \\[[page]].',
  'It is hot!!! Warning of this.',
  '{/* <!-- x --> */}',
  'Two:::three and ::.',
])('%j is no mark', (words) => {
  expect(told(`${head}${words}\n\n${steps}`)).toEqual([]);
});

test('of a hundred marks of a kind fifty are told', () => {
  expect(told(`${head}${':warning: '.repeat(100)}\n\n${steps}`)).toHaveLength(50);
  expect(told(`${head}${'<!-- x -->\n'.repeat(100)}\n\n${steps}`)).toHaveLength(50);
});

describe('code inside a line that begins anew with a brace or a tag', () => {
  test.each([
    ['The log line is `login(user,\n{ failed: 3 })` then.', '{'],
    ['The log line is `login(user,\n{failed}\n)` then.', '{'],
    ['The log line is `login(user,\n<div ` then.', '<'],
    ['> The log line is `login(user,\n> { failed: 3 })` then.', '{'],
  ])('%j is written on one line', (words, sign) => {
    const text = `${head}${words}\n\n${steps}`;
    expect(told(text)).toEqual([`mdx-syntax: ${sign}`]);
    expect(diagnose(text)[0]?.note).toBe(
      'Let the line begin with another word of the code, or write the code on one line.',
    );
    expect(mended(text, diagnose(text))).not.toContain('\\');
    expect(told(mended(text, diagnose(text)))).toEqual([]);
  });

  test('in a step too', () => {
    const text = `${head}1. Press **Power**.\n\n   The log line is then \`login(user,\n   { failed: 3 })\` until it is lit.\n2. Press **Rename**.\n`;
    expect(told(text)).toEqual(['mdx-syntax: {']);
    expect(told(mended(text, diagnose(text)))).toEqual([]);
  });

  test('a brace in prose is another matter', () => {
    expect(
      diagnose(`${head}The log line is \`login\`,\n{ failed: 3 }) then.\n\n${steps}`)[0]?.note,
    ).toBe('Write \\{ for a brace in the text.');
  });
});
