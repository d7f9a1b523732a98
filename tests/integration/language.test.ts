import { describe, expect, test } from 'vitest';
import { rules } from '../../src/compiler/index.ts';
import { deeds, languageOf, readingPartsOf } from '../../src/integration/language.ts';
import { markedUp } from '../../src/integration/marked-up.ts';
import { corpus } from '../compiler/sentences/corpus.ts';
import { groups } from '../compiler/sentences/forms.ts';
import { places } from '../compiler/sentences/places.ts';
import { textOf } from './text-of.ts';

const specimens = Object.fromEntries(corpus.map(({ form, specimens: held }) => [form, held]));
const language = languageOf({ groups, places, specimens });
const forms = language.groups.flatMap((group) => group.forms);

describe('the pages about the language', () => {
  test.each(corpus)(
    'show each sentence of $form as it is written, with all it comes to',
    ({ form, specimens: held }) => {
      const page = forms.find(({ name }) => name === form);
      expect(page?.specimens.map(({ html }) => textOf(html))).toEqual(
        held.map(({ sentence }) => sentence),
      );
      const readings = page?.specimens.map(({ parts }) =>
        parts.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('; '),
      );
      expect(readings).toEqual(held.map(({ reads }) => reads));
    },
  );

  test('lead to rules that exist', () => {
    const parts = forms.flatMap((form) => form.specimens.flatMap((specimen) => specimen.parts));
    const named = new Set(parts.flatMap(({ pieces }) => pieces.flatMap(({ rule }) => rule ?? [])));
    const known = new Set<string>(rules.map(({ name }) => name));
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((rule) => !known.has(rule))).toEqual([]);
  });

  test('say of each place how to get there from the one before it', () => {
    const notice = language.places.find(({ name }) => name === 'notice');
    expect(notice?.from).toEqual({ name: 'login', title: 'the login' });
    expect(notice?.steps.map(textOf)).toEqual(['Click **Forgot Password**.']);
  });

  test('name every kind of verb', () => {
    expect(deeds.filter(({ verbs }) => verbs.length === 0)).toEqual([]);
  });

  test('are refused where a form has no title', () => {
    expect(() => languageOf({ groups: [], places, specimens: { claims: [] } })).toThrow(
      'Forms without a title: claims.',
    );
  });
});

test.each([
  [
    'Click **OK**.',
    'Click <strong><span class="sign" aria-hidden="true">**</span>OK<span class="sign" aria-hidden="true">**</span></strong>.',
  ],
  [
    '<b>A</b>',
    '<b><span class="sign" aria-hidden="true">&lt;b&gt;</span>A<span class="sign" aria-hidden="true">&lt;/b&gt;</span></b>',
  ],
  ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
])('the marks of %j stay in sight', (markdown, html) => {
  expect(markedUp(markdown)).toBe(html);
});

test.each([
  ['press “A”; shown “B; C”', ['done', 'checked']],
  ['if shown “A”: { press “B”; press “C” }', ['done']],
  ['unless an unlock pattern is set: go on with the next step', ['goto']],
  ['if a: told unknown-control at “B”; fact “c”; explanation', ['told', 'fact', 'explanation']],
])('a reading such as %j is taken apart', (reads, fates) => {
  expect(readingPartsOf(reads).map(({ fate }) => fate)).toEqual(fates);
});
