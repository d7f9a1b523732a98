/**
 * What an article's file may be called: its name is the article's address, and lies on many kinds
 * of disks.
 */
import { named } from '../characters.ts';
import type { FindingOf } from '../findings.ts';
import { slugOf } from '../resolve/target.ts';

/** What an address, or a disk somewhere, takes for something else. */
const unfit = /[#?%\\/:*"<>|\p{Cc}\u2028\u2029]/u;

/** What keeps a file's name, or its folder's, from being an address. */
export function unfitNameOf(file: string): FindingOf<'file-name'> | undefined {
  // Where folders end in a slash, a backslash is a part of the name.
  const name = file.includes('/') ? file.replace(/^.*\//s, '') : `${slugOf(file)}.mdx`;
  const said = name.replace(/\.[^.]*$/s, '');
  const fault = faultOf(said);
  const about = { rule: 'file-name', start: 0, end: 0 } as const;
  if (fault)
    return { ...about, said, ...fault, of: 'file', suggestion: `${fit(said) || 'article'}.mdx` };
  const folder = /[^\\/]*\?[^\\/]*(?=[\\/])/.exec(file)?.[0];
  return folder === undefined
    ? undefined
    : { ...about, said: folder, fault: 'sign', sign: '?', of: 'folder', suggestion: fit(folder) };
}

function faultOf(name: string): Pick<FindingOf<'file-name'>, 'fault' | 'sign'> | undefined {
  const sign = unfit.exec(name)?.[0];
  if (name.replaceAll('.', '') === '') return { fault: 'empty' };
  if (sign !== undefined) return { fault: 'sign', sign };
  if (name.startsWith('.')) return { fault: 'hidden' };
  if (/\.html?$/i.test(name)) return { fault: 'page' };
  return name === name.normalize('NFC') ? undefined : { fault: 'parts' };
}

/** The name with hyphens for what cannot stand in it, and nothing of the kind at its ends. */
function fit(name: string): string {
  return name
    .replace(new RegExp(`(?:${unfit.source})+`, 'gu'), '-')
    .replace(/\.html?$/i, '')
    .replace(/^[.-]+|-+$/g, '');
}

/**
 * What is to be said of a file that lies among articles as if it were one; undefined where it is
 * one, or something else.
 */
export function strayAmongArticles(file: string): string | undefined {
  if (file.endsWith('.mdx') || !/\.(?:mdx?|markdown)$/i.test(file)) return undefined;
  return `${named(file)}: no article, since its name does not end in “.mdx”. Rename it, or keep it in another folder.`;
}
