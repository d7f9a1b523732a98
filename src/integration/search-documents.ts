/** What the search index reads of each article, remembered between builds: only of what has changed it is drawn anew. */
import { readFile } from 'node:fs/promises';
import { keepText } from './keep-text.ts';

/** A document, and a mark of all that it was made of. */
interface Kept {
  readonly key: string;
  readonly content: string;
}

export interface SearchDocuments {
  /** The document of an article with this mark; made, if it is not known. */
  readonly of: (slug: string, key: string, make: () => Promise<string>) => Promise<string>;
  /** Keeps those that were asked for. */
  readonly keep: () => Promise<void>;
}

/** @param file where they are remembered; it may be deleted at any time */
export async function openDocuments(file: string): Promise<SearchDocuments> {
  const known = await read(file);
  const asked: Partial<Record<string, Kept>> = {};
  return {
    async of(slug, key, make) {
      const before = asked[slug] ?? known[slug];
      const content = before?.key === key ? before.content : await make();
      asked[slug] = { key, content };
      return content;
    },
    async keep() {
      await keepText(file, JSON.stringify(asked));
    },
  };
}

async function read(file: string): Promise<Partial<Record<string, Kept>>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Partial<Record<string, Kept>>;
  } catch {
    return {};
  }
}
