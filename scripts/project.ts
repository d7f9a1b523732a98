/** Where the project is, and how a task ends early. */
import { fileURLToPath } from 'node:url';

/** The project's folder, without a slash at its end. */
export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Ends the task with one sentence that says why. */
export function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
