/** Whoever's code readers get is named, with the licence. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { licencesOf, licencesPlugin, packagesOf, shipped } from '../../src/integration/licences.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

test('a module belongs to the innermost package it lies in', () => {
  const modules = [
    '/x/src/a.ts',
    '/x/node_modules/a/b.js',
    '/x/node_modules/b/node_modules/@c/d/e.js?x',
    'C:\\x\\node_modules\\@c\\d\\f.js',
    '\0virtual',
  ];
  expect(packagesOf(modules)).toEqual(['@c/d', 'a']);
});

test('every package on the list brings a licence', () => {
  for (const { licence, text } of licencesOf(project, shipped)) {
    expect(licence).toMatch(/^(?:MIT|ISC)$/);
    expect(text).toMatch(/copyright/i);
  }
});

test('a build that ships what is not on the list is refused', async () => {
  const module = 'virtual:ships';
  const ships = {
    name: 'ships',
    resolveId: (id: string) => (id === module ? id : undefined),
    load: (id: string) => code(id),
  };
  const code = (id: string): string | undefined =>
    id === module ? `export { distance } from 'fastest-levenshtein';` : undefined;
  const built = build({
    root: project,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: module, preserveEntrySignatures: 'strict' } },
    plugins: [ships, licencesPlugin(project)],
  });
  await expect(built).rejects.toThrow(
    'Readers get code of fastest-levenshtein: name it in src/integration/licences.ts.',
  );
});
