import { describe, expect, test } from 'vitest';
import { checkTogether, compile, rules, type Diagnostic } from '../../src/compiler/index.ts';
import { edited } from './told.ts';
import { worlds } from './two-lamps.ts';

/** The day on which the examples are read. */
const today = '2027-01-01';

/** What is said of an article that stands alone, beside a picture. */
function diagnose(text: string): readonly Diagnostic[] {
  const article = compile({ file: 'example.mdx', text }, worlds, { today });
  const files = {
    hasFile: (file: string) => file === 'lamp.png',
    serves: (path: string) => path === 'lamp.svg',
  };
  return checkTogether([article], { worlds, ...files }).flatMap(({ diagnostics }) => diagnostics);
}

const told = (text: string): { rule: string; message: string; marked: string }[] =>
  diagnose(text).map(({ rule, message, start, end }) => ({
    rule,
    message,
    marked: text.slice(start.offset, end.offset),
  }));

describe.each(
  rules.flatMap(({ name, examples }) =>
    examples.map((example, index) => ({ name, index, example })),
  ),
)('$name $index', ({ name, example }) => {
  const marked = example.text.slice(example.marked.start, example.marked.end);

  test('is found at its place', () => {
    expect(
      diagnose(example.text).map(({ rule, message, start, end }) => [
        rule,
        message,
        start.offset,
        end.offset,
      ]),
    ).toEqual([[name, example.message, example.marked.start, example.marked.end]]);
  });

  test('is found wherever it stands', () => {
    const elsewhere = example.text.replaceAll('\n', '\r\n');
    expect(told(elsewhere)).toEqual([{ rule: name, message: example.message, marked }]);
  });

  test('is gone when it is mended as proposed', () => {
    const [diagnostic] = diagnose(example.text);
    for (const { edits } of diagnostic?.fixes ?? [])
      expect(told(edited(example.text, edits))).toEqual([]);
  });

  test('is gone when it is mended', () => {
    expect(told(example.mended)).toEqual([]);
  });
});

/** Rules that it takes several articles, or another world, to show. */
const untold: ReadonlySet<string> = new Set([
  'duplicate-slug',
  'failed-prologue',
  'file-name',
  'impossible-variant',
]);

test('every rule says what it demands, why, and shows it', () => {
  for (const { name, demand, why, examples } of rules) {
    expect(demand, name).toMatch(/^[A-Z].*\.$/s);
    expect(why.length, name).toBeGreaterThan(40);
    if (!untold.has(name)) expect(examples.length, name).toBeGreaterThan(0);
  }
});
