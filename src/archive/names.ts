/**
 * What articles are called. What is remembered of them goes by it, so all that ask must call them
 * the same.
 */
import { relative } from 'node:path';

/** As a file is called in a project; files that lie elsewhere by their whole path. */
export function projectName(project: string, file: string): string {
  const inside = relative(project, file);
  return inside.startsWith('..') ? file : inside;
}
