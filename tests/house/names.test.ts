/** One word, one thing: what is exported has a name of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * What stands under the same name wherever there is one of its kind, so that whoever knows one
 * finds the others: the files of a device or service, the words of a room, the answer of a route.
 */
const sameEachTime = new Set([
  'machine',
  'machineOf',
  'screens',
  'controls',
  'copy',
  'sources',
  'rules',
  'Installation',
  'GET',
  'getStaticPaths',
]);

interface Written {
  readonly file: string;
  readonly text: string;
}

/** The names that a file gives to what it exports; what it only passes on has its name elsewhere. */
function namesIn({ file, text }: Written): string[] {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    const declared = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations
      : [statement as ts.Statement & { readonly name?: ts.Node }];
    return declared.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []));
  });
}

/** `name: file, file` for each name that several files give; overloads are one thing. */
function namesGivenTwice(files: readonly Written[]): string[] {
  const given = files.flatMap((written) =>
    [...new Set(namesIn(written))].map((name) => ({ name, file: written.file })),
  );
  return [...Map.groupBy(given, ({ name }) => name)]
    .filter(([name, places]) => places.length > 1 && !sameEachTime.has(name))
    .map(([name, places]) => `${name}: ${places.map(({ file }) => file).join(', ')}`);
}

test('no two files export something of their own under one name', () => {
  expect(
    namesGivenTwice([
      { file: 'stage.ts', text: 'export interface Stage {}\nexport const machine = 1;' },
      { file: 'theatre.ts', text: 'export class Stage {}\nexport const machine = 2;' },
      { file: 'index.ts', text: "export { type Stage } from './stage.ts';\nconst Stage = 1;" },
    ]),
  ).toEqual(['Stage: stage.ts, theatre.ts']);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }));
  expect(files.map(({ file }) => dirname(file))).toContain('simulator');
  expect(namesGivenTwice(files)).toEqual([]);
});
