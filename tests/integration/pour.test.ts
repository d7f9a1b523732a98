/**
 * What is poured into the shell is what MDX makes of the same article: each article is built both
 * ways.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFolder, contentFolder, lampArticle, type Built } from './lamp-site.ts';
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

const articles = async (): Promise<Record<string, string>> => {
  const found: Record<string, string> = { 'other.mdx': lampArticle(2) };
  for (const folder of ['content/procedures', 'tests/compiler/kept'])
    for (const name of await readdir(folder))
      if (name.endsWith('.mdx')) found[name] = await readFile(join(folder, name), 'utf8');
  for (const [index, each] of words.entries())
    found[`words-${String(index)}.mdx`] = lampArticle().replace('A dark lamp lights.', () => each);
  return found;
};

/** What tells a page from that of another article. */
const itsOwn =
  /"version":"\w+"|<meta name="rehearsal-article"[^>]*>|<ul class="rows"[^>]*>[^]*?<\/ul>/g;

/** The same article with an export, which only MDX can make. */
const long = (text: string): string => `${text.trimEnd()}\n\nexport const isLong = true;\n`;

// Both sites are made of the same articles, which are compiled for the first.
let content: string;
let cache: string;
/** What is made both ways: of Markdown everything it can be, of whole articles one in four. */
let names: string[];

beforeAll(async () => {
  const short = await articles();
  names = Object.keys(short)
    .map((name) => name.replace('.mdx', ''))
    .filter((name, index) => name.startsWith('words-') || index % 4 === 0);
  const longer = names.map((name): [string, string] => [
    `${name}-long.mdx`,
    long(short[`${name}.mdx`] ?? ''),
  ]);
  content = await contentFolder({ ...short, ...Object.fromEntries(longer) });
  cache = join(content, '../cache');
});

describe.each(['/', '/manual/'])('a site below %s', (base) => {
  let built: Built;
  beforeAll(async () => {
    const config = 'tests/integration/poured/astro.config.mjs';
    built = await buildFolder(content, { config, base, cache });
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
