/**
 * What `check` accepts can be built: whatever stands in an article, one of the two says so in the
 * article's own words.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkTogether, compile } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';
import { buildLampSite, contentFolder, lampArticle, type Built } from './lamp-site.ts';

/** Files that lie beside the articles. */
const files = {
  'watts.js': 'export default 5;\nexport const half = (watts) => watts / 2;\n',
  'data.json': '{ "watts": 5 }',
  'Lamp.astro':
    '---\nconst { colour = "red" } = Astro.props;\n---\n<b class={colour}><slot /></b>\n',
  'look.css': '.look { color: red; }\n',
  'lamp.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><circle r="2" /></svg>',
};

/** Words that are put into an article, and the rule by which they are refused. */
const refused: Readonly<Record<string, string>> = {
  '<Tabs><TabItem label="One">Words.</TabItem></Tabs>': 'unknown-component',
  'Words <Aside>in words</Aside>.': 'unknown-component',
  '{true && <Aside />}': 'unknown-component',
  '<p title={<Aside />}>x</p>': 'unknown-component',
  'export const A = () => <Aside />;\n\n<A />': 'unknown-component',
  '<Step>x</Step>': 'unknown-component',
  '<lamp.Shade />': 'unknown-component',
  '<props.components.Step />': 'unknown-component',
  '<this.Shade />': 'unknown-component',
  '<Content />': 'unknown-component',
  'export const article = 5;': 'taken-name',
  'export const fingerprint = 5;': 'taken-name',
  'export const frontmatter = {};': 'taken-name',
  'export function getHeadings() {}': 'taken-name',
  'export const MDXContent = 5;': 'taken-name',
  'export const _jsx = 5;': 'taken-name',
  'import url from "./watts.js";\n\n{url}': 'taken-name',
  'export { half as article } from "./watts.js";': 'taken-name',
  'export const a = 1;\n\nexport const a = 2;': 'taken-name',
  'export const Step = () => <b>x</b>;': 'taken-name',
  'export default () => <b>x</b>;': 'taken-name',
  'import a from "./no.js";\n\n{a}': 'missing-import',
  'import "./no.css";': 'missing-import',
  'import a from "no-such-package";\n\n{a}': 'missing-import',
  'export { a } from "./no.js";': 'missing-import',
  'import { third } from "./watts.js";\n\n{third(5)}': 'missing-import',
  '{import("./no.js")}': 'missing-import',
  'import Other from "./other.mdx";\n\n<Other />': 'missing-import',
  'import a from "https://example.com/a.js";\n\n{a}': 'missing-import',
  'import Lamp from "./Lamp.astro";\n\n<Lamp server:defer />': 'mdx-syntax',
  'It takes {watts} watts.': 'mdx-syntax',
  '{[1].map((one) => one)} {one}': 'mdx-syntax',
  'The log says `login(user,\n{ failed: 3 })` then.': 'mdx-syntax',
  'A line<br>break.': 'mdx-syntax',
  'Words <!-- a remark --> in words.': 'foreign-markup',
  ':::note\nWords.\n:::': 'foreign-markup',
  '## Step 1\n\nWords.': 'duplicate-id',
  '<a id="step-2" />': 'duplicate-id',
  '## Content\n\nWords.': 'duplicate-id',
  '<p style="color: red">Words.</p>': 'refused-markup',
  '<script>alert(1)</script>': 'refused-markup',
  '![A lamp](https://example.com/lamp.png)': 'refused-markup',
  '![A lamp](./none.svg)': 'missing-image',
};

/** Words that are put into an article, and what they come to on its page. */
const accepted: Readonly<Record<string, string>> = {
  '<Fragment>In a fragment</Fragment>, {<Fragment>in another</Fragment>} and <>in a third</>.':
    'In a fragment',
  '<my-lamp>A tag of its own</my-lamp>': '<my-lamp>A tag of its own</my-lamp>',
  'export const watts = 5;\n\nexport const Lamp = ({ children }) => <b>{children} of {watts} watts</b>;\n\n<Lamp>A lamp</Lamp>':
    'A lamp of 5 watts',
  'import all, { half } from "./watts.js";\n\nimport { watts } from "./data.json";\n\nHalf of {all} is {half(watts)}.':
    'Half of 5 is 2.5.',
  'import five from "watts";\n\n{five} watts': '5 watts',
  'import Lamp from "./Lamp.astro";\n\nimport "./look.css";\n\n<Lamp colour="blue">A lamp</Lamp>':
    '<b class="blue">A lamp</b>',
  'import lamp from "./lamp.svg";\n\n<img src={lamp.src} alt="A lamp" />': 'alt="A lamp"',
  'import text from "./watts.js?raw";\n\n{text.length} letters': ' letters',
  'import { existsSync } from "node:fs";\n\n{typeof existsSync}': 'function',
  '![A lamp](./lamp.svg)': 'alt="A lamp"',
  'It is {frontmatter.title}, {article.title}, {[1, 2].map((one) => one + 1).join(" ")}.':
    'It is Light lamp 001, Light lamp 001, 2 3.',
  '{/* <!-- a remark --> */}Words.': '<p>Words.</p>',
  '> [!CAUTION]\n> Hot.': 'Caution',
  '```js\nconst watts = 5; // { and <\n```': '<span class="code-keyword">const</span>',
  '```nothing-known\n{ <Tabs> }\n```': '{ &lt;Tabs&gt; }',
  '~~~diff\n+ a\n- b\n~~~': 'code-inserted',
  '| a | b |\n| :-: | -: |\n| `c` | d |': '<td class="align-center"><code>c</code></td>',
  'A note[^1].\n\n[^1]: At the foot.': 'At the foot.',
  '- [ ] A lamp\n- [x] A socket': 'type="checkbox"',
  '## Again\n\n## Again\n\n## Again 1': 'id="again-1-1"',
  '<details>\n<summary>More</summary>\n\nof it\n\n</details>': '<summary>More</summary>',
  'At 10:30:15, see https://example.com/.': 'href="https://example.com/"',
};

const articleWith = (words: string): string =>
  lampArticle().replace('A dark lamp lights.', () => words);

const names = (given: Readonly<Record<string, string>>): string[] =>
  Object.keys(given).map((_, index) => `article-${String(index)}.mdx`);

let content: string;

/** The rules by which an article with these words is refused among the files of this test. */
function refusals(words: string): string[] {
  const file = join(content, 'light.mdx');
  const hasFile = (path: string): boolean =>
    statSync(resolve(path), { throwIfNoEntry: false })?.isFile() === true;
  const read = (path: string): string => readFileSync(resolve(path), 'utf8');
  const checked = checkTogether([compile({ file, text: articleWith(words) }, worlds)], {
    worlds,
    hasFile,
    read,
    serves: () => true,
  });
  return checked.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule));
}

beforeAll(async () => {
  content = await contentFolder({ ...files, 'other.mdx': lampArticle() });
});

test.each(Object.entries(refused))('%j is refused', (words, rule) => {
  expect([...new Set(refusals(words))]).toEqual([rule]);
});

describe('what is accepted', () => {
  let built: Built;
  beforeAll(async () => {
    const articles = names(accepted).map(
      (name, index) => [name, articleWith(Object.keys(accepted)[index] ?? '')] as const,
    );
    built = await buildLampSite({ ...files, ...Object.fromEntries(articles) });
  });

  test.each(Object.keys(accepted))('%j is not refused', (words) => {
    expect(refusals(words)).toEqual([]);
  });

  test.each(
    Object.entries(accepted).map(([words, drawn], index) => [words, drawn, index] as const),
  )('%j is drawn', async (_, drawn, index) => {
    const page = join(built.dist, `procedures/article-${String(index)}/index.html`);
    expect(existsSync(page), built.output).toBe(true);
    const html = await readFile(page, 'utf8');
    expect(html).toContain(drawn);
    // What the pages' policy would refuse.
    expect(html).not.toMatch(
      /<style|\sstyle="|\son[a-z]+="|<script(?![^>]*(?:\ssrc=|type="application\/json"))/,
    );
    const ids = Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id);
    expect(ids.filter((id, nth) => ids.indexOf(id) !== nth)).toEqual([]);
  });

  test('the compiler knows every id that a page has around its article', async () => {
    const html = await readFile(join(built.dist, 'procedures/article-0/index.html'), 'utf8');
    const around = html.replace(/<article[^]*<\/article>/, '');
    const ids = Array.from(around.matchAll(/\sid="([^"]*)"/g), ([, id = '']) => id);
    expect(ids).toContain('content');
    for (const id of ids) expect(refusals(`<a id="${id}" />`), id).toEqual(['duplicate-id']);
  });
});
