import { expect, test } from 'vitest';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parserFor } from '../../src/compiler/parse/parser.ts';

const whole = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMdx)
  .freeze();

test.each([
  [
    'plain words',
    '---\ntitle: A\n---\n\n1. Click **Save**, then _wait_ for {/* note */} the `lamp`.\n\n   > [!NOTE]\n   > ~~Not~~ yet.\n',
  ],
  ['an address', 'See https://example.com/a?b=c.'],
  ['an address in capitals', 'See HTTPS://EXAMPLE.COM.'],
  ['an address without a scheme', 'See www.example.com.'],
  ['a mail address', 'Write to me@example.com, xmpp:me@example.com or mailto:me@example.com.'],
  ['a mail address behind an escape', String.raw`Write to me\@example.com.`],
  ['a mail address behind a name', 'Write to me&commat;example&#46;com or www&#x2e;example.com.'],
  ['an escaped full stop', String.raw`See www\.example.com and https\://example.com.`],
  ['a table', '| a | b |\n| - | - |\n| c | d |'],
  ['a table without bars at its edges', 'a | b\n:- | -:\nc | d'],
  ['a table of one column, without bars', 'a\n:-\nb'],
  ['a table of one column, set right', 'a\n-:\nb'],
  ['a heading that is underlined', 'a\n--\nb'],
  ['both', 'See www.example.com.\n\n| a |\n| - |\n| me@example.com |'],
])('%s: the tree is the same as if everything were looked for', (_, text) => {
  expect(parserFor(text).parse(text)).toEqual(whole.parse(text));
});
