/** Proof that what is about to be published is what was compiled and executed in this build. */
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ledger } from './publishing.ts';

const shelf = 'procedures';
const mark = /<meta name="rehearsal-article" content="([^"]*)">/;

/**
 * Reads every page below `procedures/` and throws unless each carries the fingerprint of an article
 * that was executed in this build, and each such article has its page.
 */
export async function provePages(dist: string, ledger: Ledger): Promise<void> {
  const files = await readdir(join(dist, shelf), { recursive: true }).catch(() => []);
  const unproven = new Map(ledger);
  for (const file of files.filter((name) => name.endsWith('.html') && name !== 'index.html')) {
    const slug = file.replace(/[\\/]index\.html$/, '');
    const fingerprint = mark.exec(await headOf(join(dist, shelf, file)))?.[1];
    if (fingerprint === undefined || fingerprint !== ledger.get(slug)) {
      throw new Error(
        `${shelf}/${file} did not come from an article that was compiled and executed in this build.`,
      );
    }
    unproven.delete(slug);
  }
  const [missing] = unproven.keys();
  if (missing !== undefined)
    throw new Error(`The article ${missing} was compiled, but its page is not in the site.`);
  if (ledger.size === 0)
    throw new Error('No article was compiled, so there is nothing to publish.');
}

/** So many bytes hold the head of a page. */
const longestHead = 8_192;

async function headOf(file: string): Promise<string> {
  const page = await open(file);
  try {
    const { buffer, bytesRead } = await page.read(Buffer.alloc(longestHead), 0, longestHead, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await page.close();
  }
}
