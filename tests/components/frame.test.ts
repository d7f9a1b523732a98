import { describe, expect, test } from 'vitest';
import { frameOf, mendedLine, type FrameLine } from '../../src/components/diagnostic/frame.ts';
import { placeOf } from '../integration/record.ts';

const source = '## Steps\n1. Press **Powr**.\r\n   It is lit.\n\n2. Look\n   at it.\n';

/** Lines with what is marked between « and ». */
const drawn = (lines: readonly (FrameLine | undefined)[]): string[] =>
  lines.map(
    (line) =>
      `${String(line?.number)} ${
        line?.pieces
          .map(({ text, marked }) => (marked ? `«${text}»` : text))
          .join('')
          .trimEnd() ?? ''
      }`,
  );

describe('the lines around a place', () => {
  test('are the one before and the one after, where something stands', () => {
    expect(drawn(frameOf(source, placeOf(source, 'Powr')))).toEqual([
      '1 ## Steps',
      '2 1. Press **«Powr»**.',
      '3    It is lit.',
    ]);
    expect(drawn(frameOf(source, placeOf(source, 'It is lit.')))).toEqual([
      '2 1. Press **Powr**.',
      '3    «It is lit.»',
    ]);
  });

  test('are all that it spans, without the blanks at their beginning', () => {
    expect(drawn(frameOf(source, placeOf(source, 'Look\n   at it.')))).toEqual([
      '5 2. «Look»',
      '6    «at it.»',
    ]);
  });

  test('are its first ones where it is long', () => {
    const long = Array.from({ length: 40 }, (_, index) => `line ${String(index)}`).join('\n');
    expect(frameOf(long, placeOf(long, long))).toHaveLength(7);
  });

  test('are there for a place without words, too', () => {
    expect(drawn(frameOf('', placeOf('', '')))).toEqual(['1 « »']);
  });
});

describe('a line that is mended', () => {
  const at = source.indexOf('Powr');

  test('shows what is new in it', () => {
    expect(drawn([mendedLine(source, [{ start: at, end: at + 4, text: 'Power' }])])).toEqual([
      '2 1. Press **«Power»**.',
    ]);
    const both = [
      { start: at, end: at + 4, text: 'Power' },
      { start: at - 8, end: at - 2, text: 'Tap ' },
    ];
    expect(drawn([mendedLine(source, both)])).toEqual(['2 1. «Tap »**«Power»**.']);
    expect(drawn([mendedLine(source, [{ start: at - 2, end: at + 6, text: '' }])])).toEqual([
      '2 1. Press .',
    ]);
  });

  test('is not shown where the fix takes more than one line', () => {
    expect(mendedLine(source, [{ start: at, end: at + 20, text: '' }])).toBeUndefined();
    expect(mendedLine(source, [{ start: at, end: at, text: 'a\nb' }])).toBeUndefined();
    expect(mendedLine(source, [])).toBeUndefined();
  });
});
