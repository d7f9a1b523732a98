/** What Lighthouse says of a page, as a phone on a slow network shows it. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

export interface LighthouseVerdict {
  /** From 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** The audits that take something from them. */
  readonly faults: readonly string[];
}

/** Asks in a browser of its own: Lighthouse wants one without other pages, and a port to it. */
export async function askLighthouse(address: string): Promise<LighthouseVerdict> {
  const { options } = await findBrowser();
  const port = await freePort();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${String(port)}`],
  });
  try {
    const result = await lighthouse(address, {
      port,
      onlyCategories: [...categories],
      logLevel: 'error',
    });
    if (!result || result.lhr.runtimeError)
      throw new Error(
        `Lighthouse cannot judge ${address}: ${result?.lhr.runtimeError?.message ?? ''}`,
      );
    const { categories: judged, audits } = result.lhr;
    const scores = Object.fromEntries(
      categories.map((name) => [name, Math.round((judged[name]?.score ?? 0) * 100)]),
    );
    const faults = categories.flatMap((name) =>
      (judged[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
        const { score = null, displayValue = '' } = audits[id] ?? {};
        return weight > 0 && score !== null && score < 0.9
          ? [`${id} ${displayValue}`.trimEnd()]
          : [];
      }),
    );
    return { scores: scores as Record<Category, number>, faults };
  } finally {
    await browser.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
