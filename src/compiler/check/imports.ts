/** What an article imports: files and packages that are not there, and what cannot be a part of it. */
import type { Finding, FindingOf } from '../findings.ts';
import type { Import } from '../parse/names.ts';
import { targetOf, tidy } from '../resolve/target.ts';

type Fault = FindingOf<'missing-import'>['fault'];

/** What may be left out at the end of a file's name. */
const endings = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

/** What the site can read without being told how. */
const readable =
  /\.(?:[cm]?[jt]s|[jt]sx|json|astro|css|md|txt|svg|png|jpe?g|jfif|gif|webp|avif|ico|bmp|mp4|webm|ogg|mp3|wav|flac|aac|woff2?|ttf|otf|eot|pdf|wasm)$/i;

/** An import that cannot be followed; `hasFile` says whether a file lies there, where somebody knows. */
export function missingImportIn(file: string, { from, start, end }: Import, hasFile?: (file: string) => boolean): Finding | undefined {
  const fault = faultOf(file, from, hasFile);
  return fault && { rule: 'missing-import', start, end, from, fault };
}

function faultOf(file: string, from: string, hasFile: ((file: string) => boolean) | undefined): Fault | undefined {
  const [path = '', query] = from.split('?');
  if (/^(?:node|data|astro):|^rehearsal:(?:articles|worlds|rules)$/.test(from)) return undefined;
  if (/^(?:https?:)?\/\//.test(from)) return 'address';
  if (path.endsWith('.mdx')) return 'article';
  const isFile = /^(?:\.{0,2}\/|\.{1,2}$)/.test(path);
  const candidates = filesFor(file, path);
  const found = hasFile && candidates.find(hasFile);
  const isThere = !hasFile || found !== undefined || (!isFile && foldersAround(file).some((folder) => hasFile(packageIn(folder, path))));
  if (!isThere) return isFile ? 'file' : 'package';
  const isRead = query !== undefined || !isFile || readable.test(found ?? path) || !/\.\w+$/.test(path);
  return isRead ? undefined : 'kind';
}

/** The files that an address may mean: beside the article, or from the project's folder where it begins with a slash. */
function filesFor(file: string, path: string): string[] {
  const named = path.startsWith('/') ? path.slice(1) : (targetOf(path, file)?.file ?? path);
  return [...endings.map((ending) => named + ending), ...endings.slice(1).map((ending) => `${named}/index${ending}`)];
}

/** The file that every package has. */
function packageIn(folder: string, path: string): string {
  const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(path) ?? [path];
  return `${folder}node_modules/${name}/package.json`;
}

/** The folders that an article lies in, the innermost first, each with a slash at its end; the project's own is the empty one. */
function foldersAround(file: string): string[] {
  const parts = tidy(file).split('/').slice(0, -1);
  // What leads out of the project, or stands for the disk, is no folder to leave.
  const top = parts[0] === '' ? 1 : parts.filter((part) => part === '..').length;
  const folders = parts.map((_, index) => parts.slice(0, parts.length - index)).filter(({ length }) => length >= top);
  return [...folders.map((folder) => `${folder.join('/')}/`), ...(top === 0 ? [''] : [])];
}
