/** Files that are kept for the next build. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Keeps something in a file, whole or not at all; where there is no room for it, nothing happens.
 * Several processes may do so at once.
 */
export async function keepFile(file: string, content: string | Uint8Array): Promise<void> {
  const part = `${file}.part-${String(process.pid)}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(part, content);
    await rename(part, file);
  } catch {
    await rm(part, { force: true });
  }
}
