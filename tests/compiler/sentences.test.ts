/** The language's specification: what each sentence comes to at its place. The same sentences are a page of the manual. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { worlds as registered } from '../../src/simulator/worlds/index.ts';
import { worlds as lamps } from '../lamp/worlds.ts';
import { readingOf, type Specimen } from './sentences/read.ts';

const worlds = [...registered, ...lamps];
const folder = join(import.meta.dirname, 'sentences');
const forms = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    form: file.replace('.json', ''),
    specimens: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Specimen[],
  }));

describe.each(forms)('$form', ({ specimens }) => {
  test.each(specimens)('$on: $sentence', (specimen) => {
    expect(readingOf(specimen, worlds)).toBe(specimen.reads);
  });
});

test('there are many, and each is there once', () => {
  const all = forms.flatMap(({ specimens }) => specimens.map(({ on, sentence, with: other }) => JSON.stringify([on, sentence, other])));
  expect(all.length).toBeGreaterThanOrEqual(400);
  expect(all.filter((each, index) => all.indexOf(each) < index)).toEqual([]);
});
