/** The account is as its schema says: for programs that read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { compile, toExplainedReport, type ExplainedReport } from '../../src/compiler/index.ts';
import { accountVersion } from '../../src/compiler/emit/account.ts';
import { worlds as registered } from '../../src/simulator/worlds/index.ts';
import { worlds as lamps } from '../lamp/worlds.ts';
import { originals } from './mutation/articles.ts';
import { corpus } from './sentences/corpus.ts';
import { articleOf } from './sentences/read.ts';

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described | boolean>>;
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(join(project, 'docs/account.schema.json'), 'utf8');
const ajv = new Ajv2020({ allErrors: true });
const isAccount = ajv.compile(JSON.parse(text) as SchemaObject);
const { $defs: parts } = JSON.parse(text) as {
  readonly $defs: Readonly<Record<string, Described>>;
};

/** As the command prints it. */
function faultsOf(reports: readonly ExplainedReport[]): string {
  return isAccount(JSON.parse(JSON.stringify(reports))) ? '' : ajv.errorsText(isAccount.errors);
}

function reportOf(article: string): ExplainedReport {
  const compiled = compile({ file: 'a.mdx', text: article }, [...registered, ...lamps]);
  return toExplainedReport(compiled, compiled.account);
}

test('the schema says what each field is', () => {
  const fields = Object.entries(parts).flatMap(([part, { properties = {} }]) =>
    Object.entries(properties).map(([field, schema]) => ({ field: `${part}.${field}`, schema })),
  );
  expect(fields.length).toBeGreaterThan(40);
  const isDescribed = (schema: Described | boolean): boolean =>
    typeof schema === 'object' && Boolean(schema.description);
  expect(fields.filter(({ schema }) => !isDescribed(schema))).toEqual([]);
});

test('the schema is of the account’s version', () => {
  expect(parts['report']?.properties?.['version']).toMatchObject({ const: accountVersion });
});

test('the articles of the manual, kept ones and the lamp’s give an account that is as the schema says', () => {
  const reports = originals().map(({ article }) => toExplainedReport(article, article.account));
  expect(reports.length).toBeGreaterThan(30);
  expect(faultsOf(reports)).toBe('');
});

test('so does a sentence of every form, also one that is told', () => {
  const reports = corpus.flatMap(({ specimens }) =>
    specimens.slice(0, 3).map((specimen) => reportOf(articleOf(specimen).text)),
  );
  expect(
    new Set(reports.flatMap(({ sentences }) => sentences.map(({ reading }) => reading))),
  ).toContain('fact');
  expect(
    reports.flatMap(({ diagnostics }) => diagnostics.flatMap(({ fixes }) => fixes ?? [])),
  ).not.toEqual([]);
  expect(faultsOf(reports)).toBe('');
});

test.each([
  [
    '1. Press **Power**.\n2. Choose **White** in **Colour**. {/* allow: no-effect — It is shown. */}',
    'waived',
  ],
  ['1. Press **Powr**.', 'diagnostics'],
])('so does an article with %j', (body, field) => {
  const report = reportOf(
    `---\ntitle: A\ndescription: A.\nworld: lamp\nsituation: { mains: on }\n---\n\n${body}\n`,
  );
  expect(report[field as 'waived' | 'diagnostics']).not.toEqual([]);
  expect(faultsOf([report])).toBe('');
});

test('what is missing or too much would be seen', () => {
  const { sentences, ...rest } = reportOf('Hello.');
  expect(faultsOf([{ ...rest } as ExplainedReport])).toContain(
    "must have required property 'sentences'",
  );
  expect(faultsOf([{ ...rest, sentences, more: 1 } as ExplainedReport])).toContain(
    'must NOT have additional properties',
  );
});
