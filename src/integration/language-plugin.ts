/**
 * The Vite plugin that makes `rehearsal:language`: the sentences that the compiler is tested with
 * are pages of the manual.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { virtualModule } from './virtual-module.ts';

const pages = fileURLToPath(new URL('language.ts', import.meta.url));

/** `corpus` is the folder of the sentences, absolute. */
export function languagePlugin(corpus: string): Plugin {
  return virtualModule('rehearsal:language', async () =>
    languageModule(corpus, await readdir(corpus)),
  );
}

function languageModule(corpus: string, files: readonly string[]): string {
  const quoted = (file: string): string => JSON.stringify(join(corpus, file));
  const forms = files.filter((file) => file.endsWith('.json')).toSorted();
  return [
    `import { languageOf } from ${JSON.stringify(pages)};`,
    `export { deeds, fates, notation } from ${JSON.stringify(pages)};`,
    `import { groups } from ${quoted('forms.ts')};`,
    `import { places } from ${quoted('places.ts')};`,
    ...forms.map((file, index) => `import form${String(index)} from ${quoted(file)};`),
    `const specimens = { ${forms.map((file, index) => `${JSON.stringify(file.replace('.json', ''))}: form${String(index)}`).join(', ')} };`,
    'export const language = languageOf({ groups, places, specimens });',
  ].join('\n');
}
