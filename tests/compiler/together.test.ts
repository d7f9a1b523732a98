/** What is told of articles that lie side by side, and how long that takes. */
import { describe, expect, test } from 'vitest';
import {
  checkTogether,
  compile,
  neighbour,
  strayAmongArticles,
  type CompiledArticle,
} from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';

const text =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n1. Press **Power**.\n';
const named = (file: string): CompiledArticle => compile({ file, text }, worlds);

/** What is told of each file in a folder of articles. */
function told(files: readonly string[]): (readonly [string, string, string, string | undefined])[] {
  return checkTogether(files.map(named), { worlds }).flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ rule, message, note }) => [file, rule, message, note] as const),
  );
}

describe('addresses', () => {
  test('that are the same are told at each', () => {
    expect(told(['a/light.mdx', 'b/light.mdx', 'c/other.mdx'])).toEqual([
      [
        'a/light.mdx',
        'duplicate-slug',
        'Another article has the address “light” too: b/light.mdx.',
        'Rename one of the files.',
      ],
      [
        'b/light.mdx',
        'duplicate-slug',
        'Another article has the address “light” too: a/light.mdx.',
        'Rename one of the files.',
      ],
    ]);
  });

  test('that differ in capitals only are the same to many computers', () => {
    expect(
      told(['a/Light.mdx', 'b/light.mdx']).map(([file, rule, message]) => [file, rule, message]),
    ).toEqual([
      [
        'a/Light.mdx',
        'duplicate-slug',
        'But for capitals another article has the address “Light” too: b/light.mdx.',
      ],
      [
        'b/light.mdx',
        'duplicate-slug',
        'But for capitals another article has the address “light” too: a/Light.mdx.',
      ],
    ]);
  });

  test('of articles that are not checked now count as well', () => {
    const [article] = checkTogether([named('a/light.mdx')], {
      worlds,
      others: [neighbour({ file: 'b/light.mdx', text })],
    });
    expect(article?.diagnostics.map(({ rule }) => rule)).toEqual(['duplicate-slug']);
  });

  test('that an article was moved from must not be another’s, nor another’s former one', () => {
    const moved = (file: string, from: string): CompiledArticle =>
      compile({ file, text: text.replace('world:', `moved-from: ${from}\nworld:`) }, worlds);
    const articles = [
      moved('lit.mdx', 'light, lamp'),
      moved('glow.mdx', 'lamp glow'),
      named('light.mdx'),
    ];
    expect(
      checkTogether(articles, { worlds }).map(({ diagnostics }) =>
        diagnostics.map(({ message }) => message),
      ),
    ).toEqual([
      [
        'Another article has or had the former address “light” too: light.mdx.',
        'Another article has or had the former address “lamp” too: glow.mdx.',
      ],
      ['Another article has or had the former address “lamp” too: lit.mdx.'],
      [],
    ]);
  });

  test('of many are counted', () => {
    const many = Array.from({ length: 9 }, (_, index) => `${String(index)}/light.mdx`);
    expect(told(many)[0]?.[2]).toBe(
      'Another article has the address “light” too: 1/light.mdx, 2/light.mdx, 3/light.mdx and 5 more.',
    );
  });
});

describe('a file name', () => {
  test.each([
    [
      'a#b.mdx',
      '“a#b” cannot be the address of an article: it holds “#”.',
      'Rename the file to “a-b.mdx”.',
    ],
    [
      'how?.mdx',
      '“how?” cannot be the address of an article: it holds “?”.',
      'Rename the file to “how.mdx”.',
    ],
    [
      '100%.mdx',
      '“100%” cannot be the address of an article: it holds “%”.',
      'Rename the file to “100.mdx”.',
    ],
    [
      'a: b.mdx',
      '“a: b” cannot be the address of an article: it holds “:”.',
      'Rename the file to “a- b.mdx”.',
    ],
    [
      'sub/a\\b.mdx',
      '“a\\b” cannot be the address of an article: it holds “\\”.',
      'Rename the file to “a-b.mdx”.',
    ],
    [
      'sub?/light.mdx',
      '“sub?” cannot be a folder of articles: it holds “?”.',
      'Rename the folder to “sub”.',
    ],
    [
      'a\u0007b.mdx',
      '“a[U+0007 control character]b” cannot be the address of an article: it holds “[U+0007 control character]”.',
      'Rename the file to “a-b.mdx”.',
    ],
    [
      'a\u0308.mdx',
      '“a\u0308” cannot be the address of an article: it holds letters in two parts.',
      'Rename the file: type its letters anew.',
    ],
    [
      '.light.mdx',
      '“.light” cannot be the address of an article: it begins with a full stop.',
      'Rename the file to “light.mdx”.',
    ],
    ['.mdx', 'The file has no name before its ending.', 'Rename the file to “article.mdx”.'],
    [
      'light.html.mdx',
      '“light.html” cannot be the address of an article: it ends like a file of the site.',
      'Rename the file to “light.mdx”.',
    ],
  ])('%j', (file, message, note) => {
    expect(told([file])).toEqual([[file, 'file-name', message, note]]);
  });

  test.each([
    'light.mdx',
    'ä.mdx',
    'a b.mdx',
    'v1.2.mdx',
    "it's (not) & [all] {that}.mdx",
    'sub#dir/light.mdx',
    '🙂.mdx',
    'a\\b.mdx',
    'C:\\a\\b.mdx',
  ])('%s will do', (file) => {
    expect(told([file])).toEqual([]);
  });
});

test.each([
  [
    'light.md',
    'light.md: no article, since its name does not end in “.mdx”. Rename it, or keep it in another folder.',
  ],
  [
    'a/Light.MDX',
    'a/Light.MDX: no article, since its name does not end in “.mdx”. Rename it, or keep it in another folder.',
  ],
  [
    'a.markdown',
    'a.markdown: no article, since its name does not end in “.mdx”. Rename it, or keep it in another folder.',
  ],
  [
    '\u001Blight.md',
    '[U+001B escape]light.md: no article, since its name does not end in “.mdx”. Rename it, or keep it in another folder.',
  ],
  ['light.mdx', undefined],
  ['light.svg', undefined],
  ['md', undefined],
])('%s among articles', (file, sentence) => {
  expect(strayAmongArticles(file)).toBe(sentence);
});

test('an article is not compared with each of the others', () => {
  const light = named('light.mdx');
  const top = { line: 1, column: 1, offset: 0 };
  const count = 2_000;
  let looks = 0;
  const articles = Array.from({ length: count }, (_, index) => ({
    ...light,
    file: `${String(index)}/article-${String(index)}.mdx`,
    links: [
      { start: top, end: top, url: `/procedures/article-${String(count - 1 - index)}/#step-1` },
    ],
    get slug() {
      looks += 1;
      return `article-${String(index)}`;
    },
  }));
  expect(checkTogether(articles, { worlds }).flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  expect(looks).toBeLessThan(20 * count);
});
