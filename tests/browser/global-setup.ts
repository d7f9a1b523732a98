/**
 * Finds the browser for all browser tests, builds the sites once, into a folder of their own, and
 * serves them. `SITES` names a folder that keeps them: what is there is not built again, which
 * makes writing a test quicker.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildSite, makeSiteFolder } from '../../scripts/build-site.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { serveFolder, type Serving } from '../../scripts/serve-folder.ts';

/**
 * The sites that tests open: the manual, which lives under a path, and those of a lamp and of a
 * router, which have a host for themselves.
 */
const sites = {
  manual: { base: '/manual/' },
  lamp: { base: '/', config: 'tests/lamp/astro.config.mjs' },
  router: { base: '/', config: 'tests/router/astro.config.mjs' },
} as const;

export type SiteName = keyof typeof sites;

declare module 'vitest' {
  interface ProvidedContext {
    /** How the browser is launched. */
    browser: LaunchOptions;
    /** Where each site is served. */
    sites: Record<SiteName, string>;
    /** The folder in which their articles are remembered. */
    articles: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browser', (await findBrowser()).options);
  const kept = process.env['SITES'];
  const folder = kept === undefined ? makeSiteFolder() : resolve(kept);
  const serving: Serving[] = [];
  const urls: Partial<Record<SiteName, string>> = {};
  const make = async (...names: readonly SiteName[]): Promise<void> => {
    for (const name of names) {
      const site = sites[name];
      const out = join(folder, name);
      if (!existsSync(join(out, 'pagefind'))) {
        const { code, output } = await buildSite({ ...site, out, cache: join(folder, 'cache') });
        if (code !== 0) throw new Error(`The site "${name}" could not be built.\n${output}`);
      }
      const served = await serveFolder(out, { base: site.base, port: 0 });
      serving.push(served);
      urls[name] = served.url;
    }
  };
  // Most of a build is one thread's work.
  await Promise.all([make('manual'), make('lamp', 'router')]);
  project.provide('sites', urls as Record<SiteName, string>);
  project.provide('articles', join(folder, 'cache', 'articles'));
  return async () => {
    await Promise.all(serving.map(({ close }) => close()));
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  };
}
