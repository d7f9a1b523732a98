/** Where the project is, and how a task ends early. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArchive, type Archive } from '../src/archive/index.ts';

/** The project's folder, without a slash at its end. */
export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Where the site will live, as far as the surroundings say: `https://example.com/manual/`, or only `/manual/`. */
export function siteAddress({ SITE, BASE_PATH = '/' }: NodeJS.ProcessEnv = process.env): string {
  return SITE === undefined ? BASE_PATH : new URL(BASE_PATH, SITE).href;
}

/** The folder of what is slow to make and may be deleted at any time, absolute. */
export function cacheFolder({ CACHE_DIR = '.cache/site' }: NodeJS.ProcessEnv = process.env): string {
  return resolve(project, CACHE_DIR);
}

/** The project's articles, compiled and remembered. */
export function projectArchive(): Archive {
  return openArchive({ worlds: join(project, 'src/simulator/worlds/index.ts'), folder: join(cacheFolder(), 'articles') });
}

/** Whether there is a file. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Ends the task with one sentence that says why. */
export function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
