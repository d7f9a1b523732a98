/**
 * What a reader does on the stage of an article's page, move by move, on the article's own way; in
 * any browser.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { CompiledArticle } from '../src/compiler/index.ts';
import {
  begin,
  controlAt,
  madeIn,
  play,
  type Gesture,
  type Move,
  type WorldDefinition,
} from '../src/simulator/index.ts';

/** A move, and how it is made. */
export interface GesturedMove extends Move {
  readonly gesture: Gesture;
}

/**
 * How a reader makes moves: between two of them, and between two keys, so many milliseconds pass.
 */
export interface Pace {
  readonly move: number;
  readonly key: number;
}

/** A page with a mouse and a keyboard, as Playwright and Puppeteer both have it. */
export interface Hands {
  evaluate(expression: string): Promise<unknown>;
  readonly mouse: {
    move(x: number, y: number): Promise<void>;
    click(x: number, y: number, options: { button: 'left' | 'right' }): Promise<void>;
  };
  readonly keyboard: { type(text: string, options: { delay: number }): Promise<void> };
}

/**
 * Milliseconds in which a control must have come, and those in which what moves is taken to rest.
 */
const patience = 60_000;
const still = 100;

/**
 * Everything a reader does on the way of an article's own situation. What they wait for is no deed.
 */
export function deedsOf(article: CompiledArticle, definition: WorldDefinition): GesturedMove[] {
  const [way] = article.ways;
  return way ? deedsOn(way, article, definition).filter((deed) => deed !== 'wait') : [];
}

/** The same on any of its ways, with the waits that it asks for. */
export function deedsOn(
  { situation, legs }: CompiledArticle['ways'][number],
  article: Pick<CompiledArticle, 'legs'>,
  definition: WorldDefinition,
): (GesturedMove | 'wait')[] {
  let world = begin(definition, situation);
  return legs
    .flatMap((leg) => article.legs[leg]?.moves ?? [])
    .flatMap((planned): (GesturedMove | 'wait')[] => {
      const move = madeIn(definition, world, planned);
      world = play(definition, world, [planned]);
      if (!move) return ['wait'];
      const gesture = controlAt(definition, move)?.gesture;
      return gesture ? [{ ...move, gesture }] : [];
    });
}

/** Makes the moves one after the other, as a mouse and a keyboard do. */
export async function makeMoves(
  page: Hands,
  deeds: readonly GesturedMove[],
  { move, key }: Pace,
): Promise<void> {
  for (const { device, control, gesture, value = '' } of deeds) {
    const selector = `[data-device-view="${device}"] [data-control="${control}"]`;
    const click = (inside = '', button: 'left' | 'right' = 'left'): Promise<void> =>
      clickOn(page, device, selector + inside, button);
    if (gesture === 'draw') {
      for (const dot of value.split('-')) await click(` [data-dot="${dot}"]`);
      await click(' [data-finish]');
    } else await click('', gesture === 'right-click' ? 'right' : 'left');
    if (gesture === 'enter') await page.keyboard.type(value, { delay: key });
    if (gesture === 'choose')
      await page.evaluate(`(${String(choose)})(${JSON.stringify({ selector, value })})`);
    await pause(move);
  }
}

/** By the pointer itself. Its device is brought to the front, a wait is skipped. */
async function clickOn(
  page: Hands,
  device: string,
  selector: string,
  button: 'left' | 'right',
): Promise<void> {
  const ways = [
    selector,
    `[role=tab][data-tab="${device}"][aria-selected=false]`,
    '[data-action=skip]',
  ];
  let last: Spot | undefined;
  const began = performance.now();
  while (performance.now() - began < patience) {
    await pause(still);
    const spot = (await page.evaluate(`(${String(locate)})(${JSON.stringify(ways)})`)) as
      Spot | undefined;
    const rests = spot && spot.way === last?.way && spot.x === last.x && spot.y === last.y;
    last = spot;
    if (!rests) continue;
    await page.mouse.move(spot.x, spot.y);
    await pause(still);
    await page.mouse.click(spot.x, spot.y, { button: spot.way === 0 ? button : 'left' });
    if (spot.way === 0) return;
    last = undefined;
  }
  throw new Error(`There is no ${selector} to be clicked.`);
}

/** Where to click, and which of the ways to what is wanted that is. */
interface Spot {
  readonly way: number;
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: the first of these on the stage that is seen, under nothing else. */
function locate(selectors: readonly string[]): Spot | undefined {
  for (const [way, selector] of selectors.entries()) {
    const element = document.querySelector(`[data-stage] ${selector}`);
    if (!element?.checkVisibility()) continue;
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (element.contains(document.elementFromPoint(x, y))) return { way, x, y };
  }
  return undefined;
}

/** Runs in the page: what a reader picks in the list that a browser opens is told like this. */
function choose({ selector, value }: { readonly selector: string; readonly value: string }): void {
  const list = document.querySelector<HTMLSelectElement>(`[data-stage] ${selector}`);
  if (!list) return;
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
