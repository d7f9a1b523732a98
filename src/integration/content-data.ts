/**
 * The Vite plugin that makes `rehearsal:content`: data that lie beside the articles' folder. Where a
 * file is missing there is nothing of its kind.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { virtualModule } from './virtual-module.ts';

/** The files, by what the module calls them. */
const files = { glossary: 'glossary.json', unexplained: 'unexplained.json' } as const;

/** The same, for whoever asks whether they have changed. */
export const dataFiles: readonly string[] = Object.values(files);

/** `content` is the folder of the articles, absolute. */
export function contentDataPlugin(content: string): Plugin {
  return virtualModule('rehearsal:content', async () => {
    const texts = Object.entries(files).map(async ([name, file]) => {
      const text = await readFile(join(dirname(content), file), 'utf8').catch(() => '[]');
      return `export const ${name} = ${JSON.stringify(JSON.parse(text))};\n`;
    });
    return (await Promise.all(texts)).join('');
  });
}
