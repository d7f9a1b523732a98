/** What is published, and what proves it. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { CompiledArticle, Entry } from '../compiler/catalogue.ts';
import { ArticleError, errorsOf } from './article-error.ts';
import type { Glance, Library } from './library.ts';

/** What was compiled for this build: each article's fingerprint by slug. */
export type Ledger = Map<string, string>;

/** The articles that are published: drafts are not. */
export async function published(library: Library): Promise<Glance[]> {
  // Once all are compiled, what is known of them at a glance is everything.
  await library.articles();
  return (await library.glance()).filter(({ draft }) => !draft);
}

/** Whether an article is poured into the shell of its page when that is published. */
export function isPoured({ entry }: Glance): boolean {
  return entry?.isPlain === true;
}

/**
 * What proves that a page comes from this compilation: it differs with the record, and with the
 * text where a page is made of that.
 */
export function fingerprintOf(article: CompiledArticle, text = ''): string {
  return digest(text + JSON.stringify(article)).slice(0, 16);
}

/**
 * The fingerprints of the articles whose pages only the site builder makes: those in a frame that
 * is kept must carry them.
 */
export async function framedLedger(library: Library, root: string): Promise<Ledger> {
  const ledger: Ledger = new Map();
  for (const glance of await published(library)) {
    const file = resolve(root, glance.file);
    if (!isPoured(glance))
      ledger.set(glance.slug, fingerprintOf(await library.article(file), await library.text(file)));
  }
  return ledger;
}

/** Throws where an article must not be published. */
export function refuseMistakes(file: string, article: Entry): void {
  const [mistake, ...others] = errorsOf(article);
  if (mistake) throw new ArticleError(file, mistake, others.length);
  if (article.executed === 0)
    throw new Error(`No step of ${article.file} was executed, so it cannot be published.`);
}

/** A mark of a text or a file: the same has the same, another has another. */
export function digest(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
