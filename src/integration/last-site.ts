/**
 * The site that was built last: pages of which nothing has changed are taken from it as they are,
 * with their times.
 */
import { copyFile, link, mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Trace } from '../components/survey/trace.ts';
import { keepFile } from './keep-file.ts';

/** A page as it was written. */
export interface WrittenPage {
  /** A mark of all that it was made of. */
  readonly key: string;
  readonly fingerprint: string;
  /** What its article leaves on the pages about all of them. */
  readonly trace: Trace;
  readonly size: number;
  /** When it was written, in milliseconds since 1970. */
  readonly modified: number;
}

/** A page as it was drawn. */
export interface DrawnPage extends Pick<WrittenPage, 'key' | 'fingerprint' | 'trace'> {
  readonly html: string;
}

export interface LastSite {
  /**
   * Puts a page of the last site at a place of the next; undefined where it is not the one that is
   * meant, or is not there.
   */
  readonly take: (slug: string, key: string, to: string) => Promise<WrittenPage | undefined>;
  /** Writes a page; one that is there already, letter by letter, is taken. */
  readonly write: (slug: string, drawn: DrawnPage, to: string) => Promise<WrittenPage>;
  /** Notes what the next site is made of. */
  readonly note: (next: SiteNotes) => Promise<void>;
}

/** What pages are made of, by slug. */
export interface SiteNotes {
  readonly pages: Readonly<Partial<Record<string, WrittenPage>>>;
}

/**
 * @param place where the last site lies @param notes the file that says of its pages what they were
 * made of
 */
export async function openLastSite(place: string, notes: string): Promise<LastSite> {
  const known = await readNotes(notes);
  const pageOf = (slug: string): string => join(place, 'procedures', slug, 'index.html');
  return {
    async take(slug, key, to) {
      const page = known.pages[slug];
      const is = page?.key === key ? await stat(pageOf(slug)).catch(() => undefined) : undefined;
      if (!page || is?.size !== page.size || is.mtimeMs !== page.modified) return undefined;
      await put(pageOf(slug), to);
      return page;
    },
    async write(slug, { html, ...page }, to) {
      const before = await readFile(pageOf(slug), 'utf8').catch(() => undefined);
      await mkdir(dirname(to), { recursive: true });
      if (before === html) await put(pageOf(slug), to);
      else await writeFile(to, html);
      const { size, mtimeMs: modified } = await stat(to);
      return { ...page, size, modified };
    },
    async note(next) {
      await keepFile(notes, JSON.stringify(next));
    },
  };
}

async function readNotes(notes: string): Promise<SiteNotes> {
  try {
    const { pages = {} } = JSON.parse(await readFile(notes, 'utf8')) as Partial<SiteNotes>;
    return { pages };
  } catch {
    return { pages: {} };
  }
}

/** Both sites have the same file, where that can be. */
async function put(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(async () => {
    await copyFile(from, to);
    const { atime, mtime } = await stat(from);
    await utimes(to, atime, mtime);
  });
}
