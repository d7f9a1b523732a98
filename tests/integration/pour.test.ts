/**
 * What is poured into the shell is what MDX makes of the same article: each article is built both
 * ways.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildLampSite, lampArticle, type Built } from './lamp-site.ts';
import { shapeOf } from './shape-of.ts';

/** Words that are put into an article: all of Markdown, and tags. */
const words = [
  '<>in a third</> "way".',
  '<my-lamp>A tag "of" its own</my-lamp>',
  '{/* <!-- a remark --> */}Words.',
  '> [!CAUTION]\n> Hot.',
  '> [!NOTE] on one line\n> "two"\n>\n> - three\n> - four',
  '> A quotation.\n\n> > nested',
  '```js\nconst watts = 5; // { and <\n```',
  '```nothing-known\n{ <Tabs> }\n```',
  '~~~diff\n+ a\n- b\n~~~',
  '```\nplain -- "text"\n~~~~ \n```',
  '````md\n```\na\n```\n````',
  '```ts title="a.ts" {1}\nlet a: string;\n```',
  '| a | b |\n| :-: | -: |\n| `c` | d "x" |\n| e |',
  'A note[^1] and [^b], again[^1].\n\n[^1]: At the "foot".\n\n[^b]: Two\n\n    paragraphs.',
  '- [ ] A lamp\n- [x] A socket',
  '## Again\n\n## Again\n\n## Again 1',
  '<details>\n<summary>More</summary>\n\nof it\n\n</details>',
  '<details open>\n  <summary>More "x"</summary>\n  of it\n</details>',
  'At 10:30:15, see https://example.com/ or www.example.com/a--b, mail a@example.com.',
  '"Quotes", \'single\', it\'s -- and --- ... \\"no\\" &quot;no&quot; **Power** "*em*" `"code"`',
  'Hard\\\nbreak and  \nanother',
  '~~gone~~ _em_ *em* __Power__ **_Power_**',
  '<kbd>Power</kbd> and <b>Power</b> H<sub>2</sub>O',
  'x < y & z > w \\{ \\} &copy; &amp;lt; \\< \\* \\_ &#123;',
  '[l](https://example.com/?a=1&b=2 "A \'title\'") and [r][x]\n\n[x]: https://example.com/(y) "t"',
  '[other](./other.mdx#steps) [p](/worlds/lamp/?a&b=ü#x) [s](#steps)',
  '![A lamp](/favicon.svg "t") and <img src="/favicon.svg" alt="A lamp" width="10" />',
  '![A lamp][f]\n\n[f]: /favicon.svg',
  '<a href="/worlds/lamp/" title="a &quot;b&quot;">w</a> <a href="./other.mdx">o</a>',
  '- a\n- b\n\nnot steps',
  '- a\n\n  b\n- c\n  - d\n    - e',
  '***\n\n### Deep "heading" -- `code` *em*\n\n#### Four {/* c */}',
  'Words {/* c */} in {/* d */}\n{/* e */}\nlines.',
  '{/* a */} {/* b */}',
  '<br /> alone\n\n<hr />',
  '<p class="look" data-x="1" aria-label="l">In a paragraph</p>',
  '<div>\n\n**Power** in a tag\n\n- l\n\n</div>',
  '<ul>\n  <li>One</li>\n  <li>Two **Power**</li>\n</ul>',
  '<table>\n<thead><tr><th>a</th></tr></thead>\n<tbody><tr><td>b</td></tr></tbody>\n</table>',
  '<input type="checkbox" checked disabled /> box',
  'Term 1\\\n&nbsp;&nbsp;indented 😀 é “already”',
  '<svg width="4" height="4"><circle r="2" /></svg>',
  '<sup>1</sup>/<sub>2</sub> "x"<i>y</i>"z"',
  'Some `a  b` and `` ` `` code',
  '## A "quoted" \'title\' & <i>tag</i>\n\n## ü — é',
  "See 'tis rock 'n' roll (\"yes\") [“a”](#steps)",
  '* * *',
  'a\tb',
  'The _lamp_ ends',
  '<video controls src="/favicon.svg"></video>',
  '<details>\n<summary>\n\nA *b*\n\n</summary>\n\nc\n\n</details>',
  'line one\nline two "a\nb" end',
  '> q "a\n> b" c\n\n- it\'s\n  "more"',
  '[**Power** link](https://example.com) ![](</favicon.svg>)'.replace('![](</favicon.svg>)', ''),
  '<blockquote>\n\nquoted\n\n</blockquote>',
  'Note: {/* do: none */} words.',
  '<code>a -- "b"</code> <pre>x  y</pre>',
];

/** So many of them stand in one article, a paragraph or more each. */
const many = 6;

/** Of Markdown everything it can be; and the article that some of it leads to. */
const ofWords: Readonly<Record<string, string>> = {
  'other.mdx': lampArticle(2),
  ...Object.fromEntries(
    Array.from({ length: Math.ceil(words.length / many) }, (_, index) => [
      `words-${String(index)}.mdx`,
      lampArticle().replace('A dark lamp lights.', () =>
        words.slice(index * many, (index + 1) * many).join('\n\n'),
      ),
    ]),
  ),
};

/** A link to another article; its words do not count here. */
const toOther = /\[([^\]]*)\]\(\.\/[\w-]+\.mdx[^)]*\)/g;

/** Whole articles: those that are kept, and some of the manual, which lead to the same other. */
async function whole(): Promise<Record<string, string>> {
  const read = async (folder: string): Promise<(readonly [name: string, text: string])[]> => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).toSorted();
    return Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    );
  };
  const manual = await read('content/procedures');
  // What carries out steps of another stands beside that one only.
  const alone = manual.filter(([, text]) => !/\bdo\b[^.]*\]\(\.\//i.test(text)).slice(0, 5);
  expect(alone).toHaveLength(5);
  return Object.fromEntries(
    [...alone, ...(await read('tests/compiler/kept'))].map(([name, text]) => [
      name,
      text.replace(toOther, '[another article](./other.mdx)'),
    ]),
  );
}

/** What tells a page from that of another article. */
const itsOwn =
  /"version":"\w+"|<meta name="rehearsal-article"[^>]*>|<ul class="rows"[^>]*>[^]*?<\/nav>/g;

/** The same article with an export, which only MDX can make. */
const long = (text: string): string => `${text.trimEnd()}\n\nexport const isLong = true;\n`;

const nameOf = (file: string): string => file.replace('.mdx', '');

// What a path changes stands in Markdown alone, too: whole articles are in one of the two.
describe.each([
  { base: '/', config: 'tests/lamp/astro.config.mjs', more: () => Promise.resolve({}) },
  { base: '/manual/', config: 'tests/integration/poured/astro.config.mjs', more: whole },
])('a site below $base', ({ base, config, more }) => {
  let built: Built;
  let names: readonly string[];
  beforeAll(async () => {
    const short: Record<string, string> = { ...ofWords, ...(await more()) };
    names = Object.keys(short).map(nameOf);
    const longer = names.map((name): [string, string] => [
      `${name}-long.mdx`,
      long(short[`${name}.mdx`] ?? ''),
    ]);
    built = await buildLampSite({ ...short, ...Object.fromEntries(longer) }, config, base);
  });

  const page = (name: string): Promise<string> =>
    readFile(join(built.dist, `procedures/${name}/index.html`), 'utf8');

  test('has both, and no shell', () => {
    expect(built.succeeded, built.output).toBe(true);
    expect(existsSync(join(built.dist, 'procedures/_shell'))).toBe(false);
  });

  test('has the same page either way', async () => {
    for (const name of names) {
      const [poured, made] = await Promise.all([page(name), page(`${name}-long`)]);
      const plain = (html: string): string[] =>
        shapeOf(html.replaceAll(`${name}-long`, name).replace(itsOwn, ''));
      expect(plain(poured), name).toEqual(plain(made));
      expect(poured).not.toMatch(/\[\[[a-z]+\]\]/);
    }
  });
});
