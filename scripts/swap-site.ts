/** Puts a finished site in the place of the last one: whoever is served, or stopped in between, has one of the two whole. */
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { owned, removeLeftovers } from './leftovers.ts';

/**
 * Moves the finished site at `from` to `to`. Files that are the same in both keep their times, so that whatever copies only what is newer
 * copies only what has changed.
 */
export function swapSite(from: string, to: string): void {
  recoverSite(to);
  const [next, last] = [besides(to, 'next'), besides(to, 'last')];
  move(from, next);
  keepTimes(next, to);
  for (let isDone = false; !isDone;) {
    // Another build may put its own there meanwhile; the later one stays.
    succeeds(() => {
      renameSync(to, last);
    });
    isDone = succeeds(() => {
      renameSync(next, to);
    });
    rmSync(last, { recursive: true, force: true });
  }
}

/** Brings back the last site where somebody was stopped between taking it away and putting a new one there. */
export function recoverSite(to: string): void {
  const [kept] = globSync(`${basename(to)}.last-*`, { cwd: dirname(to) });
  if (kept !== undefined && !existsSync(to)) renameSync(join(dirname(to), kept), to);
}

/** Makes ready for a site at `to`, and throws where none can be put there. Builds that were stopped take up no room. */
export function makeRoom(to: string): void {
  const next = besides(to, 'next');
  mkdirSync(next, { recursive: true });
  rmSync(next, { recursive: true });
  recoverSite(to);
  for (const what of ['next', 'last']) removeLeftovers(dirname(to), `${basename(to)}.${what}`);
}

function besides(to: string, what: 'next' | 'last'): string {
  return owned(`${to}.${what}`);
}

/** Where the two lie on different disks, what was made is copied. */
function move(from: string, to: string): void {
  const isMoved = succeeds(() => {
    renameSync(from, to);
  });
  if (isMoved) return;
  try {
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
  rmSync(from, { recursive: true, force: true });
}

function keepTimes(next: string, before: string): void {
  if (!existsSync(before)) return;
  for (const file of readdirSync(next, { recursive: true, encoding: 'utf8' })) {
    const [made, known] = [join(next, file), join(before, file)];
    const was = statSync(known, { throwIfNoEntry: false });
    const is = statSync(made);
    if (!is.isFile() || !was?.isFile() || was.size !== is.size) continue;
    if (was.mtimeMs !== is.mtimeMs && readFileSync(made).equals(readFileSync(known))) utimesSync(made, was.atime, was.mtime);
  }
}

function succeeds(deed: () => void): boolean {
  try {
    deed();
    return true;
  } catch (error) {
    if (['EXDEV', 'ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
