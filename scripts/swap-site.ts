/**
 * Puts a finished site in the place of the last one: whoever is served, or stopped in between, has
 * one of the two whole.
 */
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { owned, removeLeftovers } from './leftovers.ts';

/**
 * Moves the finished site at `from` to `to`. Files that are the same in both keep their times, so
 * that whatever copies only what is newer copies only what has changed.
 */
export function swapSite(from: string, to: string): void {
  recoverSite(to);
  const [next, last] = [besides(to, 'next'), besides(to, 'last')];
  move(from, next);
  keepTimes(next, to);
  for (let attempt = 1; ; attempt += 1) {
    const isAway = moveAway(to, last);
    try {
      renameSync(next, to);
      rmSync(last, { recursive: true, force: true });
      return;
    } catch (error) {
      // Another build has put its own there meanwhile: the later one stays. Otherwise the last site
      // comes back.
      const isTaken = taken.includes((error as NodeJS.ErrnoException).code ?? '');
      if (isAway) bringBack(last, to);
      rmSync(last, { recursive: true, force: true });
      if (!isTaken || attempt === attempts) throw error;
    }
  }
}

/** So often other builds may be quicker. */
const attempts = 50;

/** What the system says where a folder already lies in the place. */
const taken = ['ENOTEMPTY', 'EEXIST'];

/**
 * Moves the last site away; whether there was one. Where a folder cannot be renamed, as in the
 * layers of a container, it is copied.
 */
function moveAway(to: string, last: string): boolean {
  if (!existsSync(to)) return false;
  try {
    renameSync(to, last);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    if (code !== 'EXDEV') throw error;
    copy(to, last);
    rmSync(to, { recursive: true, force: true });
    return true;
  }
}

/**
 * Brings back the last site where somebody was stopped between taking it away and putting a new one
 * there.
 */
export function recoverSite(to: string): void {
  const [kept] = globSync(`${basename(to)}.last-*`, { cwd: dirname(to) });
  if (kept !== undefined) bringBack(join(dirname(to), kept), to);
}

/**
 * Another build may be quicker at any moment: one that has put its own there, or that has brought
 * back the same one.
 */
function bringBack(last: string, to: string): void {
  if (existsSync(to)) return;
  try {
    renameSync(last, to);
  } catch (error) {
    if (!['ENOENT', ...taken].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/**
 * Makes ready for a site at `to`, and throws where none can be put there. Builds that were stopped
 * take up no room.
 */
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
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copy(from, to);
    rmSync(from, { recursive: true, force: true });
  }
}

/** A copy is whole, or it is not there. */
function copy(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
}

function keepTimes(next: string, before: string): void {
  if (!existsSync(before)) return;
  for (const file of readdirSync(next, { recursive: true, encoding: 'utf8' })) {
    const [made, known] = [join(next, file), join(before, file)];
    const was = statSync(known, { throwIfNoEntry: false });
    const is = statSync(made);
    if (!is.isFile() || !was?.isFile() || was.size !== is.size) continue;
    if (was.mtimeMs !== is.mtimeMs && readFileSync(made).equals(readFileSync(known)))
      utimesSync(made, was.atime, was.mtime);
  }
}
