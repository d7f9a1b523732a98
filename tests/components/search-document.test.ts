import { expect, test } from 'vitest';
import { searchDocument, searchDocumentOf } from '../../src/components/article/search-document.ts';
import { lampWorld } from '../lamp/world.ts';
import { lampArticle } from '../walkthrough/lamp-run.ts';

const article = {
  ...lampArticle,
  body: [
    '<h2 id="steps">Steps</h2>',
    { kind: 'step', id: 'step-3', body: ['<p>Press Rename.</p>'] },
  ],
} as const;

test('has the title, the headings, the words of the text and, by step, those on its screens', () => {
  const html = searchDocument(article, [lampWorld]);
  const [title, prose, words] = [
    'Step 3: Press Rename, enter a name',
    '<p>Press Rename.</p>',
    'Rename Lamp',
  ].map((part) => html.indexOf(part));
  expect(html).toContain('<h1>Light the lamp</h1><p>Light, colour and a name.</p><h2 id="steps">');
  expect(html).toContain('<h3 id="step-3-title">');
  expect([title, prose, words]).toEqual(
    [title, prose, words].toSorted((one = 0, other = 0) => one - other),
  );
  expect(title).toBeGreaterThan(0);
});

test('has nothing to press, and code as it stands', () => {
  const html = searchDocument(
    { ...article, body: [...article.body, { kind: 'code', text: 'a < b' }] },
    [lampWorld],
  );
  expect(html).not.toMatch(/<button|<input|<script|<svg/);
  expect(html).toContain('a &lt; b');
});

test('a page that is finished already is given the same titles and words', () => {
  const page =
    '<h3 class="step-title" id="step-3-title" tabindex="-1"><span>3</span></h3><p>Press Rename.</p>';
  const html = searchDocumentOf(page, lampArticle, [lampWorld]);
  expect(html).toMatch(
    /<h3 id="step-3-title">Step 3: Press Rename[^<]*<\/h3><p>[^<]*Rename Lamp[^<]*<\/p><p>Press Rename/,
  );
});
