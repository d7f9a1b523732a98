/** What a reader holds: with a pointer, a finger or a key, or by a button that says how long. */
import type { Move } from '../../simulator/index.ts';

/** How often a reader is told how long they have been holding, in milliseconds. */
const beat = 100;

/** Words of our own. */
const seconds = (passed: number): string => `${passed.toFixed(1)} s`;

/** What is being held, since when, and what counts. */
interface Held {
  readonly element: HTMLElement;
  readonly since: number;
  readonly timer: number;
}

/**
 * Tells of each hold inside `root` when it ends, with how long it was; `moveOn` says of an element
 * what move it is.
 */
export function listenToHolds(
  root: HTMLElement,
  moveOn: (element: HTMLElement) => Move,
  tell: (move: Move) => void,
  signal: AbortSignal,
): void {
  let held: Held | undefined;
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    hear: (event: HTMLElementEventMap[Type]) => void,
  ): void => {
    root.addEventListener(type, hear, { signal });
  };
  const show = (element: HTMLElement, passed: string): void => {
    const place = element.querySelector('[data-passed]');
    if (place) place.textContent = passed;
    element.toggleAttribute('data-held', passed !== '');
  };
  const letGo = (): Held | undefined => {
    const ended = held;
    held = undefined;
    clearInterval(ended?.timer);
    if (ended) show(ended.element, '');
    return ended;
  };
  const begin = (event: Event): void => {
    const element = heldIn(event);
    if (!element || element.ariaDisabled === 'true') return;
    letGo();
    const since = performance.now();
    const timer = window.setInterval(() => {
      show(element, seconds((performance.now() - since) / 1_000));
    }, beat);
    held = { element, since, timer };
  };
  const end = (): void => {
    const ended = letGo();
    if (ended)
      tell({
        ...moveOn(ended.element),
        value: String(Math.round(performance.now() - ended.since)),
      });
  };
  const isKey = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';

  on('pointerdown', (event) => {
    if (event.button === 0) begin(event);
  });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', letGo, { signal });
  on('keydown', (event) => {
    if (!isKey(event) || !heldIn(event)) return;
    event.preventDefault();
    if (!event.repeat) begin(event);
  });
  on('keyup', (event) => {
    if (isKey(event)) end();
  });
  on('focusout', letGo);
  // A finger that rests asks for no menu here.
  on('contextmenu', (event) => {
    if (heldIn(event)) event.preventDefault();
  });
  on('click', (event) => {
    const length =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-length]') : null;
    const element = length?.closest('.hold')?.querySelector<HTMLElement>('[data-gesture=hold]');
    if (element) tell({ ...moveOn(element), value: length?.dataset['length'] ?? '' });
  });
  signal.addEventListener('abort', letGo);
}

function heldIn(event: Event): HTMLElement | null {
  return event.target instanceof Element
    ? event.target.closest<HTMLElement>('[data-gesture=hold]')
    : null;
}
