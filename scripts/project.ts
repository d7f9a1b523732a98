/** Where the project is, and how a task ends early. */
import { fileURLToPath } from 'node:url';

/** The project's folder, without a slash at its end. */
export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Where the site will live, as far as the surroundings say: `https://example.com/manual/`, or only `/manual/`. */
export function siteAddress({ SITE, BASE_PATH = '/' }: NodeJS.ProcessEnv = process.env): string {
  return SITE === undefined ? BASE_PATH : new URL(BASE_PATH, SITE).href;
}

/** The day in Greenwich, as `2027-03-01`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Ends the task with one sentence that says why. */
export function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
