/** What a reader does on the stage of an article's page, move by move, on the article's own way. */
import type { Locator, Page } from 'playwright-core';
import type { CompiledArticle } from '../src/compiler/index.ts';
import { begin, deviceOf, madeIn, play, type Gesture, type Move, type WorldDefinition } from '../src/simulator/index.ts';

/** A move, and how it is made. */
export interface Deed extends Move {
  readonly gesture: Gesture;
}

/** How a reader makes moves: between two of them, and between two keys, so many milliseconds pass. */
export interface Pace {
  readonly move: number;
  readonly key: number;
}

/** Everything a reader does on the way of an article's own situation. What they wait for is no deed. */
export function deedsOf(article: CompiledArticle, definition: WorldDefinition): Deed[] {
  const [way] = article.ways;
  const moves = way?.legs.flatMap((leg) => article.legs[leg]?.moves ?? []) ?? [];
  let world = begin(definition, way?.situation);
  return moves.flatMap((planned) => {
    const move = madeIn(definition, world, planned);
    world = play(definition, world, [planned]);
    const gesture = move && deviceOf(definition, move.device).controls[move.control]?.gesture;
    return move && gesture ? [{ ...move, gesture }] : [];
  });
}

/** Makes the moves one after the other, as a mouse and a keyboard do. */
export async function perform(page: Page, deeds: readonly Deed[], { move, key }: Pace): Promise<void> {
  for (const deed of deeds) {
    await make(page, await find(page, deed), deed, key);
    await page.waitForTimeout(move);
  }
}

/** The control on the stage, once it is there: its device is brought to the front, a wait is skipped. */
async function find(page: Page, { device, control }: Deed): Promise<Locator> {
  const stage = page.locator('[data-stage]');
  const found = stage.locator(`[data-device-view="${device}"] [data-control="${control}"]`);
  const tab = stage.locator(`[role=tab][data-tab="${device}"]`);
  const skip = stage.locator('[data-action=skip]');
  await found.or(tab).or(skip).first().waitFor();
  if (!(await found.isVisible()) && (await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await found.or(skip).first().waitFor();
  if (!(await found.isVisible())) await skip.click();
  await found.waitFor();
  return found;
}

/** By the pointer itself: what a click on an element would ask the page before is not a reader's doing. */
async function make(page: Page, control: Locator, { gesture, value = '' }: Deed, key: number): Promise<void> {
  switch (gesture) {
    case 'press':
    case 'scan':
      return click(page, control);
    case 'right-click':
      return click(page, control, 'right');
    case 'enter':
      await click(page, control);
      return page.keyboard.type(value, { delay: key });
    case 'choose':
      await control.selectOption(value);
      return;
    case 'draw':
      for (const dot of value.split('-')) await click(page, control.locator(`[data-dot="${dot}"]`));
      return click(page, control.locator('[data-finish]'));
  }
}

async function click(page: Page, target: Locator, button: 'left' | 'right' = 'left'): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.waitForTimeout(100);
  await page.mouse.click(x + width / 2, y + height / 2, { button });
}
