/** Where an address in an article leads. */
import type { Address } from '../parse/links.ts';

/** A place of the manual, as an address names it. */
export interface Target {
  /**
   * The article itself, another one, another page, a file beside the pages, or what is none of
   * them.
   */
  readonly to: 'here' | 'article' | 'page' | 'file' | 'nowhere';
  /**
   * From the root of the site, without a slash at the start: `procedures/light/?mains=on#step-2`;
   * not where the site has no such place.
   */
  readonly path?: string;
  /** The article's slug, or the path of a page or a file. */
  readonly name: string;
  /** The file that a relative address names. */
  readonly file?: string;
  /** The id on that page. */
  readonly anchor?: string;
}

/**
 * What an address means in an article's file; undefined for what lies outside the manual: other
 * hosts, mail.
 */
export function targetOf(url: string, file: string): Target | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return undefined;
  const [, place = '', query = '', hash] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const rest = { name: '', ...(hash === undefined ? {} : { anchor: decoded(hash) }) };
  const behind = hash === undefined ? query : `${query}#${hash}`;
  if (place === '') return { ...rest, to: 'here' };
  if (!place.startsWith('/')) {
    const named = joined(file, decoded(place));
    const relative = { ...rest, file: named, name: slugOf(named.replace(/\/$/, '')) };
    return place.endsWith('.mdx')
      ? {
          ...relative,
          to: 'article',
          path: `procedures/${encodeURIComponent(relative.name)}/${behind}`,
        }
      : { ...relative, to: 'nowhere' };
  }
  const path = place.slice(1);
  if (/\.[^/]*$/.test(path))
    return { ...rest, to: 'file', name: decoded(path), path: path + behind };
  const page = path === '' || path.endsWith('/') ? path : `${path}/`;
  const slug = /^procedures\/([^/]+)\/$/.exec(page)?.[1];
  return slug === undefined
    ? { ...rest, to: 'page', name: decoded(page), path: page + behind }
    : { ...rest, to: 'article', name: decoded(slug), path: page + behind };
}

/**
 * Whether an image is named in a tag by a file beside the article: the site brings only files that
 * Markdown names.
 */
export function isOutOfReach({ isInTag, url }: Pick<Address, 'isInTag' | 'url'>): boolean {
  return isInTag && targetOf(url, '')?.file !== undefined;
}

/** The name of a file without its folders and its ending. */
export function slugOf(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}

/** The file at a relative path, seen from another file. */
function joined(from: string, path: string): string {
  const parts = tidy(from).split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The relative path from one file to another: `./light.mdx`, `../lamps/light.mdx`. */
export function relativePath(from: string, to: string): string {
  const [here, there] = [tidy(from).split('/').slice(0, -1), tidy(to).split('/')];
  const shared = here.findIndex((folder, index) => folder !== there[index]);
  const common = shared < 0 ? here.length : shared;
  const up = '../'.repeat(here.length - common);
  return `${up || './'}${there.slice(common).map(encodeURIComponent).join('/')}`;
}

/** A file's name with slashes, whatever the machine writes between folders. */
export function tidy(file: string): string {
  return file.replaceAll('\\', '/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
