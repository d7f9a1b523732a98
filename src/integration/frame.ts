/**
 * The frame of a site: all that the site builder makes, without the pages of plain articles. It
 * stays the same as long as what it is made of does, and is kept: then a build only pours articles.
 */
import { cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { dataFiles } from './content-data.ts';
import { forTheFront, type Glance, type Library } from './library.ts';
import { digest, isPoured, published } from './publishing.ts';

/** What a site is made of besides its articles. */
export interface FrameParts {
  /** The project's folder. */
  readonly root: string;
  /** The folder of the articles, absolute. */
  readonly content: string;
  readonly library: Library;
  /** Where the site will live. */
  readonly home: string;
}

/** Files and folders that every page may depend on. */
const code = ['src', 'package-lock.json'];
/** And those that only the builder's own pages do. */
const surroundings = [
  'public',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'tests/compiler/sentences',
  '.env',
  '.env.production',
];

/** A mark of the code that draws pages. */
export async function codeMark(root: string): Promise<string> {
  return marks(root, code);
}

/**
 * The name of the frame that these parts make; undefined where an article takes something from
 * elsewhere.
 */
export async function frameKey({
  root,
  content,
  library,
  home,
}: FrameParts): Promise<string | undefined> {
  const glances = await published(library);
  if (glances.some((glance) => !isPoured(glance) && takesFromElsewhere(glance, root, content)))
    return undefined;
  const listed = glances.map((glance) => {
    const { slug, title, description, world, entry } = glance;
    return [slug, title, description, world, entry?.counts.mainSteps, isPoured(glance)];
  });
  const own = glances.filter((glance) => !isPoured(glance)).map(({ file }) => resolve(root, file));
  const [first] = forTheFront(glances);
  const articles = [...own, ...(first ? [resolve(root, first.file)] : [])].map(async (file) => [
    await library.text(file),
    await library.article(file),
  ]);
  const beside =
    own.length > 0 ? await marks(content, ['.'], (file) => !file.endsWith('.mdx')) : '';
  const builder = [
    process.versions.node,
    await codeMark(root),
    await marks(root, surroundings),
    await marks(dirname(content), dataFiles),
    home,
  ];
  return digest(JSON.stringify([builder, listed, await Promise.all(articles), beside]));
}

/** Whether what an article imports lies neither among the articles nor among what counts anyway. */
function takesFromElsewhere({ file, entry }: Glance, root: string, content: string): boolean {
  const isWithin = (path: string, folder: string): boolean => path.startsWith(folder + sep);
  return (entry?.imports ?? []).some(({ from }) => {
    if (!/^[./]/.test(from)) return false;
    const path = from.startsWith('/')
      ? join(root, from)
      : resolve(dirname(resolve(root, file)), from);
    return ![content, join(root, 'src'), join(root, 'public')].some((folder) =>
      isWithin(path, folder),
    );
  });
}

/** The folder of a frame; undefined where it is not kept. */
export async function keptFrame(frames: string, key: string): Promise<string | undefined> {
  const folder = join(frames, key);
  return (await stat(folder).catch(() => undefined)) ? folder : undefined;
}

/** So many frames are kept. */
const enough = 2;

/** Keeps what the builder has made; where there is no room for it, nothing happens. */
export async function keepFrame(made: string, frames: string, key: string): Promise<void> {
  const part = join(frames, `${key}.part-${String(process.pid)}`);
  try {
    await mkdir(frames, { recursive: true });
    await cp(made, part, { recursive: true, preserveTimestamps: true });
    await rename(part, join(frames, key));
    await forgetOld(frames);
  } catch {
    await rm(part, { recursive: true, force: true });
  }
}

async function forgetOld(frames: string): Promise<void> {
  const names = (await readdir(frames)).filter((name) => !name.includes('.part-'));
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(frames, name))).ctimeMs })),
  );
  const old = aged.toSorted((one, other) => other.at - one.at).slice(enough);
  await Promise.all(
    old.map(({ name }) => rm(join(frames, name), { recursive: true, force: true })),
  );
}

/** A mark of all files below some places of a folder. */
async function marks(
  root: string,
  places: readonly string[],
  isMeant: (file: string) => boolean = () => true,
): Promise<string> {
  const files = (await Promise.all(places.map((place) => filesBelow(join(root, place)))))
    .flat()
    .filter(isMeant);
  const held = await Promise.all(
    files.map(async (file) => [relative(root, file), digest(await readFile(file, 'latin1'))]),
  );
  return digest(JSON.stringify(held));
}

async function filesBelow(path: string): Promise<string[]> {
  const is = await stat(path).catch(() => undefined);
  if (!is?.isDirectory()) return is ? [path] : [];
  const found = (await readdir(path, { recursive: true })).filter(
    (file) => !file.split(sep).includes('node_modules'),
  );
  const files = found.map((file) => join(path, file));
  // A link counts for what it leads to.
  const kinds = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return files.filter((_, at) => kinds[at]?.isFile()).sort();
}
