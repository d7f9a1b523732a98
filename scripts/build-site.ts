/** Builds a site: compiles and executes its articles, makes its pages and its search index. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildOnFrame } from './build-on-frame.ts';
import { owned, removeLeftovers } from './leftovers.ts';
import { cacheFolder, project, siteSettings } from './project.ts';
import { runTool, type Finished } from './run-tool.ts';
import { makeRoom, swapSite } from './swap-site.ts';

/**
 * A new folder for a site that nobody will publish. It lies within the project, where git does not
 * look: builds that write elsewhere share one folder on the way there, and two at a time would take
 * each other's pages. Folders of builds that were killed go.
 */
export function makeSiteFolder(): string {
  const cache = join(project, '.cache');
  mkdirSync(cache, { recursive: true });
  removeLeftovers(cache, 'site');
  return mkdtempSync(join(cache, `${owned('site')}-`));
}

export interface BuildOptions {
  /** The path the site will live under. */
  readonly base?: string;
  /** The folder it is put into; `dist` where nothing is said. */
  readonly out?: string | undefined;
  /** The folder that remembers what is slow to make. */
  readonly cache?: string;
  /** The site's settings, where they are not the project's own. */
  readonly config?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly shown?: boolean;
}

/**
 * Builds a site beside the last one and puts it in its place when it is whole; a code other than 0
 * says that it has mistakes, or cannot be put there, and the output says which and why: then the
 * last one stays as it is.
 */
export async function buildSite({
  base,
  out = 'dist',
  cache,
  config,
  env,
  shown = false,
}: BuildOptions = {}): Promise<Finished> {
  const place = resolve(project, out);
  const { SITE, BASE_PATH } = siteSettings({
    ...process.env,
    ...env,
    ...(base !== undefined && { BASE_PATH: base }),
  });
  let folder: string | undefined;
  try {
    makeRoom(place);
    folder = makeSiteFolder();
    const made = join(folder, 'site');
    const surroundings = {
      BASE_PATH,
      SITE,
      OUT_DIR: made,
      CACHE_DIR: cache ?? process.env['CACHE_DIR'],
      LAST_SITE: place,
    };
    // Of a site with settings of its own nobody knows what it is made of.
    const { frame, finished: poured } =
      config === undefined
        ? await buildOnFrame({
            made,
            place,
            surroundings: { ...process.env, ...env, ...surroundings },
          })
        : nothing;
    if (shown && poured) console.log(poured.output);
    const finished =
      poured ??
      (await runTool('astro', ['build', ...(config === undefined ? [] : ['--config', config])], {
        env: { ...given({ ...surroundings, FRAME: frame }), ...env },
        node: sparing,
        shown,
      }));
    if (finished.code === 0) swapSite(made, place);
    // The site builder does not say it in a sentence.
    else
      for (const taken of [surroundings.CACHE_DIR, folder])
        proveRoom(cacheFolder({ CACHE_DIR: taken }));
    return finished;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!withoutRoom.includes(code)) throw error;
    const output = `The site cannot be written to ${place}: ${message}. What was there is as it was.`;
    if (shown) console.error(output);
    return { code: 1, output };
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What is new takes little room before it is looked through: a fifth less memory, in no more time.
 */
const sparing = ['--max-semi-space-size=4'];

/** So many bytes a build must be able to write. */
const room = 1_000_000;

/** Throws if nothing more can be written into a folder. */
function proveRoom(path: string): void {
  const file = join(path, owned('room'));
  try {
    mkdirSync(path, { recursive: true });
    writeFileSync(file, Buffer.alloc(room));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw Object.assign(new Error(`nothing can be written to ${path} (${code})`), { code });
  } finally {
    if (existsSync(file)) rmSync(file);
  }
}

/** What a file system says where nothing can be written. */
const withoutRoom = ['EACCES', 'EBUSY', 'EDQUOT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'];

const nothing = { frame: undefined, finished: undefined };

function given(surroundings: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(surroundings).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
