import { expect, test } from 'vitest';
import { articlesFor, queriesOf } from '../../src/components/search/queries.ts';

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
  expect(queriesOf('how do I get in: 3', glossary)).toEqual(['how do i get in 3', 'get']);
});

test('the article whose words the question has most of comes first', () => {
  expect(articlesFor('password forgotten by everybody', glossary)).toEqual(['reset', 'memory']);
  expect(articlesFor('das Kennwort ist weg', glossary)).toEqual(['reset']);
  expect(articlesFor('colour of the lamp', glossary)).toEqual([]);
});
