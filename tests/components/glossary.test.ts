/** Terms of the glossary in a text. */
import { expect, test } from 'vitest';
import { placeOfTerm } from '../../src/components/glossary/glossary.ts';

test.each([
  ['The security code is refused.', 4],
  ['Security Code', 0],
  ['The security codes are refused.', -1],
  ['A high-security code', -1],
  ['No code', -1],
])('finds a term as words of their own: %s', (text, place) => {
  expect(placeOfTerm(text, 'security code')).toBe(place);
});
