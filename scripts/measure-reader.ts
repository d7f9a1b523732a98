/**
 * What a reader feels of a page on a slow device: how soon it answers, whether it moves, whether it
 * rests. In a real browser.
 */
import type { Browser, Page } from 'playwright-core';
import { makeMoves, type GesturedMove } from './perform-article.ts';

/** How many times slower than this machine the reader's is. */
const slowness = 4;
/** A quick reader, in milliseconds. */
const pace = { move: 500, key: 100 };
/** Milliseconds until a page has come to life by itself, and those for which it is watched then. */
const waking = 4_000;
const watching = 10_000;
/** The least that a browser tells of, in milliseconds: what is quicker counts as this. */
const least = 16;

/** What is measured beside every page: a button and a field that do next to nothing. */
const trivial = `<!doctype html><html lang="en"><title>Trivial</title>
<button onclick="this.textContent = this.textContent === 'On' ? 'Off' : 'On'">On</button> <input aria-label="Name" />`;

/** Milliseconds from what a reader did to the next picture, one number for each click and key. */
export type Answers = readonly number[];

export interface Feel {
  readonly answers: Answers;
  /** How far what is seen moved by itself, as browsers reckon it (CLS). */
  readonly shift: number;
}

/** A reader goes through a whole article. */
export async function measureFeel(
  browser: Browser,
  address: string,
  deeds: readonly GesturedMove[],
): Promise<Feel> {
  return onSlowPage(browser, async (page) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(waking);
    await makeMoves(page, deeds, pace);
  });
}

/** As many clicks and keys on a page that does next to nothing. */
export async function measureTrivialFeel(
  browser: Browser,
  deeds: readonly GesturedMove[],
): Promise<Feel> {
  return onSlowPage(browser, async (page) => {
    await page.setContent(trivial);
    await page.evaluate(listen);
    for (const { gesture, value = '' } of deeds) {
      await page.mouse.click(...(await centreOf(page, gesture === 'enter' ? 'input' : 'button')));
      if (gesture === 'enter') await page.keyboard.type(value, { delay: pace.key });
      await page.waitForTimeout(pace.move);
    }
  });
}

/**
 * The share of its main thread that a page uses while nobody touches it.
 * @param prepare what is done to it before, if anything
 */
export async function measureRest(
  browser: Browser,
  address: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<number> {
  const page = await openSlowly(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async (): Promise<number> =>
    (await session.send('Performance.getMetrics')).metrics.find(
      ({ name }) => name === 'TaskDuration',
    )?.value ?? NaN;
  await page.goto(address, { waitUntil: 'networkidle' });
  await prepare?.(page);
  await page.waitForTimeout(waking);
  const before = await busy();
  await page.waitForTimeout(watching);
  const share = (await busy()) - before;
  await page.close();
  return share / (watching / 1_000);
}

/** The value that so large a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? NaN;
}

async function onSlowPage(browser: Browser, use: (page: Page) => Promise<void>): Promise<Feel> {
  const page = await openSlowly(browser);
  await page.addInitScript(listen);
  await use(page);
  await page.waitForTimeout(pace.move);
  const { durations, count, shift } = await page.evaluate(read);
  await page.close();
  return {
    answers: [
      ...durations,
      ...Array.from({ length: Math.max(0, count - durations.length) }, () => least),
    ],
    shift,
  };
}

async function openSlowly(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  return page;
}

async function centreOf(page: Page, selector: string): Promise<[number, number]> {
  const { x, y, width, height } = (await page.locator(selector).boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  return [x + width / 2, y + height / 2];
}

interface Heard {
  /** The longest event of each interaction, by its id. */
  readonly longest: Map<number, number>;
  shift: number;
}

/** Runs in the page. */
function listen(): void {
  const heard: Heard = { longest: new Map(), shift: 0 };
  Object.assign(window, { heard });
  const events = new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[])
      if (interactionId)
        heard.longest.set(interactionId, Math.max(duration, heard.longest.get(interactionId) ?? 0));
  });
  const options: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
    buffered: true,
  };
  events.observe(options);
  const shifts = new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries() as (PerformanceEntry & {
      hadRecentInput: boolean;
      value: number;
    })[])
      if (!hadRecentInput) heard.shift += value;
  });
  shifts.observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page. */
function read(): { durations: number[]; count: number; shift: number } {
  const { heard } = window as unknown as { heard: Heard };
  return {
    durations: [...heard.longest.values()],
    count: performance.interactionCount,
    shift: heard.shift,
  };
}
