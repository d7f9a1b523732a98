/**
 * How a page with a procedure is laid out: article and stage side by side, the stage under the step
 * the reader is at, or one step a screen. `public/before-paint.js` sets it before anything is
 * painted; a reader's choice is kept.
 */
import { choiceOf, keepChoice } from './choice.ts';

export const layouts = ['split', 'inline', 'rack'] as const;
export type Layout = (typeof layouts)[number];

/**
 * The least width in CSS pixels at which there is room for two columns, and for more than one step
 * a screen.
 */
const room = { split: 1100, inline: 700 };

/** In CSS pixels, as in the styles: what a phone's keyboard leaves. */
const littleHeight = 480;

/** Also read by `public/before-paint.js`. */
const key = 'rehearsal:layout';

/** Whether a keyboard, or a phone held across, leaves little of the page to be seen. */
export function hasLittleRoom(): boolean {
  return (visualViewport?.height ?? innerHeight) < littleHeight;
}

/** The layout that the page has now; under each step where nothing has set it. */
export function layoutOf(page: Document): Layout {
  const { layout } = page.documentElement.dataset;
  return layouts.find((known) => known === layout) ?? 'inline';
}

/**
 * The layout that suits a width, in CSS pixels: the reader's choice as far as there is room for it.
 */
export function suitable(width: number, chosen: string | null): Layout {
  const choice = layouts.find((known) => known === chosen);
  if (choice && (choice !== 'split' || width >= room.split)) return choice;
  return width >= room.split ? 'split' : width >= room.inline ? 'inline' : 'rack';
}

/**
 * Keeps the page in the layout that suits its width, and lets the reader choose; tells of every
 * change.
 */
export function offerLayouts(page: Document, changed: () => void): void {
  const show = (): void => {
    const layout = suitable(innerWidth, choiceOf(key));
    for (const button of page.querySelectorAll<HTMLElement>('[data-choose-layout]')) {
      button.setAttribute('aria-pressed', String(button.dataset['chooseLayout'] === layout));
    }
    if (layout === page.documentElement.dataset['layout']) return;
    page.documentElement.dataset['layout'] = layout;
    changed();
  };
  page.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-choose-layout]')
        : null;
    const layout = button?.dataset['chooseLayout'];
    if (layout === undefined) return;
    keepChoice(key, layout);
    show();
  });
  window.addEventListener('resize', show);
  show();
}
