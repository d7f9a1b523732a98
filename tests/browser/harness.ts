/**
 * What browser tests are written with: pages of a built site that fail the test when anything on
 * them goes wrong.
 */
import AxeBuilder from '@axe-core/playwright';
import jsqr from 'jsqr';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, inject, test as plain } from 'vitest';
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
  /** The site is kept for when there is no network, as it is for readers; others want the server's. */
  readonly keeps?: boolean;
  /** The test writes into the page what the site's own rules would refuse. */
  readonly isAboveRules?: boolean;
  /** Where the site is served, where that is not where the tests serve it. */
  readonly at?: string;
  /** Troubles that the test brings about on purpose. */
  readonly forgives?: readonly RegExp[];
}

/** Opens a page at a path below the base of its site, in a browser without a memory. */
export type Open = (path: string, reader?: Reader) => Promise<Page>;

/**
 * Milliseconds that anything on a page may take: a slow machine that has much else to do is no
 * mistake of the page.
 */
export const patience = 60_000;

/**
 * `test` with `open`. Errors on the console and in scripts, failed requests, requests to other
 * hosts and crashes fail the test: they stand in `troubles`, from which a test may take what it has
 * brought about on purpose.
 */
export const test = plain
  .extend(
    'blank',
    { scope: 'worker' },
    ({}, { onCleanup }): ((options: BrowserContextOptions) => Promise<Page>) => {
      let browser: Browser | undefined;
      onCleanup(() => browser?.close());
      const blank = async (options: BrowserContextOptions): Promise<Page> => {
        if (!browser?.isConnected()) browser = await chromium.launch(inject('browser'));
        const context = await browser.newContext(options);
        return context.newPage();
      };
      // A browser that has crashed, is about to or hangs is the misfortune of one test: the next
      // has another.
      return (options) =>
        inTime(blank(options)).catch(() => {
          browser?.close().catch(() => undefined);
          browser = undefined;
          return blank(options);
        });
    },
  )
  .extend('troubles', ({}, { onCleanup }): string[] => {
    const troubles: string[] = [];
    onCleanup(() => {
      expect(troubles, 'troubles on the page').toEqual([]);
    });
    return troubles;
  })
  .extend('open', ({ blank, troubles }, { onCleanup }): Open => {
    const closers: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      await inTime(Promise.allSettled(closers.map((close) => close())));
    });
    return async (path, reader = {}) => {
      const page = await blank(contextOf(reader));
      const context = page.context();
      const browser = context.browser();
      context.setDefaultTimeout(patience);
      const report = (trouble: string): void => {
        const isForgiven = reader.forgives?.some((pattern) => pattern.test(trouble));
        // A rule that stands in the page and in the answer is broken twice.
        if (!isForgiven && troubles.at(-1) !== trouble) troubles.push(trouble);
      };
      const crash = (): void => {
        report('the browser has crashed');
      };
      browser?.once('disconnected', crash);
      closers.push(() => {
        browser?.off('disconnected', crash);
        return context.close();
      });
      const site = reader.at ?? inject('sites')[reader.site ?? 'manual'];
      watch(context, new URL(site).origin, report);
      await page.goto(site + path.replace(/^\//, ''));
      return page;
    };
  });

/** What a browser answers; an error where it never does. */
async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  const { promise: never, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error('The browser does not answer.'));
  }, patience);
  return Promise.race([work, never]).finally(() => {
    clearTimeout(timer);
  });
}

function contextOf({
  width = 1440,
  height = 900,
  colorScheme = 'dark',
  javaScript = true,
  touch = false,
  reducedMotion = false,
  keeps = false,
  isAboveRules = false,
}: Reader): BrowserContextOptions {
  return {
    viewport: { width, height },
    colorScheme,
    javaScriptEnabled: javaScript,
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    locale: 'en-GB',
    bypassCSP: isAboveRules,
    serviceWorkers: keeps ? 'allow' : 'block',
  };
}

/**
 * Reports what goes wrong on any page of a context. The browser says on the console what the
 * Content-Security-Policy refuses.
 */
function watch(context: BrowserContext, origin: string, report: (trouble: string) => void): void {
  context.on('console', (message) => {
    if (message.type() === 'error')
      report(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => {
    const error = webError.error();
    report(`script: ${error.stack ?? error.message}`);
  });
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== origin)
      report(`another host: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // What was still under way when the page was left.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      report(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) report(`status ${String(response.status())}: ${response.url()}`);
  });
  const watchPage = (page: Page): void => {
    page.on('crash', () => {
      report(`the page has crashed: ${page.url()}`);
    });
  };
  context.on('page', watchPage);
  context.pages().forEach(watchPage);
}

/** What an independent decoder reads in a screenshot; undefined where there is no QR code. */
export function decodeQr(screenshot: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(screenshot);
  return jsqr(new Uint8ClampedArray(data), width, height)?.data;
}

/**
 * The accessibility mistakes of a page, or of the part that a selector names: what, why, where. A
 * screen that goes while it is looked at seems to have some: what is wrong is so at a second look.
 */
export async function axe(page: Page, selector?: string): Promise<string[]> {
  const seen = await mistakesOn(page, selector);
  return seen.length === 0 ? seen : mistakesOn(page, selector);
}

async function mistakesOn(page: Page, selector: string | undefined): Promise<string[]> {
  // Where it was before it need not be read again, which takes longer than a look.
  const isThere = await page.evaluate(() => 'axe' in window);
  // Pages have no frames: axe need not open another page to bring together what it finds in each.
  const builder = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await (
    selector === undefined ? builder : builder.include(selector)
  ).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
