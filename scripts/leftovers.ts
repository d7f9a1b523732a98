/** What builds that were killed have left. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The beginning of a name by which it is known whose it is: `site-4711`. */
export function owned(name: string): string {
  return `${name}-${String(process.pid)}`;
}

/** Removes what is called so in a folder and belongs to processes that are gone. */
export function removeLeftovers(folder: string, name: string): void {
  for (const found of readdirSync(folder)) {
    const owner = found.startsWith(`${name}-`)
      ? /^\d+(?=-|$)/.exec(found.slice(name.length + 1))?.[0]
      : undefined;
    if (owner !== undefined && isGone(Number(owner)))
      rmSync(join(folder, found), { recursive: true, force: true });
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
