import { expect, test } from 'vitest';
import { articlesFor, looserQueries, queriesOf } from '../../src/components/search/queries.ts';

const glossary = [
  { term: 'password', means: '', synonyms: ['kennwort', 'pass word'] },
  { term: 'forgotten password', means: '', synonyms: ['kennwort weg'], articles: ['reset'] },
  { term: 'forgotten', means: '', synonyms: [], articles: ['memory'] },
];

test('a question is asked in its own words and in the manual’s', () => {
  expect(queriesOf('Kennwort  changed', glossary)).toEqual([
    'kennwort changed',
    'password changed',
  ]);
  expect(queriesOf('my pass word', glossary)).toEqual([
    'my pass word',
    'my password',
    'pass word',
    'password',
  ]);
});

test('small words and numbers are left out in the end', () => {
  expect(queriesOf('how do I begin it: 3', glossary)).toEqual(['how do i begin it 3', 'begin']);
});

test('the article whose words the question has most of comes first', () => {
  expect(articlesFor('password forgotten by everybody', glossary)).toEqual(['reset', 'memory']);
  expect(articlesFor('das Kennwort ist weg', glossary)).toEqual(['reset']);
  expect(articlesFor('colour of the lamp', glossary)).toEqual([]);
});

test('Chinese and Japanese words are found within others', () => {
  const words = [
    ...glossary,
    { term: 'lock', means: '', synonyms: ['锁'] },
    { term: 'locked', means: '', synonyms: ['账号 锁', 'ロック'], articles: ['locked'] },
  ];
  expect(articlesFor('我的账号被锁定了', words)).toEqual(['locked']);
  expect(articlesFor('ロックされた', words)).toEqual(['locked']);
  expect(queriesOf('被锁定了', words).at(-1)).toBe('lock');
});

test('a question that nothing answers is asked again with one word less', () => {
  expect(looserQueries('blue lamp broken')).toEqual(['lamp broken', 'blue broken', 'blue lamp']);
  expect(looserQueries('blue lamp')).toEqual([]);
});
