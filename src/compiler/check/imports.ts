/**
 * What an article imports: files, packages and names that are not there, and what cannot be a part
 * of it.
 */
import type { Finding, FindingOf } from '../findings.ts';
import type { Import } from '../parse/names.ts';
import type { Stretch } from '../parse/tokens.ts';
import { targetOf, tidy } from '../resolve/target.ts';

type Fault = FindingOf<'missing-import'>['fault'];

/**
 * The files around the articles, named like them: whether one is there, and what stands in it.
 * Undefined where nobody knows.
 */
export interface Files {
  readonly hasFile?: ((file: string) => boolean) | undefined;
  readonly read?: ((file: string) => string | undefined) | undefined;
}

/** What may be left out at the end of a file's name. */
const endings = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

/** What the site can read without being told how. */
const readable =
  /\.(?:[cm]?[jt]s|[jt]sx|json|astro|css|md|txt|svg|png|jpe?g|jfif|gif|webp|avif|ico|bmp|mp4|webm|ogg|mp3|wav|flac|aac|woff2?|ttf|otf|eot|pdf|wasm)$/i;

/** An import that cannot be followed. */
export function missingImportIn(
  file: string,
  { from, names, start, end }: Import,
  files: Files,
): Finding | undefined {
  const tell = (fault: Fault, place: Stretch = { start, end }, name = ''): Finding => {
    return { rule: 'missing-import', start: place.start, end: place.end, from, fault, name };
  };
  const [path = '', query] = from.split('?');
  if (/^(?:node|data|astro):|^rehearsal:(?:articles|worlds|rules)$/.test(from)) return undefined;
  if (/^(?:https?:)?\/\//.test(from)) return tell('address');
  if (path.endsWith('.mdx')) return tell('article');
  const { hasFile } = files;
  if (!hasFile) return undefined;
  const found = filesFor(file, path).find(hasFile);
  if (found === undefined) {
    if (isFile(path)) return tell('file');
    return hasPackage(file, path, { ...files, hasFile }) ? undefined : tell('package');
  }
  if (query !== undefined) return undefined;
  if (!readable.test(found)) return tell('kind');
  const missing = names.find(({ name }) => !mayExport(found, name, files));
  return missing && tell('name', missing, missing.name);
}

/** Whether an address names a file, and not a package. */
function isFile(path: string): boolean {
  return /^(?:\.{0,2}\/|\.{1,2}$)/.test(path);
}

/**
 * The files that an address may mean: beside the article, or from the project's folder where it
 * begins with a slash.
 */
function filesFor(file: string, path: string): string[] {
  const named = path.startsWith('/') ? path.slice(1) : (targetOf(path, file)?.file ?? path);
  return [
    ...endings.map((ending) => named + ending),
    ...endings.slice(1).map((ending) => `${named}/index${ending}`),
  ];
}

/**
 * Whether a package lies in one of the folders around an article, with the part of it that is
 * named.
 */
function hasPackage(
  file: string,
  path: string,
  { hasFile, read }: Files & { readonly hasFile: (file: string) => boolean },
): boolean {
  const [, name = path, part = ''] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(path) ?? [];
  const folder = foldersAround(file).find((each) =>
    hasFile(`${each}node_modules/${name}/package.json`),
  );
  if (folder === undefined) return false;
  const home = `${folder}node_modules/${name}`;
  if (part === '' || !read) return true;
  const exported = partsIn(read(`${home}/package.json`));
  if (!exported)
    return filesFor('', home + part).some(hasFile) || hasFile(`${home}${part}/package.json`);
  return exported.some((key) => {
    const [before = '', behind] = key.split('*');
    return behind === undefined
      ? key === `.${part}`
      : `.${part}`.startsWith(before) && part.endsWith(behind);
  });
}

/** The parts that a package says it has; undefined where it says nothing of them. */
function partsIn(text = '{}'): string[] | undefined {
  const { exports } = JSON.parse(text) as { readonly exports?: unknown };
  return typeof exports === 'object' && exports !== null
    ? Object.keys(exports).filter((key) => key.startsWith('.'))
    : undefined;
}

/** Whether a file may export a name: where the word does not even stand in it, it does not. */
function mayExport(file: string, name: string, { read }: Files): boolean {
  const text = /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file) ? read?.(file) : undefined;
  if (text === undefined || /\bexport\s*\*|\bexports\b/.test(text)) return true;
  return new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text);
}

/**
 * The folders that an article lies in, the innermost first, each with a slash at its end; the
 * project's own is the empty one.
 */
function foldersAround(file: string): string[] {
  const parts = tidy(file).split('/').slice(0, -1);
  // What leads out of the project, or stands for the disk, is no folder to leave.
  const top = parts[0] === '' ? 1 : parts.filter((part) => part === '..').length;
  const folders = parts
    .map((_, index) => parts.slice(0, parts.length - index))
    .filter(({ length }) => length >= top);
  return [...folders.map((folder) => `${folder.join('/')}/`), ...(top === 0 ? [''] : [])];
}
