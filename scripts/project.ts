/** Where the project is, and how a task ends early. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** Ends the task with one sentence that says why. */
export function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
