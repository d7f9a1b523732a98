/** Articles that are not to be published yet. */
import { expect, test } from 'vitest';
import {
  checkTogether,
  compile,
  neighbour,
  type CompiledArticle,
  type Diagnostic,
  type Source,
} from '../../src/compiler/index.ts';
import { worlds } from './two-lamps.ts';

const head = (draft: string): string =>
  `---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n${draft}---\n\n`;
const steps = '1. Press **Power**.\n';

function compiled(file: string, draft: string, body = steps): CompiledArticle {
  return compile({ file, text: head(draft) + body }, worlds);
}

test.each([
  ['', false],
  ['draft: true\n', true],
  ['draft: True # not yet\n', true],
  ['draft: "true"\n', true],
  ['draft: false\n', false],
])('an article that says %j', (said, draft) => {
  const article = compiled('light.mdx', said);
  expect([article.draft, article.diagnostics, article.executed]).toEqual([draft, [], 1]);
});

test.each(['maybe', 'yes', '1', '', '[true]', '\n  so: true'])('draft: %j is told', (said) => {
  const { diagnostics } = compiled('light.mdx', `draft: ${said}\n`);
  expect(diagnostics.map(({ message, note }) => [message, note])).toEqual([
    [
      'The value of “draft” is neither true nor false.',
      'Write “true” as long as the article is not to be published.',
    ],
  ]);
});

test('a mistake in a draft is told like any other', () => {
  expect(
    compiled('light.mdx', 'draft: true\n', '1. Press **Powr**.\n').diagnostics.map(
      ({ rule }) => rule,
    ),
  ).toEqual(['label-spelling']);
});

const link = (url: string): string => `See [more](${url}).\n\n${steps}`;

function toldOf(
  article: CompiledArticle,
  beside: readonly CompiledArticle[],
  others: readonly Source[] = [],
): readonly Diagnostic[] {
  return (
    checkTogether([article, ...beside], { worlds, others: others.map(neighbour) })[0]
      ?.diagnostics ?? []
  );
}

test.each(['./more.mdx', '/procedures/more/#step-1'])(
  'a link to a draft leads nowhere once the article is published: %s',
  (url) => {
    const draft = compiled('more.mdx', 'draft: true\n');
    const told = toldOf(compiled('light.mdx', '', link(url)), [draft]);
    expect(told.map(({ rule, message, fixes }) => [rule, message, fixes])).toEqual([
      ['broken-link', 'The article “more” is a draft: it has no page for readers.', undefined],
    ]);
    expect(told[0]?.note).toBe(
      'Publish it too, by taking “draft: true” out of its front matter, or take out the link.',
    );
    expect(toldOf(compiled('light.mdx', 'draft: true\n', link(url)), [draft])).toEqual([]);
    expect(
      toldOf(compiled('light.mdx', '', link(url)), [compiled('more.mdx', 'draft: false\n')]),
    ).toEqual([]);
  },
);

test('a draft is known for one where nobody asked about it', () => {
  const others = [{ file: 'more.mdx', text: head('draft: true\n') + steps }];
  expect(
    toldOf(compiled('light.mdx', '', link('./more.mdx')), [], others).map(({ rule }) => rule),
  ).toEqual(['broken-link']);
  expect(
    toldOf(
      compiled('light.mdx', '', link('./more.mdx')),
      [],
      [{ file: 'more.mdx', text: head('') + steps }],
    ),
  ).toEqual([]);
});

test('a draft is not proposed in place of an address that is wrong', () => {
  const draft = compiled('more.mdx', 'draft: true\n');
  const [told] = toldOf(compiled('light.mdx', '', link('./mor.mdx')), [draft]);
  expect([told?.message, told?.expected]).toEqual([
    'There is no article “./mor.mdx”.',
    ['./light.mdx'],
  ]);
});
