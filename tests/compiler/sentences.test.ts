/**
 * The language's specification: what each sentence comes to at its place. The same sentences are a
 * page of the manual.
 */
import { describe, expect, test } from 'vitest';
import { worlds as registered } from '../../src/simulator/worlds/index.ts';
import { worlds as lamps } from '../lamp/worlds.ts';
import { corpus } from './sentences/corpus.ts';
import { readingOf } from './sentences/read.ts';

const worlds = [...registered, ...lamps];

describe.each(corpus)('$form', ({ specimens }) => {
  test.each(specimens)('$on: $sentence', (specimen) => {
    expect(readingOf(specimen, worlds)).toBe(specimen.reads);
  });
});

test('there are many, and each is there once', () => {
  const all = corpus.flatMap(({ specimens }) =>
    specimens.map(({ on, sentence, with: other }) => JSON.stringify([on, sentence, other])),
  );
  expect(all.length).toBeGreaterThanOrEqual(400);
  expect(all.filter((each, index) => all.indexOf(each) < index)).toEqual([]);
});
