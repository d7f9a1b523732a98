/**
 * The site's settings: everything that a build, the dev server and a test build of it have in
 * common.
 */
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { shikiConfig } from './code-blocks.ts';
import { rehearsal, type RehearsalOptions } from './index.ts';

/**
 * What the surroundings may set: where the site will live, and where it and its caches are written.
 */
export interface Environment {
  readonly [name: string]: string | undefined;
  /** The path the site lives under: `/manual/`. */
  readonly BASE_PATH?: string;
  /** The site's own address, for links that must be complete. */
  readonly SITE?: string;
  /** The folder of the articles. */
  readonly CONTENT_DIR?: string;
  readonly OUT_DIR?: string;
  /**
   * The name under which the frame of the site is kept, and where the last site lies: see frame.ts
   * and last-site.ts.
   */
  readonly FRAME?: string;
  readonly LAST_SITE?: string;
  readonly CACHE_DIR?: string;
}

/** The settings of a site with these articles and worlds. */
export function site(
  options: RehearsalOptions,
  {
    BASE_PATH = '/',
    SITE,
    CONTENT_DIR,
    FRAME,
    LAST_SITE,
    OUT_DIR = 'dist',
    CACHE_DIR = '.cache/site',
  }: Environment,
): AstroUserConfig {
  return {
    ...(SITE ? { site: SITE } : {}),
    base: BASE_PATH,
    trailingSlash: 'always',
    outDir: OUT_DIR,
    cacheDir: CACHE_DIR,
    // No inline style or script anywhere: the pages' Content-Security-Policy refuses them.
    build: { inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    markdown: { shikiConfig },
    integrations: [
      rehearsal({
        ...(CONTENT_DIR !== undefined && { content: CONTENT_DIR }),
        frame: FRAME,
        lastSite: LAST_SITE,
        ...options,
      }),
      mdx(),
    ],
    vite: { build: { assetsInlineLimit: 0 }, cacheDir: `${CACHE_DIR}/vite` },
  };
}
