import { expect, test } from 'vitest';
import {
  addressedAt,
  checkTogether,
  compile,
  formatDiagnostic,
  toReport,
  type CompiledArticle,
  type Diagnostic,
} from '../../src/compiler/index.ts';
import { begin, play } from '../../src/simulator/index.ts';
import { lampWorld } from '../lamp/world.ts';

const text =
  '---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\n---\n\n1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n';

test('two articles with one address are told of each other', () => {
  const [one, other, third] = ['a/light.mdx', 'b/light.mdx', 'b/other.mdx'].map((file) =>
    compile({ file, text }, [lampWorld]),
  );
  const checked = checkTogether(
    [one, other, third].flatMap((article) => article ?? []),
    { worlds: [lampWorld] },
  );
  expect(
    checked.map(({ diagnostics }) => diagnostics.map(({ rule, message }) => [rule, message])),
  ).toEqual([
    [['duplicate-slug', 'Another article has the address “light” too: b/light.mdx.']],
    [['duplicate-slug', 'Another article has the address “light” too: a/light.mdx.']],
    [],
  ]);
});

test('a report counts', () => {
  expect(toReport(compile({ file: 'light.mdx', text }, [lampWorld]))).toMatchObject({
    file: 'light.mdx',
    steps: 2,
    executed: 2,
    variants: 2,
    coverage: { covered: 3 },
    diagnostics: [],
  });
});

test('the way that is recorded leads where the compiler went', () => {
  const { ways, legs } = compile({ file: 'light.mdx', text }, [lampWorld]);
  for (const { situation, legs: gone } of ways) {
    const world = play(
      lampWorld,
      begin(lampWorld, situation),
      gone.flatMap((leg) => legs[leg]?.moves ?? []),
    );
    expect(world.devices['lamp']?.value).toBe('on');
  }
});

test('a diagnostic is printed with its line, underlined', () => {
  const source = 'one\n\ttwo words\nthree';
  const diagnostic: Diagnostic = {
    rule: 'some-rule',
    url: '/diagnostics/some-rule/',
    severity: 'warning',
    message: 'Something is wrong.',
    note: 'Mend it.',
    fixes: [{ title: 'Write it right', edits: [] }],
    start: { line: 2, column: 6, offset: 9 },
    end: { line: 2, column: 11, offset: 14 },
  };
  expect(formatDiagnostic(diagnostic, source, 'a/b.mdx')).toBe(
    [
      'warning[some-rule]: Something is wrong.',
      ' --> a/b.mdx:2:6',
      '  |',
      '2 | \ttwo words',
      '  | \t    ^^^^^',
      '  = note: Mend it.',
      '  = fix: Write it right',
      '  = more: /diagnostics/some-rule/',
    ].join('\n'),
  );
  const loud = {
    severity: (words: string) => words.toUpperCase(),
    strong: (words: string) => words,
    dim: () => '',
  };
  expect(formatDiagnostic(diagnostic, source, 'a/b.mdx', loud)).toMatch(
    /^WARNING\[SOME-RULE\]: Something/,
  );
});

test('the page of a rule is addressed where the site lives', () => {
  const article = compile({ file: 'light.mdx', text: text.replace('Power', 'Powr') }, [lampWorld]);
  const urlIn = ({ diagnostics }: CompiledArticle): string | undefined => diagnostics[0]?.url;
  expect(urlIn(article)).toBe('/diagnostics/label-spelling/');
  expect(urlIn(addressedAt('/', article))).toBe('/diagnostics/label-spelling/');
  expect(urlIn(addressedAt('/manual', article))).toBe('/manual/diagnostics/label-spelling/');
  expect(urlIn(addressedAt('https://example.com/manual/', article))).toBe(
    'https://example.com/manual/diagnostics/label-spelling/',
  );
});

test('no world, no execution, no throw', () => {
  const { diagnostics, executed, ways } = compile({ file: 'light.mdx', text }, []);
  expect([diagnostics.map(({ rule }) => rule), executed, ways]).toEqual([
    ['unknown-frontmatter'],
    0,
    [],
  ]);
});

test('a step that the front matter rules out counts as not executed', () => {
  const text = `---\ntitle: Light\ndescription: Light a lamp.\nworld: lamp\nsituation:\n  mains: on\n---\n\n1. If the lamp is not plugged in, press **Plug**.\n2. Press **Power**.\n`;
  expect(compile({ file: 'light.mdx', text }, [lampWorld]).executed).toBe(1);
});

test('words that send the reader to a step are recorded with the step', () => {
  const sections =
    '\n## If the lamp is not plugged in\n\n1. Press **Plug**.\n\nThen continue with step 2, as if nothing had been.\n';
  const source = text + sections;
  const { jumps } = compile({ file: 'light.mdx', text: source }, [lampWorld]);
  expect(
    jumps.map(({ start, end, step }) => [source.slice(start.offset, end.offset), step]),
  ).toEqual([['step 2', 'step-2']]);
});

test.each(['[step 2](#step-2)', '[step 2]', '[step 2][there]', '<a href="#step-2">step 2</a>'])(
  'words in a link are no words to make a link of: %s',
  (link) => {
    const section = `\n## If the lamp is not plugged in\n\n1. Press **Plug**.\n\nContinue with ${link}.\n\n[step 2]: #step-2\n[there]: #step-2\n`;
    const { jumps, diagnostics } = compile({ file: 'light.mdx', text: text + section }, [
      lampWorld,
    ]);
    expect([jumps, diagnostics]).toEqual([[], []]);
  },
);
