/** What browser tests are written with: pages of a built site that fail the test when anything on them goes wrong. */
import AxeBuilder from '@axe-core/playwright';
import jsqr from 'jsqr';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, inject, test as plain } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import type { SiteName } from './global-setup.ts';

export { describe, expect } from 'vitest';

export interface Reader {
  /** Which site; the manual where nothing is said. */
  readonly site?: SiteName;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'dark' | 'light';
  readonly javaScript?: boolean;
  /** Fingers instead of a mouse. */
  readonly touch?: boolean;
  readonly reducedMotion?: boolean;
  /** Troubles that the test brings about on purpose. */
  readonly forgives?: readonly RegExp[];
}

/** Opens a page at a path below the base of its site, in a browser without a memory. */
export type Open = (path: string, reader?: Reader) => Promise<Page>;

/** `test` with `open`. Errors on the console and in scripts, failed requests and requests to other hosts fail the test. */
export const test = plain
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch(await findBrowser());
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('open', ({ browser }, { onCleanup }): Open => {
    const troubles: string[] = [];
    const closers: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      for (const close of closers) await close();
      expect(troubles, 'troubles on the page').toEqual([]);
    });
    return async (path, reader = {}) => {
      const context = await browser.newContext(contextOf(reader));
      context.setDefaultTimeout(10_000);
      closers.push(() => context.close());
      const page = await context.newPage();
      const site = inject('sites')[reader.site ?? 'manual'];
      watch(page, new URL(site).origin, (trouble) => {
        if (!reader.forgives?.some((pattern) => pattern.test(trouble))) troubles.push(trouble);
      });
      await page.goto(site + path.replace(/^\//, ''));
      return page;
    };
  });

function contextOf({
  width = 1440,
  height = 900,
  colorScheme = 'dark',
  javaScript = true,
  touch = false,
  reducedMotion = false,
}: Reader): BrowserContextOptions {
  return {
    viewport: { width, height },
    colorScheme,
    javaScriptEnabled: javaScript,
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    locale: 'en-GB',
  };
}

/** Reports what goes wrong on a page. The browser says on the console what the Content-Security-Policy refuses. */
function watch(page: Page, origin: string, report: (trouble: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => {
    report(`script: ${error.stack ?? error.message}`);
  });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin) report(`another host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // What was still under way when the page was left.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') report(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`status ${String(response.status())}: ${response.url()}`);
  });
}

/** What an independent decoder reads in a screenshot; undefined where there is no QR code. */
export function decodeQr(screenshot: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(screenshot);
  return jsqr(new Uint8ClampedArray(data), width, height)?.data;
}

/** The accessibility mistakes of a page, or of the part that a selector names: what, why, where. */
export async function axe(page: Page, selector?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await (selector === undefined ? builder : builder.include(selector)).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
