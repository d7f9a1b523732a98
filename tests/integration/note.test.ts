import { expect, test } from 'vitest';
import { readNote } from '../../src/components/article/note.ts';

test.each([
  ['<p>[!NOTE]\nTwo seconds.</p>', 'note', '<p>Two seconds.</p>'],
  ['\n<p>[!WARNING]<br/>\nHot.</p>\n<p>Very.</p>', 'warning', '<p>Hot.</p>\n<p>Very.</p>'],
  ['<p>[!TIP]</p><ul><li>a</li></ul>', 'tip', '<ul><li>a</li></ul>'],
])('%j is a note', (html, kind, rest) => {
  const read = readNote(html);
  expect(read.note?.kind).toBe(kind);
  expect(read.html).toBe(rest);
});

test.each([
  '<p>A quotation.</p>',
  '<p>[!NONSENSE] a</p>',
  '<p>See [!NOTE]</p>',
  '<p>[!toString]</p>',
])('%j is a quotation', (html) => {
  expect(readNote(html)).toEqual({ html });
});
