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
  /** It and what lies beside it, by the names of the files. */
  readonly files: Readonly<Record<string, WrittenFile>>;
}

interface WrittenFile {
  readonly size: number;
  /** When it was written, in milliseconds since 1970. */
  readonly modified: number;
}

/** A page as it was drawn. */
export interface DrawnPage extends Pick<WrittenPage, 'key' | 'fingerprint' | 'trace'> {
  /** It and what lies beside it, as text by the names of the files. */
  readonly files: Readonly<Record<string, string>>;
}

export interface LastSite {
  /**
   * Puts a page of the last site into a folder of the next; undefined where it is not the one that
   * is meant, or is not all there.
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
  const placeOf = (slug: string, name: string): string => join(place, 'procedures', slug, name);
  const isAsWritten = async (file: string, { size, modified }: WrittenFile): Promise<boolean> => {
    const is = await stat(file).catch(() => undefined);
    return is?.size === size && is.mtimeMs === modified;
  };
  return {
    async take(slug, key, to) {
      const page = known.pages[slug];
      if (page?.key !== key) return undefined;
      const files = Object.entries(page.files);
      for (const [name, file] of files)
        if (!(await isAsWritten(placeOf(slug, name), file))) return undefined;
      for (const [name] of files) await put(placeOf(slug, name), join(to, name));
      return page;
    },
    async write(slug, { files, ...page }, to) {
      const written: Record<string, WrittenFile> = {};
      await mkdir(to, { recursive: true });
      for (const [name, text] of Object.entries(files)) {
        const before = await readFile(placeOf(slug, name), 'utf8').catch(() => undefined);
        if (before === text) await put(placeOf(slug, name), join(to, name));
        else await writeFile(join(to, name), text);
        const { size, mtimeMs: modified } = await stat(join(to, name));
        written[name] = { size, modified };
      }
      return { ...page, files: written };
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
