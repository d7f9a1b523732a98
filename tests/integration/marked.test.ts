import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedPieces } from '../../src/components/diagnostic/marked.ts';

test('stretches are marked in order, overlapping ones once', () => {
  const stretches = [
    { start: 6, end: 9 },
    { start: 0, end: 2 },
    { start: 1, end: 4 },
  ];
  expect(markedPieces('abcdefghij', stretches)).toEqual([
    { text: 'ab', marked: true },
    { text: 'cdef', marked: false },
    { text: 'ghi', marked: true },
    { text: 'j', marked: false },
  ]);
});

test('nothing of the text is lost, whatever is marked', () => {
  const stretch = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(stretch), (text, stretches) => {
      const pieces = markedPieces(text, stretches);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
