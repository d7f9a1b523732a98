/**
 * What an article's page shows, as data; that it is what MDX would make of the article is tried
 * where sites are built.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, type Body, type Piece } from '../../src/compiler/index.ts';
import { lampWorld } from '../lamp/world.ts';

const article = (words: string, steps = '1. Press **Power**.'): string =>
  `---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n${words}\n\n## Steps\n\n${steps}\n`;

const bodyOf = (text: string): Body | undefined =>
  compile({ file: 'content/light.mdx', text }, [lampWorld]).body;

/** HTML in which a piece is an element of its kind. */
function flat(body: Body | undefined): string {
  return (body ?? ['none']).map(drawn).join('').replace(/\s+/g, ' ').replace(/> </g, '><').trim();
}

function drawn(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  const { kind, ...rest } = piece;
  const said = Object.values(rest).filter((value) => typeof value === 'string');
  const inside = 'body' in piece ? flat(piece.body) : '';
  return `‹${[kind, ...said].join(' ')}›${inside}${'body' in piece ? '‹›' : ''}`;
}

/** What a page shows of words in front of the steps. */
const shown = (words: string): string =>
  flat(bodyOf(article(words)))
    .replace(/<h2 id="steps">[^]*/, '')
    .trim();

test('steps, controls and jumps are pieces', () => {
  const steps =
    '1. Press **Power**.\n   > [!NOTE]\n   > It is hot.\n2. Press __Rename__. Then go back to step 1.\n';
  expect(flat(bodyOf(article('A lamp.', steps)))).toBe(
    '<p>A lamp.</p><h2 id="steps">Steps</h2> ‹procedure steps›‹step step-1›<p>Press ‹control lamp.power›Power‹›.</p>' +
      ' ‹quotation›<p>[!NOTE] It is hot.</p>‹›‹› ‹step step-2›<p>Press ‹control lamp.menu›Rename‹›. ' +
      'Then go back to <a href="#step-1">step 1</a>.</p>‹›‹›',
  );
});

test.each([
  ['Words {/* a remark */}here.', '<p>Words here.</p>'],
  ['{/* a remark */}', ''],
  ['<kbd>Ctrl</kbd> and <b>bold</b>', '<p><kbd>Ctrl</kbd> and <b>bold</b></p>'],
  [
    '<details open>\n<summary>More</summary>\n\nof it\n\n</details>',
    '<details open><summary>More</summary><p>of it</p></details>',
  ],
  [
    '<a title="&quot;&lt;" href="/worlds/lamp/">w</a>',
    '<a title="&#x22;<" href="‹address worlds/lamp/›">w</a>',
  ],
  ['[w](/worlds/lamp?a&b)', '<p><a href="‹address worlds/lamp/?a&amp;b›">w</a></p>'],
  [
    '[w](https://example.com/?a&b "t")',
    '<p><a href="https://example.com/?a&#x26;b" title="t">w</a></p>',
  ],
  ['[w][l]\n\n[l]: ./other.mdx#a', '<p><a href="‹address procedures/other/#a›">w</a></p>'],
  ['![w](/back.png)', '<p><img src="‹address back.png›" alt="w"></p>'],
  [
    'a < b \\{ c } & "d" \\"e\\" &lt;f&gt; g--h i... j’s k\'s',
    '<p>a &#x3C; b { c } &#x26; “d” "e" &#x3C;f> g–h i… j’s k’s</p>',
  ],
  ['| a | b |\n| - | -: |\n| c | d |', '<td class="align-right">d</td>'],
  ['```js\n<a>"--"\n```', '‹code <a>"--" js›'],
  ['## A -- b\n\n## A -- b', '<h2 id="a--b">A – b</h2><h2 id="a--b-1">A – b</h2>'],
])('%j comes to %j', (words, html) => {
  expect(shown(words)).toContain(html);
});

describe('articles that are more than Markdown', () => {
  test.each([
    'export const watts = 5;',
    'import { a } from "./a.js";',
    '{1 + 1}',
    '<Fragment>a</Fragment>',
    '<b class={1}>a</b>',
    '<b {...{}}>a</b>',
    '![w](./back.png)',
    '![w][l]\n\n[l]: back.png',
  ])('%j', (words) => {
    expect(bodyOf(article(words))).toBeUndefined();
    expect(bodyOf(article('Words.'))).toBeDefined();
  });
});

test('whatever stands in the words, no tag and no piece comes of it', () => {
  const sign = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    '\0',
    '0',
    '\\"',
    '\\&',
    '`',
    '&lt;',
    '&#0;',
    '&#x3c;',
    'script',
    ' ',
    'a',
    '/',
    '=',
    '!',
    '--',
    ';',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
      const words = signs.join('');
      const body = bodyOf(
        article(
          `w ${words.replaceAll('<', '\\<')} w\n\n<b title="${words.replaceAll('"', '')}">b</b>`,
        ),
      );
      // What Markdown reads as another character than it is written takes the long way.
      if (!body) {
        expect(words).toContain('\0');
        return;
      }
      const tags = flat(body).match(/<[^/>](?:[^>"]|"[^"]*")*>/g) ?? [];
      expect(
        tags.filter((tag) => !/^<(?:p|h2 id="steps"|code|b title="[^"]*")>$/.test(tag)),
      ).toEqual([]);
      expect(body.filter((piece) => typeof piece !== 'string')).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});
