/**
 * The Vite plugin that makes `rehearsal:content`: data that lie beside the articles' folder. Where a
 * file is missing there is nothing of its kind.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Term } from '../components/glossary/glossary.ts';
import type { Plugin } from 'vite';
import { virtualModule } from './virtual-module.ts';

/** The files, by what the module calls them. */
const files = { glossary: 'glossary.json', unexplained: 'unexplained.json' } as const;

/** The same, for whoever asks whether they have changed. */
export const dataFiles: readonly string[] = Object.values(files);

/** The glossary that lies beside the folder of the articles. */
export async function glossaryBeside(content: string): Promise<readonly Term[]> {
  return (await read(content, files.glossary)) as readonly Term[];
}

async function read(content: string, file: string): Promise<unknown> {
  const text = readFile(join(dirname(content), file), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '[]';
    throw error;
  });
  return JSON.parse(await text);
}

/** `content` is the folder of the articles, absolute. */
export function contentDataPlugin(content: string): Plugin {
  return virtualModule('rehearsal:content', async () => {
    const texts = Object.entries(files).map(async ([name, file]) => {
      return `export const ${name} = ${JSON.stringify(await read(content, file))};\n`;
    });
    return (await Promise.all(texts)).join('');
  });
}
