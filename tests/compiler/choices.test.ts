/** Trying out what to choose. */
import { expect, test } from 'vitest';
import { best, type Choose } from '../../src/compiler/execute/choices.ts';

/** Goes through a word letter by letter, and notes the words that were come to. */
function wordsTried(
  lists: readonly (readonly string[])[],
  worthOf: (word: string) => number,
): { found: string; tried: string[] } {
  const tried: string[] = [];
  const spell = (choose: Choose): string => {
    const word = lists.map((letters) => choose(letters) ?? '').join('');
    tried.push(word);
    return word;
  };
  return { found: best(spell, worthOf), tried };
}

const letters = [['a', 'b'], ['c'], ['d', 'e', 'f']];

test('the first choices are enough where they lead to what is wanted', () => {
  expect(wordsTried(letters, () => Infinity)).toEqual({ found: 'acd', tried: ['acd'] });
});

test('where there is nothing to choose, nothing is tried again', () => {
  expect(wordsTried([['a'], [], ['c']], () => 0)).toEqual({ found: 'ac', tried: ['ac'] });
});

test('other choices are made until one leads to what is wanted', () => {
  const { found, tried } = wordsTried(letters, (word) => (word === 'bce' ? Infinity : 0));
  expect(found).toBe('bce');
  expect(new Set(tried)).toEqual(new Set(['acd', 'bcd', 'ace', 'acf', 'bce']));
});

test('where none does, the best is; of those as good, the first', () => {
  expect(wordsTried(letters, (word) => (word.startsWith('b') ? 2 : 1)).found).toBe('bcd');
  expect(wordsTried(letters, () => 1).found).toBe('acd');
});

test('it comes to an end, however much there is to choose', () => {
  const { tried } = wordsTried(
    Array.from({ length: 20 }, () => ['a', 'b']),
    () => 0,
  );
  expect(tried.length).toBeLessThan(30);
});
