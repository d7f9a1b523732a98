/** How heavy pages are, and how quickly a widget answers, in a real browser. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium, type Browser, type Locator, type Page, type Response } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { median } from './median.ts';

export type FileKind = 'html' | 'css' | 'js';
/** Bytes. */
export interface Weight {
  readonly gzip: number;
  readonly brotli: number;
}
export interface Weights extends Readonly<Record<FileKind, Weight>> {
  /** Each script by its name, in bytes of brotli. */
  readonly scripts: ReadonlyMap<string, number>;
}

export interface PageWeights {
  readonly path: string;
  readonly before: Weights;
  /** After the first click on a widget; missing on pages without one. */
  readonly after?: Weights;
}

/**
 * A quick reader's pause, in milliseconds: what follows a click once it is painted is over by then.
 */
const betweenClicks = 400;

/** Milliseconds, medians. */
export interface ClickTimes {
  readonly clicks: number;
  /** From the click until the next screen stands in the document. */
  readonly changing: number;
  /** Laying that screen out and painting it. */
  readonly painting: number;
  /** Both together for the same click. */
  readonly working: number;
  /** From the click until after the frame that shows it, with the wait for that frame. */
  readonly waiting: number;
}

const usable =
  '[role=tabpanel]:not([hidden]) [data-control]:is([data-gesture=press],[data-gesture=right-click]):not([aria-disabled=true])';

export async function withBrowser<Result>(
  use: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch((await findBrowser()).options);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** What a page asks for when it is opened, and when its first widget is clicked. */
export async function weighPage(
  browser: Browser,
  site: string,
  path: string,
): Promise<PageWeights> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(site + path, { waitUntil: 'networkidle' });
  const before = await weigh(responses);
  const first = controlsOn(page).first();
  if ((await first.count()) === 0) {
    await page.close();
    return { path, before };
  }
  await use(first);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const after = await weigh(responses);
  await page.close();
  return { path, before, after };
}

/** Clicks about in the first widget of a page. */
export async function timeClicks(
  browser: Browser,
  address: string,
  clicks = 60,
): Promise<ClickTimes> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address, { waitUntil: 'networkidle' });
  await use(controlsOn(page).first());
  await page.waitForTimeout(1_000);
  await page.evaluate(listenToClicks);
  for (let click = 0; click < clicks; click += 1) {
    // A menu lies over other controls: what cannot be reached is passed over.
    const controls = controlsOn(page);
    const chosen = controls.nth((click * 7) % Math.max(1, await controls.count()));
    await use(chosen, 300).catch(() => undefined);
    await page.waitForTimeout(betweenClicks);
  }
  const times = await readTimes(page);
  await page.close();
  const middle = (pick: (times: Times) => number): number => median(times.map(pick));
  return {
    clicks: times.length,
    changing: middle(({ changed }) => changed),
    painting: middle(({ frame, painted }) => painted - frame),
    working: middle(({ changed, frame, painted }) => changed + painted - frame),
    waiting: middle(({ painted }) => painted),
  };
}

/** What can be clicked in the first widget of a page. */
function controlsOn(page: Page): Locator {
  return page.locator('[data-widget]').first().locator(usable);
}

async function use(control: Locator, timeout = 5_000): Promise<void> {
  const gesture = await control.getAttribute('data-gesture', { timeout });
  await control.click({ button: gesture === 'right-click' ? 'right' : 'left', timeout });
}

/** Milliseconds after the click: the document is changed, the next frame begins, it is painted. */
interface Times {
  readonly changed: number;
  readonly frame: number;
  readonly painted: number;
}

/** Runs in the page. Only clicks that change something count. */
function listenToClicks(): void {
  const times: Times[] = [];
  (window as unknown as { times: Times[] }).times = times;
  const listen = (event: Event): void => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-control]')) return;
    const began = event.timeStamp;
    let changed = NaN;
    const observer = new MutationObserver(() => {
      if (Number.isNaN(changed)) changed = performance.now() - began;
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    requestAnimationFrame(() => {
      const frame = performance.now() - began;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        observer.disconnect();
        if (!Number.isNaN(changed))
          times.push({ changed, frame, painted: performance.now() - began });
      };
      channel.port2.postMessage(undefined);
    });
  };
  for (const type of ['click', 'contextmenu'])
    window.addEventListener(type, listen, { capture: true });
}

function readTimes(page: Page): Promise<Times[]> {
  return page.evaluate(() => (window as unknown as { times: Times[] }).times);
}

async function weigh(responses: readonly Response[]): Promise<Weights> {
  const sums: Record<FileKind, { gzip: number; brotli: number }> = {
    html: { gzip: 0, brotli: 0 },
    css: { gzip: 0, brotli: 0 },
    js: { gzip: 0, brotli: 0 },
  };
  const scripts = new Map<string, number>();
  for (const response of responses) {
    const kind = kindOf(response.headers()['content-type'] ?? '');
    if (!kind || response.status() !== 200) continue;
    const body = await response.body();
    sums[kind].gzip += gzipSync(body, { level: 9 }).length;
    const { length } = brotliCompressSync(body);
    sums[kind].brotli += length;
    if (kind === 'js')
      scripts.set(new URL(response.url()).pathname.split('/').at(-1) ?? '', length);
  }
  return { ...sums, scripts };
}

function kindOf(type: string): FileKind | undefined {
  if (type.startsWith('text/html')) return 'html';
  if (type.startsWith('text/css')) return 'css';
  return type.includes('javascript') ? 'js' : undefined;
}
