/**
 * What stands behind a word, shown in place: where a link leads, the control that a label names, a
 * term of the glossary. A mouse that rests on it, or the focus, opens it; Escape closes it. Fingers
 * follow links, as they always do. Loaded when somebody moves about in an article.
 */
import { offered } from '../search/command.ts';
import { passageAt } from './passage.ts';
import { markTerms, explanationOf } from './terms.ts';
import './peek.css';

/** How long a word is rested on until something shows, and left until it goes, in milliseconds. */
const [rest, grace] = [450, 250];

const id = 'peek';
const peekable = '.prose a[href], .named-control[data-names], .term';

/** What is shown, and whether it describes the word for those who hear it. */
interface Peek {
  readonly content: Node;
  readonly describes: boolean;
  /** What is done once it is laid out. */
  readonly settle?: (place: HTMLElement) => void;
}

/** Listens on a page. */
export function offerPeeks(page: Document): void {
  const place = page.createElement('div');
  place.id = id;
  place.className = 'peek no-print';
  place.role = 'tooltip';
  place.popover = 'manual';
  // Wherever it stands, it is shown above all; here it is part of the text.
  (page.querySelector('main') ?? page.body).append(place);
  let timer = 0;
  let shown: HTMLElement | undefined;

  const hide = (): void => {
    clearTimeout(timer);
    shown?.removeAttribute('aria-describedby');
    shown = undefined;
    if (place.matches(':popover-open')) place.hidePopover();
  };
  const show = async (word: HTMLElement): Promise<void> => {
    const asked = timer;
    const peek = await peekOf(page, word).catch(() => undefined);
    // Something else is rested on by now.
    if (!peek || asked !== timer || !word.isConnected) return;
    hide();
    shown = word;
    place.replaceChildren(peek.content);
    place.showPopover();
    peek.settle?.(place);
    putBeside(place, word);
    if (peek.describes) word.setAttribute('aria-describedby', id);
  };
  const plan = (word: HTMLElement | null): void => {
    clearTimeout(timer);
    if (word === null) timer = window.setTimeout(hide, grace);
    else if (word !== shown) timer = window.setTimeout(() => void show(word), rest);
  };
  const wordAt = ({ target }: Event): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>(peekable) : null;

  page.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    // What is shown can be gone over with the mouse.
    if (event.target instanceof Node && place.contains(event.target)) clearTimeout(timer);
    else plan(wordAt(event));
  });
  page.addEventListener('focusin', (event) => {
    const word = wordAt(event);
    plan(word?.matches(':focus-visible') ? word : null);
  });
  page.addEventListener('focusout', () => {
    plan(null);
  });
  page.addEventListener('click', hide);
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !shown) return;
      event.preventDefault();
      event.stopPropagation();
      hide();
    },
    { capture: true },
  );
  markTerms(page);
  reachLabels(page);
  page.addEventListener('rehearsal:progress', () => {
    reachLabels(page);
  });
}

/** The labels of the step that the reader is at can be reached by keyboard; of all it would be many. */
function reachLabels(page: Document): void {
  for (const label of page.querySelectorAll<HTMLElement>('.named-control[data-names]')) {
    if (label.closest('[data-current] .step-text')) label.tabIndex = 0;
    else label.removeAttribute('tabindex');
  }
}

async function peekOf(page: Document, word: HTMLElement): Promise<Peek | undefined> {
  const { names, term } = word.dataset;
  if (term !== undefined) {
    const content = page.createElement('p');
    content.textContent = explanationOf(term);
    return { content, describes: true };
  }
  if (names !== undefined) return closeUp(page, names, word);
  const content = word instanceof HTMLAnchorElement ? await passageAt(page, word) : undefined;
  return content && { content, describes: false };
}

/** The control that a label names, cut out of a screen that it is on. */
async function closeUp(page: Document, names: string, word: Element): Promise<Peek | undefined> {
  const step = word.closest('procedure-step')?.id;
  const [draw] = await offered(page, 'rehearsal:close-ups');
  const content = draw?.(names, step);
  return content && { content, describes: true, settle: lookAtWanted };
}

/** Moves a picture until the control that is meant is in the middle, and small enough to be seen. */
function lookAtWanted(place: HTMLElement): void {
  const window = place.querySelector<HTMLElement>('.close-up');
  const device = window?.querySelector<HTMLElement>('.device');
  const wanted = device?.querySelector('[data-wanted]');
  if (!window || !device || !wanted) return;
  const { width, height } = wanted.getBoundingClientRect();
  const zoom = Math.min(1, window.clientWidth / (width + 16), window.clientHeight / (height + 16));
  device.style.zoom = String(zoom);
  const [box, part] = [window.getBoundingClientRect(), wanted.getBoundingClientRect()];
  window.scrollLeft += part.left - box.left - (box.width - part.width) / 2;
  window.scrollTop += part.top - box.top - (box.height - part.height) / 2;
}

/** Below the word, or above it where there is more room; within the window. */
function putBeside(place: HTMLElement, word: HTMLElement): void {
  const [gap, margin] = [6, 8];
  // A word that is broken over two lines has two places.
  const at = word.getClientRects()[0] ?? word.getBoundingClientRect();
  const { width, height } = place.getBoundingClientRect();
  const isBelow = at.bottom + gap + height <= innerHeight || at.top < innerHeight - at.bottom;
  const left = Math.max(margin, Math.min(at.left, innerWidth - width - margin));
  const top = isBelow ? at.bottom + gap : at.top - gap - height;
  place.style.left = `${String(left)}px`;
  place.style.top = `${String(Math.max(margin, top))}px`;
}
