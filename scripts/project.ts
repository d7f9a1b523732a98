/** Where the project is, and how a task ends early. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArchive, type Archive, type RemoteAddress } from '../src/archive/index.ts';

/** The project's folder, without a slash at its end. */
export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Where the site will live, as far as the surroundings say: `https://example.com/manual/`, or only
 * `/manual/`.
 */
export function siteAddress(surroundings: NodeJS.ProcessEnv = process.env): string {
  const { SITE, BASE_PATH } = siteSettings(surroundings);
  return SITE === undefined ? BASE_PATH : new URL(BASE_PATH, SITE).href;
}

/**
 * The same in its parts: the path with slashes around it, the address where one is given. Ends the
 * task where one cannot be understood.
 */
export function siteSettings({ SITE, BASE_PATH }: NodeJS.ProcessEnv = process.env): {
  SITE: string | undefined;
  BASE_PATH: string;
} {
  const base = `/${BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/');
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base) || /\/\.{1,2}\//.test(base))
    giveUp(`BASE_PATH is "${BASE_PATH ?? ''}"; it should be a path like /manual/.`);
  const site = SITE === '' ? undefined : SITE;
  if (site !== undefined && !/^https?:$/.test(URL.parse(site)?.protocol ?? ''))
    giveUp(`SITE is "${site}"; it should be an address like https://example.com.`);
  return { SITE: site, BASE_PATH: base };
}

/** The folder of what is slow to make and may be deleted at any time, absolute. */
export function cacheFolder(
  { CACHE_DIR = '.cache/site' }: NodeJS.ProcessEnv = process.env,
): string {
  return resolve(project, CACHE_DIR);
}

/** The project's articles, compiled and remembered. */
export function projectArchive(): Archive {
  return openArchive({
    worlds: join(project, 'src/simulator/worlds/index.ts'),
    folder: join(cacheFolder(), 'articles'),
    remote: remoteCache(),
    today: today(),
  });
}

/**
 * The remote cache that the surroundings name, as Turborepo is told of it; undefined where they
 * name none.
 */
export function remoteCache(
  { TURBO_API, TURBO_TOKEN, TURBO_TEAM }: NodeJS.ProcessEnv = process.env,
): RemoteAddress | undefined {
  return TURBO_API && TURBO_TOKEN
    ? { api: TURBO_API, token: TURBO_TOKEN, team: TURBO_TEAM }
    : undefined;
}

/** Whether there is a file. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The day in Greenwich, as `2027-03-01`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Ends the task with one sentence that says why. */
export function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
