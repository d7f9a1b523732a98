/**
 * Articles, mutated: whatever stands in a file, the compiler soon says something sensible of it,
 * and twice the same.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import {
  compile,
  explainArticle,
  formatDiagnostic,
  toExplainedReport,
  type CompiledArticle,
  type Source,
} from '../src/compiler/index.ts';
import { worlds } from '../src/simulator/worlds/index.ts';
import { firstArticle } from './first-article.ts';
import { fail, kindOf, type FuzzKind } from './fuzz-kind.ts';
import { project } from './project.ts';

/**
 * Articles that are mutated, the smallest first: a mistake is looked for in it when it is found in
 * another.
 */
export function articlesToMutate(): Source[] {
  const written = globSync(['content/procedures/*.mdx', 'tests/compiler/kept/*.mdx'], {
    cwd: project,
  }).toSorted();
  return [
    ...worlds.map((world) => ({ file: `${world.id}.mdx`, text: firstArticle('Begin', world) })),
    ...written.map((file) => ({ file, text: readFileSync(join(project, file), 'utf8') })),
  ];
}

/** Pieces that have a meaning somewhere, or ought to have none anywhere. */
const pieces = [
  ...[
    '\0',
    '\x1b[31m',
    '\x07',
    '\u202e',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\u2028',
    '\r',
    '\r\n',
    '\t',
    '\n\n',
    '\u0301',
  ],
  ...[
    '{',
    '}',
    '{/*',
    '*/}',
    '{/* do:',
    '{/* if:',
    '{/* allow: no-effect — so */}',
    '{`${',
    '${',
    '{(() => {})()}',
    '\\',
    '&#0;',
    '&amp;',
  ],
  ...[
    '**',
    '_',
    '~~',
    '`',
    '```\n',
    '<',
    '>',
    '</',
    '<A>',
    '<A/>',
    '<!--',
    '[',
    '](',
    '[^1]',
    '[^1]: x\n',
    '![',
    '|',
    '\n| a | b |\n|-|-|\n',
  ],
  ...[
    '> ',
    '> [!NOTE]\n',
    '- ',
    '1. ',
    '99999999999. ',
    '\n   ',
    '## ',
    '## If ',
    '## Result\n',
    '---\n',
    '“',
    '”',
    '‘',
    '"',
    "'",
    '«',
  ],
  ...[
    '9'.repeat(400),
    '-1',
    '1e999',
    '0',
    '٥',
    '1,000',
    '½',
    'Infinity',
    'NaN',
    'Wait 99999999999 days. ',
    'Wait -5 minutes. ',
  ],
  ...[
    'Continue with step 1. ',
    'Repeat steps 1 to 99999. ',
    'Go back to step 0. ',
    'Do step 1 of [it](./begin.mdx). ',
    'If ',
    ', ',
    '; ',
    '. ',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '**__proto__**',
    '{/* do: __proto__ = 1 */}',
    'import x from "y"\n',
  ],
];

/** What makes front matter something else than it seems. */
const frontPieces = [
  'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n',
  'title: &t [*t]\n',
  '<<: { __proto__: x }\n',
  '__proto__: { world: x }\n',
  'constructor: x\n',
  'situation: { __proto__: on, toString: on }\n',
  'situation: [1, 2]\n',
  'world: !!binary AAAA\n',
  'title: 2027-01-01\n',
  'title: .inf\n',
  'description: |\n',
  '? [a, b]\n: c\n',
  '%YAML 9.9\n',
  '--- \n',
  '\t',
  '{',
  '"',
];

/** A place in a text: how far in it lies, from 0 to 1. */
const somewhere = fc.double({ min: 0, max: 1, noNaN: true });

type Put =
  | { readonly words: string; readonly times: number }
  | { readonly from: number; readonly length: number };

interface Change {
  readonly at: number;
  readonly without: number;
  readonly put: Put;
}

const times = fc.oneof(
  { weight: 9, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constantFrom(2, 20, 200, 2_000, 20_000) },
);
const put: fc.Arbitrary<Put> = fc.oneof(
  fc.record({ words: fc.constantFrom(...pieces), times }),
  fc.record({ words: fc.string({ maxLength: 6, unit: 'binary' }), times }),
  fc.record({ from: somewhere, length: fc.nat(400) }),
);
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ at: somewhere, without: fc.oneof(fc.nat(40), fc.constant(0)), put }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      at: fc.constant(0),
      without: fc.constant(0),
      put: fc.record({ words: fc.constantFrom(...frontPieces), times }),
    }),
  },
);

/** A text with a change; the beginning lies behind the line that opens the front matter. */
function changed(text: string, { at, without, put }: Change): string {
  const place = at === 0 ? '---\n'.length : Math.floor(at * text.length);
  return text.slice(0, place) + wordsOf(put, text) + text.slice(place + without);
}

function wordsOf(put: Put, text: string): string {
  if ('words' in put) return put.words.repeat(put.times);
  const from = Math.floor(put.from * text.length);
  return text.slice(from, from + put.length);
}

/** So many milliseconds end what would go on for ever. */
const patience = 30_000;

export interface ArticleOptions {
  readonly compileOne?: (source: Source) => CompiledArticle;
  /**
   * How long an article may take, in seconds of the processor; where nothing is said only what
   * hangs is ended.
   */
  readonly seconds?: number;
}

/** Articles, mutated. */
export function mutatedArticles({
  compileOne = (source) => compile(source, worlds),
  seconds,
}: ArticleOptions = {}): FuzzKind {
  const sources = articlesToMutate();
  const known = new Set<Source>();
  const mutant = ({ source, changes }: Mutant): Source => ({
    file: 'mutant.mdx',
    text: changes.reduce(changed, source.text),
  });
  return kindOf({
    name: 'articles',
    runs: 200,
    inputs: fc.record({
      source: fc.constantFrom(...sources),
      changes: fc.array(change, { minLength: 1, maxLength: 5 }),
    }),
    shown: ({ source, changes }) => {
      const { text } = mutant({ source, changes });
      return [
        `${source.file} with ${JSON.stringify(changes)}:`,
        JSON.stringify(text.slice(0, longest)),
      ].join('\n');
    },
    holds: (input) => {
      const source = mutant(input);
      // What is done for the first time takes longer.
      if (seconds !== undefined && !known.has(input.source)) compileOne(input.source);
      known.add(input.source);
      const before = process.cpuUsage();
      const article = within(patience, () => compileOne(source));
      const { user, system } = process.cpuUsage(before);
      if (seconds !== undefined && (user + system) / 1e6 > seconds)
        fail(`It takes more than ${String(seconds)} s.`);
      placesIn(article, source.text);
      if (JSON.stringify(compileOne(source)) !== JSON.stringify(article))
        fail('The second time something else comes out.');
      return Promise.resolve();
    },
  });
}

interface Mutant {
  readonly source: Source;
  readonly changes: readonly Change[];
}

/** So many characters of a text are shown. */
const longest = 8_000;

/** Fails where a place is none, or what is found cannot be printed. */
function placesIn(article: CompiledArticle, text: string): void {
  for (const diagnostic of article.diagnostics) {
    const { rule, start, end, fixes } = diagnostic;
    const spans = [
      { start: start.offset, end: end.offset },
      ...(fixes ?? []).flatMap(({ edits }) => edits),
    ];
    if (spans.some((span) => span.start < 0 || span.end < span.start || span.end > text.length))
      fail(`${rule} points outside the file.`);
    formatDiagnostic(diagnostic, text, article.file);
  }
  explainArticle(article.file, article.account);
  JSON.stringify(toExplainedReport(article, article.account));
}

/** Does something, and breaks it off after so many milliseconds. */
function within<Result>(timeout: number, deed: () => Result): Result {
  return runInNewContext('deed()', { deed }, { timeout }) as Result;
}
