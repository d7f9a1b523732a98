/** Builds a site: compiles and executes its articles, makes its pages and its search index. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildOnFrame } from './build-on-frame.ts';
import { project, siteSettings } from './project.ts';
import { runTool, type Finished } from './run-tool.ts';
import { recoverSite, swapSite } from './swap-site.ts';

/**
 * A new folder for a site that nobody will publish. It lies within the project, where git does not look: builds that write
 * elsewhere share one folder on the way there, and two at a time would take each other's pages.
 */
export function makeSiteFolder(): string {
  const cache = join(project, '.cache');
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, 'site-'));
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
 * Builds a site beside the last one and puts it in its place when it is whole; a code other than 0 says that it has mistakes, and the
 * output says which: then the last one stays as it is.
 */
export async function buildSite({ base, out = 'dist', cache, config, env, shown = false }: BuildOptions = {}): Promise<Finished> {
  const place = resolve(project, out);
  recoverSite(place);
  const folder = makeSiteFolder();
  try {
    const made = join(folder, 'site');
    const { SITE, BASE_PATH } = siteSettings({ ...process.env, ...env, ...(base !== undefined && { BASE_PATH: base }) });
    const surroundings = { BASE_PATH, SITE, OUT_DIR: made, CACHE_DIR: cache ?? process.env['CACHE_DIR'], LAST_SITE: place };
    // Of a site with settings of its own nobody knows what it is made of.
    const { frame, finished: poured } =
      config === undefined ? await buildOnFrame({ made, place, surroundings: { ...process.env, ...env, ...surroundings } }) : nothing;
    if (shown && poured) console.log(poured.output);
    const finished =
      poured ??
      (await runTool('astro', ['build', ...(config === undefined ? [] : ['--config', config])], {
        env: { ...given({ ...surroundings, FRAME: frame }), ...env },
        shown,
      }));
    if (finished.code === 0) swapSite(made, place);
    return finished;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const nothing = { frame: undefined, finished: undefined };

function given(surroundings: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(surroundings).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
