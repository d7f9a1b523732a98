/** Builds a site: compiles and executes its articles, makes its pages and its search index. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project.ts';
import { runTool, type Finished } from './run-tool.ts';

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
  /** The folder it is written to. */
  readonly out?: string;
  /** The folder that remembers what is slow to make. */
  readonly cache?: string;
  /** The site's settings, where they are not the project's own. */
  readonly config?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly shown?: boolean;
}

/** Builds a site; a code other than 0 says that it has mistakes, and the output says which. */
export function buildSite({ base, out, cache, config, env, shown = false }: BuildOptions = {}): Promise<Finished> {
  const surroundings = { BASE_PATH: base, OUT_DIR: out, CACHE_DIR: cache };
  const given = Object.entries(surroundings).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return runTool('astro', ['build', ...(config === undefined ? [] : ['--config', config])], {
    env: { ...Object.fromEntries(given), ...env },
    shown,
  });
}
