/** The corpus: every form of the language with its specimens. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Specimen } from './read.ts';

export interface SpecimensOfForm {
  /** The name of its file. */
  readonly form: string;
  readonly specimens: readonly Specimen[];
}

export const corpus: readonly SpecimensOfForm[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    form: file.replace('.json', ''),
    specimens: JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Specimen[],
  }));
