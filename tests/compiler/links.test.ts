/** Where links lead, and what is said of those that lead nowhere. */
import { describe, expect, test } from 'vitest';
import {
  checkTogether,
  compile,
  neighbour,
  type CompiledArticle,
  type Diagnostic,
  type SiteSurroundings,
} from '../../src/compiler/index.ts';
import { worlds } from './two-lamps.ts';

const head =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n';
const steps = '1. Press **Power**.\n2. Press **Rename**.\n';

const compiled = (file: string, body: string): CompiledArticle =>
  compile({ file, text: head + body }, worlds);

/**
 * What is said of an article with these words in it, beside `lamps/rename.mdx`; each with the text
 * it is about.
 */
function told(
  words: string,
  surroundings: Partial<SiteSurroundings> = {},
): (readonly [string, string, string | undefined])[] {
  const article = compiled('lamps/light.mdx', `${words}\n\n${steps}`);
  const other = compiled(
    'lamps/desk/rename.mdx',
    `${steps}\n## If it’s “stuck” -- or worse\n\nToo bad.\n`,
  );
  const [checked] = checkTogether([article, other], { worlds, ...surroundings });
  const text = head + words;
  return (checked?.diagnostics ?? []).map(({ start, end, message, fixes }: Diagnostic) => {
    return [text.slice(start.offset, end.offset), message, fixes?.[0]?.edits[0]?.text] as const;
  });
}

describe('what is there', () => {
  test.each([
    '[x](#step-2), [x](#), [x](#top), [x][step], [x](?mains=off#step-1)\n\n[step]: #step-1 "Step 1"',
    '[x](desk/rename.mdx), [x](./desk/rename.mdx), [x](../lamps/desk/rename.mdx#step-1), [x](./light.mdx#step-2)',
    '[x](/procedures/rename/), [x](/procedures/rename), [x](/procedures/rename/?mains=off#step-2)',
    '[x](./desk/rename.mdx#if-its-stuck--or-worse), [x](</procedures/rename/#if-its-stuck--or-worse>)',
    '[x](/), [x](/procedures/), [x](/worlds/), [x](/worlds/lamp/#lamp-on), [x](/diagnostics/), [x](/diagnostics/broken-link/), [x](/language/#verbs)',
    '<a href="/procedures/rename/#step-1">x</a> <a href={props.somewhere}>x</a> <span id="here">x</span> [x](#here)',
    '## A `b` _c_ — d!\n\n[x](#a-b-c--d)\n\n## Again\n\n## Again\n\n[x](#again-1)',
    '[x](https://example.com/no), [x](mailto:a@example.com), www.example.com, [x](//example.com/no.mdx)',
    '[x](/manual.pdf), ![a lamp](./lamp.png)',
  ])('%s', (words) => {
    expect(told(words)).toEqual([]);
  });
});

describe('a link that is called by a step', () => {
  test.each([
    ['See [step 2](#step-1).', '#step-1', '“step 2” leads to “#step-1”.', '#step-2'],
    [
      'Later, see [what step 1 says](#step-2).',
      '#step-2',
      '“step 1” leads to “#step-2”.',
      '#step-1',
    ],
    [
      'See [step 2](#result).\n\n<span id="result">It is lit.</span>',
      '#result',
      '“step 2” leads to “#result”.',
      '#step-2',
    ],
    [
      '<a href="#step-1">Step 2</a> names it.',
      '#step-1',
      '“Step 2” leads to “#step-1”.',
      '#step-2',
    ],
  ])('%s', (words, ...expected) => {
    expect(told(words)).toEqual([expected]);
  });

  test.each([
    'The lamp is lit in [step 1](#step-1), and named in [step two](?mains=off#step-2).',
    'All is done in [steps 1 to 2](#step-1), or in [steps 1 and 2](#step-2).',
    'There is help [where step 2 fails](#help).\n\n<span id="help">All will be well.</span>',
    'It is named in [step 1 of another article](./desk/rename.mdx#step-2).',
  ])('%s', (words) => {
    expect(told(words)).toEqual([]);
  });

  test('leads there too where the reader goes on with it', () => {
    const section =
      '## If the lamp is not plugged in\n\n1. Press **Plug**.\n\n[Continue with step 1](#step-2).';
    const { diagnostics } = compile(
      {
        file: 'light.mdx',
        text: `${head.replace('situation:\n  mains: on\n', '')}${steps}\n${section}\n`,
      },
      worlds,
    );
    expect(diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
      ['broken-link', '“step 1” leads to “#step-2”.'],
    ]);
  });
});

describe('what is not there', () => {
  test.each([
    ['[x](#step-3 "Step 3")', '#step-3', 'Nothing on this page is called “#step-3”.', undefined],
    ['> See [a\n> b](\n> #stp-2)', '#stp-2', 'Nothing on this page is called “#stp-2”.', '#step-2'],
    ['[x](<#stp-2>)', '#stp-2', 'Nothing on this page is called “#stp-2”.', '#step-2'],
    [
      '[x](desk/renme.mdx#step-1)',
      'desk/renme.mdx#step-1',
      'There is no article “desk/renme.mdx#step-1”.',
      './desk/rename.mdx#step-1',
    ],
    [
      '[x](./rename.mdx)',
      './rename.mdx',
      'There is no article “./rename.mdx”.',
      './desk/rename.mdx',
    ],
    [
      '[x](/procedures/renme#step-1)',
      '/procedures/renme#step-1',
      'There is no article “/procedures/renme#step-1”.',
      '/procedures/rename/#step-1',
    ],
    [
      '[x](/procedures/password/)',
      '/procedures/password/',
      'There is no article “/procedures/password/”.',
      undefined,
    ],
    [
      '[x](/procedures/rename/#step-9)',
      '/procedures/rename/#step-9',
      'Nothing in the article “rename” is called “#step-9”.',
      undefined,
    ],
    [
      '[x]\n\n[x]: ../rename/#step-1',
      '../rename/#step-1',
      '“../rename/#step-1” is no address of the manual.',
      './desk/rename.mdx#step-1',
    ],
    [
      '[x](/world/lamp/)',
      '/world/lamp/',
      'The manual has no page “/world/lamp/”.',
      '/worlds/lamp/',
    ],
    [
      '[x](/diagnostics/brokenlink/)',
      '/diagnostics/brokenlink/',
      'The manual has no page “/diagnostics/brokenlink/”.',
      '/diagnostics/broken-link/',
    ],
    ['[x](/nothing/)', '/nothing/', 'The manual has no page “/nothing/”.', undefined],
    [
      '<a\n  id="q" href="/worlds/lampp/">x</a>',
      '/worlds/lampp/',
      'The manual has no page “/worlds/lampp/”.',
      '/worlds/lamp/',
    ],
    [
      '[![A lamp](/a(b).svg)](#a\\(b)',
      '#a\\(b',
      'Nothing on this page is called “#a(b”.',
      undefined,
    ],
  ])('%s', (words, place, message, fix) => {
    expect(told(words)).toEqual([[place, message, fix]]);
  });

  test('is told of files where somebody knows which there are', () => {
    const files = {
      hasFile: (file: string) => file === 'lamps/lamp.png',
      serves: (path: string) => path === 'lamp.svg',
    };
    expect(
      told(
        '![a](./lamp.png) ![a](../lamps/lamp.png) ![a](/lamp.svg) <img alt="" src="/lamp.svg" /> [x](/lamp.svg)',
        files,
      ),
    ).toEqual([]);
    expect(
      told(
        '![a](lamp.png "Lamp") ![a](./lmap.png) ![a][b] <img alt="" src="/b.svg" />\n\n[b]: /a.svg',
        files,
      ),
    ).toEqual([
      ['./lmap.png', 'There is no file “./lmap.png”.', undefined],
      ['/b.svg', 'There is no file “/b.svg”.', undefined],
      ['/a.svg', 'There is no file “/a.svg”.', undefined],
    ]);
    expect(told('[x](/manual.pdf)', files)).toEqual([
      ['/manual.pdf', 'There is no file “/manual.pdf”.', undefined],
    ]);
  });
});

test('an address or a definition that was forgotten is told', () => {
  expect(told('[x]() <a href="">x</a> ![a lamp]()')).toEqual([
    ['[x]()', 'This link has no address.', undefined],
    ['<a href="">x</a>', 'This link has no address.', undefined],
    ['![a lamp]()', 'This image has no address.', undefined],
  ]);
  expect(
    told(
      '> See\n> [a b][mor], ![a][c] and \\[a][b], `[a][b]`, list[0][1], [a] [b], [ ][x].\n\n[more]: #step-1',
    ),
  ).toEqual([
    ['mor', 'Nothing says where “mor” leads.', 'more'],
    ['c', 'Nothing says where “c” leads.', undefined],
    ['x', 'Nothing says where “x” leads.', undefined],
  ]);
});

test('an article that is not checked now can be led to', () => {
  const others = [neighbour({ file: 'lamps/other.mdx', text: `${head}${steps}\n## The end\n` })];
  expect(told('[x](./other.mdx#the-end), [x](/procedures/other/#step-2)', { others })).toEqual([]);
  expect(told('[x](./other.mdx#the-nd)', { others })).toEqual([
    [
      './other.mdx#the-nd',
      'Nothing in the article “other” is called “#the-nd”.',
      './other.mdx#the-end',
    ],
  ]);
});

test('a step number that is wrong is one mistake, although its link is wrong as well', () => {
  const { diagnostics } = compiled(
    'light.mdx',
    `${steps}\n## If the lamp is plugged in\n\n1. Press **Power**.\n2. Continue with [step 9](#step-9).\n`,
  );
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-step']);
});

test('a section is called what its heading is called on the page', () => {
  const { procedures, anchors } = compiled(
    'light.mdx',
    `## Again\n\nWords.\n\n## Steps\n\n${steps}\n## Again\n\n${steps}\n## Once -- more\n\n${steps}`,
  );
  expect(procedures.map(({ id }) => id)).toEqual(['steps', 'again-1', 'once--more']);
  expect(anchors).toEqual(
    expect.arrayContaining(['again-1', 'once--more', 'again-1-step-1', 'once--more-step-2']),
  );
});

test('a byte order mark moves no address', () => {
  const text = `\uFEFF${head}<a href="#nothing">x</a> [x](#nobody)\n\n${steps}`;
  const { diagnostics } = compile({ file: 'light.mdx', text }, worlds);
  expect(diagnostics.map(({ start, end }) => text.slice(start.offset, end.offset))).toEqual([
    '#nothing',
    '#nobody',
  ]);
});

test('images without words are told, also where the words are elsewhere', () => {
  expect(
    told(
      '![](/a.png) ![ ][b] ![a][b] <img src="/a.png" alt="" /> <img src="/a.png" {...props} />\n\n[b]: /b.png',
    ),
  ).toEqual([
    ['![](/a.png)', 'This image has no words in its place.', undefined],
    ['![ ][b]', 'This image has no words in its place.', undefined],
  ]);
});

test('the record says where links lead', () => {
  const words =
    'See [x](./desk/rename.mdx?mains=off#step-1), [y](/worlds/lamp), [z](#step-1), ![a](/a.png), ![b](b.png).';
  const { links, sources } = compiled('lamps/light.mdx', `${words}\n\n${steps}`);
  expect(links.map(({ path }) => path)).toEqual([
    'procedures/rename/?mains=off#step-1',
    'worlds/lamp/',
  ]);
  expect(sources.map(({ path }) => path)).toEqual(['a.png', undefined]);
});

test('a link into an article with mistakes of its own waits until those are mended', () => {
  const link = compiled('light.mdx', `[x](./rename.mdx#if-it-is-stuck)\n\n${steps}`);
  const heading = (condition: string): CompiledArticle =>
    compiled('rename.mdx', `${steps}\n## If ${condition}\n\n1. Press **Power**.\n`);
  const rulesIn = (other: CompiledArticle): string[][] =>
    checkTogether([link, other], { worlds }).map(({ diagnostics }) =>
      diagnostics.map(({ rule }) => rule),
    );
  expect(rulesIn(heading('the lmp is plugged in'))).toEqual([[], ['unknown-condition']]);
  expect(rulesIn(compiled('rename.mdx', steps))).toEqual([['broken-link'], []]);
});
