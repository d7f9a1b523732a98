/**
 * A mistake of the compiler is none of the writer: it is thrown, and not told as if the text could
 * not be read.
 */
import { expect, test, vi } from 'vitest';
import { compile } from '../../src/compiler/index.ts';
import { worlds } from '../lamp/worlds.ts';

vi.mock('../../src/compiler/parse/names.ts', () => ({
  namesIn: () => {
    throw new TypeError('a mistake of ours');
  },
}));

test('what goes wrong after a text was read is thrown', () => {
  expect(() => compile({ file: 'article.mdx', text: 'Press **Power**.\n' }, worlds)).toThrow(
    'a mistake of ours',
  );
});
